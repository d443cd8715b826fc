import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sine, sineTable } from "./sine.js";

const angle = fc.integer({ min: -500_000_000, max: 500_000_000 });
const trueSine = (angleE4: number) => Math.sin((angleE4 / 10_000) * (Math.PI / 180)) * 1e6;

describe("sineTable", () => {
  it("holds the rounded sines of 0° to 90°", () => {
    expect(sineTable).toHaveLength(91);
    expect(Object.isFrozen(sineTable)).toBe(true);
    sineTable.forEach((value, degree) => {
      expect(value).toBe(Math.round(Math.sin((degree * Math.PI) / 180) * 1e6));
    });
  });
});

describe("sine", () => {
  it("is exact at the landmarks", () => {
    const degrees = [0, 30, 90, 150, 180, 210, 270, 330, 360, -30, -90, -180, -360, 36_090];
    const values = degrees.map((degree) => sine(degree * 10_000));
    const one = 1_000_000;
    const half = one / 2;
    expect(values).toStrictEqual([
      ...[0, half, one, half, 0, -half, -one, -half, 0, -half, -one, 0, 0, one],
    ]);
  });

  it("rounds down between whole degrees", () => {
    // 17452 × 5001 / 10000 = 8727.7…
    expect(sine(5_001)).toBe(8_727);
    expect(sine(-5_001)).toBe(-8_727);
    expect(sine(1)).toBe(1);
    expect(sine(899_999)).toBe(999_999);
  });

  it("has the symmetries exactly", () => {
    fc.assert(
      fc.property(angle, (a) => {
        expect(sine(-a)).toBe(sine(a) === 0 ? 0 : -sine(a));
        expect(sine(1_800_000 - a)).toBe(sine(a));
        expect(sine(a + 3_600_000)).toBe(sine(a));
      }),
    );
  });

  it("stays within the documented distance of the true sine", () => {
    for (let a = 0; a <= 900_000; a += 37) {
      const distance = sine(a) - trueSine(a);
      expect(distance > -40 && distance < 1).toBe(true);
    }
  });

  it("never falls from 0° to 90°", () => {
    let falls = 0;
    for (let a = 1; a <= 900_000; a++) {
      falls += sine(a) < sine(a - 1) ? 1 : 0;
    }
    expect(falls).toBe(0);
  });

  it("asserts its range", () => {
    expect(() => sine(1_000_000_001)).toThrow("assertion failed");
    expect(() => sine(1 / 2)).toThrow("assertion failed");
    expect(sine(1_000_000_000)).toBe(sine(1_000_000_000 % 3_600_000));
  });
});
