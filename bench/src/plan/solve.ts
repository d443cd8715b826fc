import { quantile } from "../peers/time.js";
import { frontierCase, limitedCase } from "./cases.js";
import { loadHighsSolve, type SolveByHighs } from "./highs.js";
import { loadSolve, type Problem, type Solve } from "./solver.js";

/** Milliseconds of single cases, by processor time: all threads of the process together. */
interface Times {
  readonly cases: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
  /** By the clock on the wall. */
  readonly wallP99: number;
}

/** One piece of work, by us and by HiGHS on the first of the same cases. */
interface Row {
  readonly name: string;
  readonly own: Times;
  readonly highs: Times;
  /** Cases of those both had in which ours took longer. */
  readonly lost: number;
  /** What is to be reached, in milliseconds. */
  readonly wanted: { readonly p50: number; readonly p99: number; readonly worst: number };
  readonly isHeld: boolean;
}

/** Least efforts of a case, and the milliseconds it took to find them. */
interface Answer {
  readonly efforts: readonly (number | null)[];
  readonly took: number;
  readonly wall: number;
}

interface Plan<Case> {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly highsCases: number;
  readonly wanted: Row["wanted"];
  readonly own: (one: Case) => Answer["efforts"];
  readonly highs: (one: Case) => Answer["efforts"];
}

function timesOf(answers: readonly Answer[]): Times {
  const took = answers.map((answer) => answer.took);
  const at = (share: number) => quantile(took, share);
  const wallP99 = quantile(
    answers.map(({ wall }) => wall),
    0.99,
  );
  return { cases: took.length, p50: at(0.5), p99: at(0.99), worst: at(1), wallP99 };
}

/** Runs both; what they find must be the same, or there is nothing to compare. */
function compare<Case>(plan: Plan<Case>): Row {
  const run = (solve: Plan<Case>["own"], cases: readonly Case[]): readonly Answer[] =>
    cases.map((one) => {
      const [started, start] = [process.cpuUsage(), performance.now()];
      const efforts = solve(one);
      const wall = performance.now() - start;
      const { user, system } = process.cpuUsage(started);
      return { efforts, took: (user + system) / 1e3, wall };
    });
  run(plan.own, plan.cases);
  const own = run(plan.own, plan.cases);
  const highs = run(plan.highs, plan.cases.slice(0, plan.highsCases));
  for (const [at, answer] of highs.entries()) {
    const [ours, theirs] = [own[at]!.efforts, answer.efforts].map((one) => JSON.stringify(one));
    if (ours !== theirs) throw new Error(`${plan.name}, case ${at}: ${ours}, HiGHS ${theirs}`);
  }
  const times = timesOf(own);
  const { wanted } = plan;
  return {
    name: plan.name,
    own: times,
    highs: timesOf(highs),
    lost: highs.filter(({ took }, at) => own[at]!.took > took).length,
    wanted,
    isHeld: times.p50 <= wanted.p50 && times.p99 <= wanted.p99 && times.worst <= wanted.worst,
  };
}

const work = { branchesMost: Number.MAX_SAFE_INTEGER, isOver: () => false };

/** The least effort of each month from the first on, null where it is not below all before. */
function frontierBy(solve: Solve): (months: readonly Problem[]) => Answer["efforts"] {
  return (months) => {
    let below: number | undefined;
    return months.map((month) => {
      const { choice, effort } = solve(month, work, below);
      if (choice === null) return null;
      below = effort;
      return effort;
    });
  };
}

/** The same by HiGHS, which solves each month for itself. */
function frontierByHighs(solve: SolveByHighs): (months: readonly Problem[]) => Answer["efforts"] {
  return (months) => {
    let below = Number.POSITIVE_INFINITY;
    return months.map((month) => {
      const effort = solve(month);
      if (effort === null || effort >= below) return null;
      below = effort;
      return effort;
    });
  };
}

const seedsOf = (count: number) => Array.from({ length: count }, (_case, seed) => seed);

/** The solver by itself: a frontier of two years, and one month with money that is short. */
export async function solverRows(): Promise<readonly Row[]> {
  const solve = await loadSolve();
  const highs = await loadHighsSolve();
  const frontier = compare({
    name: "24-month frontier, 30 levers, no shared limit",
    cases: seedsOf(300).map(frontierCase),
    highsCases: 10,
    wanted: { p50: 2, p99: 10, worst: Number.POSITIVE_INFINITY },
    own: frontierBy(solve),
    highs: frontierByHighs(highs),
  });
  const limited = compare({
    name: "one month, 20 levers, 3 to 6 limits of money",
    cases: seedsOf(500).map((seed) => limitedCase(seed, solve)),
    highsCases: 60,
    wanted: { p50: Number.POSITIVE_INFINITY, p99: 50, worst: 1000 },
    own: (problem) => {
      const { choice, effort } = solve(problem, work);
      return [choice === null ? null : effort];
    },
    highs: (problem) => [highs(problem)],
  });
  return [frontier, limited];
}
