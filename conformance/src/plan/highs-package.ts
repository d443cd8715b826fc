import type { Problem } from "./highs-solver.js";

/** What the solver of the package says of a problem. */
interface Solution {
  readonly choice: readonly number[] | null;
  readonly effort: number;
  readonly proved: boolean;
}

/** The solver of the package; with `effortBelow` only what takes less is wanted. */
export type Solve = (problem: Problem, effortBelow?: number) => Solution;

/** The solver is no public part of its package, so a path leads to it: in the sources or built. */
export async function loadSolve(): Promise<Solve> {
  const isSource = import.meta.url.endsWith(".ts");
  const path = isSource ? "src/solve/solve.ts" : "dist/solve/solve.js";
  const { href } = new URL(`../../../packages/plan/${path}`, import.meta.url);
  const { solve } = await import(/* @vite-ignore */ href);
  const endless = { branchesMost: Number.MAX_SAFE_INTEGER, isOver: () => false };
  return (problem, effortBelow) => solve(problem, endless, effortBelow);
}
