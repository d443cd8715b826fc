import { evaluate } from "@kaitong/engine";
import type { FrontierPoint, Obstacle, Plan, PlannedAction, Verified } from "./answer.js";
import { applyDays } from "./days.js";
import type { Wishes } from "./levers/candidate.js";
import { judgingOf } from "./levers/judge.js";
import { actsOf } from "./play.js";
import { type DayResult, type Found, monthAfter, type Scanner, scannerOf } from "./scan.js";
import type { Work } from "./solve/problem.js";
import { keptSteps, stepOf } from "./steps.js";
import { verify } from "./verify.js";
import { parameterOf } from "./world/context.js";
import type { Person } from "./world/person.js";

const { calendar } = evaluate;

/** What one looks for, and how long. */
export interface Search {
  readonly wishes: Wishes;
  readonly marginPoints: number;
  readonly months: number;
  readonly work: Work;
  /** First day that counts; today when absent. */
  readonly from?: number;
  /** Only the first day with a plan, and none after this day. */
  readonly firstUntil?: number;
}

/** One verified point of the frontier. */
export interface Point {
  readonly day: number;
  readonly effort: number;
  readonly moneyFen: number;
  readonly actions: readonly PlannedAction[];
  readonly verified: Verified;
}

/** What a search over days came to. */
export interface Searched {
  /** Days rising, effort strictly falling. */
  readonly points: readonly Point[];
  /** Why there is none on each day; only without any point. */
  readonly obstacles: readonly Obstacle[];
  readonly isProved: boolean;
  /** False when time was up before every day was looked at. */
  readonly isWhole: boolean;
  /** Choices that the engine did not approve, which is a defect of ours. */
  readonly notVerified: number;
  readonly scanner: Scanner;
}

/** Branches of one day's search, at most. */
export const branchesMost = 200_000;

function pointOf(
  person: Person,
  scanner: Scanner,
  { found, search }: { readonly found: Found; readonly search: Search },
): Point | null {
  const { day, effort, taken } = found;
  const steps = taken.map((candidate) => stepOf(person, scanner, candidate, day));
  const acts = actsOf(person.program, steps);
  evaluate.assert(acts !== null, "steps are of the program's actions");
  const verified = verify(person, acts, day, search.marginPoints);
  if (verified === null) return null;
  const kept = keptSteps(person, scanner, day, search.wishes.excluded);
  const ids = person.program.definition.actions.map(({ id }) => id);
  const order = (step: PlannedAction) => ids.indexOf(step.action);
  return {
    day,
    effort,
    moneyFen: taken.reduce((sum, { moneyFen }) => sum + moneyFen, 0),
    actions: [...steps, ...kept].sort((a, b) => order(a) - order(b)),
    verified,
  };
}

/** Days of a search, from the first that counts. */
function daysOf(person: Person, search: Search): readonly number[] {
  const days = applyDays(person, search.months);
  const { from } = search;
  if (from === undefined || from <= person.today) return days;
  const later = days.filter((day) => day >= from);
  return later[0] === from ? later : [from, ...later];
}

/**
 * The cheapest choice of a day that the engine approves. The month after is looked at only where
 * the cheapest for the day itself does not hold until then, which is rare.
 */
function bestOf(
  person: Person,
  scanner: Scanner,
  day: number,
  effortBelow: number,
  search: Search,
): { readonly result: DayResult; readonly point: Point | null } {
  const result = scanner.at(day, effortBelow, search.work, false);
  if (result.found === null) return { result, point: null };
  const point = pointOf(person, scanner, { found: result.found, search });
  if (point !== null) return { result, point };
  const strict = scanner.at(day, effortBelow, search.work, true);
  const { found } = strict;
  return {
    result: strict,
    point: found === null ? null : pointOf(person, scanner, { found, search }),
  };
}

/** Scans the days for the frontier: every point costs less than all before it. */
export function searchDays(person: Person, search: Search): Searched {
  const days = daysOf(person, search);
  const lastDay = monthAfter(days.at(-1) ?? person.today);
  const scanner = scannerOf(person, search.wishes, search.marginPoints, lastDay);
  const points: Point[] = [];
  const obstacles: Obstacle[] = [];
  let effortBelow = Number.MAX_SAFE_INTEGER;
  let isProved = judgingOf(person.program).isAdditive;
  let isWhole = true;
  let notVerified = 0;
  for (const day of days) {
    if (search.firstUntil !== undefined && (points.length > 0 || day > search.firstUntil)) break;
    if (search.work.isOver()) {
      isProved = false;
      isWhole = false;
      break;
    }
    const { result, point } = bestOf(person, scanner, day, effortBelow, search);
    isProved &&= result.isProved;
    if (result.obstacle !== null) obstacles.push(result.obstacle);
    if (result.found === null) continue;
    if (point === null) {
      notVerified += 1;
      isProved = false;
      continue;
    }
    points.push(point);
    effortBelow = point.effort;
    // Nothing costs less than nothing.
    if (effortBelow === 0) break;
  }
  return { points, obstacles, isProved, isWhole, notVerified, scanner };
}

/** Points as the frontier lists them. */
export function frontierOf(points: readonly Point[]): readonly FrontierPoint[] {
  return points.map(({ day, effort }) => ({ applyOn: calendar.formatDay(day), effort }));
}

/** Last day on which the plan's versions count; null where that is before one applies. */
function honouredUntil(person: Person, applyOn: number): string | null {
  const { program, today } = person;
  if (program.plans === null) return null;
  const days = parameterOf(person, program.plans.honouredDays);
  const until = today + days;
  return days <= 0 || until < applyOn ? null : calendar.formatDay(until);
}

/** A point as a plan. */
export function planOf(person: Person, point: Point): Omit<Plan, "kind"> {
  return {
    applyOn: calendar.formatDay(point.day),
    effort: point.effort,
    moneyFen: point.moneyFen,
    actions: point.actions,
    verified: point.verified,
    honouredUntil: honouredUntil(person, point.day),
  };
}

/** The fastest point, the easiest, and the one that balances both, as far as they differ. */
export function plansOf(person: Person, points: readonly Point[]): readonly Plan[] {
  const fastest = points[0];
  const easiest = points.at(-1);
  if (fastest === undefined || easiest === undefined) return [];
  const weight = ({ day, effort }: Point) =>
    effort * (calendar.monthOfDay(day) - person.thisMonth + 1);
  const balanced = points.reduce((best, one) => (weight(one) < weight(best) ? one : best), fastest);
  const plan = (kind: Plan["kind"], point: Point): Plan => ({ kind, ...planOf(person, point) });
  return [
    plan("fastest", fastest),
    ...(easiest === fastest ? [] : [plan("easiest", easiest)]),
    ...(balanced === fastest || balanced === easiest ? [] : [plan("balanced", balanced)]),
  ];
}
