import { evaluate } from "@kaitong/engine";
import type { FrontierPoint, Obstacle, Plan, PlannedAction } from "./answer.js";
import { applyDays } from "./days.js";
import {
  type Candidate,
  candidatesOf,
  isAffordable,
  playedOf,
  type Wishes,
} from "./levers/candidate.js";
import { judgingOf } from "./levers/judge.js";
import { actsOf } from "./play.js";
import { type DayResult, monthAfter, type Scanner, scannerOf } from "./scan.js";
import type { Work } from "./solve/problem.js";
import { keptSteps, stepOf } from "./steps.js";
import { holds, verify } from "./verify.js";
import { parameterOf } from "./world/context.js";
import { momentOf } from "./world/moment.js";
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

/** One point of the frontier, which the engine approved. */
interface Point {
  readonly day: number;
  readonly effort: number;
  readonly taken: readonly Candidate[];
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

/** Days of a search, from the first that counts. */
export function daysOf(person: Person, search: Search): readonly number[] {
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
  const approved = ({ found }: DayResult): Point | null =>
    found !== null && holds(person, found.taken.map(playedOf), day, search.marginPoints)
      ? found
      : null;
  const result = scanner.at(day, effortBelow, search.work, false);
  if (result.found === null) return { result, point: null };
  const point = approved(result);
  if (point !== null) return { result, point };
  const strict = scanner.at(day, effortBelow, search.work, true);
  return { result: strict, point: approved(strict) };
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

/** A candidate that is done on its last day only. */
function atLast(candidate: Candidate): Candidate {
  return { ...candidate, act: { ...candidate.act, from: candidate.until } };
}

/** Whether all that steps cost by their first days can be put aside by then. */
function isPayable(person: Person, taken: readonly Candidate[]): boolean {
  const due = taken.map(({ act, months, monthsToPay, moneyFen }) => ({
    monthsToPay: months > 0 ? monthsToPay : calendar.monthOfDay(act.from) - person.thisMonth + 1,
    moneyFen,
  }));
  return isAffordable(person, due);
}

/**
 * Candidates whose first days do as well as their last, by themselves and all together; others are
 * told their last day only.
 */
function withFirstDays(
  person: Person,
  { day, taken }: Point,
  marginPoints: number,
): readonly Candidate[] {
  const isWide = ({ act, until, months }: Candidate) => months === 0 && act.from < until;
  if (!taken.some(isWide)) return taken;
  const holdsFrom = (candidates: readonly Candidate[]) =>
    isPayable(person, candidates) &&
    holds(
      person,
      candidates.map(({ act }) => act),
      day,
      marginPoints,
    );
  const last = taken.map((one) => (isWide(one) ? atLast(one) : one));
  if (holdsFrom(taken)) return taken;
  const own = taken.map((one, at) => (holdsFrom(last.with(at, one)) ? one : last[at]!));
  return holdsFrom(own) ? own : last;
}

/** How many later days of a step are tried, from the last one on. */
const laterDaysMost = 3;

/**
 * Candidates that are done once and were taken for one day only, with the last day on which they do
 * as well: who reads the plan a day late should not have missed it.
 */
function withLastDays(
  person: Person,
  scanner: Scanner,
  { day, taken }: Point,
  marginPoints: number,
): readonly Candidate[] {
  const moment = momentOf(person, day);
  const hold = (all: readonly Candidate[]) =>
    scanner.isInOrder(all) && holds(person, all.map(playedOf), day, marginPoints);
  const later = taken.map((one, at) => {
    const { act, until, months, effort, moneyFen } = one;
    if (months > 0 || act.from < until) return one;
    const found = candidatesOf(person, act.action, act.level, moment, 0)
      .filter((other) => other.until > until)
      .filter((other) => other.effort === effort && other.moneyFen === moneyFen)
      .toReversed()
      .slice(0, laterDaysMost)
      .map((other) => ({ ...one, until: other.until, monthsToPay: other.monthsToPay }))
      .find((wide) => hold(taken.with(at, wide)));
    return found ?? one;
  });
  return later.every((one, at) => one === taken[at]) || !hold(later) ? taken : later;
}

/** A point as a plan, with what was decided in the end; null when that is no approval. */
export function planOf(
  person: Person,
  scanner: Scanner,
  point: Point,
  search: Search,
): Omit<Plan, "kind"> | null {
  const { day, effort } = point;
  const late = withLastDays(person, scanner, point, search.marginPoints);
  const taken = withFirstDays(person, { ...point, taken: late }, search.marginPoints);
  const steps = taken.map((candidate) => stepOf(person, scanner, candidate, day));
  const acts = actsOf(person.program, steps);
  evaluate.assert(acts !== null, "steps are of the program's actions");
  const verified = verify(person, acts, day, search.marginPoints);
  if (verified === null) return null;
  const kept = keptSteps(person, scanner, day, search.wishes.excluded);
  const ids = person.program.definition.actions.map(({ id }) => id);
  const order = (step: PlannedAction) => ids.indexOf(step.action);
  return {
    applyOn: calendar.formatDay(day),
    effort,
    moneyFen: taken.reduce((sum, { moneyFen }) => sum + moneyFen, 0),
    actions: [...steps, ...kept].sort((a, b) => order(a) - order(b)),
    verified,
    honouredUntil: honouredUntil(person, day),
  };
}

/** The fastest point, the easiest, and the one that balances both, as far as they differ. */
export function plansOf(
  person: Person,
  { points, scanner }: Searched,
  search: Search,
): readonly Plan[] {
  const fastest = points[0];
  const easiest = points.at(-1);
  if (fastest === undefined || easiest === undefined) return [];
  const weight = ({ day, effort }: Point) =>
    effort * (calendar.monthOfDay(day) - person.thisMonth + 1);
  const balanced = points.reduce((best, one) => (weight(one) < weight(best) ? one : best), fastest);
  const kinds: readonly (readonly [Plan["kind"], Point])[] = [
    ["fastest", fastest],
    ...(easiest === fastest ? [] : [["easiest", easiest] as const]),
    ...(balanced === fastest || balanced === easiest ? [] : [["balanced", balanced] as const]),
  ];
  return kinds.flatMap(([kind, point]) => {
    const plan = planOf(person, scanner, point, search);
    return plan === null ? [] : [{ kind, ...plan }];
  });
}
