import { compareRows } from "./compare.js";
import type { Row, Tables } from "./dossier.js";
import type { Layout, SourceLayout } from "./layout.js";
import { rowTexts } from "./row-text.js";

/** By old index of a row its new one, -1 when it is gone; `null` when every row stays. */
export type Moves = Int32Array | null;

/** Rows with the new index of their parent; the same rows where it has not changed. */
export function moveParents(rows: readonly Row[], parents: Moves): readonly Row[] {
  if (parents === null) return rows;
  return rows.map((row) => {
    const parent = parents[row.parent]!;
    return parent === row.parent ? row : { ...row, parent };
  });
}

/**
 * Tables in the order of `compareRows`. Rows that it finds equal stand in the order of the texts
 * of what is below them, so that the order of the input has no say at all.
 */
export function orderTables(layout: Layout, tables: Tables): Tables {
  let texts: readonly (readonly string[] | null)[] | null = null;
  const textOf = (source: SourceLayout, index: number): string => {
    // Rare: only for equal rows that have rows below them. Most rows have an identity.
    texts ??= rowTexts(layout, tables, (_, { known }) => (Number.isFinite(known) ? known : null));
    return texts[source.index]![index]!;
  };
  const ordered: (readonly Row[] | null)[] = tables.map(() => null);
  const moves: Moves[] = tables.map(() => null);
  for (const source of layout.order) {
    const table = tables[source.index] ?? null;
    if (table === null) continue;
    const rows = moveParents(table, source.parent < 0 ? null : moves[source.parent]!);
    const order = orderOf(rows, (first, second) => {
      const byRow = compareRows(source.time, rows[first]!, rows[second]!);
      if (byRow !== 0 || source.children.length === 0) return byRow;
      const left = textOf(source, first);
      const right = textOf(source, second);
      if (left === right) return 0;
      return left < right ? -1 : 1;
    });
    if (order !== null && source.children.length > 0) moves[source.index] = movesOf(order);
    ordered[source.index] =
      order === null ? rows : Object.freeze(order.map((index) => rows[index]!));
  }
  return Object.freeze(ordered);
}

type CompareIndices = (first: number, second: number) => number;

/** Old indices in their new order; `null` when the rows are in order already. */
function orderOf(rows: readonly Row[], compare: CompareIndices): number[] | null {
  let index = 1;
  while (index < rows.length && compare(index - 1, index) <= 0) index += 1;
  return index >= rows.length ? null : Array.from(rows.keys()).sort(compare);
}

function movesOf(order: readonly number[]): Int32Array {
  const moves = new Int32Array(order.length);
  for (const [next, index] of order.entries()) moves[index] = next;
  return moves;
}
