import { type define, readDefinition } from "@kaitong/engine";
import { openExample } from "@kaitong/example-real-data";
import { describe, expect, it } from "vitest";
import { definition, reference } from "./definition.js";
import { families } from "./variables/declare.js";

const scorecard = definition.scorecard as define.ScorecardDefinition;

/** The codes with which a definition is refused whose card also scores this variable. */
function refusedWith(variable: string, bins: define.ScoredVariable["bins"]): readonly string[] {
  const extra = { variable, dimension: "history", direction: "free", unknown: 0, bins } as const;
  const changed = {
    ...definition,
    scorecard: { ...scorecard, variables: [...scorecard.variables, extra] },
  };
  return readDefinition(changed).diagnostics.map(({ code }) => code);
}

const twoBins = [
  { below: 30, points: 0 },
  { from: 30, points: 10 },
];

describe("the definition", () => {
  it("is accepted, with its reference data", () => {
    expect(openExample({ definition, reference }).program.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("has at least 25 variables, of every family", () => {
    expect(definition.variables.length).toBeGreaterThanOrEqual(25);
    const used = new Set(definition.variables.map(({ family }) => family));
    expect([...used].sort()).toEqual([...families].sort());
  });

  it("has a text in both languages wherever one belongs", () => {
    const empty: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if ((key === "zh-CN" || key === "en") && inner === "") empty.push(`${path}/${key}`);
        walk(inner, `${path}/${key}`);
      }
    };
    walk(definition, "");
    expect(empty).toEqual([]);
  });

  it("says what an unknown value means wherever it decides", () => {
    const deciding = definition.gates.filter(
      ({ unknown }) => unknown !== "pass" && unknown !== "not-evaluated",
    );
    expect(deciding.filter(({ unknownText }) => unknownText === undefined)).toEqual([]);
  });
});

describe("what must not be scored", () => {
  it.each(["ageYears", "districtUnemployment", "districtCrimesShare"])("is refused: %s", (name) => {
    expect(refusedWith(name, twoBins)).toEqual(["jurisdiction.forbidden-tag"]);
  });

  it("is not anything else", () => {
    expect(refusedWith("outflowShare", twoBins)).toEqual([]);
  });
});
