import type { Lever, Problem } from "./problem.js";

/** Sums stay below this, so that a scaled sum and its bound are both exact. */
export const sumMost = 2 ** 50;

function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`);
}

/** Sizes that are summed over levers: what each lever gives at most by itself. */
interface Sizes {
  effort: number;
  actions: number;
  points: number;
}

function checkLever({ levels }: Lever, limits: number, sizes: Sizes): void {
  let [effort, actions, points] = [0, 0, 0];
  for (const level of levels) {
    assert(Number.isSafeInteger(level.points), "points are a safe integer");
    assert(Number.isSafeInteger(level.effort) && level.effort >= 0, "effort is 0 or more");
    assert(Number.isSafeInteger(level.actions) && level.actions >= 0, "actions are 0 or more");
    assert(level.uses.length === limits, "a level has a use of each limit");
    effort = Math.max(effort, level.effort);
    actions = Math.max(actions, level.actions);
    points = Math.max(points, Math.abs(level.points));
  }
  sizes.effort += effort;
  sizes.actions += actions;
  sizes.points += points;
}

function checkLimit({ levers, limits }: Problem, limit: number): void {
  let size = Math.abs(limits[limit]!);
  for (const { levels } of levers) {
    let most = 0;
    for (const { uses } of levels) {
      assert(Number.isSafeInteger(uses[limit]!), "uses are safe integers");
      most = Math.max(most, Math.abs(uses[limit]!));
    }
    size += most;
  }
  assert(size <= sumMost, "uses are small enough to be exact");
}

/**
 * Asserts that a problem is made of integers small enough for exact sums, and gives what one unit
 * of effort is worth in actions: more than any choice has, so that effort counts first.
 */
export function checkProblem(problem: Problem): number {
  const { levers, points, limits } = problem;
  assert(Number.isSafeInteger(points), "the points needed are a safe integer");
  assert(limits.every(Number.isSafeInteger), "limits are safe integers");
  const sizes: Sizes = { effort: 0, actions: 0, points: Math.abs(points) };
  for (const lever of levers) checkLever(lever, limits.length, sizes);
  for (let limit = 0; limit < limits.length; limit += 1) checkLimit(problem, limit);
  const effortUnit = 1 + sizes.actions;
  assert((sizes.effort + 1) * effortUnit <= sumMost, "effort and actions are small enough");
  assert(sizes.points <= sumMost, "points are small enough to be exact");
  return effortUnit;
}
