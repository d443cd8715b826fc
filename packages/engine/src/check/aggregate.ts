import type { SourceDefinition } from "../define/definition.js";
import type {
  AggregateExpression,
  AggregateFunction,
  Expression,
  RunExpression,
  TrailingCountExpression,
} from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { AggregateOperation, Node, Selection } from "../program/node.js";
import { shareNode } from "./arithmetic.js";
import { elaborate, elaborateAs } from "./expression.js";
import { keptRows } from "./leave-out.js";
import {
  aType,
  makeNode,
  report,
  type Scope,
  type Typed,
  typeBounds,
  unknownName,
} from "./scope.js";
import { length, lengthMax, window } from "./window.js";

/** Everything of an aggregate that the functions share, elaborated. */
interface Parts {
  readonly rows: Selection;
  readonly consecutive: Node | null;
  readonly measure: readonly Typed[];
  readonly part: Node | null;
}

const measures: Readonly<Record<AggregateFunction, readonly [number, number]>> = {
  count: [0, 0],
  sum: [1, 1],
  min: [1, 1],
  max: [1, 1],
  distinct: [1, 4],
  first: [1, 1],
  last: [1, 1],
  "days-since": [0, 0],
  share: [0, 1],
};

function rowScope(scope: Scope, source: string, consecutive = false): Scope {
  return { ...scope, row: source, view: "own", consecutive, nesting: scope.nesting + 1 };
}

/** Aggregates within aggregates: each level runs over all rows for each row of the one around. */
const nestingMax = 6;

function isTooNested(scope: Scope, pointer: string): boolean {
  if (scope.nesting < nestingMax) return false;
  report(
    scope,
    "expression.nested-rows",
    pointer,
    `aggregates stand more than ${nestingMax} deep in each other`,
    "name an inner aggregate as a variable, where it does not depend on the row around it",
  );
  return true;
}

/** Joins conditions that are there; `null` when there is none. */
export function allOf(...conditions: (Node | null)[]): Node | null {
  const of = conditions.filter((node): node is Node => node !== null);
  if (of.length < 2) return of[0] ?? null;
  return makeNode({ kind: "logic", operator: "and", of }, "boolean");
}

function table(scope: Scope, name: string, pointer: string): SourceDefinition | null {
  const found = scope.sources.get(name);
  if (found === undefined) {
    return unknownName(scope, "source", name, scope.sources.keys(), step(pointer, "source"));
  }
  if (found.definition.rows === "one") {
    return report(
      scope,
      "expression.not-many-rows",
      step(pointer, "source"),
      `\`${name}\` has one row`,
      "read its columns with `fact`",
    );
  }
  return found.definition;
}

function condition(
  expression: Expression | undefined,
  scope: Scope,
  pointer: string,
): Node | null | "broken" {
  if (expression === undefined) return null;
  return elaborateAs(expression, "boolean", scope, pointer)?.node ?? "broken";
}

function partsOf(expression: AggregateExpression, scope: Scope, pointer: string): Parts | null {
  const source = table(scope, expression.source, pointer);
  if (source === null) return null;
  const inner = rowScope(scope, source.name);
  const where = condition(expression.where, inner, step(pointer, "where"));
  const part = condition(expression.part, inner, step(pointer, "part"));
  const pairs = rowScope(scope, source.name, true);
  const consecutive = condition(expression.consecutive, pairs, step(pointer, "consecutive"));
  const given = expression.measure ?? [];
  const measure = given.map((of, index) =>
    elaborate(of, inner, `${step(pointer, "measure")}/${index}`),
  );
  const when =
    expression.window === undefined
      ? null
      : window(expression.window, source, scope, step(pointer, "window"));
  const [fewest, most] = measures[expression.function];
  const takes = fewest === most ? String(fewest) : `${fewest} to ${most}`;
  if (given.length < fewest || given.length > most) {
    return report(
      scope,
      "expression.wrong-measure",
      step(pointer, "measure"),
      `\`${expression.function}\` takes ${takes} measures`,
      "give as many measures as the function takes",
    );
  }
  if ((expression.part !== undefined) !== (expression.function === "share")) {
    return report(
      scope,
      "expression.wrong-part",
      pointer,
      "`part` goes with `share`, and `share` with `part`",
      "give `part` exactly for the function `share`",
    );
  }
  if (where === "broken" || part === "broken" || consecutive === "broken") return null;
  if (when === "broken" || measure.includes(null)) return null;
  const kept = keptRows(scope, source);
  const index = scope.sources.get(source.name)?.index ?? 0;
  const rows = Object.freeze({ source: index, window: when, where: allOf(kept, where) });
  return { rows, consecutive, part, measure: measure as Typed[] };
}

function node(
  operation: AggregateOperation,
  parts: Parts,
  measure: readonly Node[],
  type: Node["type"],
  bounds: readonly [number, number],
): Node {
  const { rows, consecutive } = parts;
  const body = { kind: "aggregate", operation, rows, consecutive, measure } as const;
  return makeNode(body, type, bounds);
}

function sumNode(parts: Parts, rowsMax: number): Node {
  const measure = parts.measure.map((typed) => typed.node);
  const one = measure[0];
  if (one === undefined) return node("count", parts, [], "integer", [0, rowsMax]);
  const bounds = [Math.min(0, one.minimum) * rowsMax, Math.max(0, one.maximum) * rowsMax] as const;
  return node("sum", parts, measure, "integer", bounds);
}

function timeMeasure(source: SourceDefinition, index: number): Node | null {
  const column = source.columns.findIndex((candidate) => candidate.name === source.time);
  const type = source.columns[column]?.type;
  if (type !== "instant" && type !== "day") return null;
  const time = makeNode({ kind: "column", source: index, column, row: "this" }, type);
  if (type === "day") return time;
  return makeNode({ kind: "calendar", operation: "day-of-instant", of: [time] }, "day");
}

function daysSince(parts: Parts, scope: Scope, source: string, pointer: string): Typed | null {
  const found = scope.sources.get(source);
  const measure = found === undefined ? null : timeMeasure(found.definition, found.index);
  if (measure === null) {
    return report(
      scope,
      "expression.no-time",
      step(pointer, "source"),
      `\`${source}\` has no instant or day as its time`,
      "declare its `time` column, or use another function",
    );
  }
  const last = node("max", parts, [measure], "day", typeBounds("day"));
  const today = makeNode({ kind: "as-of", part: "day" }, "day");
  const body = { kind: "arithmetic", operator: "-", left: today, right: last } as const;
  return { node: makeNode(body, "integer", [0, 4_000_000]), unit: "days" };
}

/** The value over no rows of a known table, where one is declared. */
function withEmpty(typed: Typed, expression: AggregateExpression, source: number): Typed {
  const { empty } = expression;
  if (empty === undefined) return typed;
  const { type } = typed.node;
  const at = typeof empty === "number" ? empty : 0;
  const constant = makeNode({ kind: "constant", value: empty }, type, [at, at]);
  const bounds = [Math.min(typed.node.minimum, at), Math.max(typed.node.maximum, at)] as const;
  const filled = makeNode({ kind: "coalesce", of: [typed.node, constant] }, type, bounds);
  const known = makeNode({ kind: "source-known", source }, "boolean");
  const nothing = makeNode({ kind: "constant", value: null }, type, [0, 0]);
  const body = {
    kind: "case",
    branches: [{ when: known, then: filled }],
    otherwise: nothing,
  } as const;
  return { node: makeNode(body, type, bounds), unit: typed.unit };
}

function byFunction(
  expression: AggregateExpression,
  parts: Parts,
  scope: Scope,
  pointer: string,
): Typed | null {
  const [first] = parts.measure;
  const nodes = parts.measure.map((typed) => typed.node);
  const counted = [0, scope.rowsMax] as const;
  const operation = expression.function;
  switch (operation) {
    case "count":
    case "distinct":
      return { node: node(operation, parts, nodes, "integer", counted), unit: "count" };
    case "days-since":
      return daysSince(parts, scope, expression.source, pointer);
    case "sum":
      return { node: sumNode(parts, scope.rowsMax), unit: first?.unit ?? "count" };
    case "share": {
      const where = allOf(parts.rows.where, parts.part);
      const part = sumNode({ ...parts, rows: { ...parts.rows, where } }, scope.rowsMax);
      return { node: shareNode(part, sumNode(parts, scope.rowsMax)), unit: "basis-points" };
    }
    default: {
      const { node: of, unit } = first as Typed;
      const bounds = [of.minimum, of.maximum] as const;
      return { node: node(operation, parts, nodes, of.type, bounds), unit };
    }
  }
}

const numeric: ReadonlySet<string> = new Set(["integer", "day", "month", "instant"]);

/** Elaborates an aggregate over the rows of a source. */
export function aggregate(
  expression: AggregateExpression,
  scope: Scope,
  pointer: string,
): Typed | null {
  if (isTooNested(scope, pointer)) return null;
  const parts = partsOf(expression, scope, pointer);
  if (parts === null) return null;
  const type = parts.measure[0]?.node.type;
  const needsInteger = expression.function === "sum" || expression.function === "share";
  const needsOrder = expression.function === "min" || expression.function === "max";
  if (
    type !== undefined &&
    ((needsInteger && type !== "integer") || (needsOrder && !numeric.has(type)))
  ) {
    return report(
      scope,
      "type.mismatch",
      step(pointer, "measure"),
      `\`${expression.function}\` does not go with ${aType(type)}`,
      "measure an integer, or use `first`, `last` or `distinct`",
    );
  }
  const typed = byFunction(expression, parts, scope, pointer);
  if (typed === null) return null;
  const { empty } = expression;
  const shape =
    typed.node.type === "boolean" ? "boolean" : typed.node.type === "text" ? "string" : "number";
  if (empty !== undefined && typeof empty !== shape) {
    return report(
      scope,
      "type.mismatch",
      step(pointer, "empty"),
      `\`empty\` must be of the aggregate's type ${typed.node.type}`,
      "give a value of that type, or leave it out for unknown",
    );
  }
  const [least, most] = typeBounds(typed.node.type);
  const isTime = typed.node.type !== "integer" && typeof empty === "number";
  if (isTime && (empty < least || empty > most)) {
    return report(
      scope,
      "type.mismatch",
      step(pointer, "empty"),
      `\`${empty}\` is no ${typed.node.type} of the calendar`,
      `write an integer from ${least} to ${most}, or leave it out for unknown`,
    );
  }
  return withEmpty(typed, expression, parts.rows.source);
}

/** Elaborates a count over the rows in the days up to the row at hand. */
export function trailingCount(
  expression: TrailingCountExpression,
  scope: Scope,
  pointer: string,
): Typed | null {
  if (isTooNested(scope, pointer)) return null;
  const source = scope.row === null ? undefined : scope.sources.get(scope.row);
  if (source === undefined || timeMeasure(source.definition, source.index) === null) {
    return report(
      scope,
      "expression.no-row",
      pointer,
      "a trailing count needs the row of a source with an instant or day as its time",
      "use it only inside of an aggregate over such a source",
    );
  }
  const inner = rowScope(scope, source.definition.name);
  const where = condition(expression.where, inner, step(pointer, "where"));
  const days = length(expression.days, "days", scope, step(pointer, "days"));
  if (where === "broken" || days === null) return null;
  const body = {
    kind: "trailing-count",
    source: source.index,
    days,
    where: allOf(keptRows(scope, source.definition), where),
  } as const;
  return { node: makeNode(body, "integer", [0, scope.rowsMax]), unit: "count" };
}

/** Elaborates a run of months. */
export function run(expression: RunExpression, scope: Scope, pointer: string): Typed | null {
  if (isTooNested(scope, pointer)) return null;
  const source = table(scope, expression.source, pointer);
  if (source === null) return null;
  const inner = rowScope(scope, source.name);
  const where = condition(expression.where, inner, step(pointer, "where"));
  const unless = condition(expression.unless, inner, step(pointer, "unless"));
  const when = window(expression.window, source, scope, step(pointer, "window"));
  if (expression.per === "parent" && source.parent === undefined) {
    return report(
      scope,
      "expression.no-parent",
      step(pointer, "per"),
      `a row of \`${source.name}\` has no parent`,
      "write `all`",
    );
  }
  if (where === "broken" || unless === "broken" || when === "broken") return null;
  const kept = keptRows(scope, source);
  const index = scope.sources.get(source.name)?.index ?? 0;
  const body = {
    kind: "run",
    mode: expression.mode,
    rows: Object.freeze({ source: index, window: when, where: allOf(kept, where) }),
    unless: unless === null ? null : allOf(kept, unless),
    perParent: expression.per === "parent",
  } as const;
  return { node: makeNode(body, "integer", [0, lengthMax]), unit: "months" };
}
