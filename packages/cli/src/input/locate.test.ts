import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "./locate.js";

/** Every place of a value, as a pointer with what stands there. */
function places(value: unknown, pointer = ""): [string, unknown][] {
  const own: [string, unknown][] = [[pointer, value]];
  if (typeof value !== "object" || value === null) return own;
  const inner = Object.entries(value).flatMap(([key, member]) =>
    places(member, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
  return [...own, ...inner];
}

const textAt = (text: string, { line, column, length }: ReturnType<typeof locate>) =>
  (text.split("\n")[line - 1] ?? "").slice(column - 1, column - 1 + length);

describe("locate", () => {
  it("finds every value of a document on one line", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.boolean(), (given, spaced) => {
        const value = JSON.parse(JSON.stringify(given));
        const text = spaced ? ` ${JSON.stringify(value)}\t` : JSON.stringify(value);
        for (const [pointer, expected] of places(value)) {
          expect(JSON.parse(textAt(text, locate(text, pointer)))).toEqual(expected);
        }
      }),
    );
  });

  it("finds scalars, and the beginning of all else, in a document of many lines", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(1, 2, "\t"), (given, indent) => {
        const value = JSON.parse(JSON.stringify(given));
        const text = JSON.stringify(value, null, indent);
        for (const [pointer, expected] of places(value)) {
          const found = textAt(text, locate(text, pointer));
          const whole = JSON.stringify(expected, null, indent);
          expect(whole.startsWith(found[0] ?? "?")).toBe(true);
          if (typeof expected !== "object") expect(JSON.parse(found)).toEqual(expected);
        }
      }),
    );
  });

  it("points to the object that lacks a member", () => {
    const text = '{\r\n  "a": {\r\n    "b": 1 },\r\n  "c": [2]\r\n}';
    expect(locate(text, "/a/missing")).toEqual({ line: 2, column: 8, length: 1 });
    expect(locate(text, "/c/4")).toEqual({ line: 4, column: 8, length: 3 });
    expect(locate(text, "/a/b/deeper")).toEqual({ line: 3, column: 10, length: 1 });
  });

  it("ends on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\a1 \n') }), (text) => {
        const { line, column, length } = locate(text, "/a/0");
        expect(Math.min(line, column, length)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
