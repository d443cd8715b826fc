/** Values that something can have: integers from `low` to `high`, and perhaps unknown. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly unknown: boolean;
}

/** No bound below or above. */
export const lowest = Number.NEGATIVE_INFINITY;
export const highest = Number.POSITIVE_INFINITY;

/** Every value, and unknown. */
export const anything: Range = Object.freeze({ low: lowest, high: highest, unknown: true });

/** What lies in both. */
export function intersection(first: Range, second: Range): Range {
  return {
    low: Math.max(first.low, second.low),
    high: Math.min(first.high, second.high),
    unknown: first.unknown && second.unknown,
  };
}

/** Whether nothing known lies in it. */
export function isUnknownOnly({ low, high }: Range): boolean {
  return low > high;
}

/** Whether nothing at all lies in it. */
export function isEmpty(range: Range): boolean {
  return isUnknownOnly(range) && !range.unknown;
}

/** Whether all of the inner one lies in the outer one. */
export function isWithin(inner: Range, outer: Range): boolean {
  if (inner.unknown && !outer.unknown) return false;
  return isUnknownOnly(inner) || (outer.low <= inner.low && inner.high <= outer.high);
}

/** Whether both hold the same. */
export function isSameRange(first: Range, second: Range): boolean {
  return isWithin(first, second) && isWithin(second, first);
}
