import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggest } from "./suggest.js";

const columns = ["amountFen", "averageFen", "counterparty", "direction", "dueOn", "paidOn"];

describe("suggest", () => {
  it.each([
    ["amuontFen", "amountFen"],
    ["amountfen", "amountFen"],
    // 3 letters short, more than a third of 6.
    ["amount", null],
    ["counterPaty", "counterparty"],
    ["dueon", "dueOn"],
    ["paidOn", "paidOn"],
    ["direktoin", "direction"],
    ["balance", null],
    ["x", null],
    ["", null],
  ])("%s -> %s", (word, expected) => {
    expect(suggest(word, columns)).toBe(expected);
  });

  it("counts a swap as one step, also around an insertion", () => {
    expect(suggest("ab", ["ba"])).toBe("ba");
    // ca -> ac -> abc: without the insertion between the swapped letters it would be 3 steps.
    expect(suggest("caxxxx", ["abcxxxx"])).toBe("abcxxxx");
    expect(suggest("caxxx", ["abcxxx"])).toBeNull();
  });

  it("takes the first of equally near candidates and the nearest of all", () => {
    expect(suggest("card", ["cart", "care"])).toBe("cart");
    expect(suggest("cards", ["carts", "cards"])).toBe("cards");
    expect(suggest("statement", new Set(["statements", "statement"]))).toBe("statement");
  });

  it("suggests nothing that shares no letter with a short word", () => {
    expect(suggest("a", ["b", "ab"])).toBe("ab");
  });

  it("does not compare long words", () => {
    const long = "a".repeat(100);
    expect(suggest(long, [`${long}a`])).toBeNull();
    expect(suggest(`${long}a`, [long])).toBeNull();
    expect(suggest(long, [`${long.slice(1)}b`])).toBe(`${long.slice(1)}b`);
  });

  it("finds the word behind as many mistakes as it allows", () => {
    const letters = fc.string({ unit: "grapheme-ascii", minLength: 6, maxLength: 60 });
    const slip = fc.tuple(fc.nat(), fc.constantFrom("insert", "delete", "replace", "swap"));
    fc.assert(
      fc.property(letters, fc.array(slip, { minLength: 1, maxLength: 4 }), (word, slips) => {
        const mistaken = slips.reduce((text, [seed, kind]) => slipped(text, seed, kind), word);
        fc.pre(slips.length <= Math.floor(mistaken.length / 3));
        expect(suggest(mistaken, [word])).toBe(word);
      }),
    );
  });

  it("agrees with a search over single edits", () => {
    const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(short, short, (word, other) => {
        const steps = slowDistance(word, other);
        const limit = Math.max(1, Math.floor(word.length / 3));
        const isNear = steps <= limit && steps < Math.max(word.length, other.length);
        expect(suggest(word, [other])).toBe(isNear ? other : null);
      }),
      { numRuns: 1_000 },
    );
  });
});

function slipped(text: string, seed: number, kind: string): string {
  const at = seed % Math.max(1, text.length);
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  switch (kind) {
    case "insert":
      return `${head}#${tail}`;
    case "delete":
      return head + tail.slice(1);
    case "replace":
      return `${head}#${tail.slice(1)}`;
    default:
      return head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
  }
}

/** Breadth-first search over single edits: obvious, and far too slow for anything but a test. */
function slowDistance(from: string, to: string): number {
  let frontier = new Set([from]);
  const seen = new Set(frontier);
  for (let steps = 0; ; steps++) {
    if (frontier.has(to) || steps > 2) {
      return steps;
    }
    const next = new Set<string>();
    for (const text of frontier) {
      for (const edited of edits(text)) {
        if (!seen.has(edited)) {
          seen.add(edited);
          next.add(edited);
        }
      }
    }
    frontier = next;
  }
}

function edits(text: string): string[] {
  const results: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    for (const letter of ["a", "b", "c"]) {
      results.push(head + letter + tail, head + letter + tail.slice(1));
    }
    results.push(head + tail.slice(1), head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
  }
  return results;
}
