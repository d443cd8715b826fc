import { assert } from "./unreachable.js";

/** Basis points in a whole: 10,000. */
const wholeBasisPoints = 10_000;

/** Parts of at most this size times 10,000 stay within ±(2^53-1), so plain numbers are exact. */
const plainPartMax = floorQuotient(Number.MAX_SAFE_INTEGER, wholeBasisPoints);

/** Whether `value` is an integer within ±(2^53-1), the only numbers that a decision may hold. */
export function isSafe(value: number): boolean {
  return Number.isSafeInteger(value);
}

/**
 * The integer quotient rounded down (towards minus infinity), exact for all safe integers.
 * Unlike truncation, -7 / 2 gives -4. A divisor of 0 gives `null`, the unknown value.
 */
export function floorDivide(dividend: number, divisor: number): number | null {
  assert(isSafe(dividend) && isSafe(divisor), "the operands of a division are safe integers");
  return divisor === 0 ? null : floorQuotient(dividend, divisor);
}

/**
 * The share of `part` in `whole` in basis points: floor(part × 10000 / whole), exact for all safe
 * integers. A whole of 0 gives `null`, and so does a share beyond ±(2^53-1), which needs a part
 * of more than 9 × 10^11 and a whole below 10,000 in size: it is unknown, never clamped.
 */
export function share(part: number, whole: number): number | null {
  assert(isSafe(part) && isSafe(whole), "the operands of a share are safe integers");
  if (whole === 0) {
    return null;
  }
  if (part <= plainPartMax && part >= -plainPartMax) {
    return floorQuotient(part * wholeBasisPoints, whole);
  }
  return bigShare(BigInt(part), BigInt(whole));
}

/**
 * Rounded down through the remainder: it is exact, so the division that follows has an integer
 * result and no rounding of a double can matter. Adding 0 turns -0 into 0.
 */
function floorQuotient(dividend: number, divisor: number): number {
  const remainder = dividend % divisor;
  const truncated = (dividend - remainder) / divisor;
  const roundsDown = remainder !== 0 && remainder < 0 !== divisor < 0;
  return (roundsDown ? truncated - 1 : truncated) + 0;
}

function bigShare(part: bigint, whole: bigint): number | null {
  const scaled = part * BigInt(wholeBasisPoints);
  const remainder = scaled % whole;
  const roundsDown = remainder !== 0n && remainder < 0n !== whole < 0n;
  const quotient = Number(scaled / whole - (roundsDown ? 1n : 0n));
  return isSafe(quotient) ? quotient : null;
}
