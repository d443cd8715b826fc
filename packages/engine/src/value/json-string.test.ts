import { describe, expect, it } from "vitest";
import { hasLoneSurrogate, readEscape, replaceLoneSurrogates } from "./json-string.js";

describe("readEscape", () => {
  it("agrees with JSON.parse on every character behind a backslash", () => {
    for (let code = 0; code <= 0xffff; code++) {
      const source = `\\${String.fromCharCode(code)}`;
      const isKnown = '"\\/bfnrt'.includes(source.charAt(1));
      const expected = isKnown ? { character: JSON.parse(`"${source}"`), end: 2 } : null;
      expect(readEscape(source, 0)).toEqual(expected);
    }
  });

  it("reads exactly four hexadecimal digits", () => {
    expect(readEscape("ab\\u00e9c", 2)).toEqual({ character: "é", end: 8 });
    expect(readEscape("\\uD83D", 0)).toEqual({ character: "\ud83d", end: 6 });
    for (const wrong of ["\\u", "\\u123", "\\u12g4", "\\u+123", "\\u 123", "\\U0041", "\\"]) {
      expect(readEscape(wrong, 0)).toBeNull();
    }
  });
});

it("finds and replaces half pairs only", () => {
  expect(hasLoneSurrogate("a😀\ufffd")).toBe(false);
  expect(hasLoneSurrogate("😀".slice(0, 1))).toBe(true);
  expect(replaceLoneSurrogates("\udc00😀\ud800")).toBe("\ufffd😀\ufffd");
});
