import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foundAt, type JsonProblem, listErrors, pointerOf } from "./json-problems.js";

function problemAt(offset: number): JsonProblem {
  return { code: "json.syntax", offset, pointer: "", message: "m", fix: "f" };
}

describe("pointerOf", () => {
  it("follows RFC 6901", () => {
    expect(pointerOf([])).toBe("");
    expect(pointerOf(["bills", 0, "dueOn"])).toBe("/bills/0/dueOn");
    expect(pointerOf(["a/b", "m~n", "", "~1"])).toBe("/a~1b/m~0n//~01");
  });

  it("cuts a huge key without splitting a character", () => {
    expect(pointerOf(["a".repeat(100)])).toBe(`/${"a".repeat(100)}`);
    expect(pointerOf(["a".repeat(101)])).toBe(`/${"a".repeat(99)}…`);
    expect(pointerOf([`${"a".repeat(98)}😀😀`])).toBe(`/${"a".repeat(98)}…`);
  });
});

describe("foundAt", () => {
  it("shows a word, one character or the end", () => {
    expect(foundAt("[1, abc-2]", 4)).toBe("`abc-2`");
    expect(foundAt("[,,]", 1)).toBe("`,`");
    expect(foundAt("[😀", 1)).toBe("`😀`");
    expect(foundAt("[", 1)).toBe("the end of the text");
    expect(foundAt("x".repeat(99), 0)).toBe(`\`${"x".repeat(39)}…\``);
  });
});

describe("listErrors", () => {
  it("counts lines and columns as a slow count does, and sorts by place", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r\n"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(30), { maxLength: 5 }), (source, offsets) => {
        const within = offsets.filter((offset) => offset <= source.length);
        const errors = listErrors(source, within.map(problemAt), within.length, null);
        const places = [...within]
          .sort((a, b) => a - b)
          .map((offset) => {
            const lines = source.slice(0, offset).split("\n");
            return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
          });
        expect(errors.map(({ line, column }) => ({ line, column }))).toEqual(places);
      }),
    );
  });

  it("lists a thousand in full, and says how many more there are", () => {
    const problems = Array.from({ length: 1_000 }, (_, offset) => problemAt(offset));
    expect(listErrors("", problems, 1_000, null).at(-1)?.message).toBe("m");
    const cut = listErrors("", problems, 1_234, null);
    expect(cut).toHaveLength(1_000);
    expect(cut.at(-1)?.message).toBe("there are 235 more problems that are not listed");
  });

  it("keeps the problem that stopped the reading", () => {
    const problems = Array.from({ length: 1_000 }, (_, offset) => problemAt(offset));
    const stop: JsonProblem = { ...problemAt(5_000), code: "json.too-deep" };
    const errors = listErrors("", problems, 1_000, stop);
    expect(errors).toHaveLength(1_000);
    expect(errors.at(-2)?.code).toBe("json.too-deep");
    expect(errors.at(-1)?.message).toBe("there are 2 more problems that are not listed");
    expect(listErrors("", [], 0, stop)).toHaveLength(1);
  });
});
