import type { Candidate } from "./candidate.js";
import type { Component } from "./component.js";
import type { Glance, Looker } from "./glance.js";
import { type Days, notAsked, type Option, optionsOf } from "./option.js";
import { addOutcomes, type Outcome, outcomeOf } from "./outcome.js";
import { type Parts, partsOf } from "./parts.js";

/** One choice of a component: a candidate, or nothing, for each of its actions. */
export interface Choice {
  readonly taken: readonly Candidate[];
  readonly effort: number;
  readonly now: Outcome;
  readonly later: Outcome;
  /** `cheap` when all that it does is easily faked, `none` when it does nothing that counts. */
  readonly company: "none" | "cheap" | "solid";
}

/** Whether all gates of a choice let through. */
export function isOpen({ now, later }: Choice): boolean {
  return (now.failing | later.failing) === 0;
}

/** More combinations than this are not looked at: the answer then is not proved. */
const choicesMost = 20_000;

/** What is taken of each action: an option, or null. */
type Taken = readonly (Option | null)[];

interface Setting {
  readonly looker: Looker;
  readonly component: Component;
  readonly parts: Parts;
  readonly days: Days;
  /** By action, with nothing done. */
  readonly none: { readonly now: readonly Outcome[]; readonly later: readonly Outcome[] };
}

/** What is decided together on one of the days: over values through which the taken take part. */
function sharedOutcome(setting: Setting, taken: Taken, which: "now" | "later"): Outcome {
  const { looker, component, parts, days } = setting;
  const day = which === "now" ? days.day : days.later;
  if (day === null) return notAsked;
  const base = looker.glimpse(day, component.slice);
  const looks = taken.map((option) => option?.[which] ?? null);
  const chosen = looks.filter((look) => look !== null);
  const [only] = chosen;
  if (only === undefined) return outcomeOf(looker, parts.shared, base);
  if (chosen.length === 1) return outcomeOf(looker, parts.shared, only);
  return outcomeOf(looker, parts.shared, together(setting, component, taken, looks, base));
}

/** The values of several options together. */
function together(
  { looker, parts }: Setting,
  component: Component,
  taken: Taken,
  looks: readonly (Glance | null)[],
  base: Glance,
): Pick<Glance, "values" | "columns" | "context"> {
  const values = base.values.slice();
  for (const [at, look] of looks.entries()) {
    if (look === null) continue;
    for (const index of parts.interfaces[at] ?? []) values[index] = look.values[index]!;
  }
  const acts = taken.flatMap((option) => (option === null ? [] : [option.candidate.act]));
  const joint = parts.needsFacts ? looker.columnsOf(base.moment.day, acts, component.slice) : null;
  for (const index of parts.sharedVariables) {
    const direct = component.open.findIndex(
      ({ reach }, at) => looks[at] !== null && reach.direct.has(index),
    );
    const columns = joint ?? looks[direct]?.columns ?? base.columns;
    looker.steps.run(looker.stepsFor(index), values, columns, base.context);
  }
  return { values, columns: joint ?? base.columns, context: base.context };
}

function wholeOutcome(setting: Setting, taken: Taken, which: "now" | "later"): Outcome {
  const own = taken.map((option, at) => {
    if (option === null) return setting.none[which][at]!;
    return which === "now" ? option.ownNow : option.ownLater;
  });
  return own.reduce(addOutcomes, sharedOutcome(setting, taken, which));
}

function relative(one: Outcome, base: Outcome): Outcome {
  return {
    points: one.points - base.points,
    cheap: one.cheap - base.cheap,
    failing: one.failing,
  };
}

function companyOf(gained: Outcome, cures: boolean): Choice["company"] {
  if (cures || gained.points > gained.cheap) return "solid";
  return gained.cheap > 0 ? "cheap" : "none";
}

/** Choices of a component on a day. */
export interface Choices {
  readonly choices: readonly Choice[];
  /** Whether all combinations were looked at. */
  readonly isComplete: boolean;
}

function settingOf(looker: Looker, component: Component, days: Days): Setting {
  const parts = partsOf(looker.person, component);
  const own = (day: number | null) =>
    parts.own.map((part) =>
      day === null ? notAsked : outcomeOf(looker, part, looker.glimpse(day, component.slice)),
    );
  return {
    looker,
    component,
    parts,
    days,
    none: { now: own(days.day), later: own(days.later) },
  };
}

/**
 * All choices of a component for a day of application, the one in which nothing is done first.
 * What gives no points and is not needed is not looked at.
 * @param firsts actions that others wait for
 * @param effortBelow what takes as much effort by itself is not looked at
 */
export function choicesOf(
  looker: Looker,
  component: Component,
  days: Days,
  firsts: ReadonlySet<number>,
  effortBelow: number,
): Choices {
  const setting = settingOf(looker, component, days);
  const nothing: Taken = component.open.map(() => null);
  const base = {
    now: wholeOutcome(setting, nothing, "now"),
    later: wholeOutcome(setting, nothing, "later"),
  };
  const passes = (base.now.failing | base.later.failing) === 0;
  const none: Choice = {
    taken: [],
    effort: 0,
    now: relative(base.now, base.now),
    later: relative(base.later, base.later),
    company: "none",
  };
  const isFirst = component.open.some(({ action }) => firsts.has(action));
  const givesPoints = component.scored.length + component.pairs.length > 0;
  if (passes && !givesPoints && !isFirst) return { choices: [none], isComplete: true };
  const options = component.open.map(({ action }, at) =>
    optionsOf(looker, component, at, days, firsts.has(action), effortBelow),
  );
  const size = options.reduce((product, all) => product * (all.length + 1), 1);
  const choices: Choice[] = [none];
  forEachTaken(options, choicesMost, (taken) => {
    const candidates = taken.flatMap((option) => (option === null ? [] : [option.candidate]));
    const effort = candidates.reduce((sum, candidate) => sum + candidate.effort, 0);
    if (effort >= effortBelow) return;
    const now = wholeOutcome(setting, taken, "now");
    const later = wholeOutcome(setting, taken, "later");
    const gained = relative(now, base.now);
    // Company is judged on the day of application, as the limit on what is easily faked is.
    const cures = now.failing === 0 && base.now.failing !== 0;
    choices.push({
      taken: candidates,
      effort,
      now: gained,
      later: relative(later, base.later),
      company: companyOf(gained, cures),
    });
  });
  return { choices, isComplete: size <= choicesMost };
}

/** Calls for every way to take options, but for the one in which none is taken. */
function forEachTaken(
  options: readonly (readonly Option[])[],
  most: number,
  see: (taken: Taken) => void,
): void {
  const taken: (Option | null)[] = options.map(() => null);
  let seen = 0;
  const visit = (at: number, isNone: boolean): void => {
    if (seen >= most) return;
    if (at === options.length) {
      if (isNone) return;
      seen += 1;
      see(taken);
      return;
    }
    // A choice that takes an action comes before one that does not: so ties are decided.
    for (const option of options[at]!) {
      taken[at] = option;
      visit(at + 1, false);
    }
    taken[at] = null;
    visit(at + 1, isNone);
  };
  visit(0, true);
}
