import { widest, widthOf, wrap } from "./text.js";

/** One cell: its text, how it is painted, and whether it is set to the right. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
  readonly right?: boolean;
}

/** Where a table stands: cells before it, and the width of the terminal. */
interface Frame {
  readonly indent: number;
  readonly width: number;
  /** The column whose texts are broken when the table is too wide, at line feeds before others. */
  readonly flexible: number;
}

type Row = readonly Cell[];

/** Cells between columns. */
export const gap = 2;
// A narrower column is not read any more; the line runs over the edge instead.
const flexibleMin = 16;

function widthsOf(rows: readonly Row[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => widest(rows.map((row) => row[at]?.text ?? "")));
}

function total(widths: readonly number[], indent: number): number {
  return widths.reduce((sum, width) => sum + width + gap, indent - gap);
}

/** The width that a table takes when no text is broken. */
export function naturalWidth(rows: readonly Row[], indent: number): number {
  return total(widthsOf(rows), indent);
}

/** Cells below each other in columns, each as wide as its widest text: the lines of each row. */
export function tableRows(rows: readonly Row[], frame: Frame): readonly (readonly string[])[] {
  const widths = widthsOf(rows);
  const natural = widths[frame.flexible] ?? 0;
  const room = natural - Math.max(0, total(widths, frame.indent) - frame.width);
  widths[frame.flexible] = Math.min(natural, Math.max(flexibleMin, room));
  return rows.map((row) => rowLines(row, widths, frame));
}

/** All lines of a table. */
export function table(rows: readonly Row[], frame: Frame): readonly string[] {
  return tableRows(rows, frame).flat();
}

function rowLines(row: Row, widths: readonly number[], frame: Frame): readonly string[] {
  const text = row[frame.flexible]?.text ?? "";
  const width = widths[frame.flexible] ?? 0;
  const broken = hanging(text, width);
  const parts = broken.length === 0 ? [text] : broken;
  return parts.map((part, line) => {
    const texts = row.map((cell, at) => (at === frame.flexible ? part : line > 0 ? "" : cell.text));
    const last = texts.findLastIndex((one) => one !== "");
    const cells = row.slice(0, last + 1).map(({ paint, right }, at) => {
      const shown = texts[at] ?? "";
      const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - widthOf(shown)));
      const painted = paint === undefined || shown === "" ? shown : paint(shown);
      if (right === true) return space + painted;
      return at === last ? painted : painted + space;
    });
    return " ".repeat(frame.indent) + cells.join(" ".repeat(gap));
  });
}

/** Breaks a text so that its lines stand below each other, as far in as the first. */
function hanging(text: string, width: number): readonly string[] {
  const start = /^ */.exec(text)?.[0] ?? "";
  return text
    .split("\n")
    .flatMap((part) => wrap(part.trimStart(), width - start.length))
    .map((line) => start + line);
}
