import { breakRuns, type Measure, type Run } from "./measure.js";
import type { Pen, Tag } from "./pen.js";

/** A coloured ground with an edge on its left. */
export interface Ground {
  readonly colour: string;
  readonly edge: string;
  readonly x: number;
  readonly width: number;
}

/** One strip of a page that is never cut. */
export interface Piece {
  readonly height: number;
  /** Room above it, left out on top of a page. */
  readonly before: number;
  /** Stays on one page with the next piece where there is room for both. */
  readonly keep: boolean;
  readonly draw: (pen: Pen, top: number) => void;
  /** The ground that it stands on, one for all pieces that belong together. */
  readonly ground?: Ground;
  /** Drawn again on top of a page that begins with this piece, such as the head of a table. */
  readonly repeat?: readonly Piece[];
}

/** Sizes in points that follow from the size of the text. */
export interface Metrics {
  readonly body: number;
  readonly small: number;
  readonly headings: readonly [number, number, number];
  readonly left: number;
  readonly width: number;
}

const lineEms = 1.46;
// Where Chinese characters sit between two lines: their box goes 0.12 em below the baseline.
const baselineEms = (lineEms - 1) / 2 + 0.88;

/** Height of a line of text. */
export function lineHeight(size: number): number {
  return size * lineEms;
}

/** How a text is set. */
export interface Setting {
  readonly tag: Tag;
  readonly size: number;
  readonly x: number;
  readonly width: number;
  readonly before: number;
  /** All lines stay together, and with what follows. */
  readonly keep: boolean;
  readonly ground?: Ground;
}

/** Text as one piece for each line; no line of a paragraph stands alone on a page. */
export function textPieces(
  runs: readonly Run[],
  { tag, size, x, width, before, keep, ground }: Setting,
  measure: Measure,
): readonly Piece[] {
  const height = lineHeight(size);
  const lines = breakRuns(runs, size, width, measure);
  return lines.map((line, at) => ({
    height,
    before: at === 0 ? before : 0,
    keep: keep || at === 0 ? keep || lines.length > 1 : at === lines.length - 2,
    ...(ground === undefined ? {} : { ground }),
    draw: (pen, top) => pen.line(tag, line, x, top + size * baselineEms, size),
  }));
}

/** Where a line's baseline is below its top. */
export function baselineOf(size: number): number {
  return size * baselineEms;
}
