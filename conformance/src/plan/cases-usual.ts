import type { AgainPlan } from "./again.js";
import type { CasePlan } from "./cases.js";

const products = 410;

/** The cases that every test run looks at, in two halves, so that two cores share them. */
export function usualCases(half: "early" | "late"): CasePlan {
  const from = half === "early" ? 0 : products;
  return {
    seed: 20_261_121,
    from,
    to: from + products,
    people: 10,
    combinationsMost: 150,
    certainMost: 0,
    confirmEvery: 1,
    withLarge: false,
  };
}

/** Plans that every test run decides again, in two halves as well. */
export function usualAgain(half: "early" | "late"): AgainPlan {
  const from = half === "early" ? 0 : 1_000;
  return { seed: 20_261_201, from, productsMost: 500, plansLeast: 2_500 };
}
