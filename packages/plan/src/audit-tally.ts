import type { Plan, PlanAnswer } from "./answer.js";
import { monthsUntil } from "./follow-days.js";

/** Numbers and how often each came. */
type Histogram = Map<number, number>;

/** Counters over some people; their size does not grow with how many there are. */
export interface Tally {
  people: number;
  notApproved: number;
  withPlan: number;
  /** Without a plan, but with a step that others decide on. */
  conditional: number;
  notProved: number;
  notVerified: number;
  readonly months: Histogram;
  readonly effort: Histogram;
  readonly moneyFen: Histogram;
}

/** The median and what nine in ten do not exceed; null where there is nobody. */
interface Spread {
  readonly p50: number | null;
  readonly p90: number | null;
}

/** What people who are not approved can do about it. */
export interface Recourse {
  readonly people: number;
  readonly notApproved: number;
  readonly withPlan: number;
  readonly withoutPlan: number;
  /** Of those without a plan: a step that others decide on may still lead to one. */
  readonly conditional: number;
  /** Time was up before it was proved that nothing costs less effort, or that there is no plan. */
  readonly notProved: number;
  /** People of whom a choice was left out because the engine did not approve it: defects. */
  readonly notVerified: number;
  /** Of those not approved; null when there is nobody. */
  readonly withPlanBasisPoints: number | null;
  /** To the earliest plan, in months begun. */
  readonly months: Spread;
  /** Of the plan with the least effort. Above 100 only two digits are kept. */
  readonly effort: Spread;
  readonly moneyFen: Spread;
}

/** Counters before the first person. */
export function emptyTally(): Tally {
  const counts = { people: 0, notApproved: 0, withPlan: 0, conditional: 0 };
  const doubts = { notProved: 0, notVerified: 0 };
  return { ...counts, ...doubts, months: new Map(), effort: new Map(), moneyFen: new Map() };
}

/** A number with its first two digits, rounded up, so that there are few different ones. */
function twoDigits(value: number): number {
  let unit = 1;
  while (value > 100 * unit) unit *= 10;
  return Math.ceil(value / unit) * unit;
}

function count(histogram: Histogram, value: number): void {
  histogram.set(value, (histogram.get(value) ?? 0) + 1);
}

const earlier = (a: Plan, b: Plan) => (b.applyOn < a.applyOn ? b : a);
const easier = (a: Plan, b: Plan) => (b.effort < a.effort ? b : a);

/** Adds one person. */
export function addToTally(tally: Tally, { today, asOf, plans, ...answer }: PlanAnswer): void {
  tally.people += 1;
  if (today.outcome === "approved") return;
  tally.notApproved += 1;
  if (answer.notVerified > 0) tally.notVerified += 1;
  if (!answer.provedOptimal) tally.notProved += 1;
  const [first, ...others] = plans;
  if (first === undefined) {
    if (answer.conditional.length > 0) tally.conditional += 1;
    return;
  }
  tally.withPlan += 1;
  const easiest = others.reduce(easier, first);
  count(tally.months, monthsUntil(asOf.slice(0, 10), others.reduce(earlier, first).applyOn));
  count(tally.effort, twoDigits(easiest.effort));
  count(tally.moneyFen, twoDigits(easiest.moneyFen));
}

function quantile(histogram: Histogram, percent: number): number | null {
  const rising = [...histogram].sort(([a], [b]) => a - b);
  const all = rising.reduce((sum, [, times]) => sum + times, 0);
  let below = 0;
  for (const [value, times] of rising) {
    below += times;
    if (100 * below >= percent * all) return value;
  }
  return null;
}

function spreadOf(histogram: Histogram): Spread {
  return { p50: quantile(histogram, 50), p90: quantile(histogram, 90) };
}

/** A part of a whole in hundredths of a percent, rounded down; null of nothing. */
export function basisPoints(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((10_000 * part) / whole);
}

/** How many of the people have a plan after so many months at the latest. */
export function planWithin({ months }: Tally, most: number): number {
  return [...months].reduce((sum, [month, people]) => sum + (month <= most ? people : 0), 0);
}

/** What the counters say. */
export function recourseOf(tally: Tally): Recourse {
  const { people, notApproved, withPlan, conditional, notProved, notVerified } = tally;
  return {
    people,
    notApproved,
    withPlan,
    withoutPlan: notApproved - withPlan,
    conditional,
    notProved,
    notVerified,
    withPlanBasisPoints: basisPoints(withPlan, notApproved),
    months: spreadOf(tally.months),
    effort: spreadOf(tally.effort),
    moneyFen: spreadOf(tally.moneyFen),
  };
}
