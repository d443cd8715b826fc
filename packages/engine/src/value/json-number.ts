/** The exact meaning of a JSON number: a safe integer, or why it is none. */
type JsonNumber =
  | { readonly kind: "integer"; readonly value: number }
  | { readonly kind: "fraction" }
  | { readonly kind: "too-large" };

const safeDigitsMax = 16;

const plus = 43;
const minus = 45;
const dot = 46;
const zero = 48;
const nine = 57;
const letterE = 101;

/**
 * Where the number that starts at an offset ends, or -1 when there is none in the grammar of
 * RFC 8259, section 6. By hand, because a regular expression keeps a stack entry for every digit
 * and overflows on some ten million of them.
 */
export function endOfNumber(text: string, start: number): number {
  const first = text.charCodeAt(start) === minus ? start + 1 : start;
  let index = endOfDigits(text, first);
  const hasLeadingZero = index > first + 1 && text.charCodeAt(first) === zero;
  if (index === first || hasLeadingZero) {
    return -1;
  }
  if (text.charCodeAt(index) === dot) {
    const fraction = index + 1;
    index = endOfDigits(text, fraction);
    if (index === fraction) {
      return -1;
    }
  }
  // Bit 32 is the case of a letter.
  if ((text.charCodeAt(index) | 32) === letterE) {
    const sign = text.charCodeAt(index + 1);
    const exponent = sign === plus || sign === minus ? index + 2 : index + 1;
    index = endOfDigits(text, exponent);
    if (index === exponent) {
      return -1;
    }
  }
  return index;
}

/**
 * Reads a number of the JSON grammar by its decimal digits, so that nothing is rounded: 1.0 and
 * 1e2 are integers, 1.0000000000000000000001 is not, although the nearest double is 1. There is
 * no -0 among the integers: it reads as 0.
 *
 * @param source a number that `endOfNumber` found
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

function endOfDigits(text: string, start: number): number {
  let index = start;
  let code = text.charCodeAt(index);
  while (code >= zero && code <= nine) {
    index += 1;
    code = text.charCodeAt(index);
  }
  return index;
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
