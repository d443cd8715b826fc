import type { SourceDefinition } from "../define/definition.js";
import type { ColumnLayout } from "../dossier/column.js";
import { layoutOf } from "../dossier/layout.js";
import type { NodeKind } from "../program/node.js";
import type { Program } from "../program/program.js";
import { walk } from "../program/visit.js";
import { printInteger } from "../run/print-place.js";
import { dayBounds, monthBounds } from "../value/calendar.js";
import { startOfDay } from "../value/instant.js";
import { assert } from "../value/unreachable.js";

/** The columns of one-row sources that some variables read, by source. */
type FactsRead = ReadonlyMap<number, ReadonlySet<number>>;

/** Whether a kind of node is computed without tables and texts of its own. */
const isPlain: Readonly<Record<NodeKind, boolean>> = {
  constant: true,
  "as-of": true,
  variable: true,
  parameter: true,
  fact: true,
  column: false,
  "source-known": false,
  arithmetic: true,
  share: true,
  extreme: true,
  compare: true,
  logic: true,
  not: true,
  "one-of": true,
  case: true,
  coalesce: true,
  "is-known": true,
  calendar: true,
  "text-slice": false,
  "text-length": false,
  digits: false,
  sine: true,
  aggregate: false,
  "trailing-count": false,
  run: false,
  percentile: false,
  score: true,
};

/** Which facts variables read, and whether they read nothing but numbers of one-row sources. */
export function factsRead(
  program: Program,
  variables: readonly number[],
): { readonly facts: FactsRead; readonly arePlain: boolean } {
  const facts = new Map<number, Set<number>>();
  let arePlain = true;
  for (const variable of variables) {
    walk(program.variables[variable]!.node, (node) => {
      if (!isPlain[node.kind] || node.type === "text") arePlain = false;
      if (node.kind !== "fact") return;
      const columns = facts.get(node.source) ?? new Set();
      facts.set(node.source, columns.add(node.column));
    });
  }
  return { facts, arePlain };
}

/** The function that takes numbers out of the rows of facts. */
export function printFromFacts(program: Program, read: FactsRead): string {
  const lines = [...read].flatMap(([source, columns]) => {
    const { columns: declared } = program.definition.sources[source]!;
    const rows = `tables[${printInteger(source)}]`;
    // A typed array takes true and false as 1 and 0.
    const takes = [...columns].map((column) => {
      const value = `row${source}[${printInteger(column)}]`;
      const isText = declared[column]!.type === "text";
      const number = isText ? `textNumber(facts, ${value})` : `${value} ?? NaN`;
      return `  one${source}[${column}] = ${number};`;
    });
    return [
      `const row${source} = rowOf(${rows});`,
      `if (row${source} === null) one${source}.fill(NaN);`,
      "else {",
      ...takes,
      "}",
    ];
  });
  return ["function fromFacts(tables, facts) {", ...lines, "}"].join("\n");
}

/** Whether the row of a source may be given by itself: nothing but its values says what is seen. */
export function isRecord(source: SourceDefinition): boolean {
  const isOwn = source.rows === "one" && source.parent === undefined;
  // A plain object without a member of such a name would seem to have it.
  const names = [source.name, ...source.columns.map(({ name }) => name)];
  const isNamed = names.every((name) => !(name in Object.prototype));
  return isOwn && isNamed && source.known === "always" && source.time === undefined;
}

/** A name as code: identifiers alone get into printed code. */
function member(name: string): string {
  assert(/^[A-Za-z][A-Za-z0-9]*$/.test(name), "names of sources and columns are identifiers");
  return `.${name}`;
}

/** Where a value of a type that is a time must not lie after. */
const now: Readonly<Record<string, string>> = {
  day: "context.asOfDay",
  instant: "context.asOf",
};

/** The first and the last value that a column can have, as the reader of dossiers bounds it. */
function boundsOf({ type, minimum, maximum }: ColumnLayout): readonly [number, number] {
  if (type === "day") return dayBounds;
  if (type === "month") return monthBounds;
  if (type !== "instant") return [minimum, maximum];
  const [first, last] = dayBounds;
  return [startOfDay(first, offsetMinutesMax), startOfDay(last + 1, -offsetMinutesMax) - 1];
}

const offsetMinutesMax = 840;
const int32Max = 2_147_483_647;

/** Whether a given value is one of the column, as code. */
function isRight(column: ColumnLayout, given: string): string {
  if (column.type === "boolean") return `typeof ${given} === "boolean"`;
  const [minimum, maximum] = boundsOf(column);
  const range = `${given} >= ${printInteger(minimum)} && ${given} <= ${printInteger(maximum)}`;
  // A small integer is told by its bits, in half of the time.
  const isSmall = minimum >= -int32Max && maximum <= int32Max;
  const isInteger = isSmall ? `(${given} | 0) === ${given}` : `Math.floor(${given}) === ${given}`;
  return `${isInteger} && ${range}`;
}

function take(source: number, at: number, column: ColumnLayout, isHideable: boolean): string[] {
  const place = `${source}, ${at}`;
  const given = `c${source}and${at}`;
  const target = `one${source}[${at}]`;
  const otherwise = column.default === null ? "NaN" : printInteger(Number(column.default));
  const absent = column.required ? `refuse(${place}, ${given})` : otherwise;
  const taken = column.type === "boolean" ? `Number(${given})` : given;
  return [
    `const ${given} = row${source}${member(column.name)};`,
    // What is given mostly comes first: it is right.
    `if (${isRight(column, given)}) ${target} = ${taken};`,
    `else if (${given} === undefined || ${given} === null) ${target} = ${absent};`,
    `else refuse(${place}, ${given});`,
    ...(isHideable ? [`if (${target} > ${now[column.type]}) ${target} = NaN;`] : []),
  ];
}

/** The function that takes numbers out of a plain record, and checks each of them. */
export function printFromRecord(program: Program, read: FactsRead): string {
  const { sources } = layoutOf(program.definition.sources);
  const lines = [...read].flatMap(([index, columns]) => {
    const source = sources[index]!;
    const hideable = new Set(source.hideable.map(({ column }) => column));
    const takes = [...columns].flatMap((column) =>
      take(index, column, source.columns[column]!, hideable.has(column)),
    );
    return [
      `const row${index} = record${member(source.name)} ?? null;`,
      `if (row${index} === null) one${index}.fill(NaN);`,
      "else {",
      ...takes.map((line) => `  ${line}`),
      "}",
    ];
  });
  return ["function fromRecord(record, context) {", ...lines, "}"].join("\n");
}
