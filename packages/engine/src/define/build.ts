import type {
  CalendarFunction,
  CaseBranch,
  CompareOperator,
  Expression,
  Unit,
  ValueType,
} from "./expression.js";

/**
 * An expression whose type the compiler knows, so that `add(today, yes)` does not type-check.
 * Names of variables, columns and units are checked later, with the whole definition.
 */
export type Typed<Type extends ValueType> = Expression & { readonly valueType?: Type };

/** Expressions that can be ordered and counted with. */
export type Ordered = "integer" | "day" | "month" | "instant";

const integer =
  (unit: Unit) =>
  (value: number): Typed<"integer"> => ({ kind: "integer", value, unit });

/** A dimensionless integer. */
export const number = integer("number");
/** An amount in fen, a hundredth of a yuan. */
export const fen = integer("fen");
/** A number of things. */
export const count = integer("count");
/** A number of days. */
export const days = integer("days");
/** A number of calendar months. */
export const months = integer("months");
/** A number of completed years. */
export const years = integer("years");
/** A share in basis points: 10,000 is the whole. */
export const basisPoints = integer("basis-points");
/** An angle in 10^-4 degree. */
export const angle = integer("degrees-e4");
/** Points of the scorecard. */
export const points = integer("points");

/** A constant condition. */
export const truth = (value: boolean): Typed<"boolean"> => ({ kind: "boolean", value });
/** A constant text. */
export const text = (value: string): Typed<"text"> => ({ kind: "text", value });
/** A constant day, `YYYY-MM-DD`. */
export const day = (value: string): Typed<"day"> => ({ kind: "day", value });
/** A value that is not known. */
export const unknown = <Type extends ValueType>(type: Type, unit?: Unit): Typed<Type> =>
  unit === undefined ? { kind: "unknown", type } : { kind: "unknown", type, unit };

/** The day of the decision in the product's time zone. */
export const today: Typed<"day"> = Object.freeze({ kind: "as-of", part: "day" });
/** The month of the decision. */
export const thisMonth: Typed<"month"> = Object.freeze({ kind: "as-of", part: "month" });
/** The instant of the decision. */
export const now: Typed<"instant"> = Object.freeze({ kind: "as-of", part: "instant" });

/** Another variable. */
export const variable = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "variable",
  name,
});
/** A parameter, as it is on the day of the decision. */
export const parameter = (name: string): Typed<"integer"> => ({ kind: "parameter", name });
/** A column of a source that has one row. */
export const fact = <Type extends ValueType>(source: string, column: string): Typed<Type> => ({
  kind: "fact",
  source,
  column,
});
/** A column of the row at hand. */
export const column = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "column",
  name,
  row: "this",
});
/** A column of the selected row before, inside of `consecutive`. */
export const previous = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "column",
  name,
  row: "previous",
});
/** A column of the row that the row at hand belongs to. */
export const parent = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "column",
  name,
  row: "parent",
});
/** Whether a table is known, be it empty. */
export const sourceKnown = (source: string): Typed<"boolean"> => ({
  kind: "source-known",
  source,
});

const arithmetic = (
  operator: "+" | "-" | "*" | "floor-divide",
  left: Expression,
  right: Expression,
): Expression => ({ kind: "arithmetic", operator, left, right });

/** Sum; a day or month plus days or months. */
export const add = <Type extends "integer" | "day" | "month">(
  left: Typed<Type>,
  ...rest: readonly Typed<"integer">[]
): Typed<Type> => rest.reduce<Expression>((sum, next) => arithmetic("+", sum, next), left);
/** Difference of two integers. */
export const subtract = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  arithmetic("-", left, right);
/** How far apart two days (days), months (months) or instants (milliseconds) are. */
export const between = <Type extends "day" | "month" | "instant">(
  from: Typed<Type>,
  to: Typed<Type>,
): Typed<"integer"> => arithmetic("-", to, from);
/** Product; one side is a number or a count. */
export const multiply = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  arithmetic("*", left, right);
/** Quotient rounded down, also below zero; unknown when divided by zero. */
export const floorDivide = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  arithmetic("floor-divide", left, right);
/** Remainder of the floor division: never negative for a positive divisor. */
export const remainder = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  subtract(left, multiply(floorDivide(left, right), right));
/** floor(part × 10,000 / whole); unknown when the whole is zero. */
export const share = (part: Typed<"integer">, whole: Typed<"integer">): Typed<"integer"> => ({
  kind: "share",
  part,
  whole,
});
/** The smallest; unknown when one is. */
export const least = <Type extends Ordered>(...of: readonly Typed<Type>[]): Typed<Type> => ({
  kind: "least",
  of,
});
/** The greatest; unknown when one is. */
export const greatest = <Type extends Ordered>(...of: readonly Typed<Type>[]): Typed<Type> => ({
  kind: "greatest",
  of,
});

const comparison =
  (operator: CompareOperator) =>
  <Type extends ValueType>(left: Typed<Type>, right: Typed<Type>): Typed<"boolean"> => ({
    kind: "compare",
    operator,
    left,
    right,
  });

/** Whether two values are the same. */
export const equal = comparison("=");
/** Whether two values differ. */
export const different = comparison("!=");
/** Whether the left side is smaller, or earlier. */
export const below = comparison("<");
/** Whether the left side is not greater, or not later. */
export const atMost = comparison("<=");
/** Whether the left side is greater, or later. */
export const above = comparison(">");
/** Whether the left side is not smaller, or not earlier. */
export const atLeast = comparison(">=");

/** Kleene's and: false when one is false, else unknown when one is unknown. */
export const and = (...of: readonly Typed<"boolean">[]): Typed<"boolean"> => ({
  kind: "and",
  of,
});
/** Kleene's or: true when one is true, else unknown when one is unknown. */
export const or = (...of: readonly Typed<"boolean">[]): Typed<"boolean"> => ({ kind: "or", of });
/** Kleene's not. */
export const not = (of: Typed<"boolean">): Typed<"boolean"> => ({ kind: "not", of });
/** Whether a text or integer stands in a list. */
export const oneOf = <Type extends "text" | "integer">(
  value: Typed<Type>,
  list: readonly (string | number)[],
): Typed<"boolean"> => ({ kind: "one-of", value, list });
/** One branch of `choose`. */
export const when = <Type extends ValueType>(
  condition: Typed<"boolean">,
  then: Typed<Type>,
): CaseBranch & { readonly valueType?: Type } => ({ when: condition, then });
/** The first branch whose condition is true (not unknown), else `otherwise`. */
export const choose = <Type extends ValueType>(
  branches: readonly (CaseBranch & { readonly valueType?: Type })[],
  otherwise: Typed<Type>,
): Typed<Type> => ({ kind: "case", branches, otherwise });
/** The first that is known. */
export const coalesce = <Type extends ValueType>(...of: readonly Typed<Type>[]): Typed<Type> => ({
  kind: "coalesce",
  of,
});
/** Whether a value is known. */
export const isKnown = (of: Expression): Typed<"boolean"> => ({ kind: "is-known", of });

const calendar = (name: CalendarFunction, ...of: readonly Expression[]): Expression => ({
  kind: "calendar",
  function: name,
  of,
});

/** The day of an instant in the product's time zone. */
export const dayOf = (of: Typed<"instant">): Typed<"day"> => calendar("day-of", of);
/** The month of a day or instant. */
export const monthOf = (of: Typed<"day"> | Typed<"instant">): Typed<"month"> =>
  calendar("month-of", of);
/** The first day of a month. */
export const firstDay = (of: Typed<"month">): Typed<"day"> => calendar("first-day", of);
/** The last day of a month. */
export const lastDay = (of: Typed<"month">): Typed<"day"> => calendar("last-day", of);
/** The day of the month, 1 to 31. */
export const dayOfMonth = (of: Typed<"day">): Typed<"integer"> => calendar("day-of-month", of);
/** The month of the year, 1 to 12. */
export const monthOfYear = (of: Typed<"month">): Typed<"integer"> => calendar("month-of-year", of);
/** The same day of a later month, or that month's last day. */
export const addMonths = <Type extends "day" | "month">(
  from: Typed<Type>,
  amount: Typed<"integer">,
): Typed<Type> => calendar("add-months", from, amount);
/** The day of year, month and day of the month; unknown when there is no such day. */
export const makeDay = (
  year: Typed<"integer">,
  month: Typed<"integer">,
  dayNumber: Typed<"integer">,
): Typed<"day"> => calendar("make-day", year, month, dayNumber);
/** Completed years, complete on the birthday (29 February: 1 March in common years). */
export const completedYears = (from: Typed<"day">, to: Typed<"day">): Typed<"integer"> =>
  calendar("completed-years", from, to);

/** `length` UTF-16 units of a text from position `from`; unknown when the text is shorter. */
export const slice = (of: Typed<"text">, from: number, length: number): Typed<"text"> => ({
  kind: "text-slice",
  of,
  from,
  length,
});
/** The length of a text in UTF-16 units. */
export const textLength = (of: Typed<"text">): Typed<"integer"> => ({
  kind: "text-length",
  of,
});
/** The integer that 1 to 15 digits spell; unknown for any other text. */
export const digits = (of: Typed<"text">): Typed<"integer"> => ({ kind: "digits", of });
/** Sine × 10^6 of an angle in 10^-4 degree, from the engine's table. */
export const sine = (of: Typed<"integer">): Typed<"integer"> => ({ kind: "sine", angle: of });
/** The same integer, counted in another unit. */
export const asUnit = (of: Typed<"integer">, unit: Unit): Typed<"integer"> => ({
  kind: "as-unit",
  of,
  unit,
});
/** A percentile of a variable in the person's cohort. */
export const percentile = (name: string, percent: number): Typed<"integer"> => ({
  kind: "percentile",
  variable: name,
  percent,
});
/** The score; only in an amount of the limit. */
export const score: Typed<"integer"> = Object.freeze({ kind: "score" });
