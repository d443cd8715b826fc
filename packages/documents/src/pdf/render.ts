import { format } from "@kaitong/engine";
import type { Sheet } from "../blocks/block.js";
import { plain, shorten } from "../text/plain.js";
import { sheetPieces } from "./blocks.js";
import { type Placed, paginate } from "./pages.js";
import { openPen, type Pen, pageHeight, pageWidth } from "./pen.js";
import type { Metrics } from "./piece.js";

const margin = { top: 34, bottom: 42, side: 44 } as const;
/** Sizes of the text in points, the largest first. */
const easySizes = [10, 9.5, 9] as const;
const smallSizes = [8.5, 8, 7.5] as const;
/** Where no size makes it fit, or nothing has to. */
const freeSize = 9;

function metricsOf(body: number): Metrics {
  return {
    body,
    small: body * 0.88,
    headings: [body * 1.6, body * 1.2, body * 1.05],
    left: margin.side,
    width: pageWidth - 2 * margin.side,
  };
}

function pagesOf(sheet: Sheet, body: number, pen: Pen): ReturnType<typeof paginate> {
  const pieces = sheetPieces(sheet, metricsOf(body), pen);
  return paginate(pieces, margin.top, pageHeight - margin.bottom);
}

/** The fewest pages that easily read sizes need; smaller ones only if these are too many. */
function laidOut(sheet: Sheet, pen: Pen): ReturnType<typeof paginate> {
  const { pagesMax } = sheet;
  if (pagesMax === null) return pagesOf(sheet, freeSize, pen);
  const easy = easySizes.map((body) => pagesOf(sheet, body, pen));
  const fewest = Math.min(...easy.map(({ length }) => length));
  const found = easy.find(({ length }) => length === fewest && length <= pagesMax);
  if (found !== undefined) return found;
  for (const body of smallSizes) {
    const pages = pagesOf(sheet, body, pen);
    if (pages.length <= pagesMax) return pages;
  }
  return pagesOf(sheet, freeSize, pen);
}

const footMax = 90;

function drawFoot(sheet: Sheet, pen: Pen, page: number, pages: number): void {
  const places = { page: String(page + 1), pages: String(pages) };
  const number = format.fill(sheet.pageNumber, places);
  const foot = pen.shown(shorten(sheet.foot, footMax));
  const right = pageWidth - margin.side - pen.measure(number, "regular", 7.5);
  pen.foot(page, [
    [margin.side, foot],
    [right, number],
  ]);
}

/** Grounds in one go, so that no seam is seen between the pieces that stand on them. */
function drawGrounds(pen: Pen, page: readonly Placed[]): void {
  const edgeWidth = 3;
  for (const [at, { piece, top }] of page.entries()) {
    const { ground } = piece;
    if (ground === undefined || page[at - 1]?.piece.ground === ground) continue;
    let last = at;
    while (page[last + 1]?.piece.ground === ground) last += 1;
    const end = page[last];
    const height = (end?.top ?? top) + (end?.piece.height ?? 0) - top;
    pen.box(ground.x, top, ground.width, height, ground.colour);
    pen.box(ground.x, top, edgeWidth, height, ground.edge);
  }
}

/**
 * A sheet as a PDF: text that can be selected, in an embedded part of the font, with tags, title
 * and language. The same sheet always gives the same bytes.
 */
export async function renderPdf(sheet: Sheet): Promise<Uint8Array> {
  const pen = openPen(plain(sheet.title), sheet.language, sheet.instant);
  const pages = laidOut(sheet, pen);
  for (const page of pages) {
    pen.page();
    drawGrounds(pen, page);
    for (const { piece, top } of page) piece.draw(pen, top);
  }
  for (const page of pages.keys()) drawFoot(sheet, pen, page, pages.length);
  return pen.end();
}
