import type { Decision } from "../engine.js";
import { dayNumber, dayText, startOfDay } from "../generate/calendar.js";
import type { Candidate, PlanCode, PlannedAct, Planner } from "./code.js";
import { firstDay, monthOf, monthsLater } from "./dates.js";
import { type Asked, type OpenProduct, parameterOn, type Somebody } from "./person.js";

/*
 * Plans by trying everything. Of the package it shares what the future is made of and what can be
 * done; days, order, money, what is easily faked and what is best are worked out anew.
 */

/** A point of the frontier, with how many actions the easiest way to it takes. */
export interface BrutePoint {
  readonly applyOn: string;
  readonly effort: number;
  readonly actions: number;
}

/** Somebody whose plans are looked for by trying everything. */
export interface Trial {
  readonly code: PlanCode;
  readonly product: OpenProduct;
  readonly planner: Planner;
  readonly asked: Asked;
  readonly marginPoints: number;
  /** Most combinations on one day; with more the case is left out. */
  readonly combinationsMost: number;
  /** What was decided, by day and acts: days, and what is honest, ask for the same again. */
  readonly decided: Map<string, Decision>;
  /** Actions that change anything by a day, by it. */
  readonly applying: Map<number, ReadonlySet<number>>;
}

/** A trial of somebody. */
export function trialOf(
  code: PlanCode,
  product: OpenProduct,
  { dossier, now, asked }: Somebody,
  marginPoints: number,
  combinationsMost: number,
): Trial {
  const planner = code.personOf(product.program, product.ref, dossier, now.asOf);
  const found = { decided: new Map<string, Decision>(), applying: new Map() };
  return { code, product, planner, asked, marginPoints, combinationsMost, ...found };
}

/** Days on which one may apply, worked out from today's decision and the calendar. */
export function daysToApply({ planner }: Trial, months: number): readonly number[] {
  const { decision, today } = planner;
  const last = monthsLater(today, months);
  const all = [today];
  for (const text of [decision.reapplyOn, decision.hold?.releaseOn ?? null]) {
    if (text !== null) all.push(dayNumber(text));
  }
  for (let month = monthOf(today) + 1; firstDay(month) <= last; month += 1) {
    all.push(firstDay(month));
  }
  return [...new Set(all)].filter((day) => day >= today && day <= last).sort((a, b) => a - b);
}

function wishesOf({ product, asked }: Trial) {
  const indexOf = (id: string) => product.deeds.findIndex(({ definition }) => definition.id === id);
  const caps = Object.entries(asked.caps).map(([id, level]): [number, number] => {
    const at = indexOf(id);
    const { levels } = product.deeds[at]!.definition;
    return [at, levels.findIndex((one) => one.id === level)];
  });
  return {
    excluded: new Set(asked.exclude.map(indexOf)),
    caps: new Map(caps),
    applies: new Set(asked.applies.map(indexOf)),
  };
}

/** What can be done of each action by a day. */
export function optionsOn(trial: Trial, day: number): readonly (readonly Candidate[])[] {
  const { code, planner, product } = trial;
  const wishes = wishesOf(trial);
  const moment = code.momentOf(planner, day);
  return product.deeds.map((_deed, action) =>
    code
      .openLevels(planner, action, wishes)
      .flatMap((level) => [
        ...code.candidatesOf(planner, action, level, moment, Number.POSITIVE_INFINITY),
      ]),
  );
}

/** Decides on a day when some acts are done; the same once only. */
export function decideOn(trial: Trial, acts: readonly PlannedAct[], day: number): Decision {
  let key = `${day}`;
  for (const { action, level, from } of acts) key += ` ${action}:${level}:${from}`;
  const known = trial.decided.get(key);
  if (known !== undefined) return known;
  const made = decideAnew(trial, acts, day);
  trial.decided.set(key, made);
  return made;
}

function decideAnew(trial: Trial, acts: readonly PlannedAct[], day: number): Decision {
  const { code, planner, product } = trial;
  const { evaluate } = code.engine;
  const { offsetMinutes } = product.definition.timeZone;
  const ten = startOfDay(day, offsetMinutes) + 10 * 3_600_000;
  const asOf = day === planner.today ? planner.asOf : ten;
  const world = code.worldAt(planner, acts, { day, asOf, month: monthIndex(trial, day) });
  const facts = evaluate.seeFacts(product.definition.sources, offsetMinutes, world, asOf);
  return evaluate.decideFacts(product.program, planner.reference, facts, "");
}

/** The engine counts months from another beginning. */
function monthIndex({ planner }: Trial, day: number): number {
  return planner.thisMonth + monthOf(day) - monthOf(planner.today);
}

/** Whether a decision approves by the margin above what is needed. */
function isApproved({ product, marginPoints }: Trial, decision: Decision): boolean {
  const { outcome, score, cutoff } = decision;
  if (outcome !== "approved" || score === null || cutoff === null) return outcome === "approved";
  const tests = product.definition.gates.flatMap((gate) => gate.tests);
  const isMore = tests.some(({ variable, operator }) => variable === "score" && operator === ">");
  return score >= cutoff + (isMore ? 1 : 0) + marginPoints;
}

/** What a month may cost at most, in fen. */
export function monthlyMostFen(trial: Trial): number {
  const { plans } = trial.product.definition;
  const { incomeFen } = trial.planner;
  if (plans === undefined || incomeFen === null) return 0;
  return Math.floor((incomeFen * parameter(trial, plans.incomeShareMost)) / 10_000);
}

/** The value of a parameter today, by the text of the definition. */
export function parameter({ planner, product }: Trial, name: string): number {
  return parameterOn(product, name, planner.today, planner.decision.regime);
}

function isPaid(trial: Trial, taken: readonly Candidate[]): boolean {
  const most = monthlyMostFen(trial);
  return taken.every(({ monthsToPay, moneyFen }) => {
    if (moneyFen === 0) return true;
    const due = taken.filter((one) => one.monthsToPay <= monthsToPay);
    return due.reduce((sum, one) => sum + one.moneyFen, 0) <= most * monthsToPay;
  });
}

/** Whether actions come after those that they must follow, where these apply. */
function isInOrder(
  { product }: Trial,
  taken: readonly Candidate[],
  applying: ReadonlySet<number>,
): boolean {
  return taken.every((own) =>
    (product.deeds[own.act.action]!.definition.after ?? []).every((id) => {
      const first = product.deeds.findIndex(({ definition }) => definition.id === id);
      if (!applying.has(first)) return true;
      const before = taken.find(({ act }) => act.action === first);
      return before !== undefined && before.until <= own.act.from;
    }),
  );
}

interface Gained {
  readonly cheap: number;
  readonly other: number;
}

/** Points of variables that are easily faked, and all others. */
export function pointsOf({ product }: Trial, { contributions }: Decision): Gained {
  const fake = new Set(
    product.definition.variables.flatMap(({ name, gaming }) => (gaming === "cheap" ? [name] : [])),
  );
  let [cheap, other] = [0, 0];
  for (const { variable, points } of contributions) {
    if (fake.has(variable)) cheap += points;
    else other += points;
  }
  return { cheap, other };
}

const lets = (result: string, unknown: string) =>
  result === "pass" ||
  result === "not-evaluated" ||
  (result === "unknown" && (unknown === "pass" || unknown === "not-evaluated"));

/** Whether a gate that does not look at the score does not let through. */
export function stops({ product }: Trial, { gates }: Decision): boolean {
  const rules = new Map(product.definition.gates.map((gate) => [gate.id, gate]));
  return gates.some(({ id, result, variable }) => {
    const gate = rules.get(id);
    return variable !== "score" && gate !== undefined && !lets(result, gate.unknown);
  });
}

/**
 * Easily faked variables give no more than a plan may have of them, and are not all that it does:
 * then something else gives points, or some gate opens, both on the day itself.
 */
function isHonest(trial: Trial, acts: readonly PlannedAct[], day: number): boolean {
  const { plans } = trial.product.definition;
  const [with_, without] = [decideOn(trial, acts, day), decideOn(trial, [], day)];
  const [own, base] = [pointsOf(trial, with_), pointsOf(trial, without)];
  const cheap = own.cheap - base.cheap;
  if (cheap <= 0) return true;
  if (plans !== undefined && cheap > parameter(trial, plans.cheapPointsMost)) return false;
  if (own.other > base.other) return true;
  return stops(trial, without);
}

interface Way {
  readonly taken: readonly Candidate[];
  readonly effort: number;
}

function countOf(options: readonly (readonly Candidate[])[]): number {
  return options.reduce((product, all) => product * (all.length + 1), 1);
}

/** Whether there are more combinations on some day than are tried. */
export function isTooMuch(trial: Trial): boolean {
  const days = daysToApply(trial, trial.asked.months);
  return days.some((day) => countOf(optionsOn(trial, day)) > trial.combinationsMost);
}

/** Every way to take something or nothing of each action; null when there are too many. */
function waysOf(trial: Trial, options: readonly (readonly Candidate[])[]): readonly Way[] | null {
  if (countOf(options) > trial.combinationsMost) return null;
  let ways: Way[] = [{ taken: [], effort: 0 }];
  for (const all of options) {
    ways = ways.flatMap((way) => [
      way,
      ...all.map((one) => ({ taken: [...way.taken, one], effort: way.effort + one.effort })),
    ]);
  }
  return ways.sort((a, b) => a.effort - b.effort || a.taken.length - b.taken.length);
}

/** Actions of which something can be done at all, and that then change a fact. */
function applyingOf(trial: Trial, lastDay: number): ReadonlySet<number> {
  const { code, planner } = trial;
  const known = trial.applying.get(lastDay);
  if (known !== undefined) return known;
  const moment = code.momentOf(planner, lastDay);
  const text = (acts: readonly PlannedAct[]) =>
    JSON.stringify(code.worldAt(planner, acts, moment).tables);
  const none = text([]);
  const found = optionsOn(trial, lastDay).flatMap((all, action) =>
    all.some(({ act }) => text([act]) !== none) ? [action] : [],
  );
  const applying = new Set(found);
  trial.applying.set(lastDay, applying);
  return applying;
}

/** The easiest way to be approved on a day; "too-many" where there are too many to try. */
export function bestOn(
  trial: Trial,
  day: number,
  lastDay: number,
  effortBelow = Number.POSITIVE_INFINITY,
): Way | null | "too-many" {
  const ways = waysOf(trial, optionsOn(trial, day));
  if (ways === null) return "too-many";
  const hasOrder = trial.product.deeds.some(({ definition }) => definition.after !== undefined);
  const applying = hasOrder ? applyingOf(trial, lastDay) : new Set<number>();
  const found = ways.find(({ taken, effort }) => {
    if (effort >= effortBelow || !isPaid(trial, taken)) return false;
    if (!isInOrder(trial, taken, applying)) return false;
    const acts = taken.map(({ act }) => act);
    return (
      [day, monthsLater(day, 1)].every((one) => isApproved(trial, decideOn(trial, acts, one))) &&
      isHonest(trial, acts, day)
    );
  });
  return found ?? null;
}

/** Days rising, effort strictly falling; null where there would be too much to try. */
export function bruteFrontier(trial: Trial): readonly BrutePoint[] | null {
  const points: BrutePoint[] = [];
  const days = daysToApply(trial, trial.asked.months);
  const lastDay = monthsLater(days.at(-1) ?? trial.planner.today, 1);
  let effortBelow = Number.POSITIVE_INFINITY;
  for (const day of days) {
    const best = bestOn(trial, day, lastDay, effortBelow);
    if (best === "too-many") return null;
    if (best === null) continue;
    effortBelow = best.effort;
    points.push({ applyOn: dayText(day), effort: best.effort, actions: best.taken.length });
  }
  return points;
}
