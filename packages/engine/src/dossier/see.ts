import type { SourceDefinition } from "../define/definition.js";
import { dayOfInstant } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import type { Dossier, Facts, Row, Tables, Value } from "./dossier.js";
import { type Layout, layoutOf, type SourceLayout } from "./layout.js";
import { type Moves, moveParents, orderTables } from "./order.js";

/**
 * The facts that a decision at `asOf` (milliseconds since 1970) sees: rows that happened and were
 * known by then, below parents that are seen. A day or instant that lies after `asOf` reads as
 * unknown, except the time column and columns that may be in the future. Every table is in
 * order of time and then of all its columns, never of the input. What is not seen changes
 * nothing. `offsetMinutes` is the product's time zone, east of UTC.
 */
export function seeFacts(
  sources: readonly SourceDefinition[],
  offsetMinutes: number,
  dossier: Dossier,
  asOf: number,
): Facts {
  assert(Number.isSafeInteger(asOf), "the decision's instant is an integer");
  assert(dossier.tables.length === sources.length, "the dossier was read with these sources");
  const layout = layoutOf(sources);
  const today = dayOfInstant(asOf, offsetMinutes);
  const seen = seenTables(layout, dossier.tables, asOf, today);
  return Object.freeze({ asOf, tables: orderTables(layout, seen), forms: new Map() });
}

/** The rows that are seen, in the order of the input. A table that stays as it is is not copied. */
function seenTables(layout: Layout, tables: Tables, asOf: number, today: number): Tables {
  const seen: (readonly Row[] | null)[] = tables.map(() => null);
  const moves: Moves[] = tables.map(() => null);
  for (const source of layout.order) {
    const table = tables[source.index] ?? null;
    if (table === null || (source.parent >= 0 && seen[source.parent] === null)) continue;
    const parents = source.parent < 0 ? null : moves[source.parent]!;
    const moved = movesToSeen(table, asOf, parents);
    const rows = moved === null ? table : table.filter((_, index) => moved[index]! >= 0);
    if (source.single && rows.length < table.length) continue;
    if (lackedByAll(layout, source, seen)) continue;
    moves[source.index] = moved;
    seen[source.index] = hideFuture(source, moveParents(rows, parents), asOf, today);
  }
  return seen;
}

/** Whether there are rows above in a list, and none of those that are seen carries the table. */
function lackedByAll(
  layout: Layout,
  { index, parent }: SourceLayout,
  seen: readonly (readonly Row[] | null)[],
): boolean {
  if (parent < 0 || layout.sources[parent]!.single) return false;
  const rows = seen[parent] ?? [];
  return rows.length > 0 && rows.every(({ lacks }) => lacks?.includes(index) === true);
}

function movesToSeen(table: readonly Row[], asOf: number, parents: Moves): Moves {
  let moves: Int32Array | null = null;
  let next = 0;
  for (let index = 0; index < table.length; index += 1) {
    const row = table[index]!;
    const parentSeen = parents === null || parents[row.parent]! >= 0;
    const seen = parentSeen && row.happened <= asOf && row.known <= asOf;
    if (!seen) moves ??= Int32Array.from(table.keys());
    if (moves !== null) moves[index] = seen ? next : -1;
    if (seen) next += 1;
  }
  return moves;
}

/** Rows in which what lies after `asOf` has not happened. */
function hideFuture(
  source: SourceLayout,
  rows: readonly Row[],
  asOf: number,
  today: number,
): readonly Row[] {
  if (source.hideable.length === 0) return rows;
  let copy: Row[] | null = null;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index]!;
    const values = pastValues(source, row.values, asOf, today);
    if (values === row.values) continue;
    copy ??= rows.slice();
    copy[index] = { ...row, values };
  }
  return copy ?? rows;
}

function pastValues(
  source: SourceLayout,
  values: readonly Value[],
  asOf: number,
  today: number,
): readonly Value[] {
  let copy: Value[] | null = null;
  for (const { column, type } of source.hideable) {
    const value = values[column];
    if (typeof value !== "number" || value <= (type === "day" ? today : asOf)) continue;
    copy ??= values.slice();
    copy[column] = null;
  }
  return copy ?? values;
}
