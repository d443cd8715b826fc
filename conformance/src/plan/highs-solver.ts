import highsModule from "highs";

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

/** Least effort, and fewest actions of it; null when there is no choice. */
export type Optimum = { readonly effort: number; readonly actions: number } | null;

// Its types are written as if it were CommonJS; what is imported is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** Effort in the objective, so that all actions together weigh less than one unit of it. */
const effortUnit = 1_000;

/** A sum over the levels of all levers; levels with 0 are left out. */
function sumOf({ levers }: Problem, factorOf: (level: Level) => number): string {
  const terms = levers.flatMap(({ levels }, lever) =>
    levels.flatMap((level, at) => {
      const factor = factorOf(level);
      return factor === 0 ? [] : [`${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${lever}_${at}`];
    }),
  );
  return terms.join(" ");
}

/** A row of the LP format; one that is empty holds nothing and is left out. */
const row = (name: string, sum: string, bound: string) =>
  sum === "" ? [] : [`${name}: ${sum} ${bound}`];

/** A problem with one binary variable for each level, written out of the words of the problem. */
function lpOf(problem: Problem): string {
  const { levers, points, limits } = problem;
  const names = levers.map(({ levels }, lever) => levels.map((_level, at) => `x${lever}_${at}`));
  const solid = sumOf(problem, ({ company }) => (company === "solid" ? 1 : 0));
  const cheap = levers.flatMap(({ levels }, lever) =>
    levels.flatMap(({ company }, at) => (company === "cheap" ? [`x${lever}_${at}`] : [])),
  );
  return [
    `Minimize cost: ${sumOf(problem, ({ effort, actions }) => effort * effortUnit + actions)}`,
    "Subject To",
    ...names.map((of, lever) => `one${lever}: ${of.map((name) => `+ 1 ${name}`).join(" ")} = 1`),
    ...row(
      "points",
      sumOf(problem, (level) => level.points),
      `>= ${points}`,
    ),
    ...limits.flatMap((most, limit) =>
      row(
        `limit${limit}`,
        sumOf(problem, ({ uses }) => uses[limit]!),
        `<= ${most}`,
      ),
    ),
    // Every cheap level needs a solid one somewhere.
    ...cheap.map((name) => `with_${name}: ${solid} - 1 ${name} >= 0`),
    "Binary",
    ...names.flat(),
    "End",
  ].join("\n");
}

/** HiGHS, loaded once: each problem is solved without any gap to the optimum. */
export async function loadOracle(): Promise<(problem: Problem) => Optimum> {
  const highs = await loadHighs();
  const options = {
    output_flag: false,
    mip_rel_gap: 0,
    mip_abs_gap: 0,
    mip_feasibility_tolerance: 1e-9,
  } as const;
  return (problem) => {
    const { Status, ObjectiveValue } = highs.solve(lpOf(problem), options);
    if (Status === "Infeasible") return null;
    if (Status !== "Optimal") throw new Error(`HiGHS ended with \`${Status}\``);
    const cost = Math.round(ObjectiveValue);
    return { effort: Math.floor(cost / effortUnit), actions: cost % effortUnit };
  };
}
