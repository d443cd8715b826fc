const zero = 48;
const nine = 57;

/**
 * The number written by exactly `count` ASCII digits of `text` from `start`, or -1 when one of
 * them is something else or missing. `count` is at most 15, so the number is exact.
 */
export function readDigits(text: string, start: number, count: number): number {
  let value = 0;
  for (let index = start; index < start + count; index++) {
    const code = text.charCodeAt(index);
    // Written so that the NaN of a missing character fails as well.
    if (!(code >= zero && code <= nine)) {
      return -1;
    }
    value = value * 10 + (code - zero);
  }
  return value;
}

/** A non-negative integer in decimal, with leading zeros up to `width` digits. */
export function padDigits(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
