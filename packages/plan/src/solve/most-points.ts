import type { Problem } from "./problem.js";

/**
 * The largest sum of points, whatever company or limits say; null when a lever has no level.
 * When it is less than what is needed there is no choice that does.
 */
export function mostPoints({ levers }: Problem): number | null {
  let sum = 0;
  for (const { levels } of levers) {
    if (levels.length === 0) return null;
    let most = levels[0]!.points;
    for (const { points } of levels) most = Math.max(most, points);
    sum += most;
  }
  return sum;
}
