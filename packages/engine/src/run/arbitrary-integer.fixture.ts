import { integerMax, makeNode } from "../check/scope.js";
import type { ValueType } from "../define/expression.js";
import type { Node, NodeBody } from "../program/node.js";
import type { Choices } from "./arbitrary-choices.fixture.js";
import { extremeOf, makeExpression, type Nest } from "./arbitrary-node.fixture.js";
import { makeRun, makeTrailingCount } from "./arbitrary-rows.fixture.js";

type Bounds = readonly [number, number];

const bounds = (node: Node): Bounds => [node.minimum, node.maximum];
const sizeOf = (node: Node) => Math.max(Math.abs(node.minimum), Math.abs(node.maximum));
const integer = (body: NodeBody, range: Bounds) => makeNode(body, "integer", range);

function corners(left: Bounds, right: Bounds, of: (a: number, b: number) => number): Bounds {
  const all = left.flatMap((a) => right.map((b) => of(a, b)));
  return [Math.min(...all), Math.max(...all)];
}

/** `+ - * floor-divide`; the left operand alone where the result could leave ±(2^53 - 1). */
function arithmetic(choices: Choices, left: Node, right: Node): Node {
  const operator = choices.pick(["+", "-", "*", "floor-divide"] as const);
  const body = { kind: "arithmetic", operator, left, right } as const;
  if (operator === "floor-divide") return integer(body, [-sizeOf(left), sizeOf(left)]);
  const of = { "+": add, "-": subtract, "*": multiply }[operator];
  const range = corners(bounds(left), bounds(right), of);
  const most = Math.max(Math.abs(range[0]), Math.abs(range[1]));
  return most <= integerMax ? integer(body, range) : left;
}

const add = (a: number, b: number) => a + b;
const subtract = (a: number, b: number) => a - b;
const multiply = (a: number, b: number) => a * b;

function within(node: Node, most: number): Node {
  const edge = (value: number) => integer({ kind: "constant", value }, [value, value]);
  const low = integer({ kind: "extreme", which: "greatest", of: [node, edge(-most)] }, [
    -most,
    Math.max(-most, node.maximum),
  ]);
  return integer({ kind: "extreme", which: "least", of: [low, edge(most)] }, [-most, most]);
}

/** A random node that is an integer by an operation of integers. */
export function makeInteger(choices: Choices, nest: Nest): Node {
  const inner = (type: ValueType) => makeExpression(type, choices, nest);
  switch (choices.index(12)) {
    case 0:
    case 1:
      return arithmetic(choices, inner("integer"), inner("integer"));
    case 2:
      return extremeOf("integer", choices, nest);
    case 3: {
      const [part, whole] = [inner("integer"), inner("integer")];
      const most = Math.min(integerMax, 10_000 * sizeOf(part));
      return integer({ kind: "share", part, whole }, [-most, most]);
    }
    case 4: {
      const type = choices.pick(["day", "month", "instant"] as const);
      const body = { kind: "arithmetic", operator: "-", left: inner(type), right: inner(type) };
      return integer(body as NodeBody, [-6e14, 6e14]);
    }
    case 5:
      return calendar(choices, inner);
    case 6:
      return integer({ kind: "text-length", of: inner("text") }, [0, 1_000]);
    case 7:
      return integer({ kind: "digits", of: inner("text") }, [0, 999_999_999_999_999]);
    case 8:
      return integer({ kind: "sine", angle: within(inner("integer"), 1e9) }, [-1e6, 1e6]);
    case 9: {
      const [variable, percent] = [choices.index(4), choices.pick([1, 50, 95])];
      return integer({ kind: "percentile", variable, percent }, [0, 10]);
    }
    case 10:
      return makeRun(choices, nest);
    default:
      if (choices.rarely(8)) return integer({ kind: "score" }, [0, 1_000]);
      return makeTrailingCount(choices, nest) ?? inner("integer");
  }
}

function calendar(choices: Choices, inner: (type: ValueType) => Node): Node {
  const call = (operation: string, of: readonly Node[], range: Bounds) =>
    integer({ kind: "calendar", operation, of } as NodeBody, range);
  switch (choices.index(3)) {
    case 0:
      return call("day-of-month", [inner("day")], [1, 31]);
    case 1:
      return call("month-of-year", [inner("month")], [1, 12]);
    default:
      return call("completed-years", [inner("day"), inner("day")], [-10_000, 10_000]);
  }
}
