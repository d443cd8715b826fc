import type { define } from "@kaitong/engine";
import { extreme, make } from "./expression.js";
import { integerOf, type Kind, kindOf, type Made, type Scope } from "./scope.js";

type Expression = define.Expression;

/** More months than this cannot be added. */
const monthsMax = 100_000;
const number: Kind = integerOf("number");

function call(name: define.CalendarFunction, ...of: readonly Expression[]): Expression {
  return { kind: "calendar", function: name, of };
}

/** A random day. */
export function makeDay(scope: Scope): Expression {
  const { choices } = scope;
  const inner = (kind: Kind) => make(kind, scope).expression;
  const day = () => inner(kindOf("day"));
  switch (choices.index(8)) {
    case 0:
      return call("add-days", day(), inner(integerOf("days")));
    case 1:
      return call("add-months", day(), bounded(make(integerOf("months"), scope)));
    case 2:
      return call(choices.pick(["first-day", "last-day"]), inner(kindOf("month")));
    case 3:
      return call("day-of", inner(kindOf("instant")));
    case 4:
      return call("make-day", ...parts(scope));
    case 5: {
      const operator = choices.pick(["+", "-"] as const);
      const right = inner(integerOf("days"));
      return { kind: "arithmetic", operator, left: day(), right };
    }
    default:
      return extreme(kindOf("day"), scope).expression;
  }
}

function bounded(months: Made): Expression {
  if (months.size <= monthsMax) return months.expression;
  const edge = { kind: "integer", value: monthsMax, unit: "months" } as const;
  const low = { kind: "integer", value: -monthsMax, unit: "months" } as const;
  const least = { kind: "least", of: [months.expression, edge] } as const;
  return { kind: "greatest", of: [least, low] };
}

/** Year, month and day of the month: near ends of February, from a text, or anything. */
function parts(scope: Scope): readonly Expression[] {
  const { choices } = scope;
  if (choices.oneIn(3)) {
    const of = make(kindOf("text"), scope).expression;
    const cut = (from: number, length: number): Expression => ({
      kind: "digits",
      of: { kind: "text-slice", of, from, length },
    });
    return [cut(0, 4), cut(4, 2), cut(6, 2)];
  }
  const part = (values: readonly number[]): Expression =>
    choices.oneIn(5)
      ? make(number, scope).expression
      : { kind: "integer", value: choices.pick(values), unit: "number" };
  return [part([2024, 2023, 1900, 2000]), part([2, 1, 12, 13, 0]), part([29, 28, 30, 31, 1, 0])];
}

/** A random month. */
export function makeMonth(scope: Scope): Expression {
  const { choices } = scope;
  const inner = (kind: Kind) => make(kind, scope).expression;
  const months = () => inner(integerOf("months"));
  switch (choices.index(4)) {
    case 0:
      return call("month-of", inner(kindOf(choices.pick(["day", "instant"]))));
    case 1:
      return call("add-months", inner(kindOf("month")), months());
    case 2: {
      const left = inner(kindOf("month"));
      return { kind: "arithmetic", operator: choices.pick(["-", "+"]), left, right: months() };
    }
    default:
      return extreme(kindOf("month"), scope).expression;
  }
}

/** A random text that is a part of another. */
export function makeText(scope: Scope): Expression {
  const { choices } = scope;
  const of = make(kindOf("text"), scope).expression;
  return { kind: "text-slice", of, from: choices.index(5), length: 1 + choices.index(3) };
}
