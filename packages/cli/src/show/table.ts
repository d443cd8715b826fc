import { padEnd, padStart, widest, widthOf, wrap } from "./text.js";

/** One cell: its text, how it is painted, and whether it is set to the right. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
  readonly right?: boolean;
}

/** Where a table stands: cells before it, and the width of the terminal. */
export interface Frame {
  readonly indent: number;
  readonly width: number;
  /** The column whose texts are broken into lines when the table is too wide. */
  readonly flexible: number;
  /** Narrower than this, the flexible column runs over the edge. */
  readonly flexibleMin?: number;
}

const gap = 2;

/** Cells below each other in columns, each as wide as its widest text. */
export function table(rows: readonly (readonly Cell[])[], frame: Frame): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    widest(rows.map((row) => row[column]?.text ?? "")),
  );
  const whole = widths.reduce((sum, width) => sum + width, frame.indent + gap * (columns - 1));
  const natural = widths[frame.flexible] ?? 0;
  const room = natural - Math.max(0, whole - frame.width);
  widths[frame.flexible] = Math.min(natural, Math.max(frame.flexibleMin ?? 16, room));
  return rows.flatMap((row) => rowLines(row, widths, frame));
}

/** The width that a table would need for no text to be broken. */
export function naturalWidth(rows: readonly (readonly Cell[])[], indent: number): number {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  let width = indent + gap * (columns - 1);
  for (let column = 0; column < columns; column += 1) {
    width += widest(rows.map((row) => row[column]?.text ?? ""));
  }
  return width;
}

function rowLines(
  row: readonly Cell[],
  widths: readonly number[],
  frame: Frame,
): readonly string[] {
  const text = row[frame.flexible]?.text ?? "";
  const limit = widths[frame.flexible] ?? 0;
  const broken = widthOf(text) > limit ? wrap(text, limit) : [text];
  return broken.map((part, line) => {
    const cells = row.map((cell, column) => {
      const shown = column === frame.flexible ? part : line === 0 ? cell.text : "";
      const padded = (cell.right === true ? padStart : padEnd)(shown, widths[column] ?? 0);
      return { padded: column === row.length - 1 ? padded.trimEnd() : padded, paint: cell.paint };
    });
    const last = cells.findLastIndex(({ padded }) => padded.trim() !== "");
    const painted = cells
      .slice(0, last + 1)
      .map(({ padded, paint }, at) => painted1(at === last ? padded.trimEnd() : padded, paint));
    return " ".repeat(frame.indent) + painted.join(" ".repeat(gap));
  });
}

/** Paints the text and not the space around it. */
function painted1(padded: string, paint: Cell["paint"]): string {
  if (paint === undefined || padded.trim() === "") return padded;
  const text = padded.trim();
  const start = padded.indexOf(text);
  return padded.slice(0, start) + paint(text) + padded.slice(start + text.length);
}
