import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { seedOf } from "../generate/index.js";
import { largeProblem, type Use } from "./highs-problems.js";
import { type Level, loadOracle, type Problem } from "./highs-solver.js";

interface Solution {
  readonly choice: readonly number[] | null;
  readonly effort: number;
  readonly proved: boolean;
}

interface Solver {
  readonly solve: (
    problem: Problem,
    work: { readonly branchesMost: number; readonly isOver: () => boolean },
    effortBelow?: number,
  ) => Solution;
}

// The solver is no public part of its package, so a path leads to it.
const source = fileURLToPath(new URL("../../../packages/plan/src/solve", import.meta.url));
const { solve } = (await import(/* @vite-ignore */ join(source, "solve.ts"))) as Solver;
const oracle = await loadOracle();

const endless = { branchesMost: Number.MAX_SAFE_INTEGER, isOver: () => false };

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
  const found = solve(problem, endless);
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
  expect(solve(problem, endless, found.effort)).toEqual({ choice: null, effort: 0, proved: true });
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
