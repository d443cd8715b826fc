import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missingBox, plain, shorten } from "./plain.js";

const anyText = fc.string({ unit: "binary", maxLength: 40 });

describe("text from outside", () => {
  test("is one line in which everything can be seen", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(plain(plain(text))).toBe(plain(text));
      }),
    );
  });

  test("keeps what can be seen, and shows what cannot", () => {
    expect(plain("张 三-O'Neil")).toBe("张 三-O'Neil");
    expect(plain("a\u202Eb\u0000c\ud800d\u2028e")).toBe(["a", "b", "c", "d", "e"].join(missingBox));
    expect(plain("a\r\n\tb")).toBe("a b");
    expect(plain("😀")).toBe("😀");
  });

  test("is cut between characters, never in one", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(Array.from(short).length).toBeLessThanOrEqual(most);
          expect(short).not.toMatch(/\p{Surrogate}/u);
          if (Array.from(text).length <= most) expect(short).toBe(text);
          else expect(text.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});
