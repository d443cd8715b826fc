import { createCanvas } from "@napi-rs/canvas";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text as it stands on a page, in points from the lower left. */
export interface Placed {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** What an independent program reads in a PDF. */
export interface ReadPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | null;
  readonly items: readonly Placed[];
  /** All text above the foot of the pages, without white space. */
  readonly text: string;
}

const footHeight = 34;

function open(bytes: Uint8Array) {
  // The reader takes the bytes away from whoever gives them.
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** Text without white space, which pages and lines add and take away. */
export function compact(text: string): string {
  return text.replace(/\s/gu, "");
}

/** Reads text, places and metadata. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await open(bytes);
  const items: Placed[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items: found } = await (await pdf.getPage(page)).getTextContent();
    for (const item of found) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
      items.push({ page, text: item.str, x, y, width: item.width, size });
    }
  }
  const { info } = await pdf.getMetadata();
  const body = items.filter(({ y }) => y > footHeight).map(({ text }) => text);
  const language = (info as Record<string, unknown>).Language ?? null;
  return {
    pages: pdf.numPages,
    info: info as Record<string, unknown>,
    language: language as string | null,
    items,
    text: compact(body.join("")),
  };
}

/** A page as pixels. */
export async function drawPage(bytes: Uint8Array, page: number, scale: number) {
  const pdf = await open(bytes);
  const drawn = await pdf.getPage(page);
  const viewport = drawn.getViewport({ scale });
  const canvas = createCanvas(viewport.width, viewport.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, viewport.width, viewport.height);
  const target = { canvasContext: context as never, canvas: canvas as never, viewport };
  await drawn.render(target).promise;
  return { canvas, context, height: viewport.height };
}

/** How much of a region is dark, in whole pixels' worth of ink. */
export function inkOf(data: Uint8ClampedArray): number {
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += 255 - (data[at] ?? 255);
  return Math.round(ink / 255);
}
