import { parameterOf } from "../world/context.js";
import { momentOf } from "../world/moment.js";
import { type Candidate, candidatesOf, isAffordable } from "./candidate.js";
import { type Choice, type Choices, choicesOf, isOpen } from "./combine.js";
import type { Component } from "./component.js";
import type { Looker } from "./glance.js";
import { judgingOf, passesOn } from "./judge.js";
import type { Days } from "./option.js";
import { pointsAt, seenWith } from "./points.js";
import type { Asked } from "./problem-of.js";

/** The least that opens all gates, or where nothing does. */
type Least =
  | {
      readonly kind: "open";
      readonly taken: readonly Candidate[];
      readonly effort: number;
      /** The component whose choice takes the most, where one takes anything. */
      readonly hardest: Component | null;
      /** Whether every choice does for a gate what is not easily faked. */
      readonly isSolid: boolean;
      readonly isComplete: boolean;
    }
  | { readonly kind: "closed"; readonly component: Component; readonly choices: Choices };

const nobody: ReadonlySet<number> = new Set();

/** Of choices that open their gates: least effort, then fewest actions, then the first. */
function easiest(choices: readonly Choice[]): Choice | null {
  let best: Choice | null = null;
  let nothing: Choice | null = null;
  for (const choice of choices) {
    if (!isOpen(choice)) continue;
    // A choice that takes something comes before the one that does not.
    if (choice.taken.length === 0) nothing = choice;
    else if (best === null || isEasier(choice, best)) best = choice;
  }
  if (nothing === null) return best;
  return best !== null && isEasier(best, nothing) ? best : nothing;
}

function isEasier(one: Choice, other: Choice): boolean {
  if (one.effort !== other.effort) return one.effort < other.effort;
  return one.taken.length < other.taken.length;
}

/**
 * The least that opens all gates on a day, whatever that does to points and money: no plan for
 * the day can take less. Where it is enough in all other ways too, no more needs to be looked at.
 * @param components those that share gates
 * @param effortBelow what takes as much effort by itself is not looked at
 */
export function leastOf(
  looker: Looker,
  components: readonly Component[],
  days: Days,
  effortBelow: number,
): Least {
  const taken: Candidate[] = [];
  let [effort, most, isSolid, isComplete] = [0, 0, true, true];
  let hardest: Component | null = null;
  for (const component of components) {
    const choices = choicesOf(looker, component, days, nobody, effortBelow);
    const best = easiest(choices.choices);
    if (best === null) {
      if (choices.isComplete) return { kind: "closed", component, choices };
      isComplete = false;
      continue;
    }
    isComplete &&= choices.isComplete;
    isSolid &&= best.taken.length === 0 || best.company === "solid";
    taken.push(...best.taken);
    effort += best.effort;
    if (best.effort > most) [most, hardest] = [best.effort, component];
  }
  return { kind: "open", taken, effort, hardest, isSolid, isComplete };
}

/** Whether an action that reaches some variables takes less than an effort by a day. */
function hasEasier(
  { person }: Looker,
  { open }: Component,
  reads: readonly number[],
  day: number,
  effortBelow: number,
): boolean {
  const moment = momentOf(person, day);
  return open
    .filter(({ reach }) => reads.some((read) => reach.variables.includes(read)))
    .some(({ action, levels, reachMonths }) =>
      levels
        .flatMap((level) => candidatesOf(person, action, level, moment, reachMonths[level] ?? 0))
        .some(({ effort }) => effort < effortBelow),
    );
}

/**
 * Tells days on which nothing opens the gates for less than an effort without looking at all of
 * them: it asks the component that was in the way before, and the gate that stopped it.
 */
export function closedAgain(looker: Looker) {
  let last: { readonly component: Component; readonly gate: number | null } | null = null;
  const { parts } = judgingOf(looker.person.program);
  const passes = (at: number, day: number) => passesOn(looker, day, parts[at]!);
  const stays = (component: Component, at: number, day: number, effortBelow: number) =>
    !passes(at, day) && !hasEasier(looker, component, parts[at]!.reads, day, effortBelow);
  return {
    remember: (component: Component, day: number): void => {
      const gate = component.gates.find((at) => !passes(at, day)) ?? null;
      last = { component, gate };
    },
    isClosed: (day: number, effortBelow: number): boolean => {
      if (last === null) return false;
      const { component, gate } = last;
      if (gate !== null && stays(component, gate, day, effortBelow)) return true;
      const days = { day, later: null };
      const choices = choicesOf(looker, component, days, nobody, effortBelow);
      const best = easiest(choices.choices);
      return choices.isComplete && (best === null || best.effort >= effortBelow);
    },
  };
}

/** Whether what opens all gates also gives the points that are missing, and can be paid. */
export function isEnough(
  looker: Looker,
  components: readonly Component[],
  days: Days,
  taken: readonly Candidate[],
  asked: Asked,
): boolean {
  const { person } = looker;
  const { plans } = person.program;
  if (!isAffordable(person, taken)) return false;
  const gained = (day: number) => {
    const base = pointsAt(looker, looker.base(day));
    const own = pointsAt(looker, seenWith(looker, components, day, taken));
    return { points: own.total - base.total, cheap: own.cheap - base.cheap };
  };
  const now = gained(days.day);
  if (asked.points !== null && now.points < asked.points) return false;
  if (plans !== null && now.cheap > parameterOf(person, plans.cheapPointsMost)) return false;
  if (days.later === null || asked.pointsLater === null) return true;
  return gained(days.later).points >= asked.pointsLater;
}
