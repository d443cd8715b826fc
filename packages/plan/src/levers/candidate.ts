import { evaluate } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { parameterOf } from "../world/context.js";
import { effectsOf, knownAfterDays, settingCostFen } from "../world/effect.js";
import { horizonMonths } from "../world/horizon.js";
import type { Moment } from "../world/moment.js";
import type { Person } from "../world/person.js";
import { topUpCostFen } from "../world/world.js";

const { calendar } = evaluate;

/** One way to take one action: how far, from when, and what it asks of the person. */
export interface Candidate {
  readonly act: Act;
  /** Last day on which it does as well: equal to the act's own day where only that one does. */
  readonly until: number;
  /** Calendar months in which it is kept; 0 for what is done once. */
  readonly months: number;
  readonly effort: number;
  readonly moneyFen: number;
  /** Months, this one among them, in which the money can be put aside. */
  readonly monthsToPay: number;
}

/** The act of a candidate as it is played: what is done once, on its last day. */
export function playedOf({ act, until, months }: Candidate): Act {
  return months > 0 ? act : { ...act, from: until };
}

/** What the person asked for, checked. */
export interface Wishes {
  /** Indices of actions that are left out. */
  readonly excluded: ReadonlySet<number>;
  /** By action: index of the highest level. */
  readonly caps: ReadonlyMap<number, number>;
  /** Actions on request that apply. */
  readonly applies: ReadonlySet<number>;
}

/** The most that a month may cost in fen; 0 where the income is unknown. */
export function monthlyMostFen(person: Person): number {
  const { plans } = person.program;
  if (plans === null || person.incomeFen === null) return 0;
  const share = parameterOf(person, plans.incomeShareMost);
  return Number((BigInt(Math.max(0, person.incomeFen)) * BigInt(share)) / 10_000n);
}

/** Whether all that is taken can be put aside in the months that there are for it. */
export function isAffordable(
  person: Person,
  taken: readonly Pick<Candidate, "moneyFen" | "monthsToPay">[],
): boolean {
  const mostFen = monthlyMostFen(person);
  return taken.every(({ moneyFen, monthsToPay: by }) => {
    if (moneyFen === 0) return true;
    const due = taken.filter(({ monthsToPay }) => monthsToPay <= by);
    return due.reduce((sum, one) => sum + one.moneyFen, 0) <= mostFen * by;
  });
}

/** Effort of a level that is kept some months and costs some money; null beyond counting. */
function effortOf(person: Person, act: Act, months: number, moneyFen: number): number {
  const level = person.program.actions[act.action]?.levels[act.level]?.definition;
  evaluate.assert(level !== undefined, "acts are of levels that exist");
  const once = level.effortOnce + level.effortMonthly * months;
  const perTenth = level.effortPerIncomeTenth ?? 0;
  if (perTenth === 0 || moneyFen === 0 || person.incomeFen === null) return once;
  const income = BigInt(Math.max(1, person.incomeFen));
  // Each tenth that is begun counts.
  const tenths = (BigInt(moneyFen) * 10n + income - 1n) / income;
  return once + perTenth * Number(tenths);
}

/** First days of the months that begin after today, up to a day. */
function firstsUpTo(person: Person, last: number): readonly number[] {
  const days: number[] = [];
  for (let month = person.thisMonth + 1; ; month += 1) {
    const day = calendar.firstDayOfMonth(month);
    if (day > last) return days;
    days.push(day);
  }
}

/** With money, how many months to start later are looked at beside the first and the last. */
const laterStarts = 3;

function onceDays(person: Person, act: Act, moneyFen: number, moment: Moment): readonly number[] {
  const last = moment.day - knownAfterDays(person, act.action);
  if (last < person.today) return [];
  if (moneyFen === 0) return last === person.today ? [last] : [person.today, last];
  const mostFen = monthlyMostFen(person);
  if (mostFen <= 0) return [];
  const months = Math.ceil(moneyFen / mostFen);
  const days = [person.today, ...firstsUpTo(person, last)].slice(months - 1);
  const early = days.slice(0, laterStarts + 1);
  return early.length === 0 ? [] : [...new Set([...early, last])];
}

/** Candidates of what is done once; both ends of the time that it may be done in. */
function onceCandidates(person: Person, act: Act, moment: Moment): readonly Candidate[] {
  const costs = settingCostFen(person, act);
  if (costs === null) return [];
  return onceDays(person, act, costs, moment).map((day) => ({
    act: { ...act, from: day },
    until: day,
    months: 0,
    effort: effortOf(person, act, 0, costs),
    moneyFen: costs,
    monthsToPay: calendar.monthOfDay(day) - person.thisMonth + 1,
  }));
}

/** Candidates of what is kept from the first of a month on, by ever earlier starts. */
function keptCandidates(
  person: Person,
  act: Act,
  moment: Moment,
  reachMonths: number,
): readonly Candidate[] {
  const last = calendar.monthOfDay(moment.day - 1);
  const candidates: Candidate[] = [];
  for (let start = last; start > person.thisMonth; start -= 1) {
    const months = last - start + 1;
    if (months > reachMonths) break;
    const kept = { ...act, from: calendar.firstDayOfMonth(start) };
    const moneyFen = topUpCostFen(person, kept, moment);
    if (moneyFen > 0 && moneyFen > monthlyMostFen(person) * (start - person.thisMonth)) continue;
    candidates.push({
      act: kept,
      until: moment.day,
      months,
      effort: effortOf(person, kept, months, moneyFen),
      moneyFen,
      monthsToPay: start - person.thisMonth,
    });
  }
  return candidates;
}

/** Months back that matter of the sources that an act adds to. */
export function reachMonthsOf(person: Person, act: Act): number {
  const months = horizonMonths(person);
  const reached = effectsOf(person, act).map((effect) =>
    effect.kind === "add-monthly" || effect.kind === "top-up" ? (months[effect.source] ?? 0) : 0,
  );
  return Math.max(0, ...reached);
}

/** All ways to take one level by a moment; none where it cannot be done or paid. */
export function candidatesOf(
  person: Person,
  action: number,
  level: number,
  moment: Moment,
  reachMonths: number,
): readonly Candidate[] {
  const act: Act = { action, level, from: person.today };
  const kept = effectsOf(person, act).some(
    ({ kind }) => kind === "add-monthly" || kind === "top-up",
  );
  return kept
    ? keptCandidates(person, act, moment, reachMonths)
    : onceCandidates(person, act, moment);
}

/** Indices of the levels that may be taken, in declared order. */
export function openLevels(person: Person, action: number, wishes: Wishes): readonly number[] {
  const compiled = person.program.actions[action];
  if (compiled === undefined || wishes.excluded.has(action)) return [];
  const { conditional, onRequest, knownAfter } = compiled.definition;
  if (conditional === true || knownAfter === "never") return [];
  if (onRequest && !wishes.applies.has(action)) return [];
  const cap = wishes.caps.get(action) ?? compiled.levels.length - 1;
  return compiled.levels.flatMap(({ effects }, level) =>
    level <= cap && effects.some(({ kind }) => kind !== "keep") ? [level] : [],
  );
}
