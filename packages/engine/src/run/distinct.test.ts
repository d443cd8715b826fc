import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDistinct, makeDistinct } from "./distinct.js";

const part = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.maxSafeInteger(),
  // Equal in the lower 32 bits, or in the upper ones: the hash must not decide alone.
  fc.integer({ min: -4, max: 4 }).map((high) => high * 4_294_967_296),
  fc.integer({ min: 0, max: 4 }).map((low) => 1_709_251_200_000 + low),
);

describe("addDistinct", () => {
  it("counts as a set of texts does", () => {
    const tuples = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(fc.array(part, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 200,
      }),
    );
    fc.assert(
      fc.property(tuples, (rows) => {
        const width = rows[0]!.length;
        const table = makeDistinct(rows.length, width);
        for (const row of rows) {
          row.forEach((value, at) => {
            table.parts[table.count * width + at] = value;
          });
          addDistinct(table);
        }
        expect(table.count).toBe(new Set(rows.map((row) => JSON.stringify(row))).size);
      }),
      { numRuns: 500 },
    );
  });

  it("takes -0 for 0", () => {
    const table = makeDistinct(2, 1);
    for (const value of [0, -0]) {
      table.parts[table.count] = value;
      addDistinct(table);
    }
    expect(table.count).toBe(1);
  });

  it("stays fast for keys that differ in their upper bits only", () => {
    const rows = 20_000;
    const table = makeDistinct(rows, 1);
    for (let row = 0; row < rows; row += 1) {
      table.parts[table.count] = row * 86_400_000;
      addDistinct(table);
    }
    expect(table.count).toBe(rows);
  });
});
