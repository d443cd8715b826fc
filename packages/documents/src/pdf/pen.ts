import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Tone } from "../blocks/block.js";
import { light } from "../blocks/palette.js";
import { missingBox, plain } from "../text/plain.js";
import {
  badgePadEms,
  badgeSize,
  badgeWidth,
  type Face,
  type Measure,
  type Run,
} from "./measure.js";

type Document = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;

/** A place in the tree that tells a screen reader what a text is. */
export interface Tag {
  readonly type: string;
  readonly parent: Tag | null;
}

/** What lays out and draws: text is measured and drawn with the same embedded fonts. */
export interface Pen {
  readonly measure: Measure;
  /** A text as the font can show it: what it lacks is a box. */
  readonly shown: (text: string) => string;
  /** Draws a line of runs with its baseline at a height, from the left edge. */
  readonly line: (
    tag: Tag,
    runs: readonly Run[],
    x: number,
    baseline: number,
    size: number,
  ) => void;
  readonly box: (x: number, y: number, width: number, height: number, colour: string) => void;
  readonly page: () => void;
  /** A line at the foot of a page that is done; no part of the text. */
  readonly foot: (page: number, runs: readonly (readonly [x: number, text: string])[]) => void;
  readonly end: () => Promise<Uint8Array>;
}

const files: Readonly<Record<Face, string>> = {
  regular: "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  bold: "@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf",
};
const faces: readonly Face[] = ["regular", "bold"];
const loaded = new Map<Face, Uint8Array>();

/** The font's file; read once, as it has 10 MB. */
function fontBytes(face: Face): Uint8Array {
  const known = loaded.get(face);
  if (known !== undefined) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(files[face]));
  loaded.set(face, bytes);
  return bytes;
}

/** A4, in points. */
export const pageWidth = 595.28;
/** A4, in points. */
export const pageHeight = 841.89;

function makeDocument(title: string, language: string, instant: number): Document {
  const date = new Date(instant);
  const options = {
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    lang: language,
    tagged: true,
    displayTitle: true,
    info: {
      Title: title,
      Producer: "kaitong",
      Creator: "kaitong",
      CreationDate: date,
      ModDate: date,
    },
  } as const;
  const document = new PDFDocument(options);
  for (const face of faces) document.registerFont(face, fontBytes(face) as Buffer);
  return document;
}

/** Whether the font in use has a character; the library keeps the parsed font to itself. */
type WithFont = {
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
};

// Widths are the same in every document; without the table laying out takes three times as long.
const widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), bold: new Map() };
const widthsMax = 50_000;
const unitSize = 1000;

function measurer(document: Document): Measure {
  return (text, face, size) => {
    const known = widths[face];
    if (known.size > widthsMax) known.clear();
    let sum = 0;
    for (const character of text) {
      let width = known.get(character);
      if (width === undefined) {
        width = document.font(face).fontSize(unitSize).widthOfString(character);
        known.set(character, width);
      }
      sum += width;
    }
    return (sum * size) / unitSize;
  };
}

/** Curly quotes of this font are as wide as Chinese characters, which tears English apart. */
function quoted(text: string, language: string): string {
  return language === "en" ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'") : text;
}

function shower(document: Document, language: string): (text: string) => string {
  const known = new Map<string, boolean>();
  const has = (character: string) => {
    const found = known.get(character);
    if (found !== undefined) return found;
    const { font } = (document.font("regular") as unknown as WithFont)._font;
    const isThere = font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    known.set(character, isThere);
    return isThere;
  };
  return (text) => {
    const all = Array.from(plain(quoted(text, language)));
    return all.map((one) => (has(one) ? one : missingBox)).join("");
  };
}

/** Makes the elements of tags on their first use, in the order of reading. */
function tagger(document: Document) {
  const made = new Map<Tag, Element>();
  const root = document.struct("Document");
  document.addStructure(root);
  const elementOf = (tag: Tag): Element => {
    const known = made.get(tag);
    if (known !== undefined) return known;
    const element = document.struct(tag.type);
    made.set(tag, element);
    (tag.parent === null ? root : elementOf(tag.parent)).add(element);
    return element;
  };
  const mark = (tag: Tag) => {
    elementOf(tag).add(document.markStructureContent(tag.type));
  };
  return { mark, end: () => root.end() };
}

function asArtifact(document: Document, draw: () => void): void {
  document.markContent("Artifact", { type: "Layout" });
  draw();
  document.endMarkedContent();
}

/** Text at its baseline; the library would break lines and move on by itself otherwise. */
function write(document: Document, text: string, x: number, baseline: number): void {
  document.text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
}

function drawBadge(
  document: Document,
  run: Run,
  tone: Tone,
  at: { readonly x: number; readonly baseline: number; readonly size: number },
  measure: Measure,
): void {
  const { x, size } = at;
  const own = badgeSize(size);
  const width = measure(run.text, run.face, own) + 2 * own * badgePadEms;
  const height = own * 1.5;
  const left = x + badgeWidth(run, size, measure) - width;
  document.roundedRect(left, badgeBaseline(at) - own * 1.12, width, height, height / 2);
  document.fill(light.tones[tone].ground);
}

/** A badge's letters stand in the middle of those beside it. */
function badgeBaseline({ baseline, size }: { readonly baseline: number; readonly size: number }) {
  const middleEms = 0.36;
  return baseline - (size - badgeSize(size)) * middleEms;
}

function liner(document: Document, measure: Measure, mark: (tag: Tag) => void): Pen["line"] {
  return (tag, runs, x, baseline, size) => {
    let left = x;
    const placed = runs.map((run) => {
      const from = left;
      document.font(run.face).fontSize(size);
      left +=
        run.badge === undefined ? document.widthOfString(run.text) : badgeWidth(run, size, measure);
      return { run, from, until: left };
    });
    for (const { run, from } of placed) {
      const tone = run.badge;
      if (tone === undefined) continue;
      const at = { x: from, baseline, size };
      asArtifact(document, () => drawBadge(document, run, tone, at, measure));
    }
    mark(tag);
    for (const { run, from, until } of placed) {
      const isBadge = run.badge !== undefined;
      const own = isBadge ? badgeSize(size) : size;
      const inner = measure(run.text, run.face, own) + own * badgePadEms;
      document.font(run.face).fontSize(own).fillColor(run.colour);
      const base = isBadge ? badgeBaseline({ baseline, size }) : baseline;
      write(document, run.text, isBadge ? until - inner : from, base);
    }
    document.endMarkedContent();
  };
}

/** Opens a document to draw on. Its bytes depend on nothing but what is drawn. */
export function openPen(title: string, language: string, instant: number): Pen {
  const document = makeDocument(title, language, instant);
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", resolve);
    document.on("error", reject);
  });
  const measure = measurer(document);
  const tags = tagger(document);
  return {
    measure,
    shown: shower(document, language),
    line: liner(document, measure, tags.mark),
    box: (x, y, width, height, colour) => {
      asArtifact(document, () => document.rect(x, y, width, height).fill(colour));
    },
    page: () => document.addPage({ size: "A4", margin: 0 }),
    foot: (page, runs) => {
      document.switchToPage(page);
      asArtifact(document, () => {
        document.font("regular").fontSize(7.5).fillColor(light.quiet);
        for (const [x, text] of runs) write(document, text, x, pageHeight - 24);
      });
    },
    end: async () => {
      tags.end();
      document.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}
