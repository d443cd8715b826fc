import { describe, expect, it } from "vitest";
import type { Scored } from "../decide/score.js";
import type { Program, ProgramScored, ProgramTest } from "../program/program.js";
import { fill, formatValue, showValue } from "./format.js";
import { pointsReasons } from "./points.js";
import { neededValue } from "./reasons.js";

const integerMax = Number.MAX_SAFE_INTEGER;

describe("a text with places", () => {
  it("is filled with what is given, and not with what every object inherits", () => {
    expect(fill("{constructor} {toString}中 {a}", { a: "1" })).toBe("{constructor} {toString}中 1");
  });
});

describe("a text that was cut in the middle of a character", () => {
  it("is shown with a replacement, so that it can be written as JSON", () => {
    const kind = { type: "text", unit: null } as const;
    expect(showValue("a\ud83d", kind, 0)).toBe("a\ufffd");
    expect(formatValue("\ude00a", kind, "en", 0)).toBe("\ufffda");
    expect(showValue("😀", kind, 0)).toBe("😀");
  });
});

describe("what is needed", () => {
  it("is no number beyond the last integer", () => {
    const tested = { values: [], score: null, context: null as never };
    const test = (operator: ProgramTest["operator"], value: number): ProgramTest => ({
      variable: 0,
      name: "x",
      operator,
      threshold: { kind: "constant", value },
      needed: null,
    });
    const needed = (one: ProgramTest) => neededValue([one], "all", one, tested);
    expect(needed(test(">", integerMax))).toBeNull();
    expect(needed(test("<", -integerMax))).toBeNull();
    expect(needed(test(">=", integerMax))).toBe(integerMax);
    expect(needed(test(">", integerMax - 1))).toBe(integerMax);
  });

  it("is no bin that holds no integer", () => {
    const scored: ProgramScored = {
      variable: 0,
      name: "x",
      dimension: 0,
      direction: "free",
      edges: [-integerMax],
      points: [10, 0],
      unknown: 0,
      boolean: false,
    };
    const definition = { sources: [], variables: [] } as unknown as Program["definition"];
    const program = { definition, variables: [], offsetMinutes: 0 } as unknown as Program;
    const reasonFor = (value: number | null) => {
      const binned = [{ scored, value, bin: value === null ? -1 : 1, points: 0 }];
      const whole: Scored = { total: 0, base: 0, binned, pairs: [] };
      return pointsReasons(program, whole)[0]?.needed;
    };
    expect(reasonFor(5)).toBeNull();
    expect(reasonFor(null)).toBeNull();
  });
});
