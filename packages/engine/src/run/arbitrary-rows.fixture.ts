import { makeNode } from "../check/scope.js";
import type { ValueType } from "../define/expression.js";
import type {
  AggregateOperation,
  Node,
  NodeLength,
  NodeWindow,
  Selection,
} from "../program/node.js";
import type { Choices } from "./arbitrary-choices.fixture.js";
import { makeExpression, type Nest } from "./arbitrary-node.fixture.js";
import { worldSources } from "./arbitrary-world.fixture.js";

const rowsMax = 32;
const distinctTypes: readonly ValueType[] = [
  "text",
  "day",
  "instant",
  "integer",
  "text",
  "boolean",
];

function timeTypeOf(source: number): ValueType | null {
  const definition = worldSources[source];
  return definition?.time === undefined ? null : (definition.columns[0]?.type ?? null);
}

function lengthFrom(choices: Choices, values: readonly number[]): NodeLength {
  if (choices.rarely(4)) return { kind: "parameter", index: choices.index(2) };
  return { kind: "constant", value: choices.pick(values) };
}

function windowOf(source: number, choices: Choices): NodeWindow | null {
  const type = timeTypeOf(source);
  if (type === null || choices.rarely(3)) return null;
  const chosen = type === "month" ? 0 : choices.index(type === "day" ? 2 : 3);
  if (chosen === 1) {
    return { kind: "days", length: lengthFrom(choices, [60, 365, 7, 1, 2, 30, 31, 0]) };
  }
  if (chosen === 2) return { kind: "hours", length: lengthFrom(choices, [720, 24, 1, 48, 9_000]) };
  const length = lengthFrom(choices, [12, 3, 1, 2, 24, 0]);
  return { kind: "months", length, skip: choices.index(3) };
}

function selectionOf(source: number, choices: Choices, nest: Nest): Selection {
  const inner = rowNest(source, nest);
  const where = choices.index(5) < 3 ? makeExpression("boolean", choices, inner) : null;
  return { source, window: windowOf(source, choices), where };
}

function rowNest(source: number, nest: Nest): Nest {
  return { ...nest, row: source, consecutive: false };
}

/** A random aggregate of a type. */
export function makeAggregate(type: ValueType, choices: Choices, nest: Nest): Node {
  const source = 1 + choices.index(worldSources.length - 1);
  const rows = selectionOf(source, choices, nest);
  const inner = rowNest(source, nest);
  const consecutive = choices.rarely(4)
    ? makeExpression("boolean", choices, { ...inner, consecutive: true })
    : null;
  const measureOf = (wanted: ValueType) => makeExpression(wanted, choices, inner);
  const make = (
    operation: AggregateOperation,
    measure: readonly Node[],
    range?: readonly [number, number],
  ) => makeNode({ kind: "aggregate", operation, rows, consecutive, measure }, type, range);
  if (type === "integer") {
    const chosen = choices.index(7);
    if (chosen === 0) return make("count", [], [0, rowsMax]);
    if (chosen === 1) {
      const width = choices.pick([1, 2, 1, 3, 1, 4]);
      // Plain columns, above all texts and times, have ways of their own.
      const depth = choices.index(2) === 0 ? 0 : inner.depth;
      const measure = Array.from({ length: width }, () =>
        makeExpression(choices.pick(distinctTypes), choices, { ...inner, depth }),
      );
      return make("distinct", measure, [0, rowsMax]);
    }
    const measure = measureOf("integer");
    const range = [Math.min(0, measure.minimum), Math.max(0, measure.maximum)] as const;
    if (chosen <= 3 && Math.max(-range[0], range[1]) < 1e14) {
      return make("sum", [measure], [range[0] * rowsMax, range[1] * rowsMax]);
    }
    const operation = choices.pick(["min", "max", "first", "last"] as const);
    return make(operation, [measure], [measure.minimum, measure.maximum]);
  }
  const isOrdered = type !== "boolean" && type !== "text";
  const ends = ["first", "last"] as const;
  const operation = choices.pick(isOrdered ? (["max", "min", ...ends] as const) : ends);
  return make(operation, [measureOf(type)]);
}

/** A condition over an aggregate, such as gates hold. */
export function makeBooleanAggregate(choices: Choices, nest: Nest): Node {
  const trailing = choices.index(2) === 0 ? null : makeTrailingCount(choices, nest);
  const left = trailing ?? makeAggregate("integer", choices, nest);
  const right = makeNode({ kind: "constant", value: choices.index(4) }, "integer", [0, 3]);
  const operator = choices.pick(["<", "<=", ">", ">=", "="] as const);
  return makeNode({ kind: "compare", operator, left, right }, "boolean");
}

/** A random run of months. */
export function makeRun(choices: Choices, nest: Nest): Node {
  const source = choices.pick([3, 1, 4, 5]);
  const inner = rowNest(source, nest);
  const where = makeExpression("boolean", choices, inner);
  const unless = choices.index(2) === 0 ? null : makeExpression("boolean", choices, inner);
  const length = lengthFrom(choices, [3, 1, 2, 12, 24]);
  const window = { kind: "months", length, skip: choices.index(3) } as const;
  const mode = choices.pick(["longest", "current"] as const);
  const rows = { source, window, where: choices.rarely(6) ? null : where };
  const perParent = choices.index(2) === 1;
  return makeNode({ kind: "run", mode, rows, unless, perParent }, "integer", [0, 1200]);
}

/** A random trailing count; `null` where there is no row with a day at hand. */
export function makeTrailingCount(choices: Choices, nest: Nest): Node | null {
  const { row } = nest;
  const type = row === null ? null : timeTypeOf(row);
  if (row === null || (type !== "instant" && type !== "day")) return null;
  const where = choices.rarely(3)
    ? null
    : makeExpression("boolean", choices, { ...nest, consecutive: false });
  const days = lengthFrom(choices, [7, 1, 2, 30, 31]);
  return makeNode({ kind: "trailing-count", source: row, days, where }, "integer", [0, rowsMax]);
}
