import { describe, expect, test } from "vitest";
import { answerFor, payLater, playerOf } from "./follow.fixture.js";
import { follow } from "./follow.js";
import { play } from "./play.js";

const product = payLater();
const owing = playerOf("overdue", product);
const owes = answerFor(owing, ["settle-overdue", "no-applications"]);
const held = playerOf("held", product);
const holds = answerFor(held, ["verify-otherwise"]);

describe("a plan that is followed", () => {
  test("is lived today, on the first of each month, on its day and a month later", () => {
    const [plan] = owes.plans;
    const lived = follow(owing, owes, 0);
    expect(lived).toMatchObject({ plan: 1, kind: "fastest", skip: [], lost: [], newPlan: null });
    expect(lived.months.map(({ on }) => on)).toEqual([
      "2026-11-20",
      "2026-12-01",
      "2027-01-01",
      "2027-02-01",
      "2027-02-18",
      "2027-03-18",
    ]);
    expect(lived.applyOn).toBe(plan?.applyOn);
    expect(lived.approved).toBe(true);
  });

  test("ends as it was verified, decision by decision", () => {
    const { verified } = owes.plans[0]!;
    const lived = follow(owing, owes, 0);
    expect(lived.months[0]?.decision).toEqual(owes.today);
    expect(lived.months.at(-2)?.decision).toEqual(verified.decision);
    expect(lived.months.at(-1)?.decision).toEqual(verified.later);
  });

  test("has each action in force from when it is done on, and all on the day", () => {
    const { actions } = owes.plans[0]!;
    const { months } = follow(owing, owes, 0);
    for (const [at, { done }] of months.entries()) {
      expect(done).toEqual(expect.arrayContaining([...(months[at - 1]?.done ?? [])]));
    }
    expect(months[0]?.done).toEqual([]);
    expect(new Set(months.at(-2)?.done)).toEqual(new Set(actions.map(({ action }) => action)));
  });
});

describe("a plan of which a step is left out", () => {
  test("is not approved, says by what, and leads to a new plan from that day on", () => {
    const lived = follow(owing, owes, 0, ["settle-overdue"]);
    expect(lived.approved).toBe(false);
    expect(lived.skip).toEqual(["settle-overdue"]);
    expect(lived.lost.map(({ action }) => action)).toEqual(["settle-overdue"]);
    expect(lived.lost[0]?.cures).toContain("EXT.OVERDUE_NOW");
    const { newPlan, applyOn } = lived;
    expect(newPlan?.asOf.slice(0, 10)).toBe(applyOn);
    expect(newPlan?.asked).toEqual(owes.asked);
    expect(newPlan?.today.reasons.map(({ code }) => code)).toContain("EXT.OVERDUE_NOW");
    // What stayed overdue for three months is a run of them: there is only a proof, no plan.
    expect(newPlan?.plans).toEqual([]);
    expect(newPlan?.certificate).not.toBeNull();
  });

  test("leads to a new plan from that day on, where there is one", () => {
    const { newPlan, applyOn } = follow(held, holds, 0, ["verify-otherwise"]);
    expect(newPlan?.asOf.slice(0, 10)).toBe(applyOn);
    expect(newPlan?.plans.length).toBeGreaterThan(0);
    for (const plan of newPlan?.plans ?? []) {
      expect(plan.applyOn >= applyOn).toBe(true);
      expect(plan.verified.decision.outcome).toBe("approved");
    }
    expect(newPlan?.plans[0]?.actions.map(({ action }) => action)).toEqual(["verify-otherwise"]);
  });

  test("is played without it, on every day", () => {
    const { actions } = owes.plans[0]!;
    const others = actions.filter(({ action }) => action !== "settle-overdue");
    const { months } = follow(owing, owes, 0, ["settle-overdue"]);
    for (const { on, decision } of months.slice(1)) {
      expect(decision).toEqual(play(owing, others, on).decision);
    }
  });

  test("of a hold stays held that day, and what it costs in points is told", () => {
    const { applyOn, verified } = holds.plans[0]!;
    const lived = follow(held, holds, 0, ["verify-otherwise"]);
    const without = play(held, [], applyOn).decision;
    expect(lived.approved).toBe(false);
    expect(lived.months.at(-2)?.outcome).toBe("held");
    expect(lived.lost[0]?.pointsLost).toBe((verified.decision.score ?? 0) - (without.score ?? 0));
  });

  test("that it does not have is followed whole", () => {
    const lived = follow(owing, owes, 0, ["renew-id"]);
    expect(lived).toEqual(follow(owing, owes, 0));
  });
});
