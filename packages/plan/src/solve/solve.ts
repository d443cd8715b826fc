import { checkProblem } from "./check.js";
import { cover } from "./cover.js";
import { searchLimited } from "./limited.js";
import { mostOfLevers } from "./model.js";
import { modelOf, narrow } from "./narrow.js";
import type { Problem, Solution, Work } from "./problem.js";
import { spendingOf } from "./spending.js";

const none: Solution = { choice: null, effort: 0, proved: true };

/** Limits that some choice exceeds. */
function limitsThatBind({ levers, limits }: Problem): readonly number[] {
  const binds = (limit: number): boolean => {
    let used = 0;
    for (const { levels } of levers) {
      let most = Number.NEGATIVE_INFINITY;
      for (const level of levels) most = Math.max(most, level.uses[limit]!);
      used += most;
    }
    return used > limits[limit]!;
  };
  return limits.map((_most, limit) => limit).filter(binds);
}

/** Whether a choice keeps to all limits. */
function keeps({ levers, limits }: Problem, choice: readonly number[]): boolean {
  return limits.every((most, limit) => {
    let used = 0;
    for (const [at, { levels }] of levers.entries()) used += levels[choice[at]!]!.uses[limit]!;
    return used <= most;
  });
}

/**
 * The best choice of a problem, exactly; deterministic as long as `isOver` says false.
 * @param effortBelow only a choice of less effort is wanted; none then means that there is none
 * @returns `proved` false when the work ended before: the choice, if any, does, and may be dear
 */
export function solve(problem: Problem, work: Work, effortBelow?: number): Solution {
  const effortUnit = checkProblem(problem);
  const solution = (choice: readonly number[] | null, proved: boolean): Solution => {
    if (choice === null) return { ...none, proved };
    const efforts = choice.map((level, lever) => problem.levers[lever]!.levels[level]!.effort);
    return { choice, effort: efforts.reduce((sum, effort) => sum + effort, 0), proved };
  };
  const model = modelOf(problem, [], effortUnit);
  if (model === null) return none;
  const most = mostOfLevers(model, model.cost);
  // All actions together are worth less than one unit of effort.
  const below = effortBelow === undefined ? most : effortBelow * effortUnit - 1;
  const ceiling = Math.min(most, below);
  const covered = cover(model, ceiling);
  if (covered.kind === "none") return none;
  if (covered.kind === "best" && keeps(problem, covered.choice)) {
    return solution(covered.choice, true);
  }
  const whole = modelOf(problem, limitsThatBind(problem), effortUnit);
  const limited = whole && narrow(whole, new Uint8Array(whole.cost.length));
  if (limited === null) return none;
  const { choice, isProved } = searchLimited(limited, ceiling, spendingOf(work));
  return solution(choice, isProved);
}
