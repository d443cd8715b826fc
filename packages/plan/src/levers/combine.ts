import { evaluate } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { type Candidate, candidatesOf } from "./candidate.js";
import type { Component, Open } from "./component.js";
import type { Glance, Looker } from "./glance.js";
import { judgingOf, letsThrough, valuesAt } from "./judge.js";

/** What one choice of a component leads to at one moment. */
interface Outcome {
  /** Points more than with nothing done. */
  readonly points: number;
  /** Of these, points of variables that are easily faked. */
  readonly cheap: number;
  /** Whether all gates of the component let through. */
  readonly passes: boolean;
}

/** One choice of a component: a candidate, or nothing, for each of its actions. */
export interface Choice {
  readonly taken: readonly Candidate[];
  readonly effort: number;
  readonly now: Outcome;
  readonly later: Outcome;
  /** Whether all that it does is easily faked. */
  readonly isCheap: boolean;
}

/** More combinations than this are not looked at: the answer then is not proved. */
const choicesMost = 20_000;

/** The part of the score that a component's variables give. */
function pointsOf(component: Component, values: readonly (evaluate.Value | undefined)[]) {
  let total = 0;
  for (const scored of component.scored) {
    total += evaluate.pointsFor(scored, values[scored.variable] ?? null);
  }
  for (const pair of component.pairs) total += evaluate.pairPointsFor(pair, values);
  return total;
}

/** Points, cheap points and gates of a component for the values of one choice. */
function outcomeOf(
  looker: Looker,
  component: Component,
  glance: Pick<Glance, "values" | "columns" | "context">,
): { readonly points: number; readonly cheap: number; readonly passes: boolean } {
  const { program } = looker.person;
  const judging = judgingOf(program);
  const wanted = [
    ...component.scored.map(({ variable }) => variable),
    ...component.pairs.flatMap(({ first, second }) => [first, second]),
    ...component.gates.flatMap((at) => judging.gates[at]!.reads),
  ];
  const values = valuesAt(looker.steps, glance, wanted);
  const cheap = component.scored
    .filter(({ variable }) => program.definition.variables[variable]?.gaming === "cheap")
    .reduce((sum, one) => sum + evaluate.pointsFor(one, values[one.variable] ?? null), 0);
  const passes = component.gates.every((at) =>
    letsThrough(judging.gates[at]!.gate, values, glance.context),
  );
  return { points: pointsOf(component, values), cheap, passes };
}

/** Candidates of one action on a day, where both ends of a time do as well as one. */
function candidatesOn(looker: Looker, component: Component, one: Open, day: number, later: number) {
  const { moment } = looker.base(day);
  const all = one.levels.flatMap((level) =>
    candidatesOf(looker.person, one.action, level, moment, one.reachMonths[level] ?? 0),
  );
  if (component.open.length > 1) return all;
  return mergedEnds(looker, component, one, all, day, later);
}

/** Of two candidates that differ only in the day, and in nothing that counts, one with both ends. */
function mergedEnds(
  looker: Looker,
  component: Component,
  one: Open,
  all: readonly Candidate[],
  day: number,
  later: number,
): readonly Candidate[] {
  const merged: Candidate[] = [];
  for (const candidate of all) {
    const before = merged.at(-1);
    const isPair =
      before !== undefined &&
      candidate.months === 0 &&
      before.act.level === candidate.act.level &&
      before.moneyFen === 0 &&
      isSame(looker, component, one, before.act, candidate.act, day) &&
      isSame(looker, component, one, before.act, candidate.act, later);
    if (isPair) merged[merged.length - 1] = { ...before, until: candidate.until };
    else merged.push(candidate);
  }
  return merged;
}

function isSame(
  looker: Looker,
  component: Component,
  one: Open,
  first: Act,
  second: Act,
  day: number,
): boolean {
  const a = outcomeOf(looker, component, looker.single(day, first, one.reach));
  const b = outcomeOf(looker, component, looker.single(day, second, one.reach));
  return a.points === b.points && a.cheap === b.cheap && a.passes === b.passes;
}

/** The values of several acts of a component together at a day. */
function together(
  looker: Looker,
  component: Component,
  day: number,
  taken: readonly { readonly one: Open; readonly act: Act }[],
): Pick<Glance, "values" | "columns" | "context"> {
  const base = looker.base(day);
  const [first] = taken;
  if (first === undefined) return base;
  if (taken.length === 1) return looker.single(day, first.act, first.one.reach);
  const looks = taken.map(({ one, act }) => ({ one, look: looker.single(day, act, one.reach) }));
  const values = base.values.slice();
  let joint: evaluate.FactColumns | null = null;
  for (const variable of component.variables) {
    const reached = looks.filter(({ one }) => one.reach.variables.includes(variable));
    const [own] = reached;
    if (own === undefined) continue;
    if (reached.length === 1) {
      values[variable] = own.look.values[variable]!;
      continue;
    }
    const direct = looks.filter(({ one }) => one.reach.direct.has(variable));
    if (direct.length > 1)
      joint ??= looker.columnsOf(
        day,
        taken.map(({ act }) => act),
      );
    const columns = direct.length > 1 ? joint! : (direct[0]?.look.columns ?? base.columns);
    looker.steps.run(looker.stepsFor(variable), values, columns, base.context);
  }
  return { values, columns: joint ?? base.columns, context: base.context };
}

/** All choices of a component on a day, the one in which nothing is done first. */
export function choicesOf(
  looker: Looker,
  component: Component,
  day: number,
  later: number,
): { readonly choices: readonly Choice[]; readonly isComplete: boolean } {
  const options = component.open.map((one) => ({
    one,
    candidates: candidatesOn(looker, component, one, day, later),
  }));
  const size = options.reduce((product, { candidates }) => product * (candidates.length + 1), 1);
  const isComplete = size <= choicesMost;
  const none = {
    now: outcomeOf(looker, component, looker.base(day)),
    later: outcomeOf(looker, component, looker.base(later)),
  };
  const choices: Choice[] = [];
  const taken: { one: Open; candidate: Candidate }[] = [];
  const visit = (at: number): void => {
    const option = options[at];
    if (choices.length >= choicesMost) return;
    if (option === undefined) {
      choices.push(choiceOf(looker, component, day, later, taken, none));
      return;
    }
    visit(at + 1);
    for (const candidate of option.candidates) {
      taken.push({ one: option.one, candidate });
      visit(at + 1);
      taken.pop();
    }
  };
  visit(0);
  return { choices, isComplete };
}

function choiceOf(
  looker: Looker,
  component: Component,
  day: number,
  later: number,
  taken: readonly { readonly one: Open; readonly candidate: Candidate }[],
  none: { readonly now: Outcome; readonly later: Outcome },
): Choice {
  const acts = taken.map(({ one, candidate }) => ({ one, act: candidate.act }));
  const relative = (at: number, base: Outcome): Outcome => {
    const found = outcomeOf(looker, component, together(looker, component, at, acts));
    return { ...found, points: found.points - base.points, cheap: found.cheap - base.cheap };
  };
  const now = relative(day, none.now);
  const afterwards = relative(later, none.later);
  const solidPoints = now.points - now.cheap;
  const cures = now.passes && !(none.now.passes && none.later.passes);
  return {
    taken: taken.map(({ candidate }) => candidate),
    effort: taken.reduce((sum, { candidate }) => sum + candidate.effort, 0),
    now,
    later: afterwards,
    isCheap: now.cheap > 0 && solidPoints <= 0 && !cures,
  };
}
