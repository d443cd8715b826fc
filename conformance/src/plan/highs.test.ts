import { describe, expect, it } from "vitest";
import { seedOf } from "../generate/index.js";
import { emptyHighs, lookAtFrontier } from "./highs-frontier.js";
import { loadSolve } from "./highs-package.js";
import { largeProblem, type Use } from "./highs-problems.js";
import { type Level, loadOracle, type Problem } from "./highs-solver.js";
import { planCode } from "./sources.js";

const solve = await loadSolve();
const oracle = await loadOracle();

/** What is wrong with a choice, by the words of the problem; null when it does. */
function brokenRule({ levers, points, limits }: Problem, choice: readonly number[]): string | null {
  const taken = levers.map(({ levels }, lever) => levels[choice[lever]!]!);
  const sum = (of: (level: Level) => number) => taken.reduce((all, level) => all + of(level), 0);
  if (sum((level) => level.points) < points) return "too few points";
  const beyond = limits.findIndex((most, limit) => sum(({ uses }) => uses[limit]!) > most);
  if (beyond >= 0) return `limit ${beyond} is exceeded`;
  const has = (kind: Level["company"]) => taken.some(({ company }) => company === kind);
  return has("cheap") && !has("solid") ? "cheap levels alone" : null;
}

/** Solves a problem by both; counts what has no choice. */
function compare(seed: number, use: Use): "none" | "same" {
  const problem = largeProblem(seed, use);
  const wanted = oracle(problem);
  const found = solve(problem);
  expect(found.proved).toBe(true);
  if (found.choice === null) {
    expect(wanted).toBeNull();
    return "none";
  }
  expect(brokenRule(problem, found.choice)).toBeNull();
  const sum = (of: (level: Level) => number) =>
    problem.levers.reduce((all, { levels }, at) => all + of(levels[found.choice![at]!]!), 0);
  const actions = sum((level) => level.actions);
  expect(found.effort).toBe(sum(({ effort }) => effort));
  expect({ effort: found.effort, actions }).toEqual(wanted);
  expect(solve(problem, found.effort)).toEqual({ choice: null, effort: 0, proved: true });
  return "same";
}

describe("the best choice of 15 to 25 levers is that of HiGHS, to the unit", () => {
  it.each([
    ["none", 90],
    ["deadlines", 60],
    ["any", 30],
  ] as const)("limits: %s, %i problems", (use, count) => {
    let none = 0;
    for (let number = 0; number < count; number += 1) {
      if (compare(seedOf(20_261_123, number), use) === "none") none += 1;
    }
    // Most have a choice, or nothing would have been compared.
    expect(none).toBeLessThan(count / 3);
  });
});

describe("the frontier of 24 months over 18 actions is that of HiGHS", () => {
  it("day by day, to the unit", () => {
    const tally = emptyHighs();
    const people = 6;
    for (let number = 0; number < people; number += 1) {
      lookAtFrontier(planCode, { oracle, solve }, 20_261_123, number, tally);
    }
    expect(tally.problems).toEqual([]);
    expect(tally.frontiers).toBeGreaterThanOrEqual(people - 1);
    expect(tally.open).toBeGreaterThan(10 * people);
    expect(tally.points).toBeGreaterThanOrEqual(people - 1);
  });

  it("and differs where one day of it takes more", () => {
    const tally = emptyHighs();
    const dear = (problem: Problem) => {
      const best = oracle(problem);
      return best === null ? null : { ...best, effort: best.effort + 1 };
    };
    lookAtFrontier(planCode, { oracle: dear, solve: null }, 20_261_123, 0, tally);
    expect(tally.problems.join()).toMatch(/frontier .*, by HiGHS /);
  });
});
