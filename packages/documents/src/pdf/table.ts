import type { Block, Cell, Tone } from "../blocks/block.js";
import { light } from "../blocks/palette.js";
import { breakRuns, type Run } from "./measure.js";
import type { Pen, Tag } from "./pen.js";
import { baselineOf, lineHeight, type Metrics, type Piece } from "./piece.js";

type Table = Extract<Block, { readonly kind: "table" }>;

interface Column {
  readonly x: number;
  readonly width: number;
}

interface Laid {
  readonly cell: Cell;
  readonly column: Column;
  readonly tag: Tag;
  readonly lines: readonly (readonly Run[])[];
}

const gap = 7;
const padding = 2;
const rule = 0.5;
const barHeight = 4;
/** A row of more lines may be cut between pages. */
const keptLinesMax = 12;

function columnsOf({ widths }: Table, { left, width }: Metrics): readonly Column[] {
  const total = widths.reduce((sum, one) => sum + one, 0);
  let x = left;
  return widths.map((share, at) => {
    const whole = (width * share) / total;
    const column = { x, width: whole - (at === widths.length - 1 ? 0 : gap) };
    x += whole;
    return column;
  });
}

function colourOf(tone: Tone | undefined, isHead: boolean): string {
  if (isHead) return light.quiet;
  return tone === undefined ? light.ink : light.tones[tone].ink;
}

function layRow(
  cells: readonly Cell[],
  columns: readonly Column[],
  size: number,
  row: Tag,
  isHead: boolean,
  pen: Pen,
): readonly Laid[] {
  return cells.map((cell, at) => {
    const column = columns[at] ?? { x: 0, width: 0 };
    const face = isHead || cell.strong === true ? "bold" : "regular";
    const colour = colourOf(cell.tone, isHead);
    const runs: Run[] = [{ text: pen.shown(cell.text), face, colour }];
    const tag = { type: isHead ? "TH" : "TD", parent: row };
    return { cell, column, tag, lines: breakRuns(runs, size, column.width, pen.measure) };
  });
}

function drawBar(pen: Pen, { cell, column }: Laid, top: number, height: number): void {
  if (cell.barPermille === undefined) return;
  const width = (column.width * Math.min(1000, Math.max(0, cell.barPermille))) / 1000;
  if (width > 0) {
    const y = top + (height - barHeight) / 2;
    pen.box(column.x, y, width, barHeight, light.tones.info.ink);
  }
}

/** The strips of one row: a line each, with room and a rule around them. */
function rowPieces(
  laid: readonly Laid[],
  size: number,
  metrics: Metrics,
  repeat: readonly Piece[],
  isRuled: boolean,
): readonly Piece[] {
  const count = Math.max(1, ...laid.map(({ lines }) => lines.length));
  const height = lineHeight(size);
  return Array.from({ length: count }, (_, index) => {
    const isFirst = index === 0;
    const isLast = index === count - 1;
    const above = isFirst ? padding : 0;
    const whole = above + height + (isLast ? padding + rule : 0);
    return {
      height: whole,
      before: 0,
      keep: !isLast && count <= keptLinesMax,
      repeat,
      draw: (pen: Pen, top: number) => {
        if (isLast && isRuled)
          pen.box(metrics.left, top + whole - rule, metrics.width, rule, light.line);
        for (const one of laid) {
          if (isFirst) drawBar(pen, one, top + above, height);
          const line = one.lines[index];
          if (line === undefined) continue;
          const width = line.reduce((sum, run) => sum + pen.measure(run.text, run.face, size), 0);
          const x =
            one.cell.atEnd === true ? one.column.x + one.column.width - width : one.column.x;
          pen.line(one.tag, line, x, top + above + baselineOf(size), size);
        }
      },
    };
  });
}

/** A table: its head stands again on top of each page that it goes on to. */
export function tablePieces(table: Table, metrics: Metrics, pen: Pen): readonly Piece[] {
  const columns = columnsOf(table, metrics);
  const size = metrics.small;
  const tag: Tag = { type: "Table", parent: null };
  const headCells = table.head.map((text, at) => {
    const isEnd = table.rows[0]?.[at]?.atEnd === true;
    return { text, ...(isEnd ? { atEnd: true } : {}) };
  });
  const head = layRow(headCells, columns, size, { type: "TR", parent: tag }, true, pen);
  const headPieces = rowPieces(head, size, metrics, [], true).map((piece, at) => ({
    ...piece,
    before: at === 0 ? size * 0.3 : 0,
    keep: true,
  }));
  const rows = table.rows.flatMap((row, at) => {
    const laid = layRow(row, columns, size, { type: "TR", parent: tag }, false, pen);
    return rowPieces(laid, size, metrics, headPieces, at < table.rows.length - 1);
  });
  return [...headPieces, ...rows];
}
