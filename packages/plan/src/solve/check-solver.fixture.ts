import { bruteForce, does, type Truth } from "./brute-force.fixture.js";
import type { Level, Problem, Solution, Work } from "./problem.js";
import { smallProblem, tiedProblem } from "./problems.fixture.js";

/** What is checked: the solver, or a copy of it with a mistake. */
export type Solver = (problem: Problem, work: Work, effortBelow?: number) => Solution;

/** A small problem and what is the best of it. */
export interface Known {
  readonly problem: Problem;
  readonly truth: Truth;
  /** One in four is also solved with many points, which takes longest. */
  readonly many: boolean;
}

/** The small problem of a seed, or one with many ties, with all its choices looked at. */
export function knownOf(seed: number, kind: "any" | "tied"): Known {
  const problem = kind === "any" ? smallProblem(seed) : tiedProblem(seed);
  return { problem, truth: bruteForce(problem), many: seed % 4 === 0 };
}

/** Work without end. */
export const endless: Work = { branchesMost: Number.MAX_SAFE_INTEGER, isOver: () => false };

/** The same problem with each level changed. */
export function withLevels(problem: Problem, change: (level: Level) => Level): Problem {
  const levers = problem.levers.map(({ levels }) => ({ levels: levels.map(change) }));
  return { ...problem, levers };
}

/** So many times the points, which are then too many for an exact table. */
const manyPoints = 100_003;

function withManyPoints(problem: Problem): Problem {
  const many = withLevels(problem, (level) => ({ ...level, points: level.points * manyPoints }));
  return { ...many, points: problem.points * manyPoints };
}

/** What is wrong with a solution that must be a certain one. */
function difference(of: string, found: Solution, truth: Truth): string | null {
  const [is, wanted] = [JSON.stringify(found.choice), JSON.stringify(truth.choice)];
  if (is !== wanted) return `${of}: ${is} instead of ${wanted}`;
  if (found.effort !== truth.effort) return `${of}: effort ${found.effort}, not ${truth.effort}`;
  return found.proved ? null : `${of}: not proved`;
}

/** What is wrong when only so many branches are allowed: what is said must be true all the same. */
function endedEarly(solve: Solver, { problem, truth }: Known, branchesMost: number): string | null {
  const found = solve(problem, { ...endless, branchesMost });
  if (found.proved) return difference(`proved after ${branchesMost} branches`, found, truth);
  if (found.choice === null || does(problem, found.choice)) return null;
  return `after ${branchesMost} branches: ${JSON.stringify(found.choice)} does not do`;
}

/** The first thing that a solver gets wrong about a problem; what it throws is found as well. */
export function firstMistake(solve: Solver, known: Known): string | null {
  const { problem, truth, many } = known;
  const none: Truth = { choice: null, effort: 0, actions: 0 };
  const below = (effort: number) => solve(problem, endless, effort);
  try {
    return (
      difference("as it is", solve(problem, endless), truth) ??
      difference("less effort than the best", below(truth.effort), none) ??
      difference("no more effort than the best", below(truth.effort + 1), truth) ??
      (many ? difference("many points", solve(withManyPoints(problem), endless), truth) : null) ??
      endedEarly(solve, known, 0) ??
      endedEarly(solve, known, 3)
    );
  } catch (error) {
    return `threw ${String(error)}`;
  }
}
