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
    confirmEvery: 60,
  };
}
