/** The exact meaning of a JSON number: a safe integer, or why it is none. */
export type JsonNumber =
  | { readonly kind: "integer"; readonly value: number }
  | { readonly kind: "fraction" }
  | { readonly kind: "too-large" };

const safeDigitsMax = 16;
const zero = 48;

/**
 * Reads a number of the JSON grammar by its decimal digits, so that nothing is rounded: 1.0 and
 * 1e2 are integers, 1.0000000000000000000001 is not, although the nearest double is 1. There is
 * no -0 among the integers: it reads as 0.
 *
 * @param source a number that matches the grammar of RFC 8259, section 6
 */
export function jsonNumber(source: string): JsonNumber {
  const [mantissa = "", exponent = "0"] = source.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  const start = endOfZeros(digits);
  const end = startOfZeros(digits);
  if (start >= end) {
    return { kind: "integer", value: 0 };
  }
  // The value is the digits between, times 10^scale. A huge exponent may be rounded or infinite;
  // it is only compared.
  const scale = Number(exponent) - fraction.length + (digits.length - end);
  if (scale < 0) {
    return { kind: "fraction" };
  }
  if (end - start + scale > safeDigitsMax) {
    return { kind: "too-large" };
  }
  const size = Number(digits.slice(start, end) + "0".repeat(scale));
  // At most 16 digits: a double holds them exactly up to 2^53, and rounds none above it down to it.
  if (size > Number.MAX_SAFE_INTEGER) {
    return { kind: "too-large" };
  }
  return { kind: "integer", value: source.startsWith("-") ? -size : size };
}

/** Where the zeros at the beginning end. */
function endOfZeros(digits: string): number {
  let index = 0;
  while (digits.charCodeAt(index) === zero) {
    index += 1;
  }
  return index;
}

/** Where the zeros at the end start. */
function startOfZeros(digits: string): number {
  let index = digits.length;
  while (digits.charCodeAt(index - 1) === zero) {
    index -= 1;
  }
  return index;
}
