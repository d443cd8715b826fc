import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { floorDivide, share } from "../value/integer.js";
import { runtime } from "./runtime.js";

const most = Number.MAX_SAFE_INTEGER;
const unknown = Number.NaN;

/** Operands whose quotient is a whole number, or just beside one, where rounding could matter. */
const operands = fc
  .tuple(
    fc.maxSafeInteger(),
    fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -20_000, max: 20_000 })),
    fc.constantFrom(0, 1, -1),
    fc.boolean(),
  )
  .map(([first, divisor, beside, isNear]): readonly [number, number] => {
    if (!isNear || divisor === 0) return [first, divisor];
    const near = Math.trunc(first / divisor) * divisor + beside;
    return [Math.abs(near) <= most ? near : first, divisor];
  });

describe("arithmetic on doubles", () => {
  it("divides as exactly as the values' own division", () => {
    fc.assert(
      fc.property(operands, ([dividend, divisor]) => {
        const exact = floorDivide(dividend, divisor) ?? unknown;
        expect(runtime.divide(dividend, divisor) + 0).toBe(exact);
      }),
      { numRuns: 30_000 },
    );
  });

  it("gives exact shares", () => {
    const parts = fc.tuple(operands, fc.constantFrom(1, 10_000));
    fc.assert(
      fc.property(parts, ([[dividend, divisor], scale]) => {
        const part = Math.trunc(dividend / scale);
        const exact = share(part, divisor) ?? unknown;
        expect(runtime.share(part, divisor) + 0).toBe(exact);
      }),
      { numRuns: 30_000 },
    );
  });

  it("keeps unknown operands unknown", () => {
    for (const of of [runtime.divide, runtime.share, runtime.addMonths, runtime.completedYears]) {
      for (const [a, b] of [
        [unknown, 1],
        [1, unknown],
        [unknown, unknown],
      ] as const) {
        expect(of(a, b)).toBeNaN();
      }
    }
    expect(runtime.share(most, unknown)).toBeNaN();
    expect(runtime.share(unknown, 0)).toBeNaN();
  });
});

describe("after", () => {
  it("finds the first greater number", () => {
    const numbers = fc
      .array(fc.integer({ min: -9, max: 9 }))
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, fc.integer({ min: -10, max: 10 }), (sorted, limit) => {
        const found = sorted.findIndex((value) => value > limit);
        const expected = found < 0 ? sorted.length : found;
        expect(runtime.after(Int32Array.from(sorted), limit)).toBe(expected);
      }),
    );
  });
});

describe("trailingCounts", () => {
  it("counts as a look at every pair does, for lengths below one too", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.boolean()), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: -1, max: 8 }), fc.nat(30), (given, length, skipped) => {
        const sorted = given.sort(([a], [b]) => a - b);
        const days = Int32Array.from(sorted, ([day]) => day);
        const low = Math.min(skipped, days.length);
        const start =
          low < days.length ? Math.min(low, runtime.after(days, days[low]! - length)) : low;
        const marks = Uint8Array.from(sorted.slice(start), ([, isMarked]) => Number(isMarked));
        const range = { low, high: days.length, start };
        const counts = runtime.trailingCounts(days, range, length, marks);
        const expected = sorted
          .slice(low)
          .map(
            ([day]) =>
              sorted.filter(([other, isMarked]) => isMarked && other > day - length && other <= day)
                .length,
          );
        expect([...counts]).toEqual(expected);
      }),
    );
  });
});
