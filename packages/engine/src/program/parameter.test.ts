import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueInForce } from "./parameter.js";

const regimes = ["normal", "tight", null] as const;
const dated = fc.record({
  from: fc.integer({ min: 0, max: 6 }),
  regime: fc.constantFrom(...regimes),
  value: fc.integer({ min: 1, max: 99 }),
});

/** As the check sorts them: newest first, of one day those of a regime first. */
const order = (
  a: { from: number; regime: string | null },
  b: { from: number; regime: string | null },
) => b.from - a.from || Number(b.regime !== null) - Number(a.regime !== null);

describe("the value in force", () => {
  it("is the first from the newest on that has begun and is of the regime or of all", () => {
    fc.assert(
      fc.property(fc.array(dated, { maxLength: 12 }), (given) => {
        const values = [...given].sort(order);
        const parameter = { name: "p", values };
        for (let day = -1; day < 8; day += 1) {
          for (const regime of ["normal", "tight"]) {
            const found = values.find(
              (value) => value.from <= day && (value.regime === null || value.regime === regime),
            );
            expect(valueInForce(parameter, day, regime)).toBe(found?.value ?? null);
          }
        }
      }),
    );
  });
});
