import fc from "fast-check";
import { expect, it } from "vitest";
import { padDigits, readDigits } from "./digits.js";

it("reads digits at a place and refuses everything else", () => {
  expect(readDigits("x0042y", 1, 4)).toBe(42);
  for (const text of ["", "12", "12a4", "+123", " 123", "1２34", "1.23"]) {
    expect(readDigits(text, 0, 4)).toBe(-1);
  }
});

it("reads back what it pads", () => {
  fc.assert(
    fc.property(fc.nat(999_999), (value) => {
      expect(readDigits(padDigits(value, 6), 0, 6)).toBe(value);
    }),
  );
});
