import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** One way to take a lever. */
export interface Level {
  readonly points: number;
  readonly effort: number;
  readonly actions: number;
  readonly uses: readonly number[];
  readonly company: "none" | "cheap" | "solid";
}

/** Levers of which one level each is taken, points that are needed, and limits. */
export interface Problem {
  readonly levers: readonly { readonly levels: readonly Level[] }[];
  readonly points: number;
  readonly limits: readonly number[];
}

/** The best choice, and whether it was proved to be. */
export interface Solution {
  readonly choice: readonly number[] | null;
  readonly effort: number;
  readonly proved: boolean;
}

/** Solves a problem exactly. */
export type Solve = (
  problem: Problem,
  work: { readonly branchesMost: number; readonly isOver: () => boolean },
  effortBelow?: number,
) => Solution;

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The solver as it is built; it is no public part of its package, so a path leads to it. */
export async function loadSolve(): Promise<Solve> {
  const path = join(root, "packages/plan/dist/solve/solve.js");
  const { solve } = (await import(pathToFileURL(path).href)) as { readonly solve: Solve };
  return solve;
}
