import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { and3, not3, or3, type Truth } from "./logic.js";

const truths: readonly Truth[] = [false, null, true];
const truth = fc.constantFrom(...truths);

/** Rows and columns in the order false, unknown, true. */
const andTable: readonly (readonly Truth[])[] = [
  [false, false, false],
  [false, null, null],
  [false, null, true],
];
const orTable: readonly (readonly Truth[])[] = [
  [false, null, true],
  [null, null, true],
  [true, true, true],
];

describe("Kleene logic", () => {
  it("has the truth tables of and, or, not", () => {
    expect(truths.map((left) => truths.map((right) => and3([left, right])))).toEqual(andTable);
    expect(truths.map((left) => truths.map((right) => or3([left, right])))).toEqual(orTable);
    expect(truths.map(not3)).toEqual([true, null, false]);
  });

  it("gives the neutral element for no values", () => {
    expect(and3([])).toBe(true);
    expect(or3([])).toBe(false);
  });

  it("is the minimum and the maximum of false < unknown < true", () => {
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1 }), (values) => {
        const ranks = values.map((value) => truths.indexOf(value));
        expect(and3(values)).toBe(truths[Math.min(...ranks)]);
        expect(or3(values)).toBe(truths[Math.max(...ranks)]);
      }),
    );
  });

  it("obeys De Morgan", () => {
    fc.assert(
      fc.property(fc.array(truth), (values) => {
        expect(not3(and3(values))).toBe(or3(values.map(not3)));
      }),
    );
  });

  it("never loses what is known when an unknown becomes known", () => {
    fc.assert(
      fc.property(fc.array(truth), fc.boolean(), (values, known) => {
        const filled = values.map((value) => value ?? known);
        for (const connective of [and3, or3]) {
          const before = connective(values);
          expect(before === null || before === connective(filled)).toBe(true);
        }
      }),
    );
  });
});
