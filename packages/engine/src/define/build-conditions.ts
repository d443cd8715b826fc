import type { Typed } from "./build.js";
import type { CaseBranch, CompareOperator, Expression, ValueType } from "./expression.js";

const comparison =
  (operator: CompareOperator) =>
  <Type extends ValueType>(left: Typed<Type>, right: Typed<Type>): Typed<"boolean"> => ({
    kind: "compare",
    operator,
    left,
    right,
  });

/**
 * Whether two values are the same.
 * @example
 * equal(fact("person", "phoneVerified"), truth(true))
 */
export const equal = comparison("=");
/**
 * Whether two values differ.
 * @example
 * different(fact("person", "province"), text("440000"))
 */
export const different = comparison("!=");
/**
 * Whether the left side is smaller, or earlier.
 * @example
 * below(fact("person", "idExpiresOn"), today)
 */
export const below = comparison("<");
/**
 * Whether the left side is not greater, or not later.
 * @example
 * atMost(variable("paymentShare"), basisPoints(5_000))
 */
export const atMost = comparison("<=");
/**
 * Whether the left side is greater, or later.
 * @example
 * countOf("bills", { where: above(column<"day">("paidOn"), column<"day">("dueOn")) })
 */
export const above = comparison(">");
/**
 * Whether the left side is not smaller, or not earlier.
 * @example
 * atLeast(variable("ageYears"), years(18))
 */
export const atLeast = comparison(">=");

/**
 * Kleene's and: false when one is false, else unknown when one is unknown.
 * @example
 * and(variable("phoneVerified"), atLeast(variable("ageYears"), years(18)))
 */
export const and = (...of: readonly Typed<"boolean">[]): Typed<"boolean"> => ({
  kind: "and",
  of,
});
/**
 * Kleene's or: true when one is true, else unknown when one is unknown.
 * @example
 * or(variable("phoneVerified"), isKnown(fact("person", "idNumber")))
 */
export const or = (...of: readonly Typed<"boolean">[]): Typed<"boolean"> => ({ kind: "or", of });
/**
 * Kleene's not.
 * @example
 * countOf("bills", { where: not(isKnown(column("paidOn"))) })
 */
export const not = (of: Typed<"boolean">): Typed<"boolean"> => ({ kind: "not", of });
/**
 * Whether a text or integer stands in a list.
 * @example
 * countOf("accounts", { where: oneOf(column<"text">("kind"), ["card", "loan"]) })
 */
export const oneOf = <Type extends "text" | "integer">(
  value: Typed<Type>,
  list: readonly (string | number)[],
): Typed<"boolean"> => ({ kind: "one-of", value, list });
/**
 * One branch of `choose`.
 * @example
 * choose(
 *   [when(below(variable("ageYears"), years(25)), text("young"))],
 *   text("other"),
 * )
 */
export const when = <Type extends ValueType>(
  condition: Typed<"boolean">,
  then: Typed<Type>,
): CaseBranch & { readonly valueType?: Type } => ({ when: condition, then });
/**
 * The first branch whose condition is true (not unknown), else `otherwise`.
 * @example
 * choose(
 *   [when(below(variable("incomeMonthlyFen"), fen(300_000)), text("low"))],
 *   text("other"), // also where the income is unknown
 * )
 */
export const choose = <Type extends ValueType>(
  branches: readonly (CaseBranch & { readonly valueType?: Type })[],
  otherwise: Typed<Type>,
): Typed<Type> => ({ kind: "case", branches, otherwise });
/**
 * The first that is known.
 * @example
 * coalesce(variable("incomeMonthlyFen"), fen(0))
 */
export const coalesce = <Type extends ValueType>(...of: readonly Typed<Type>[]): Typed<Type> => ({
  kind: "coalesce",
  of,
});
/**
 * Whether a value is known.
 * @example
 * isKnown(variable("incomeMonthlyFen"))
 */
export const isKnown = (of: Expression): Typed<"boolean"> => ({ kind: "is-known", of });
