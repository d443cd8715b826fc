import type { ColumnDefinition, SourceDefinition } from "../define/definition.js";
import type { Node, NodeLength, NodeOf, Selection } from "../program/node.js";
import type { Program } from "../program/program.js";
import { type Visitor, visit, walk } from "../program/visit.js";
import { assert } from "../value/unreachable.js";
import { type Cell, parameterIn } from "./cells.js";
import type { Interning } from "./intern.js";

/** One program in one cell, with the table of structures that all programs and cells share. */
export interface Place {
  readonly program: Program;
  readonly cell: Cell;
  readonly interning: Interning;
  /** Fingerprints of variables that are known already, by index. */
  readonly variables: Map<number, number>;
}

/** A place in which nothing is known yet. */
export function placeOf(program: Program, cell: Cell, interning: Interning): Place {
  return { program, cell, interning, variables: new Map() };
}

/**
 * What a column's values are, beside the facts. Bounds, lists of texts and whether it is required
 * only say which dossiers are refused, and what is compared are dossiers that both read.
 */
function columnId(column: ColumnDefinition | undefined, { interning }: Place): number {
  assert(column !== undefined, "checked programs read columns that there are");
  const { name, type, unit = null, default: absent = null, mayBeFuture = false, words } = column;
  const days = Object.entries(words ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return interning.id("column-of", name, type, unit, absent, mayBeFuture, days);
}

function sourceAt({ program }: Place, index: number): SourceDefinition {
  const source = program.definition.sources[index];
  assert(source !== undefined, "checked programs read sources that there are");
  return source;
}

/** Which rows a source has, beside the facts: where they lie, when they happened and were known. */
function rowsId(index: number, place: Place): number {
  const source = sourceAt(place, index);
  const { sources } = place.program.definition;
  const parent = sources.findIndex(({ name }) => name === source.parent);
  const time = source.columns.find(({ name }) => name === source.time);
  return place.interning.id(
    "rows",
    source.path,
    source.rows,
    source.known,
    time === undefined ? null : columnId(time, place),
    parent < 0 ? null : rowsId(parent, place),
  );
}

/**
 * How many columns, from the first, decide in which order rows of one time matter to an aggregate:
 * rows that are alike in all that it reads may stand in any order. Null where it reads their
 * parents, by which they may differ.
 */
function columnsOrdered({ rows, consecutive, measure }: NodeOf<"aggregate">): number | null {
  let [count, readsParent] = [0, false];
  for (const node of [rows.where, consecutive, ...measure]) {
    if (node === null) continue;
    walk(node, (inner) => {
      if (inner.kind !== "column") return;
      if (inner.row === "parent") readsParent = true;
      else count = Math.max(count, inner.column + 1);
    });
  }
  return readsParent ? null : count;
}

/** The order of rows of one time: by so many of their columns, or by all and by their parents. */
function orderId(index: number, count: number | null, place: Place): number {
  const source = sourceAt(place, index);
  const { sources } = place.program.definition;
  const parent = sources.findIndex(({ name }) => name === source.parent);
  const columns = source.columns.slice(0, count ?? undefined);
  const above = parent < 0 || count !== null ? null : orderId(parent, null, place);
  const read = columns.map((column) => columnId(column, place));
  return place.interning.id("order", rowsId(index, place), read, above);
}

function lengthOf(length: NodeLength, { program, cell }: Place): number {
  return length.kind === "constant" ? length.value : parameterIn(program, length.index, cell);
}

function selectionId({ source, window, where }: Selection, place: Place): number {
  const skip = window?.kind === "months" ? window.skip : 0;
  const span = window === null ? null : [window.kind, lengthOf(window.length, place), skip];
  return place.interning.id("of", rowsId(source, place), span, idOrNull(where, place));
}

function idOrNull(node: Node | null, place: Place): number | null {
  return node === null ? null : nodeId(node, place);
}

function ids(nodes: readonly Node[], place: Place): number[] {
  return nodes.map((node) => nodeId(node, place));
}

/** Numbers in order, each once: for what has no order and gains nothing by repetition. */
function asSet(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** Of one operand, `and`, `or`, least and greatest are that operand. */
function combined(name: string, of: readonly Node[], place: Place): number {
  const operands = asSet(ids(of, place));
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : place.interning.id(name, operands);
}

function aggregateId(node: NodeOf<"aggregate">, place: Place): number {
  const { operation, rows, consecutive, measure } = node;
  const isOrdered = operation === "first" || operation === "last" || consecutive !== null;
  return place.interning.id(
    "aggregate",
    operation,
    selectionId(rows, place),
    isOrdered ? orderId(rows.source, columnsOrdered(node), place) : null,
    idOrNull(consecutive, place),
    ids(measure, place),
  );
}

/**
 * Whom a person is compared with. The histograms are found by name in the reference data, and their
 * edges are kept within the bounds of the variable.
 */
function cohortId(variable: number, place: Place): number {
  const { cohorts, variables } = place.program;
  const node = variables[variable]?.node;
  assert(cohorts !== null && node !== undefined, "a percentile is of a variable of a cohort");
  const keys = cohorts.keys.map((key) => variableId(key, place));
  const name = variables[variable]?.name ?? "";
  const own = variableId(variable, place);
  const bounds = [node.minimum, node.maximum];
  const { keyNames, levels, peopleMin } = cohorts;
  return place.interning.id("cohort", keys, keyNames, levels, peopleMin, name, own, bounds);
}

const identity: Visitor<number, Place> = {
  constant: ({ value, type }, { interning }) => interning.id("constant", type, value),
  "as-of": ({ part }, { interning }) => interning.id("as-of", part),
  variable: ({ index }, place) => variableId(index, place),
  parameter: ({ index, type }, { program, cell, interning }) =>
    interning.id("constant", type, parameterIn(program, index, cell)),
  fact: ({ source, column }, place) => {
    const read = columnId(sourceAt(place, source).columns[column], place);
    return place.interning.id("fact", rowsId(source, place), read);
  },
  column: ({ source, column, row }, place) =>
    place.interning.id("column", row, columnId(sourceAt(place, source).columns[column], place)),
  "source-known": ({ source }, place) => place.interning.id("known", rowsId(source, place)),
  arithmetic: ({ operator, left, right }, place) => {
    const operands = ids([left, right], place);
    const isFree = operator === "+" || operator === "*";
    return place.interning.id(operator, isFree ? operands.sort((a, b) => a - b) : operands);
  },
  share: ({ part, whole }, place) => place.interning.id("share", ids([part, whole], place)),
  extreme: ({ which, of }, place) => combined(which, of, place),
  compare: ({ operator, left, right }, place) => {
    const operands = ids([left, right], place);
    const { id } = place.interning;
    if (operator === ">") return id("<", operands.reverse());
    if (operator === ">=") return id("<=", operands.reverse());
    const isFree = operator === "=" || operator === "!=";
    return id(operator, isFree ? operands.sort((a, b) => a - b) : operands);
  },
  logic: ({ operator, of }, place) => combined(operator, of, place),
  not: ({ of }, place) => place.interning.id("not", nodeId(of, place)),
  "one-of": ({ value, list }, place) => {
    const texts = [...new Set(list.map((one) => JSON.stringify(one)))].sort();
    return place.interning.id("one-of", nodeId(value, place), texts);
  },
  case: ({ branches, otherwise }, place) => {
    const parts = branches.map(({ when, then }) => ids([when, then], place));
    return place.interning.id("case", parts, nodeId(otherwise, place));
  },
  coalesce: ({ of }, place) => place.interning.id("coalesce", ids(of, place)),
  "is-known": ({ of }, place) => place.interning.id("is-known", nodeId(of, place)),
  calendar: ({ operation, of }, place) => place.interning.id(operation, ids(of, place)),
  "text-slice": ({ of, from, length }, place) =>
    place.interning.id("slice", nodeId(of, place), from, length),
  "text-length": ({ of }, place) => place.interning.id("length", nodeId(of, place)),
  digits: ({ of }, place) => place.interning.id("digits", nodeId(of, place)),
  sine: ({ angle }, place) => place.interning.id("sine", nodeId(angle, place)),
  aggregate: aggregateId,
  "trailing-count": ({ source, days, where }, place) => {
    const span = lengthOf(days, place);
    return place.interning.id("trailing", rowsId(source, place), span, idOrNull(where, place));
  },
  run: ({ mode, rows, unless, perParent }, place) => {
    const selected = selectionId(rows, place);
    return place.interning.id("run", mode, selected, idOrNull(unless, place), perParent);
  },
  percentile: ({ variable, percent }, place) =>
    place.interning.id("percentile", cohortId(variable, place), percent),
  score: (_node, { interning }) => interning.id("score"),
};

/**
 * The fingerprint of a node: names are gone, and two nodes with the same one have the same value
 * for the same facts, reference data and instant in the cell, in one time zone.
 */
export function nodeId(node: Node, place: Place): number {
  return visit(identity, node, place);
}

/** The fingerprint of a variable. */
export function variableId(index: number, place: Place): number {
  const known = place.variables.get(index);
  if (known !== undefined) return known;
  const variable = place.program.variables[index];
  assert(variable !== undefined, "checked programs read variables that there are");
  const id = nodeId(variable.node, place);
  place.variables.set(index, id);
  return id;
}
