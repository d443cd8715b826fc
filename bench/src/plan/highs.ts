import highsModule from "highs";
import type { Problem } from "./solver.js";

/** What HiGHS says: the least effort; null when there is no choice. */
export type SolveByHighs = (problem: Problem) => number | null;

const term = (factor: number, name: string) =>
  `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`;

/** A row over all levels of all levers; empty when all factors are 0. */
function sumOf(
  { levers }: Problem,
  factorOf: (level: Problem["levers"][number]["levels"][number]) => number,
): string {
  const terms = levers.flatMap(({ levels }, lever) =>
    levels.map((level, at) => ({ factor: factorOf(level), name: `x${lever}_${at}` })),
  );
  const kept = terms.filter(({ factor }) => factor !== 0);
  return kept.map(({ factor, name }) => term(factor, name)).join(" ");
}

/** A problem in the LP format, with one binary variable for each level. */
function lpOf(problem: Problem): string {
  const { levers, points, limits } = problem;
  const one = levers.map(({ levels }, lever) => {
    return `one${lever}: ${levels.map((_level, at) => `+ 1 x${lever}_${at}`).join(" ")} = 1`;
  });
  const used = limits.map((most, limit) => {
    const sum = sumOf(problem, ({ uses }) => uses[limit]!);
    return sum === "" ? "" : `limit${limit}: ${sum} <= ${most}`;
  });
  const solid = sumOf(problem, ({ company }) => (company === "solid" ? 1 : 0));
  // Every cheap level needs a solid one somewhere.
  const companies = levers.flatMap(({ levels }, lever) =>
    levels.flatMap(({ company }, at) =>
      company === "cheap" ? [`company${lever}_${at}: ${solid} - 1 x${lever}_${at} >= 0`] : [],
    ),
  );
  return [
    `Minimize effort: ${sumOf(problem, ({ effort }) => effort)}`,
    "Subject To",
    ...one,
    `points: ${sumOf(problem, (level) => level.points)} >= ${points}`,
    ...used,
    ...companies,
    "Binary",
    ...levers.flatMap(({ levels }, lever) => levels.map((_level, at) => `x${lever}_${at}`)),
    "End",
  ].join("\n");
}

// Its types are written as if it were CommonJS; what is imported is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** HiGHS, loaded once; each problem is asked for without any gap to the optimum. */
export async function loadHighsSolve(): Promise<SolveByHighs> {
  const highs = await loadHighs();
  const options = { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 } as const;
  return (problem) => {
    const { Status, ObjectiveValue } = highs.solve(lpOf(problem), options);
    if (Status === "Infeasible") return null;
    if (Status !== "Optimal") throw new Error(`HiGHS ended with \`${Status}\``);
    return Math.round(ObjectiveValue);
  };
}
