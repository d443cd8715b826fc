import { momentOf } from "../world/moment.js";
import { type Candidate, candidatesOf } from "./candidate.js";
import type { Component } from "./component.js";
import type { Glance, Looker } from "./glance.js";
import { type Outcome, outcomeOf } from "./outcome.js";
import { type Parts, partsOf } from "./parts.js";

/** A candidate with what it decides by itself, on the day and a month later. */
export interface Option {
  readonly candidate: Candidate;
  readonly now: Glance;
  /** Null where the month after is not looked at. */
  readonly later: Glance | null;
  readonly ownNow: Outcome;
  readonly ownLater: Outcome;
  /** Values through which it takes part in what is shared, on both days. */
  readonly through: readonly number[];
}

/** The two days on which a plan must hold; the second is null where only the first is asked. */
export interface Days {
  readonly day: number;
  readonly later: number | null;
}

/** What nobody asked for: it stands in nobody's way. */
export const notAsked: Outcome = Object.freeze({ points: 0, cheap: 0, failing: 0 });

function throughOf(
  now: Glance,
  later: Glance | null,
  variables: readonly number[],
): readonly number[] {
  const first = variables.map((index) => now.values[index]!);
  return later === null ? first : [...first, ...variables.map((index) => later.values[index]!)];
}

function optionOf(
  looker: Looker,
  { open, slice }: Component,
  parts: Parts,
  at: number,
  candidate: Candidate,
  { day, later }: Days,
): Option {
  const { reach } = open[at]!;
  const look = (on: number) => looker.single(on, candidate.act, reach, slice);
  const now = look(day);
  const then = later === null ? null : look(later);
  const own = parts.own[at]!;
  return {
    candidate,
    now,
    later: then,
    ownNow: outcomeOf(looker, own, now),
    ownLater: then === null ? notAsked : outcomeOf(looker, own, then),
    through: throughOf(now, then, parts.interfaces[at] ?? []),
  };
}

function isSameThrough(a: Option, b: Option): boolean {
  return a.through.every((value, at) => Object.is(value, b.through[at]));
}

function isSameOutcome(a: Outcome, b: Outcome): boolean {
  return a.points === b.points && a.cheap === b.cheap && a.failing === b.failing;
}

function isNoWorse(a: Outcome, b: Outcome): boolean {
  return a.points >= b.points && a.cheap <= b.cheap && (a.failing & ~b.failing) === 0;
}

/** Whether one option does for all that another does, wherever the other is chosen. */
function covers(a: Option, b: Option): boolean {
  return (
    a.candidate.effort <= b.candidate.effort &&
    a.candidate.moneyFen <= b.candidate.moneyFen &&
    (a.candidate.moneyFen === 0 || a.candidate.monthsToPay >= b.candidate.monthsToPay) &&
    isSameThrough(a, b) &&
    isNoWorse(a.ownNow, b.ownNow) &&
    isNoWorse(a.ownLater, b.ownLater)
  );
}

/** Of what is done once, both ends of the time in which it does as well as one option. */
function withBothEnds(options: readonly Option[]): readonly Option[] {
  const merged: Option[] = [];
  for (const option of options) {
    const before = merged.at(-1);
    const { candidate } = option;
    const isPair =
      before !== undefined &&
      candidate.months === 0 &&
      before.candidate.moneyFen === candidate.moneyFen &&
      before.candidate.act.level === candidate.act.level &&
      isSameThrough(before, option) &&
      isSameOutcome(before.ownNow, option.ownNow) &&
      isSameOutcome(before.ownLater, option.ownLater);
    if (!isPair) merged.push(option);
    else {
      const { until, monthsToPay } = candidate;
      const both = { ...before.candidate, until, monthsToPay };
      merged[merged.length - 1] = { ...before, candidate: both };
    }
  }
  return merged;
}

/** Options that none before or after them covers; of equal ones the first stays. */
function uncovered(options: readonly Option[]): readonly Option[] {
  return options.filter((option, at) =>
    options.every(
      (other, index) =>
        index === at || !covers(other, option) || (covers(option, other) && index > at),
    ),
  );
}

/** The options of one action of a component for a day of application. */
export function optionsOf(
  looker: Looker,
  component: Component,
  at: number,
  days: Days,
  mayBeFirst: boolean,
  effortBelow: number,
): readonly Option[] {
  const one = component.open[at]!;
  const parts = partsOf(looker.person, component);
  const moment = momentOf(looker.person, days.day);
  const all = one.levels.flatMap((level) =>
    candidatesOf(looker.person, one.action, level, moment, one.reachMonths[level] ?? 0),
  );
  const cheaper = all.filter(({ effort }) => effort < effortBelow);
  const options = cheaper.map((candidate) =>
    optionOf(looker, component, parts, at, candidate, days),
  );
  // Where several write to the same facts, or others wait for it, equal effects are not enough.
  if (parts.needsFacts || mayBeFirst || one.after.length > 0) return options;
  return uncovered(withBothEnds(options));
}
