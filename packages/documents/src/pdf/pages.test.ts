import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paginate } from "./pages.js";
import type { Piece } from "./piece.js";

function piece(height: number, more: Partial<Piece> = {}): Piece {
  return { height, before: 0, keep: false, draw: () => undefined, ...more };
}

const pieces = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }), fc.boolean())
    .map(([height, before, keep]) => piece(height, { before, keep })),
  { minLength: 1, maxLength: 60 },
);

describe("pages", () => {
  test("hold every piece once, in order, within their bounds and without overlap", () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const pages = paginate(all, 10, 110);
        expect(pages.flatMap((page) => page.map((one) => one.piece))).toEqual(all);
        for (const page of pages) {
          let y = 10;
          for (const { piece: one, top } of page) {
            expect(top).toBeGreaterThanOrEqual(y);
            y = top + one.height;
          }
          expect(y).toBeLessThanOrEqual(110);
        }
      }),
    );
  });

  test("do not part what stays together where a page has room for all of it", () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const pages = paginate(all, 0, 400);
        for (const page of pages.slice(0, -1)) {
          const last = page.at(-1)?.piece;
          if (last?.keep !== true) continue;
          const at = all.indexOf(last);
          let from = at;
          while (from > 0 && all[from - 1]?.keep === true) from -= 1;
          let until = at;
          while (all[until]?.keep === true && until + 1 < all.length) until += 1;
          const group = all.slice(from, until + 1);
          const height = group.reduce((sum, one) => sum + one.height + one.before, 0);
          expect(height).toBeGreaterThan(400);
        }
      }),
    );
  });

  test("begin with the head of a table that goes on", () => {
    const head = piece(10);
    const rows = Array.from({ length: 8 }, () => piece(30, { repeat: [head] }));
    const pages = paginate([head, ...rows], 0, 100);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page[0]?.piece).toBe(head);
  });
});
