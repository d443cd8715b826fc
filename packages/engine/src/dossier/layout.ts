import type { SourceDefinition } from "../define/definition.js";
import type { ValueType } from "../define/expression.js";
import { assert } from "../value/unreachable.js";
import { type ColumnLayout, columnLayoutOf } from "./column.js";
import type { Value } from "./dossier.js";
import { type Shape, shapeOf } from "./shape.js";

/** One source as readers need it: names resolved to indices. */
export interface SourceLayout {
  readonly index: number;
  readonly name: string;
  readonly rows: "one" | "many" | "values";
  readonly known: SourceDefinition["known"];
  readonly path: readonly string[];
  /** Index of the parent source; -1 without one. */
  readonly parent: number;
  /** Indices of the sources that have this one as parent. */
  readonly children: readonly number[];
  /** Whether the table has at most one row, whatever the dossier. */
  readonly single: boolean;
  readonly columns: readonly ColumnLayout[];
  /** What a row's values are where the dossier says nothing. */
  readonly defaults: readonly Value[];
  readonly required: readonly number[];
  /** Index of the time column and its type; -1 without one. */
  readonly time: number;
  readonly timeType: ValueType;
  readonly identity: number;
  /** Columns that read as "has not happened" while they lie after the decision's instant. */
  readonly hideable: readonly {
    readonly column: number;
    readonly type: "day" | "instant";
  }[];
}

/** All sources of a definition as readers need them. */
export interface Layout {
  readonly sources: readonly SourceLayout[];
  /** The same, each after its parent. */
  readonly order: readonly SourceLayout[];
  /** The members of the dossier's top, and through them all others. */
  readonly shape: Shape;
}

const layouts = new WeakMap<readonly SourceDefinition[], Layout>();

/** The layout of a definition's sources; kept, since every decision asks for it. */
export function layoutOf(sources: readonly SourceDefinition[]): Layout {
  const kept = layouts.get(sources);
  if (kept !== undefined) return kept;
  const layout = buildLayout(sources);
  layouts.set(sources, layout);
  return layout;
}

function buildLayout(definitions: readonly SourceDefinition[]): Layout {
  const indices = new Map(definitions.map((source, index) => [source.name, index]));
  assert(indices.size === definitions.length, "source names are distinct");
  const parents = definitions.map((source) => {
    if (source.parent === undefined) return -1;
    const parent = indices.get(source.parent);
    assert(parent !== undefined, `the parent of source ${source.name} is declared`);
    assert(definitions[parent]!.rows !== "values", `rows of ${source.parent} are objects`);
    return parent;
  });
  const order = parentsFirst(parents);
  const single: boolean[] = [];
  for (const index of order) {
    const parent = parents[index]!;
    single[index] = definitions[index]!.rows === "one" && (parent < 0 || single[parent]!);
  }
  const sources = definitions.map((source, index) =>
    sourceLayoutOf(source, index, parents, single[index]!),
  );
  const ordered = order.map((index) => sources[index]!);
  return Object.freeze({ sources, order: ordered, shape: shapeOf(ordered) });
}

/** Indices such that each comes after its parent, and otherwise in declared order. */
function parentsFirst(parents: readonly number[]): number[] {
  const order: number[] = [];
  const placed = new Set<number>([-1]);
  while (order.length < parents.length) {
    const before = order.length;
    for (const [index, parent] of parents.entries()) {
      if (placed.has(index) || !placed.has(parent)) continue;
      placed.add(index);
      order.push(index);
    }
    assert(order.length > before, "no source is its own ancestor");
  }
  return order;
}

function sourceLayoutOf(
  source: SourceDefinition,
  index: number,
  parents: readonly number[],
  single: boolean,
): SourceLayout {
  const columns = source.columns.map(columnLayoutOf);
  assert(
    source.rows !== "values" || columns.length === 1,
    `source ${source.name} of plain values has one column`,
  );
  const time = columnIndex(source, source.time);
  const timeType = source.columns[time]?.type ?? "instant";
  assert(
    timeType === "instant" || timeType === "day" || timeType === "month",
    `the time column of ${source.name} is an instant, day or month`,
  );
  return Object.freeze({
    index,
    name: source.name,
    rows: source.rows,
    known: source.known,
    path: source.path,
    parent: parents[index]!,
    children: parents.flatMap((parent, child) => (parent === index ? [child] : [])),
    single,
    columns,
    defaults: columns.map((column) => column.default),
    required: columns.flatMap((column, at) => (column.required ? [at] : [])),
    time,
    timeType,
    identity: columnIndex(source, source.identity),
    // The time column is among them to no effect: a row after the instant is not seen at all.
    hideable: source.columns.flatMap(({ type, mayBeFuture }, column) =>
      (type === "day" || type === "instant") && mayBeFuture !== true ? [{ column, type }] : [],
    ),
  });
}

function columnIndex(source: SourceDefinition, name: string | undefined): number {
  if (name === undefined) return -1;
  const index = source.columns.findIndex((column) => column.name === name);
  assert(index >= 0, `source ${source.name} has the column ${name}`);
  return index;
}
