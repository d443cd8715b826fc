import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue } from "./canonical.js";

const text = fc.string({ unit: "binary", maxLength: 12 });
const { value: anyJson } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<JsonValue>(null, true, false, 0),
    fc.maxSafeInteger(),
    text,
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(text, tie("value"), { maxKeys: 5 }),
  ),
}));

/** Whether the members of every object appear in the order of their keys' UTF-16 code units. */
function isSorted(source: string): boolean {
  const stack: (string | null)[][] = [];
  for (const token of source.matchAll(/"(?:[^"\\]|\\.)*":?|[[\]{}]/g)) {
    const [part] = token;
    if (part === "{" || part === "[") {
      stack.push([]);
    } else if (part === "}" || part === "]") {
      const keys = stack.pop() ?? [];
      if (keys.some((key, index) => index > 0 && String(keys[index - 1]) >= String(key))) {
        return false;
      }
    } else if (part.endsWith(":")) {
      stack.at(-1)?.push(JSON.parse(part.slice(0, -1)));
    }
  }
  return true;
}

describe("canonicalJson", () => {
  it("sorts by UTF-16 code units, as the example of RFC 8785 does", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    const order = [...canonicalJson(value).matchAll(/:"(\w+)/g)].map((match) => match[1]);
    expect(order).toEqual(["Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew"]);
  });

  it("sorts keys that look like numbers as text", () => {
    expect(canonicalJson({ 10: 1, 9: 2, a: 3, 1: 4 })).toBe('{"1":4,"10":1,"9":2,"a":3}');
  });

  it("writes the escapes of the standard", () => {
    expect(canonicalJson("\u20ac$\u000f\nA'B\"\\/\u007f\u2028")).toBe(
      '"\u20ac$\\u000f\\nA\'B\\"\\\\/\u007f\u2028"',
    );
  });

  it("writes -0 as 0 and leaves undefined members out", () => {
    expect(canonicalJson([-0, 0, -1])).toBe("[0,0,-1]");
    expect(canonicalJson({ b: undefined, a: 1, c: undefined })).toBe('{"a":1}');
    expect(canonicalJson({ a: undefined })).toBe("{}");
  });

  it("is JSON of the same value, sorted, and a fixed point", () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const written = canonicalJson(value);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
        expect(isSorted(written)).toBe(true);
        expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 1_000 },
    );
  });

  it("does not depend on the order in which members were added", () => {
    fc.assert(
      fc.property(fc.uniqueArray(text), (keys) => {
        const entries = keys.map((key) => [key, key] as const);
        const forward = Object.fromEntries(entries);
        const backward = Object.fromEntries(entries.reverse());
        expect(canonicalJson(backward)).toBe(canonicalJson(forward));
      }),
    );
  });

  it("asserts integers, well-formed text, JSON types and a depth", () => {
    const nested = (depth: number): JsonValue => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(canonicalJson(nested(1_000))).toHaveLength(2_001);
    const wrong: readonly unknown[] = [
      ...[1 / 2, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, "\ud800", "a\udc00b"],
      ...[{ "\ud800": 1 }, undefined, [undefined], 1n, () => 1, Symbol("s"), nested(1_001)],
    ];
    for (const value of wrong) {
      expect(() => canonicalJson(value as JsonValue)).toThrow("assertion failed");
    }
  });
});
