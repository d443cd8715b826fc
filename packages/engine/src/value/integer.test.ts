import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorDivide, isSafe, share } from "./integer.js";

const most = Number.MAX_SAFE_INTEGER;
const runs = { numRuns: 5_000 };

/** Safe integers of every size: uniform ones alone would almost never be small. */
const safeInteger = fc.oneof(
  fc.maxSafeInteger(),
  fc.integer({ min: -20_000, max: 20_000 }),
  fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
  fc.constantFrom(0, 1, -1, most, -most, most - 1, 900_719_925_474, 900_719_925_475),
);

function floorOracle(dividend: bigint, divisor: bigint): bigint {
  // The modulus takes the divisor's sign, so subtracting it rounds down.
  const modulus = ((dividend % divisor) + divisor) % divisor;
  return (dividend - modulus) / divisor;
}

describe("floorDivide", () => {
  it("rounds down in all four quadrants", () => {
    expect(floorDivide(7, 2)).toBe(3);
    expect(floorDivide(-7, 2)).toBe(-4);
    expect(floorDivide(7, -2)).toBe(-4);
    expect(floorDivide(-7, -2)).toBe(3);
    expect(floorDivide(-8, 2)).toBe(-4);
  });

  it("is unknown over zero and never gives -0", () => {
    expect(floorDivide(5, 0)).toBeNull();
    expect(floorDivide(0, 0)).toBeNull();
    expect(floorDivide(0, -5)).toBe(0);
    expect(floorDivide(-0, 5)).toBe(0);
  });

  it("equals BigInt for all safe integers", () => {
    fc.assert(
      fc.property(safeInteger, safeInteger, (dividend, divisor) => {
        fc.pre(divisor !== 0);
        const exact = floorOracle(BigInt(dividend), BigInt(divisor));
        expect(floorDivide(dividend, divisor)).toBe(Number(exact));
      }),
      runs,
    );
  });

  it("is exact one below a multiple, where a rounded quotient would step over", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2 ** 31 }), fc.nat(), (divisor, seed) => {
        const quotient = Math.max(1, Math.floor(most / divisor) - (seed % 1_000));
        expect(floorDivide(quotient * divisor - 1, divisor)).toBe(quotient - 1);
        expect(floorDivide(1 - quotient * divisor, divisor)).toBe(-quotient);
      }),
      runs,
    );
  });

  it("asserts safe operands", () => {
    expect(() => floorDivide(2 ** 53, 3)).toThrow("assertion failed");
    expect(() => floorDivide(1, 1 / 2)).toThrow("assertion failed");
  });
});

describe("share", () => {
  it("floors to basis points", () => {
    expect(share(1, 3)).toBe(3_333);
    expect(share(2, 3)).toBe(6_666);
    expect(share(-1, 3)).toBe(-3_334);
    expect(share(1, 1)).toBe(10_000);
    expect(share(0, -3)).toBe(0);
    expect(share(1, 0)).toBeNull();
  });

  it("equals BigInt, or is unknown when the share is not a safe integer", () => {
    fc.assert(
      fc.property(safeInteger, safeInteger, (part, whole) => {
        fc.pre(whole !== 0);
        const exact = floorOracle(BigInt(part) * 10_000n, BigInt(whole));
        const fits = exact <= BigInt(most) && exact >= BigInt(-most);
        expect(share(part, whole)).toBe(fits ? Number(exact) : null);
      }),
      runs,
    );
  });

  it("crosses from plain numbers to BigInt without a seam", () => {
    expect(share(900_719_925_474, 1)).toBe(9_007_199_254_740_000);
    expect(share(900_719_925_475, 1)).toBeNull();
    expect(share(900_719_925_475, 10_000)).toBe(900_719_925_475);
    expect(share(most, most)).toBe(10_000);
    expect(share(most - 1, most)).toBe(9_999);
    expect(share(-most, 9_999)).toBeNull();
  });
});

it("isSafe accepts exactly the integers within 2^53-1", () => {
  expect([0, -1, most, -most].every(isSafe)).toBe(true);
  expect([most + 1, 1 / 2, Number.NaN, Number.POSITIVE_INFINITY].some(isSafe)).toBe(false);
});
