import { anything, intersection, isEmpty, isWithin, type Range } from "./range.js";

/** Stands for the score of a program, where otherwise a fingerprint stands. */
export const scoreId = -1;

/**
 * A condition on values by their fingerprints: that one lies in a range, or how two stand to each
 * other. `unknown` says whether it holds as well where what it looks at is unknown.
 */
export type Literal =
  | { readonly kind: "range"; readonly of: number; readonly range: Range }
  | {
      readonly kind: "relation";
      readonly left: number;
      readonly operator: "<" | "<=" | "=";
      readonly right: number;
      readonly unknown: boolean;
    };

/** Conditions of which one must hold; without any it never does. */
export type Clause = readonly Literal[];

/** What is known of values by their fingerprints. */
export type Domain = Map<number, Range>;

/** What a value can be. */
export function rangeOf(domain: Domain, id: number): Range {
  return domain.get(id) ?? anything;
}

/** Whether a condition holds for no values of a domain. */
export function isNever(literal: Literal, domain: Domain): boolean {
  if (literal.kind === "range") {
    return isEmpty(intersection(rangeOf(domain, literal.of), literal.range));
  }
  const [left, right] = [rangeOf(domain, literal.left), rangeOf(domain, literal.right)];
  if (literal.unknown && (left.unknown || right.unknown)) return false;
  if (left.low > left.high || right.low > right.high) return true;
  if (literal.operator === "<") return left.low >= right.high;
  if (literal.operator === "<=") return left.low > right.high;
  return left.low > right.high || left.high < right.low;
}

/** Whether a condition holds for all values of a domain. */
export function isAlways(literal: Literal, domain: Domain): boolean {
  if (literal.kind === "range") return isWithin(rangeOf(domain, literal.of), literal.range);
  const [left, right] = [rangeOf(domain, literal.left), rangeOf(domain, literal.right)];
  if (!literal.unknown && (left.unknown || right.unknown)) return false;
  if (literal.left === literal.right) return literal.operator !== "<";
  if (literal.operator === "<") return left.high < right.low;
  if (literal.operator === "<=") return left.high <= right.low;
  return left.low === right.high && left.high === right.low;
}

/** By operator, those that follow from it; equality follows in both directions. */
const follows = { "<": ["<", "<="], "<=": ["<="], "=": ["=", "<="] } as const;

function relationImplies(
  given: Literal & { kind: "relation" },
  wanted: Literal & { kind: "relation" },
  domain: Domain,
): boolean {
  const isForward = given.left === wanted.left && given.right === wanted.right;
  const isBackward =
    given.operator === "=" && given.left === wanted.right && given.right === wanted.left;
  if (!isForward && !isBackward) return false;
  const operators: readonly string[] = follows[given.operator];
  if (!operators.includes(wanted.operator)) return false;
  const mayBeUnknown = rangeOf(domain, given.left).unknown || rangeOf(domain, given.right).unknown;
  return wanted.unknown || !given.unknown || !mayBeUnknown;
}

/** Whether one condition follows from another, for values of a domain. */
export function implies(given: Literal, wanted: Literal, domain: Domain): boolean {
  if (isNever(given, domain)) return true;
  if (given.kind === "range" && wanted.kind === "range") {
    if (given.of !== wanted.of) return false;
    const left = intersection(rangeOf(domain, given.of), given.range);
    return isWithin(left, wanted.range);
  }
  if (given.kind === "relation" && wanted.kind === "relation") {
    return relationImplies(given, wanted, domain);
  }
  return false;
}
