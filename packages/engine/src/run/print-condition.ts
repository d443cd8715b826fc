import type { CompareOperator } from "../define/expression.js";
import type { Node, NodeKind, NodeOf } from "../program/node.js";
import { assert, unreachable } from "../value/unreachable.js";
import { printLadder } from "./print-ladder.js";
import {
  beforeRows,
  hold,
  type Place,
  printInteger,
  printText,
  type Unit,
  usesRow,
} from "./print-place.js";
import { printValue } from "./print-value.js";

/** Lists longer than this are looked up in a set. */
const listMax = 12;

type Ordering = Exclude<CompareOperator, "=" | "!=">;

const opposites: Readonly<Record<Ordering, Ordering>> = {
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/** A comparison is false, not true, when an operand is NaN: no `!` and no `!==` may be used. */
function compare(node: NodeOf<"compare">, truth: boolean, place: Place): string {
  const left = printValue(node.left, place);
  const right = printValue(node.right, place);
  const { operator } = node;
  if (operator === "=" || operator === "!=") {
    if ((operator === "=") === truth) return `${left} === ${right}`;
    const [first, a] = hold(left, place);
    const [second, b] = hold(right, place);
    return `(${first} < ${second} || ${a} > ${b})`;
  }
  checkOrdered(node);
  return `${left} ${truth ? operator : opposites[operator]} ${right}`;
}

function checkOrdered(node: NodeOf<"compare">): void {
  const isOrdered = node.left.type !== "text" && node.right.type !== "text";
  assert(isOrdered, "checked programs order numbers only");
}

function listed(node: NodeOf<"one-of">, unit: Unit): readonly number[] {
  const isText = node.value.type === "text";
  return node.list.map((item) => {
    assert((typeof item === "string") === isText, "checked programs look up values of one type");
    return typeof item === "string" ? Number(printText(item, unit)) : item;
  });
}

/** Code that is true when the value is in the list, and the name that then holds the value. */
function inList(node: NodeOf<"one-of">, place: Place): readonly [string, string] {
  const numbers = listed(node, place.body.unit);
  const [first, again] = hold(printValue(node.value, place), place);
  if (numbers.length === 0) return [`(${first}, false)`, again];
  if (numbers.length > listMax) return [`${place.body.unit.setOf(numbers)}.has(${first})`, again];
  const tests = numbers.map(
    (number, index) => `${index === 0 ? first : again} === ${printInteger(number)}`,
  );
  return [`(${tests.join(" || ")})`, again];
}

function oneOf(node: NodeOf<"one-of">, truth: boolean, place: Place): string {
  const [test, again] = inList(node, place);
  return truth ? test : `(!${test} && ${again} === ${again})`;
}

type Conditions = {
  readonly [Kind in NodeKind]?: (node: NodeOf<Kind>, truth: boolean, place: Place) => string;
};

const conditions: Conditions = {
  constant: (node, truth) => String(node.value === truth),
  "source-known": (node, truth) =>
    `facts.tables[${printInteger(node.source)}] ${truth ? "!==" : "==="} null`,
  compare,
  logic: (node, truth, place) => {
    const isEvery = (node.operator === "and") === truth;
    if (node.of.length === 0) return String(isEvery);
    const all = node.of.map((inner) => printCondition(inner, truth, place));
    return `(${all.join(isEvery ? " && " : " || ")})`;
  },
  not: (node, truth, place) => printCondition(node.of, !truth, place),
  "one-of": oneOf,
  case: (node, truth, place) => {
    const branches = node.branches.map(
      ({ when, then }) =>
        [printCondition(when, true, place), printCondition(then, truth, place)] as const,
    );
    return printLadder(branches, printCondition(node.otherwise, truth, place));
  },
  "is-known": (node, truth, place) => {
    const [first, again] = hold(printValue(node.of, place), place);
    return `${first} ${truth ? "===" : "!=="} ${again}`;
  },
};

/** A condition in code that holds exactly when the node is true (or exactly when it is false). */
export function printCondition(node: Node, truth: boolean, place: Place): string {
  const print = conditions[node.kind] as
    | ((node: Node, truth: boolean, place: Place) => string)
    | undefined;
  if (print === undefined) return `${printValue(node, place)} === ${truth ? 1 : 0}`;
  if (place.row !== null && node.kind !== "constant" && !usesRow(node)) {
    return beforeRows(place, (outside) => print(node, truth, outside));
  }
  return print(node, truth, place);
}

type Logical = NodeOf<"source-known" | "compare" | "logic" | "not" | "one-of" | "is-known">;

/**
 * A condition's value as code: 1, 0 or NaN. Each part is printed once, so that the code of deeply
 * nested conditions does not double with every level.
 */
export function printTruth(node: Logical, place: Place): string {
  switch (node.kind) {
    case "source-known":
    case "is-known":
      return `(${printCondition(node, true, place)} ? 1 : 0)`;
    case "not":
      return `(1 - ${printValue(node.of, place)})`;
    case "one-of": {
      const [test, again] = inList(node, place);
      return `(${test} ? 1 : ${again} === ${again} ? 0 : NaN)`;
    }
    case "compare":
      return compareValue(node, place);
    case "logic":
      return logicValue(node, place);
    default:
      return unreachable(node);
  }
}

function compareValue(node: NodeOf<"compare">, place: Place): string {
  const [first, a] = hold(printValue(node.left, place), place);
  const [second, b] = hold(printValue(node.right, place), place);
  const { operator } = node;
  if (operator === "=" || operator === "!=") {
    const [same, other] = operator === "=" ? [1, 0] : [0, 1];
    return `(${first} === ${second} ? ${same} : ${a} < ${b} || ${a} > ${b} ? ${other} : NaN)`;
  }
  checkOrdered(node);
  return `(${first} ${operator} ${second} ? 1 : ${a} ${opposites[operator]} ${b} ? 0 : NaN)`;
}

/** When no operand decides, a product of ones or a sum of zeros is NaN if an operand is. */
function logicValue(node: NodeOf<"logic">, place: Place): string {
  const isAnd = node.operator === "and";
  const [decisive, rest] = isAnd ? [0, 1] : [1, 0];
  if (node.of.length === 0) return String(rest);
  const held = node.of.map((inner) => hold(printValue(inner, place), place));
  const tests = held.map(([first]) => `${first} === ${decisive}`).join(" || ");
  return `(${tests} ? ${decisive} : ${held.map(([, again]) => again).join(isAnd ? " * " : " + ")})`;
}
