import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "./canonical.js";
import { setPointer } from "./set-pointer.js";

const start: JsonValue = { person: { age: 30, "a/b~c": 1 }, loans: [{ fen: 1 }, { fen: 2 }] };

describe("setPointer", () => {
  it.each<[string, JsonValue | undefined, JsonValue]>([
    ["/person/age", 31, { ...start, person: { age: 31, "a/b~c": 1 } }],
    ["/person/a~1b~0c", 2, { ...start, person: { age: 30, "a/b~c": 2 } }],
    ["/person/name", "x", { ...start, person: { age: 30, "a/b~c": 1, name: "x" } }],
    ["/person", undefined, { loans: [{ fen: 1 }, { fen: 2 }] }],
    ["/loans/1/fen", 5, { ...start, loans: [{ fen: 1 }, { fen: 5 }] }],
    ["/loans/-", { fen: 3 }, { ...start, loans: [{ fen: 1 }, { fen: 2 }, { fen: 3 }] }],
    ["/loans/0", undefined, { ...start, loans: [{ fen: 2 }] }],
    ["/loans", null, { ...start, loans: null }],
  ])("%s", (pointer, given, expected) => {
    expect(setPointer(start, pointer, given)).toEqual({ value: expected, problem: null });
  });

  it.each([
    ["person/age", "begins with `/`"],
    ["/persn/age", "did you mean `person`"],
    ["/loans/7/fen", "a list of 2 has no place `7`"],
    ["/loans/first", "a list of 2 has no place `first`"],
    ["/person/age/years", "no place `years` in 30"],
    [`/${"a/".repeat(80)}`, "begins with `/`"],
  ])("refuses %s", (pointer, problem) => {
    const result = setPointer(start, pointer, 1);
    expect(result.value).toBeNull();
    expect(result.problem).toContain(problem);
  });

  it("changes the one place and leaves its input alone", () => {
    const objects = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.jsonValue(), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(objects, fc.nat(), fc.jsonValue(), (given, seed, value) => {
        const before = JSON.stringify(given);
        const keys = Object.keys(given);
        const key = keys[seed % keys.length] ?? "";
        const pointer = `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        const result = setPointer(given as JsonValue, pointer, value as JsonValue);
        expect(JSON.stringify(given)).toBe(before);
        expect(result.value).toEqual({ ...given, [key]: value });
      }),
    );
  });
});
