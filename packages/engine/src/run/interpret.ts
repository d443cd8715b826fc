import type { Facts, Row, Value } from "../dossier/dossier.js";
import type { Node, NodeOf } from "../program/node.js";
import type { Program } from "../program/program.js";
import { type Visitor, visit } from "../program/visit.js";
import {
  addMonths,
  completedYears,
  dayFromParts,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDay,
  partsOfDay,
  withinDays,
  withinMonths,
} from "../value/calendar.js";
import { dayOfInstant } from "../value/instant.js";
import { floorDivide, share } from "../value/integer.js";
import { and3, not3, or3 } from "../value/logic.js";
import { sine } from "../value/sine.js";
import { assert, unreachable } from "../value/unreachable.js";
import { type Context, keyText } from "./context.js";
import { aggregateRows, longestRun, trailingCount } from "./interpret-rows.js";

/** What a node is evaluated in. */
export interface Frame {
  readonly program: Program;
  readonly facts: Facts;
  readonly context: Context;
  /** Variables that are done, by index. */
  readonly values: readonly (Value | undefined)[];
  readonly row: Row | null;
  readonly previous: Row | null;
  readonly score: number | null;
}

function integer(value: Value): number | null {
  assert(value === null || typeof value === "number", "checked programs keep types");
  return value;
}

function truth(value: Value): boolean | null {
  assert(value === null || typeof value === "boolean", "checked programs keep types");
  return value;
}

function words(value: Value): string | null {
  assert(value === null || typeof value === "string", "checked programs keep types");
  return value;
}

function both(
  left: Value,
  right: Value,
  of: (a: number, b: number) => number | null,
): number | null {
  const [a, b] = [integer(left), integer(right)];
  return a === null || b === null ? null : of(a, b);
}

function arithmetic(node: NodeOf<"arithmetic">, frame: Frame): number | null {
  const [left, right] = [evaluate(node.left, frame), evaluate(node.right, frame)];
  switch (node.operator) {
    case "+":
      return both(left, right, (a, b) => a + b);
    case "-":
      return both(left, right, (a, b) => a - b);
    case "*":
      return both(left, right, (a, b) => a * b + 0);
    case "floor-divide":
      return both(left, right, floorDivide);
    default:
      return unreachable(node.operator);
  }
}

function compare(node: NodeOf<"compare">, frame: Frame): boolean | null {
  const [left, right] = [evaluate(node.left, frame), evaluate(node.right, frame)];
  if (left === null || right === null) return null;
  switch (node.operator) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return unreachable(node.operator);
  }
}

function calendar(node: NodeOf<"calendar">, frame: Frame): number | null {
  const given = node.of.map((inner) => integer(evaluate(inner, frame)));
  if (given.includes(null)) return null;
  const [a, b, c] = given as [number, number, number];
  switch (node.operation) {
    case "day-of-instant":
      return dayOfInstant(a, frame.context.offsetMinutes);
    case "month-of-day":
      return monthOfDay(a);
    case "first-day":
      return firstDayOfMonth(a);
    case "last-day":
      return lastDayOfMonth(a);
    case "day-of-month":
      return partsOfDay(a).dayOfMonth;
    case "month-of-year":
      return (a % 12) + 1;
    case "add-months-to-day":
      return addMonths(a, b);
    case "within-days":
      return withinDays(a);
    case "within-months":
      return withinMonths(a);
    case "make-day":
      return dayFromParts(a, b, c);
    case "completed-years":
      return completedYears(a, b);
    default:
      return unreachable(node.operation);
  }
}

function extreme(node: NodeOf<"extreme">, frame: Frame): number | null {
  const given = node.of.map((inner) => integer(evaluate(inner, frame)));
  if (given.includes(null)) return null;
  const numbers = given as number[];
  return node.which === "least" ? Math.min(...numbers) : Math.max(...numbers);
}

function caseOf(node: NodeOf<"case">, frame: Frame): Value {
  for (const branch of node.branches) {
    if (evaluate(branch.when, frame) === true) return evaluate(branch.then, frame);
  }
  return evaluate(node.otherwise, frame);
}

function coalesce(node: NodeOf<"coalesce">, frame: Frame): Value {
  for (const inner of node.of) {
    const value = evaluate(inner, frame);
    if (value !== null) return value;
  }
  return null;
}

function column(node: NodeOf<"column">, frame: Frame): Value {
  const { row, previous } = frame;
  const own = node.row === "previous" ? previous : row;
  assert(own !== null, "checked programs read columns of rows only");
  if (node.row !== "parent") return own.values[node.column] ?? null;
  return frame.facts.tables[node.source]?.[own.parent]?.values[node.column] ?? null;
}

function percentile(node: NodeOf<"percentile">, frame: Frame): number | null {
  const keys = frame.program.cohorts?.keys ?? [];
  const texts = keys.map((index) => keyText(frame.values[index]));
  return frame.context.percentile(texts, node.variable, node.percent);
}

function textSlice(node: NodeOf<"text-slice">, frame: Frame): string | null {
  const text = words(evaluate(node.of, frame));
  if (text === null || text.length < node.from + node.length) return null;
  return text.slice(node.from, node.from + node.length);
}

const meaning: Visitor<Value, Frame> = {
  constant: (node) => node.value,
  "as-of": ({ part }, { context }) =>
    part === "day" ? context.asOfDay : part === "month" ? context.asOfMonth : context.asOf,
  variable: (node, frame) => {
    const value = frame.values[node.index];
    assert(value !== undefined, "variables are evaluated in the program's order");
    return value;
  },
  parameter: (node, frame) => frame.context.parameters[node.index] ?? null,
  fact: (node, frame) => frame.facts.tables[node.source]?.[0]?.values[node.column] ?? null,
  column,
  "source-known": (node, frame) => (frame.facts.tables[node.source] ?? null) !== null,
  arithmetic,
  share: (node, frame) => both(evaluate(node.part, frame), evaluate(node.whole, frame), share),
  extreme,
  compare,
  logic: (node, frame) => {
    const of = node.of.map((inner) => truth(evaluate(inner, frame)));
    return node.operator === "and" ? and3(of) : or3(of);
  },
  not: (node, frame) => not3(truth(evaluate(node.of, frame))),
  "one-of": (node, frame) => {
    const value = evaluate(node.value, frame);
    return value === null ? null : node.list.some((item) => item === value);
  },
  case: caseOf,
  coalesce,
  "is-known": (node, frame) => evaluate(node.of, frame) !== null,
  calendar,
  "text-slice": textSlice,
  "text-length": (node, frame) => words(evaluate(node.of, frame))?.length ?? null,
  digits: (node, frame) => {
    const text = words(evaluate(node.of, frame));
    return text !== null && /^[0-9]{1,15}$/.test(text) ? Number(text) : null;
  },
  sine: (node, frame) => {
    const angle = integer(evaluate(node.angle, frame));
    return angle === null ? null : sine(angle);
  },
  aggregate: aggregateRows,
  "trailing-count": trailingCount,
  run: longestRun,
  percentile,
  score: (_node, frame) => frame.score,
};

/** The value of a node: the meaning that every other back end must reproduce. */
export function evaluate(node: Node, frame: Frame): Value {
  return visit(meaning, node, frame);
}

/**
 * Evaluates variables by walking their nodes: slow, obvious, the reference. Gives the values by
 * index of the variable; `undefined` for those that were not wanted.
 */
export function interpret(
  program: Program,
  facts: Facts,
  context: Context,
  wanted: readonly number[],
): (Value | undefined)[] {
  const values: (Value | undefined)[] = new Array(program.variables.length).fill(undefined);
  const frame: Frame = {
    program,
    facts,
    context,
    values,
    row: null,
    previous: null,
    score: null,
  };
  for (const index of wanted) {
    const variable = program.variables[index];
    assert(variable !== undefined, "wanted variables exist");
    values[index] = evaluate(variable.node, frame);
  }
  return values;
}
