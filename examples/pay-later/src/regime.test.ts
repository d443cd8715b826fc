import { describe, expect, it } from "vitest";
import { approved } from "./people/base.js";
import { reference as referenceJson } from "./reference.js";
import { positionsByScore, turned } from "./testing/knobs.fixture.js";
import { decideOn, gateCodes, inRegime, referenceOf } from "./testing/product.fixture.js";

const remark = "经济环境使门槛由 550 调至 575";
const contraction = inRegime("contraction");
/** People whose score in the normal regime lies on both sides of the cut-offs. */
const people = [...positionsByScore(inRegime("normal"))]
  .filter(([score]) => score >= 515 && score <= 600)
  .map(([score, at]) => ({ score, person: turned(at) }));

describe("a contraction", () => {
  const decided = people.map(({ score, person }) => ({
    normal: score,
    decision: decideOn(person, contraction),
  }));

  it("says that it made the difference exactly when it did", () => {
    for (const { normal, decision } of decided) {
      const fails = gateCodes(decision).includes("SCORE.CUTOFF");
      expect(fails).toBe((decision.score ?? 0) < 575);
      const text = decision.reasons.find(({ code }) => code === "SCORE.CUTOFF")?.text["zh-CN"];
      expect(text?.includes("经济环境") ?? false).toBe(fails && normal >= 550);
      if (fails && normal >= 550) expect(text).toContain(remark);
    }
  });

  it("makes a difference to some, none to those above and below", () => {
    const kinds = decided.map(({ normal, decision }) => [
      normal >= 550,
      decision.outcome === "approved",
    ]);
    expect(kinds).toContainEqual([true, false]);
    expect(kinds).toContainEqual([false, false]);
    expect(kinds).toContainEqual([true, true]);
  });

  it("shows its cut-off and its name", () => {
    expect(decideOn(approved, contraction)).toMatchObject({ regime: "contraction", cutoff: 575 });
  });
});

describe("no contraction", () => {
  it.each(["normal", "expansion"])("the regime %s is not spoken of", (regime) => {
    const facts = inRegime(regime);
    const texts = people
      .filter(({ score }) => score < 550)
      .flatMap(({ person }) => decideOn(person, facts).reasons.map(({ text }) => text["zh-CN"]));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join("")).not.toContain("经济环境");
  });
});

describe("the table of regimes", () => {
  const from = (day: string) =>
    referenceOf({
      ...referenceJson,
      regimes: [
        { from: "2015-01-01", regime: "normal", reference: "test" },
        { from: day, regime: "contraction", reference: "test" },
      ],
    });

  it.each([
    ["2026-11-19", "contraction"],
    ["2026-11-20", "contraction"],
    ["2026-11-21", "normal"],
  ])("with a contraction from %s decides today in %s", (day, regime) => {
    expect(decideOn(approved, from(day)).regime).toBe(regime);
  });
});
