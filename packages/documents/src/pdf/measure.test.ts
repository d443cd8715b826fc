import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { breakRuns, type Measure, type Run } from "./measure.js";

// Every character as wide as its size: easy to count by hand.
const measure: Measure = (text, _, size) => Array.from(text).length * size;

function run(text: string, face: Run["face"] = "regular"): Run {
  return { text, face, colour: "#000000" };
}

function textsOf(runs: readonly Run[], width: number): readonly string[] {
  return breakRuns(runs, 1, width, measure).map((line) => line.map(({ text }) => text).join(""));
}

describe("lines", () => {
  test("are never wider than they may be, and lose nothing but spaces", () => {
    const word = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("征信，", "（还款）", " "));
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.integer({ min: 3, max: 20 }),
        (words, width) => {
          const runs = words.map((text, at) => run(text, at % 2 === 0 ? "regular" : "bold"));
          const lines = textsOf(runs, width);
          for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
          const bare = (text: string) => text.replace(/\s/gu, "");
          expect(bare(lines.join(""))).toBe(bare(words.join("")));
        },
      ),
    );
  });

  test("break at spaces and between Chinese characters, not before a closing mark", () => {
    expect(textsOf([run("按时还款，很要紧")], 4)).toEqual(["按时还", "款，很要", "紧"]);
    expect(textsOf([run("pay it back")], 7)).toEqual(["pay it", "back"]);
    expect(textsOf([run("2026-11-20 起")], 11)).toEqual(["2026-11-20", "起"]);
  });

  test("cut a word only where it is wider than a line", () => {
    expect(textsOf([run("aaaaaaa")], 3)).toEqual(["aaa", "aaa", "a"]);
  });

  test("keep a badge whole", () => {
    const badge: Run = { ...run("有条件", "bold"), badge: "wait" };
    const lines = breakRuns([run("一二三四"), badge], 1, 8, measure);
    expect(lines).toHaveLength(1);
    expect(breakRuns([run("一二三四"), badge], 1, 5, measure)).toHaveLength(2);
  });
});
