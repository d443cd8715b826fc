import { checkProblem } from "./check.js";
import { cover } from "./cover.js";
import { searchLimited } from "./limited.js";
import { everyItem, mostOfLevers } from "./model.js";
import { narrow } from "./narrow.js";
import type { Problem, Solution, Work } from "./problem.js";
import { spendingOf } from "./spending.js";

/**
 * The largest sum of points, whatever company or limits say; null when a lever has no level.
 * When it is less than what is needed there is no choice that does.
 */
export function mostPoints({ levers }: Problem): number | null {
  let sum = 0;
  for (const { levels } of levers) {
    if (levels.length === 0) return null;
    sum += levels.reduce((most, { points }) => Math.max(most, points), levels[0]!.points);
  }
  return sum;
}

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
 * @param effortBelow only a choice of less effort is wanted; then no choice means that none has less
 * @returns `proved` false when the work ended before: the choice, if any, does, and may be dear
 */
export function solve(problem: Problem, work: Work, effortBelow?: number): Solution {
  const effortUnit = checkProblem(problem);
  const solution = (choice: readonly number[] | null, proved: boolean): Solution => {
    if (choice === null) return { ...none, proved };
    const efforts = choice.map((level, lever) => problem.levers[lever]!.levels[level]!.effort);
    return { choice, effort: efforts.reduce((sum, effort) => sum + effort, 0), proved };
  };
  const every = everyItem(problem, [], effortUnit);
  const most = mostOfLevers(every, every.cost);
  // All actions together are worth less than one unit of effort.
  const below = effortBelow === undefined ? most : effortBelow * effortUnit - 1;
  const ceiling = Math.min(most, below);
  const model = narrow(every, new Uint8Array(every.cost.length));
  if (model === null) return none;
  const covered = cover(model, ceiling);
  if (covered.kind === "none") return none;
  if (covered.kind === "best" && keeps(problem, covered.choice)) {
    return solution(covered.choice, true);
  }
  const binding = limitsThatBind(problem);
  const limited = everyItem(problem, binding, effortUnit);
  const narrowed = narrow(limited, new Uint8Array(limited.cost.length));
  if (narrowed === null) return none;
  const { choice, isProved } = searchLimited(narrowed, ceiling, spendingOf(work));
  return solution(choice, isProved);
}
