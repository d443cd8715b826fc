import type { Expression, Unit, ValueType } from "./expression.js";

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

/**
 * A dimensionless integer.
 * @example
 * multiply(variable("incomeMonthlyFen"), number(6))
 */
export const number = integer("number");
/**
 * An amount in fen, a hundredth of a yuan.
 * @example
 * below(variable("incomeMonthlyFen"), fen(300_000)) // less than 3,000 yuan
 */
export const fen = integer("fen");
/**
 * A number of things.
 * @example
 * atMost(countOf("inquiries"), count(6))
 */
export const count = integer("count");
/**
 * A number of days.
 * @example
 * below(fact("person", "idExpiresOn"), add(today, days(14)))
 */
export const days = integer("days");
/**
 * A number of calendar months.
 * @example
 * addMonths(fact<"day">("person", "birthDate"), months(216))
 */
export const months = integer("months");
/**
 * A number of completed years.
 * @example
 * atLeast(variable("ageYears"), years(18))
 */
export const years = integer("years");
/**
 * A share in basis points: 10,000 is the whole.
 * @example
 * atMost(variable("paymentShare"), basisPoints(5_000)) // at most 50 %
 */
export const basisPoints = integer("basis-points");
/**
 * An angle in 10^-4 degree.
 * @example
 * sine(angle(300_000)) // 30 degrees: 500,000
 */
export const angle = integer("degrees-e4");
/**
 * Points of the scorecard.
 * @example
 * choose([when(atLeast(score, points(650)), fen(500_000))], fen(100_000))
 */
export const points = integer("points");

/**
 * A constant condition.
 * @example
 * coalesce(fact("person", "phoneVerified"), truth(false))
 */
export const truth = (value: boolean): Typed<"boolean"> => ({ kind: "boolean", value });
/**
 * A constant text.
 * @example
 * equal(fact("person", "province"), text("440000"))
 */
export const text = (value: string): Typed<"text"> => ({ kind: "text", value });
/**
 * A constant day, `YYYY-MM-DD`.
 * @example
 * atLeast(fact("person", "birthDate"), day("2001-01-01"))
 */
export const day = (value: string): Typed<"day"> => ({ kind: "day", value });
/**
 * A value that is not known.
 * @example
 * choose(
 *   [when(above(variable("incomeMonthlyFen"), fen(0)), variable("incomeMonthlyFen"))],
 *   unknown("integer", "fen"), // an income of zero is one that nobody entered
 * )
 */
export const unknown = <Type extends ValueType>(type: Type, unit?: Unit): Typed<Type> =>
  unit === undefined ? { kind: "unknown", type } : { kind: "unknown", type, unit };

/**
 * The day of the decision in the product's time zone.
 * @example
 * completedYears(fact("person", "birthDate"), today)
 */
export const today: Typed<"day"> = Object.freeze({ kind: "as-of", part: "day" });
/**
 * The month of the decision.
 * @example
 * between(monthOf(fact<"day">("person", "birthDate")), thisMonth)
 */
export const thisMonth: Typed<"month"> = Object.freeze({ kind: "as-of", part: "month" });
/**
 * The instant of the decision.
 * @example
 * below(dayOf(now), fact("person", "idExpiresOn"))
 */
export const now: Typed<"instant"> = Object.freeze({ kind: "as-of", part: "instant" });

/**
 * Another variable.
 * @example
 * atLeast(variable("incomeMonthlyFen"), variable("paymentMonthlyFen"))
 */
export const variable = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "variable",
  name,
});
/**
 * A parameter, as it is on the day of the decision.
 * @example
 * atMost(countOf("inquiries"), parameter("inquiriesMax"))
 */
export const parameter = (name: string): Typed<"integer"> => ({ kind: "parameter", name });
/**
 * A column of a source that has one row.
 * @example
 * fact<"boolean">("person", "phoneVerified")
 */
export const fact = <Type extends ValueType>(source: string, column: string): Typed<Type> => ({
  kind: "fact",
  source,
  column,
});
/**
 * A column of the row at hand.
 * @example
 * sumOf("bills", column("amountFen"), { where: isKnown(column("paidOn")) })
 */
export const column = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "column",
  name,
  row: "this",
});
/**
 * A column of the selected row before, inside of `consecutive`.
 * @example
 * countOf("payments", {
 *   consecutive: equal(column<"text">("counterparty"), previous<"text">("counterparty")),
 * })
 */
export const previous = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "column",
  name,
  row: "previous",
});
/**
 * A column of the row that the row at hand belongs to.
 * @example
 * countOf("accountMonths", { where: equal(parent("kind"), text("card")) })
 */
export const parent = <Type extends ValueType>(name: string): Typed<Type> => ({
  kind: "column",
  name,
  row: "parent",
});
/**
 * Whether a table is known, be it empty.
 * @example
 * sourceKnown("bills") // false: no list of bills; true: a list, be it empty
 */
export const sourceKnown = (source: string): Typed<"boolean"> => ({
  kind: "source-known",
  source,
});
/**
 * A percentile of a variable in the person's cohort.
 * @example
 * below(variable("incomeMonthlyFen"), percentile("incomeMonthlyFen", 5))
 */
export const percentile = (name: string, percent: number): Typed<"integer"> => ({
  kind: "percentile",
  variable: name,
  percent,
});
/**
 * The score; only in an amount of the limit.
 * @example
 * multiply(asUnit(score, "number"), fen(1_000)) // 10 yuan a point
 */
export const score: Typed<"integer"> = Object.freeze({ kind: "score" });
/**
 * The value of an action's level, in the action's unit; only in what an action writes.
 * @example
 * least(column<"integer">("balanceFen"), level) // for an action with levels in fen
 */
export const level: Typed<"integer"> = Object.freeze({ kind: "level" });
