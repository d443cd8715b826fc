import { dayText } from "../generate/calendar.js";
import { seedOf } from "../generate/index.js";
import { plansProblem } from "./again.js";
import {
  daysToApply,
  decideOn,
  monthlyMostFen,
  optionsOn,
  parameter,
  pointsOf,
  stops,
  type Trial,
  trialOf,
} from "./brute.js";
import type { Candidate, PlanCode } from "./code.js";
import { monthsLater } from "./dates.js";
import type { Solve } from "./highs-package.js";
import type { Level, Optimum, Problem } from "./highs-solver.js";
import { makeSomebody, openProduct } from "./person.js";
import { makeWide } from "./wide.js";

/*
 * Frontiers of two years by HiGHS. No two actions of these products move the same variable, so
 * what each gives by itself adds up: the engine says it, day by day, and HiGHS chooses.
 */

const months = 24;

/** What was looked at. */
export interface HighsTally {
  people: number;
  days: number;
  /** Days with a choice. */
  open: number;
  frontiers: number;
  points: number;
  plans: number;
  problems: string[];
}

/** Nothing looked at yet. */
export function emptyHighs(): HighsTally {
  return { people: 0, days: 0, open: 0, frontiers: 0, points: 0, plans: 0, problems: [] };
}

/** What one way to take an action gives by itself, on the day and a month later. */
interface Given {
  readonly candidate: Candidate | null;
  readonly now: number;
  readonly later: number;
  readonly cheap: number;
}

/** Ways to take one action, or nothing of it, with which the rule that looks at it passes. */
function givenBy(
  trial: Trial,
  day: number,
  action: number,
  options: readonly Candidate[],
): readonly Given[] {
  const { deeds, kits } = trial.product;
  const days = [day, monthsLater(day, 1)] as const;
  const base = days.map((one) => decideOn(trial, [], one));
  const moved = kits[0]!.measures.find(({ movedBy }) =>
    movedBy.includes(deeds[action]!.definition.id),
  );
  return [null, ...options].flatMap((candidate) => {
    const acts = candidate === null ? [] : [candidate.act];
    const own = days.map((one) => decideOn(trial, acts, one));
    const isStopped = own.some(({ gates }) =>
      gates.some(({ variable, result }) => variable === moved?.name && result === "fail"),
    );
    if (isStopped) return [];
    const [now = 0, later = 0] = own.map(({ score }, at) => score! - base[at]!.score!);
    const cheap = pointsOf(trial, own[0]!).cheap - pointsOf(trial, base[0]!).cheap;
    return [{ candidate, now, later, cheap }];
  });
}

/** A day as a problem for HiGHS; null where a rule stops whatever is done. */
function problemOn(trial: Trial, day: number): Problem | null {
  const levers = optionsOn(trial, day).map((options, action) =>
    givenBy(trial, day, action, options),
  );
  if (levers.some((given) => given.length === 0)) return null;
  const [needed, neededLater] = [day, monthsLater(day, 1)].map((one) => {
    const { score, cutoff } = decideOn(trial, [], one);
    return cutoff! + trial.marginPoints - score!;
  }) as [number, number];
  const deadlines = [
    ...new Set(
      levers.flat().flatMap(({ candidate }) => (candidate === null ? [] : candidate.monthsToPay)),
    ),
  ];
  const isStopped = stops(trial, decideOn(trial, [], day));
  const levelOf = ({ candidate, now, later, cheap }: Given): Level => ({
    points: now,
    effort: candidate?.effort ?? 0,
    actions: candidate === null ? 0 : 1,
    uses: [
      -later,
      cheap,
      ...deadlines.map((by) =>
        candidate !== null && candidate.monthsToPay <= by ? candidate.moneyFen : 0,
      ),
    ],
    // Where a gate opens, what is easily faked is not all that is done.
    company: isStopped ? "none" : cheap > 0 ? "cheap" : now - cheap > 0 ? "solid" : "none",
  });
  const cheapMost = parameter(trial, trial.product.definition.plans!.cheapPointsMost);
  const monthlyFen = monthlyMostFen(trial);
  return {
    levers: levers.map((given) => ({ levels: given.map(levelOf) })),
    points: needed,
    limits: [-neededLater, cheapMost, ...deadlines.map((by) => by * monthlyFen)],
  };
}

/** Who solves a day: HiGHS, and the package beside it where it is given. */
export interface Solvers {
  readonly oracle: (problem: Problem) => Optimum;
  readonly solve: Solve | null;
}

/** The best of a day by HiGHS; a text where the package says something else of the same problem. */
function bestOf({ oracle, solve }: Solvers, problem: Problem): Optimum | string {
  const best = oracle(problem);
  if (solve === null) return best;
  const { choice, effort, proved } = solve(problem);
  const actions = choice?.reduce(
    (sum, level, lever) => sum + problem.levers[lever]!.levels[level]!.actions,
    0,
  );
  const isSame = choice === null ? best === null : best?.effort === effort;
  if (proved && isSame && actions === best?.actions) return best;
  return `${effort} with ${actions} actions, by HiGHS ${JSON.stringify(best)}`;
}

/** Compares the frontier of somebody with that of HiGHS; tells what differs, or null. */
function frontierProblem(
  code: PlanCode,
  solvers: Solvers,
  seed: number,
  tally: HighsTally,
): string | null {
  const product = openProduct(code, makeWide(seed));
  const some = makeSomebody(code, product, seed);
  const who = { ...some, asked: { ...some.asked, months } };
  const options = { ...who.asked, asOf: who.now.asOf };
  const answer = code.planFor(product.program, product.ref, who.dossier, options);
  tally.people += 1;
  if (answer.today.outcome === "approved") return null;
  if (!answer.provedOptimal || answer.notVerified > 0) return "nothing is proved";
  const trial = trialOf(code, product, who, answer.asked.marginPoints, Number.POSITIVE_INFINITY);
  const points: { readonly applyOn: string; readonly effort: number }[] = [];
  for (const day of daysToApply(trial, months)) {
    const problem = problemOn(trial, day);
    const best = problem === null ? null : bestOf(solvers, problem);
    tally.days += 1;
    if (typeof best === "string") return `${dayText(day)}: ${best}`;
    if (best === null) continue;
    tally.open += 1;
    const applyOn = dayText(day);
    if (best.effort >= (points.at(-1)?.effort ?? Number.POSITIVE_INFINITY)) continue;
    points.push({ applyOn, effort: best.effort });
    const plan = answer.plans.find((one) => one.applyOn === applyOn);
    if (plan !== undefined && plan.actions.length !== best.actions) {
      return `${applyOn}: ${plan.actions.length} actions where ${best.actions} do`;
    }
  }
  const [own, said] = [points, answer.frontier].map((of) => JSON.stringify(of));
  if (own !== said) return `frontier ${said}, by HiGHS ${own}`;
  tally.frontiers += 1;
  tally.points += points.length;
  tally.plans += answer.plans.length;
  return plansProblem(code, product, who, answer);
}

/** Looks at the frontier of a numbered person. */
export function lookAtFrontier(
  code: PlanCode,
  solvers: Solvers,
  seed: number,
  number: number,
  tally: HighsTally,
): void {
  const problem = frontierProblem(code, solvers, seedOf(seed, number), tally);
  if (problem !== null) tally.problems.push(`seed ${seed}, frontier ${number}: ${problem}`);
}
