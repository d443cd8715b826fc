import { describe, expect, it } from "vitest";
import { approved } from "./people/base.js";
import { positionsByScore, turned } from "./testing/knobs.fixture.js";
import { decideOn, gateCodes, gateOf, inRegime } from "./testing/product.fixture.js";

describe.each([
  ["normal", 550],
  ["expansion", 530],
  ["contraction", 575],
])("the score in the regime %s", (regime, cutoff) => {
  const facts = inRegime(regime);
  const found = positionsByScore(facts);
  const scored = (score: number) => decideOn(turned(found.get(score) ?? []), facts);

  it.each([
    [cutoff - 1, "fail", "declined", "score", ["SCORE.CUTOFF"]],
    [cutoff, "pass", "approved", null, []],
    [cutoff + 1, "pass", "approved", null, []],
  ] as const)("of %d", (score, result, outcome, layer, codes) => {
    const decision = scored(score);
    expect(decision).toMatchObject({ score, cutoff, regime, outcome, layer });
    expect(gateOf(decision, "SCORE.CUTOFF").result).toBe(result);
    expect(gateCodes(decision)).toEqual(codes);
    expect(decision.reapplyOn).toBe(result === "fail" ? "2027-02-18" : null);
  });

  it("is the base and the points of its parts", () => {
    for (const decision of [decideOn(approved, facts), scored(cutoff - 1)]) {
      const points = decision.contributions.map((part) => part.points);
      expect(points.reduce((sum, part) => sum + part, decision.base ?? 0)).toBe(decision.score);
    }
  });
});
