import type { define } from "@kaitong/engine";
import { constantOf, extreme, make } from "./expression.js";
import { makeAggregate, makeRun, makeTrailingCount } from "./rows.js";
import { integerOf, type Kind, kindOf, type Made, type Scope, sizeMax } from "./scope.js";

type Unit = define.Unit;

const wholeBasisPoints = 10_000;
const angleMax = 1_000_000_000;
/** Differences of days, months and instants are below these. */
const daysMax = 4_000_000;
const monthsMax = 200_000;
const millisecondsMax = 600_000_000_000_000;

/** A random integer of a unit by an operation of integers, or one that its unit has of its own. */
export function makeInteger(unit: Unit, scope: Scope): Made {
  const { choices } = scope;
  if (choices.index(3) === 0) return ofUnit(unit, scope) ?? arithmetic(unit, scope);
  switch (choices.index(6)) {
    case 0:
      return extreme(integerOf(unit), scope);
    case 1:
      return inOtherUnit(unit, scope);
    default:
      return arithmetic(unit, scope);
  }
}

/** The same number in another unit. */
function inOtherUnit(unit: Unit, scope: Scope): Made {
  const others = ["count", "number", "fen", "days", "milliseconds", "basis-points"] as const;
  const of = make(integerOf(scope.choices.pick(others)), scope);
  if (unit === "degrees-e4" && of.size > angleMax) return constantOf(integerOf(unit), scope);
  return { expression: { kind: "as-unit", of: of.expression, unit }, size: of.size };
}

/** Sum, difference, product or quotient; the left operand alone where it might be too large. */
function arithmetic(unit: Unit, scope: Scope): Made {
  const { choices } = scope;
  const operator = choices.pick(["+", "-", "*", "floor-divide"] as const);
  const isSum = operator === "+" || operator === "-";
  const left = make(integerOf(unit), scope);
  const right = make(integerOf(isSum ? unit : "number"), scope);
  const size =
    operator === "floor-divide"
      ? left.size
      : isSum
        ? left.size + right.size
        : left.size * right.size;
  if (size > sizeMax) return left;
  const operands = { left: left.expression, right: right.expression };
  return { expression: { kind: "arithmetic", operator, ...operands }, size };
}

function difference(type: "day" | "month" | "instant", size: number, scope: Scope): Made {
  const one = () => make(kindOf(type), scope).expression;
  return { expression: { kind: "arithmetic", operator: "-", left: one(), right: one() }, size };
}

/** What only a unit has: days between days, shares in basis points, and so on. */
function ofUnit(unit: Unit, scope: Scope): Made | null {
  switch (unit) {
    case "days":
      return difference("day", daysMax, scope);
    case "months":
      return makeRun(scope) ?? difference("month", monthsMax, scope);
    case "milliseconds":
      return difference("instant", millisecondsMax, scope);
    case "basis-points":
      return makeShare(scope);
    case "years": {
      const of = [make(kindOf("day"), scope).expression, make(kindOf("day"), scope).expression];
      return { expression: { kind: "calendar", function: "completed-years", of }, size: 10_000 };
    }
    case "count": {
      const expression = makeTrailingCount(scope);
      return expression && { expression, size: 100_000 };
    }
    case "number":
      return makeNumber(scope);
    default:
      return percentileOf(integerOf(unit), scope);
  }
}

/** A quotient, below zero as often as above, by a number that is often a constant. */
export function makeQuotient(kind: Kind, scope: Scope): Made {
  const { choices } = scope;
  const shallow = { ...scope, depth: 1 };
  const left = make(kind, shallow);
  const value = choices.pick([2, 3, 7, 10, -2, -3, 100]);
  const isConstant = choices.index(3) > 0;
  const right: define.Expression = isConstant
    ? { kind: "integer", value, unit: "number" }
    : make(integerOf("number"), shallow).expression;
  const operands = { left: left.expression, right };
  const expression = { kind: "arithmetic", operator: "floor-divide", ...operands } as const;
  return { expression, size: left.size };
}

/** A share of one amount in another. */
export function makeShare(scope: Scope): Made {
  const kind = integerOf(scope.choices.pick(["fen", "count", "number"]));
  const amount = () => makeAggregate(kind, scope) ?? make(kind, scope);
  const [part, whole] = [amount(), amount()];
  const operands = { part: part.expression, whole: whole.expression };
  const size = Math.min(sizeMax, wholeBasisPoints * part.size);
  return { expression: { kind: "share", ...operands }, size };
}

/** A percentile of the cohort, where one of this kind is kept. */
export function percentileOf(kind: Kind, scope: Scope): Made | null {
  const { choices } = scope;
  const kept = scope.compared.filter((named) => named.unit === kind.unit);
  if (kept.length === 0) return null;
  const { name, size } = choices.pick(kept);
  const percent = choices.pick([50, 5, 1, 99, 25]);
  return { expression: { kind: "percentile", variable: name, percent }, size };
}

/** Something that is counted in plain numbers: of texts, angles, days and months. */
export function makeNumber(scope: Scope): Made {
  const { choices } = scope;
  const text = () => make(kindOf("text"), scope).expression;
  switch (choices.index(5)) {
    case 0:
      return { expression: { kind: "text-length", of: text() }, size: 1_000_000 };
    case 1:
      return { expression: { kind: "digits", of: text() }, size: 1e15 };
    case 2: {
      const angle = make(integerOf("degrees-e4"), { ...scope, depth: 0 });
      return { expression: { kind: "sine", angle: angle.expression }, size: 1_000_000 };
    }
    case 3: {
      const of = [make(kindOf("day"), scope).expression];
      return { expression: { kind: "calendar", function: "day-of-month", of }, size: 31 };
    }
    default: {
      const of = [make(kindOf("month"), scope).expression];
      return { expression: { kind: "calendar", function: "month-of-year", of }, size: 12 };
    }
  }
}
