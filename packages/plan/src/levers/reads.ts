import { evaluate, type Program } from "@kaitong/engine";

/** Rows of a source that a variable looks at. */
interface RowsRead {
  readonly source: number;
  /** Conditions of which a row must satisfy at least one to be looked at. */
  readonly where: readonly (evaluate.Node | null)[];
}

/** What a variable reads itself, not through other variables. */
export interface Reads {
  /** `source.column` by index. */
  readonly columns: ReadonlySet<string>;
  readonly rows: readonly RowsRead[];
  /** Sources whose rules of leaving rows out it follows. */
  readonly kept: ReadonlySet<number>;
  /** Sources of which it asks whether they are known. */
  readonly known: ReadonlySet<number>;
}

/** A column as sets of reads and changes name it. */
export function columnKey(source: number, column: number): string {
  return `${source}.${column}`;
}

/** A condition as text, the same for a row and for its parent's view of it. */
function textOf(node: evaluate.Node): string {
  return JSON.stringify(node).replaceAll('"row":"parent"', '"row":"this"');
}

const rulesOf = new WeakMap<Program, ReadonlyMap<string, number>>();

/** Rules that leave rows out, by their text, with their source. */
function leaveOutRules(program: Program): ReadonlyMap<string, number> {
  const known = rulesOf.get(program);
  if (known !== undefined) return known;
  const rules = new Map<string, number>();
  for (const { node } of program.variables.slice(program.definition.variables.length)) {
    if (node.kind !== "aggregate" || node.rows.where === null) continue;
    rules.set(textOf(node.rows.where), node.rows.source);
  }
  rulesOf.set(program, rules);
  return rules;
}

/** The conditions that make a row count for a source's rules of leaving out. */
export function leaveOutNodes(
  program: Program,
): readonly { readonly source: number; readonly node: evaluate.Node }[] {
  return program.variables.slice(program.definition.variables.length).flatMap(({ node }) => {
    if (node.kind !== "aggregate" || node.rows.where === null) return [];
    return [{ source: node.rows.source, node: node.rows.where }];
  });
}

/** The rule that a condition keeps rows by; null when it is an ordinary condition. */
function ruleOf(program: Program, node: evaluate.Node): number | null {
  if (node.kind !== "not" || node.of.kind !== "coalesce") return null;
  const inner = node.of.of[0];
  return inner === undefined ? null : (leaveOutRules(program).get(textOf(inner)) ?? null);
}

interface Reading {
  readonly program: Program;
  readonly columns: Set<string>;
  readonly rows: RowsRead[];
  readonly kept: Set<number>;
  readonly known: Set<number>;
}

/** Reads a condition over rows; the rules of leaving out in it are kept apart. */
function readCondition(reading: Reading, node: evaluate.Node | null): void {
  if (node === null) return;
  const rule = ruleOf(reading.program, node);
  if (rule !== null) reading.kept.add(rule);
  else if (node.kind === "logic" && node.operator === "and") {
    for (const inner of node.of) readCondition(reading, inner);
  } else readNode(reading, node);
}

function readRows(
  reading: Reading,
  source: number,
  where: readonly (evaluate.Node | null)[],
): void {
  reading.rows.push({ source, where });
  const { time } = evaluate.layoutOf(reading.program.definition.sources).sources[source]!;
  if (time >= 0) reading.columns.add(columnKey(source, time));
  for (const node of where) readCondition(reading, node);
}

function readNode(reading: Reading, node: evaluate.Node): void {
  if (node.kind === "column" || node.kind === "fact") {
    reading.columns.add(columnKey(node.source, node.column));
    if (node.kind === "fact") reading.known.add(node.source);
  } else if (node.kind === "source-known") {
    reading.known.add(node.source);
  } else if (node.kind === "aggregate") {
    // Which row is first or last, and what is before it, depends on the time.
    readRows(reading, node.rows.source, [node.rows.where]);
    if (node.consecutive !== null) readNode(reading, node.consecutive);
    for (const measure of node.measure) readNode(reading, measure);
  } else if (node.kind === "run") {
    readRows(reading, node.rows.source, [node.rows.where, node.unless]);
  } else if (node.kind === "trailing-count") {
    readRows(reading, node.source, [node.where]);
  } else {
    for (const inner of evaluate.children(node)) readNode(reading, inner);
  }
}

const readsOf = new WeakMap<Program, readonly Reads[]>();

/** What each variable of a program reads itself. */
export function directReads(program: Program): readonly Reads[] {
  const known = readsOf.get(program);
  if (known !== undefined) return known;
  const all = program.variables.map(({ node }): Reads => {
    const reading: Reading = {
      program,
      columns: new Set(),
      rows: [],
      kept: new Set(),
      known: new Set(),
    };
    readNode(reading, node);
    return reading;
  });
  readsOf.set(program, all);
  return all;
}
