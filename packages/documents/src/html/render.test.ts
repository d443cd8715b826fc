import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Tone } from "../blocks/block.js";
import { paragraph } from "../blocks/build.js";
import { dark, light, type Palette } from "../blocks/palette.js";
import { noticeSheet } from "../content/notice-blocks.js";
import { noticeOf } from "../content/notice-of.js";
import { inputsOf, names } from "../testing/example.fixture.js";
import { sheetWith, textsOf } from "../testing/sheet.fixture.js";
import { escapeHtml, renderHtml } from "./render.js";

const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)>\u202E\u0000\ud800&amp;'`;

function blocksOf(text: string): readonly Block[] {
  const cell = { text, tone: "info", strong: true } as const;
  const facts = [{ label: text, value: text }];
  const badges = [{ text, tone: "wait" }] as const;
  const inner: Block = { kind: "paragraph", text, quiet: true };
  return [
    { kind: "heading", level: 2, text, badges },
    inner,
    { kind: "list", ordered: true, items: [{ lead: text, text }] },
    { kind: "facts", facts },
    { kind: "table", label: text, head: [text], widths: [1], rows: [[cell]] },
    { kind: "callout", tone: "stop", title: text, level: 1, paragraphs: [text], facts },
    { kind: "entry", mark: text, title: text, badges, text, facts },
    { kind: "details", summary: text, blocks: [inner], paper: [inner] },
  ];
}

/** What a browser shows: text between tags, with escapes read. */
function shownIn(html: string): string {
  const body = html.slice(html.indexOf("<body>")).replace(/<[^>]*>/g, "");
  const names: Readonly<Record<string, string>> = {
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    "#39": "'",
  };
  return body.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] ?? "");
}

/** Whether every element that is opened is closed in turn. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
    if (["meta", "col", "br"].includes(name)) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe("any text", () => {
  test("is shown, and never becomes markup", () => {
    const sheet = sheetWith(blocksOf(evil), { title: evil, over: evil, foot: evil });
    const html = renderHtml(sheet);
    expect(html).not.toMatch(/<script|<img/);
    expect(html).not.toMatch(/\u202E/);
    expect(html).not.toContain("\0");
    expect(html).not.toMatch(/\p{Surrogate}/u);
    expect(isBalanced(html)).toBe(true);
    expect(shownIn(html)).toContain("<script>alert(1)</script>");
  });

  test("comes out as it went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1 }), (text) => {
        const html = renderHtml(sheetWith(blocksOf(text)));
        expect(isBalanced(html)).toBe(true);
        expect(shownIn(html)).toContain(text.replace(/\s+/g, " "));
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

describe("what is read as one", () => {
  test("is not broken: days, amounts with their unit, and what a value becomes", () => {
    const html = renderHtml(
      sheetWith([paragraph("2027-02-18 前：1,500 元；3 → 0；90% → 70% <b>&#39;3 次")]),
    );
    for (const whole of ["2027-02-18", "1,500 元", "3 → 0", "90% → 70%", "3 次"]) {
      expect(html).toContain(`<span class="whole">${whole}</span>`);
    }
    expect(html).toContain("&lt;b&gt;&amp;#39;");
  });

  test("is short, however long a number from outside is", () => {
    const html = renderHtml(sheetWith([paragraph(`${"9".repeat(60)} 元 → ${"9".repeat(60)}`)]));
    const wholes = [...html.matchAll(/<span class="whole">([^<]*)</g)].map(([, one = ""]) => one);
    for (const one of wholes) expect(one.length).toBeLessThanOrEqual(40);
  });

  test("what to do in an emergency is a list", () => {
    const points = ["停止付款", "<保留证据>"];
    const callout = { kind: "callout", tone: "wait", title: "甲", level: 1 } as const;
    const html = renderHtml(sheetWith([{ ...callout, paragraphs: ["乙"], points, facts: [] }]));
    expect(html).toContain(`<li><bdi>停止付款</bdi></li><li><bdi>&lt;保留证据&gt;</bdi></li>`);
  });
});

describe("the notice of every person", () => {
  const all = names.flatMap((name) =>
    (["zh-CN", "en"] as const).map((language) => {
      const sheet = noticeSheet(noticeOf(inputsOf(name, language)));
      return { name, language, sheet, html: renderHtml(sheet) };
    }),
  );

  test("needs no network and runs nothing", () => {
    for (const { html, name } of all) {
      expect(html, name).not.toMatch(/https?:|\bsrc=|\bhref=|url\(|@import|<script|\son\w+=/);
      expect(html, name).toContain("default-src 'none'");
      expect(html.length, name).toBeLessThan(120_000);
    }
  });

  test("says its language, has one first heading, and skips no level", () => {
    for (const { html, language, name } of all) {
      expect(html).toContain(`<html lang="${language}">`);
      const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
      expect(
        levels.filter((level) => level === 1),
        name,
      ).toHaveLength(1);
      expect(levels[0]).toBe(1);
      for (const [at, level] of levels.entries()) {
        expect(level - (levels[at - 1] ?? 0), name).toBeLessThanOrEqual(1);
      }
    }
  });

  test("shows all of the text, and is well formed", () => {
    for (const { html, sheet, name } of all) {
      const shown = shownIn(html);
      const { lines, cells } = textsOf(sheet);
      for (const text of [...lines, ...cells]) expect(shown, name).toContain(text);
      expect(isBalanced(html), name).toBe(true);
    }
  });

  test("fits narrow screens: no width in fixed units, cells say what they are", () => {
    for (const { html, name } of all) {
      expect(html, name).not.toMatch(/[^-]width:\s*\d{3,}px/);
      expect(html, name).toContain(`name="viewport" content="width=device-width, initial-scale=1"`);
      const filled = [...html.matchAll(/<td( [^>]*)?>(?!<\/td>)/g)];
      for (const [, attributes] of filled) expect(attributes, name).toContain("data-head=");
    }
  });
});

function channel(hex: string): number {
  const value = Number.parseInt(hex, 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(colour.slice(at, at + 2)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
] as [string, Palette][])("the %s palette", (_, palette) => {
  test("has enough contrast wherever text stands", () => {
    const pairs: [string, string][] = [
      [palette.ink, palette.paper],
      [palette.quiet, palette.paper],
    ];
    for (const tone of Object.keys(palette.tones) as Tone[]) {
      const { ink, ground } = palette.tones[tone];
      pairs.push(
        [ink, ground],
        [ink, palette.paper],
        [palette.ink, ground],
        [palette.quiet, ground],
      );
    }
    for (const [ink, ground] of pairs) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
