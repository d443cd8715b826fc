import type { Ordered, Typed } from "./build.js";
import type { Expression, Unit } from "./expression.js";

const arithmetic = (
  operator: "+" | "-" | "*" | "floor-divide",
  left: Expression,
  right: Expression,
): Expression => ({ kind: "arithmetic", operator, left, right });

/**
 * Sum; a day or month plus days or months.
 * @example
 * add(variable<"integer">("paymentMonthlyFen"), fen(50_000))
 */
export const add = <Type extends "integer" | "day" | "month">(
  left: Typed<Type>,
  ...rest: readonly Typed<"integer">[]
): Typed<Type> => rest.reduce<Expression>((sum, next) => arithmetic("+", sum, next), left);
/**
 * Difference of two integers.
 * @example
 * subtract(variable("incomeMonthlyFen"), variable("paymentMonthlyFen"))
 */
export const subtract = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  arithmetic("-", left, right);
/**
 * How far apart two days (days), months (months) or instants (milliseconds) are.
 * @example
 * between(fact<"day">("person", "birthDate"), today) // days
 */
export const between = <Type extends "day" | "month" | "instant">(
  from: Typed<Type>,
  to: Typed<Type>,
): Typed<"integer"> => arithmetic("-", to, from);
/**
 * Product; one side is a number or a count.
 * @example
 * multiply(variable("incomeMonthlyFen"), number(3))
 */
export const multiply = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  arithmetic("*", left, right);
/**
 * Quotient rounded down, also below zero; unknown when divided by zero.
 * @example
 * floorDivide(sumOf("income", column("amountFen")), number(6))
 */
export const floorDivide = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  arithmetic("floor-divide", left, right);
/**
 * Remainder of the floor division: never negative for a positive divisor.
 * @example
 * remainder(monthOfYear(thisMonth), number(3))
 */
export const remainder = (left: Typed<"integer">, right: Typed<"integer">): Typed<"integer"> =>
  subtract(left, multiply(floorDivide(left, right), right));
/**
 * floor(part × 10,000 / whole); unknown when the whole is zero.
 * @example
 * share(variable("paymentMonthlyFen"), variable("incomeMonthlyFen"))
 */
export const share = (part: Typed<"integer">, whole: Typed<"integer">): Typed<"integer"> => ({
  kind: "share",
  part,
  whole,
});
/**
 * The smallest; unknown when one is.
 * @example
 * least(variable<"integer">("incomeMonthlyFen"), fen(2_000_000))
 */
export const least = <Type extends Ordered>(...of: readonly Typed<Type>[]): Typed<Type> => ({
  kind: "least",
  of,
});
/**
 * The greatest; unknown when one is.
 * @example
 * greatest(subtract(variable("incomeMonthlyFen"), variable("paymentMonthlyFen")), fen(0))
 */
export const greatest = <Type extends Ordered>(...of: readonly Typed<Type>[]): Typed<Type> => ({
  kind: "greatest",
  of,
});
/**
 * The same integer, counted in another unit.
 * @example
 * multiply(asUnit(variable("ageYears"), "number"), fen(10_000))
 */
export const asUnit = (of: Typed<"integer">, unit: Unit): Typed<"integer"> => ({
  kind: "as-unit",
  of,
  unit,
});
/**
 * Sine × 10^6 of an angle in 10^-4 degree, from the engine's table.
 * @example
 * sine(angle(900_000)) // 1,000,000
 */
export const sine = (of: Typed<"integer">): Typed<"integer"> => ({ kind: "sine", angle: of });
