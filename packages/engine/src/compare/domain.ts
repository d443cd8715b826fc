import type { Clause, Domain, Literal } from "./clause.js";
import { isNever, rangeOf } from "./clause.js";
import { intersection, isEmpty, isSameRange, type Range } from "./range.js";

/** More rounds would only sharpen what follows from long chains of relations. */
const roundsMax = 8;

function narrow(domain: Domain, id: number, range: Range): boolean {
  const now = rangeOf(domain, id);
  const next = intersection(now, range);
  domain.set(id, next);
  return !isSameRange(now, next);
}

/** What follows for two values from a relation that holds, so that both are known. */
function narrowRelation(domain: Domain, literal: Literal & { kind: "relation" }): boolean {
  const { operator } = literal;
  const [left, right] = [rangeOf(domain, literal.left), rangeOf(domain, literal.right)];
  const gap = operator === "<" ? 1 : 0;
  const low = operator === "=" ? right.low : Number.NEGATIVE_INFINITY;
  const high = operator === "=" ? left.high : Number.POSITIVE_INFINITY;
  const first = { low, high: right.high - gap, unknown: false };
  const second = { low: left.low + gap, high, unknown: false };
  const isLeft = narrow(domain, literal.left, first);
  return narrow(domain, literal.right, second) || isLeft;
}

function assume(domain: Domain, literal: Literal): boolean {
  if (literal.kind === "range") return narrow(domain, literal.of, literal.range);
  return literal.unknown ? false : narrowRelation(domain, literal);
}

/**
 * Narrows a domain by what must hold; `false` where it never does. A clause of which only one
 * condition can still hold is that condition.
 */
export function narrowBy(domain: Domain, clauses: readonly Clause[]): boolean {
  for (let round = 0; round < roundsMax; round += 1) {
    let isNarrower = false;
    for (const clause of clauses) {
      const open = clause.filter((literal) => !isNever(literal, domain));
      const [only] = open;
      if (only === undefined) return false;
      if (open.length === 1 && assume(domain, only)) isNarrower = true;
    }
    for (const range of domain.values()) if (isEmpty(range)) return false;
    if (!isNarrower) return true;
  }
  return true;
}
