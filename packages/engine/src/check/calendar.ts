import type { CalendarFunction, Expression, Unit, ValueType } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { CalendarOperation, Node } from "../program/node.js";
import { arithmeticOf, withinCalendar } from "./arithmetic.js";
import { elaborate } from "./expression.js";
import { clockBounds, makeNode, report, type Scope, type Typed } from "./scope.js";

type Calendar = Extract<Expression, { kind: "calendar" }>;

const monthsMax = 120_000;

/** Operand types that each function takes; `days` and `months` are integers of that unit. */
const operands: Readonly<Record<CalendarFunction, readonly (readonly string[])[]>> = {
  "day-of": [["instant"]],
  "month-of": [["day", "instant"]],
  "first-day": [["month"]],
  "last-day": [["month"]],
  "day-of-month": [["day"]],
  "month-of-year": [["month"]],
  "add-days": [["day"], ["days"]],
  "add-months": [["day", "month"], ["months"]],
  "make-day": [["number"], ["number"], ["number"]],
  "completed-years": [["day"], ["day"]],
};

function call(
  operation: CalendarOperation,
  of: readonly Node[],
  type: ValueType,
  bounds?: readonly [number, number],
): Node {
  return makeNode({ kind: "calendar", operation, of }, type, bounds);
}

function dayOf(node: Node): Node {
  if (node.type !== "instant") return node;
  return call("day-of-instant", [node], "day", clockBounds("day"));
}

/** The month of a node that is a month, day or instant. */
function monthOf(node: Node): Node {
  if (node.type === "month") return node;
  return call("month-of-day", [dayOf(node)], "month", clockBounds("month"));
}

function addMonths(given: readonly [Typed, Typed], scope: Scope, pointer: string): Typed | null {
  const [from, months] = [given[0].node, given[1].node];
  if (from.type === "month") return arithmeticOf("+", ...given, scope, pointer);
  if (Math.max(months.maximum, -months.minimum) > monthsMax) {
    return report(
      scope,
      "expression.overflow",
      pointer,
      `\`add-months\` takes at most ${monthsMax} months`,
      "bound the number of months",
    );
  }
  const wide = [-1e7, 1e7] as const;
  return {
    node: withinCalendar(call("add-months-to-day", [from, months], "day", wide)),
    unit: null,
  };
}

/** Elaborates the functions of the calendar. A result outside of years 1 to 9999 is unknown. */
export function calendar(expression: Calendar, scope: Scope, pointer: string): Typed | null {
  const wanted = operands[expression.function];
  const all = expression.of.map((of, index) =>
    elaborate(of, scope, step(step(pointer, "of"), index)),
  );
  if (all.includes(null)) return null;
  const given = all as Typed[];
  const fits =
    given.length === wanted.length &&
    given.every(({ node, unit }, index) => wanted[index]?.includes(unit ?? node.type));
  if (!fits) {
    const found = given.map(({ node, unit }) => unit ?? node.type).join(", ");
    const need = wanted.map((names) => names.join(" or ")).join(", ");
    return report(
      scope,
      "type.mismatch",
      pointer,
      `\`${expression.function}\` does not take (${found})`,
      `give it (${need})`,
    );
  }
  return apply(expression, given, scope, pointer);
}

function apply(
  expression: Calendar,
  given: readonly Typed[],
  scope: Scope,
  pointer: string,
): Typed | null {
  const nodes = given.map((typed) => typed.node);
  const first = nodes[0] as Node;
  const integer = (
    operation: CalendarOperation,
    unit: Unit,
    bounds: readonly [number, number],
  ) => ({
    node: call(operation, nodes, "integer", bounds),
    unit,
  });
  switch (expression.function) {
    case "day-of":
      return { node: dayOf(first), unit: null };
    case "month-of":
      return { node: monthOf(first), unit: null };
    case "first-day":
    case "last-day":
      return { node: call(expression.function, nodes, "day", clockBounds("day")), unit: null };
    case "day-of-month":
      return integer("day-of-month", "number", [1, 31]);
    case "month-of-year":
      return integer("month-of-year", "number", [1, 12]);
    case "make-day":
      return { node: call("make-day", nodes, "day"), unit: null };
    case "completed-years":
      return integer("completed-years", "years", [-10_000, 10_000]);
    case "add-days":
      // What is elaborated already is not elaborated again: nested sums would double the work.
      return arithmeticOf("+", ...(given as [Typed, Typed]), scope, pointer);
    case "add-months":
      return addMonths(given as [Typed, Typed], scope, pointer);
  }
}
