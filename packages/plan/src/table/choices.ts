import type { Desk } from "./act.js";
import { type Choices, company, keep, makeChoices } from "./choice-list.js";
import { type Group, passes, sumOf } from "./group.js";
import {
  type Bench,
  bitsOfChanges,
  carryOutLevel,
  type Levels,
  levelsOf,
  type Purse,
  settle,
  untakeable,
} from "./levels.js";
import { isChanged, reset, type Slot } from "./subject.js";

/** More choices than this of one group are not looked at by row: a table would take too long. */
export const choicesMost = 4_096;

/**
 * Choices of a group of one lever, which sets constants that cost no money. They are the same for
 * all subjects of whom the same is so while nothing is done.
 */
interface Form {
  readonly changes: number;
  readonly points: number;
  readonly cheap: number;
  readonly isPassing: boolean;
  readonly choices: Choices;
}

/** Few are seen in practice: levels and bins lie along one column. */
const formsMost = 64;
const bitsMost = 30;

/** Whether a group's choices take few forms. */
function hasForms({ levers: [lever, ...others] }: Group): boolean {
  if (lever === undefined || others.length > 0 || !lever.hasConstants) return false;
  const isFree = lever.levels.every(({ mayCost }) => !mayCost);
  return isFree && lever.own.steps.length === 0 && lever.levels.length <= bitsMost;
}

/** The work on the choices of one group, with room that serves all subjects. */
export interface Work {
  readonly group: Group;
  /** Of the subject at the desk. */
  choices: Choices;
  readonly room: Choices;
  /** Forms that were seen; null where choices are worked out for each subject. */
  readonly forms: Form[] | null;
  /** By lever: level that is taken; as many as there are levels where none is. */
  readonly taken: Int32Array;
  readonly levels: readonly Levels[];
  readonly slots: readonly Slot[];
  /** Whether rows must be written to see what a choice means; its levels alone do not say it. */
  readonly isWritten: boolean;
}

/** Makes room for the work on a group. */
export function workOf(group: Group, desk: Desk): Work {
  const { levers, cells, joint } = group;
  const room = makeChoices(group);
  return {
    group,
    choices: room,
    room,
    forms: hasForms(group) ? [] : null,
    taken: new Int32Array(levers.length),
    levels: levers.map((lever) => levelsOf(lever, desk)),
    slots: cells.map(desk.subject.slotOf),
    isWritten: joint.steps.length > 0 || levers.some(({ isSettled }) => !isSettled),
  };
}

/** Whether the taken levels may be taken together: paid, of use, and what comes first is done. */
function isAllowed({ levels, taken }: Work): boolean {
  for (let at = 0; at < taken.length; at += 1) {
    const { lever, acts, cost } = levels[at]!;
    const level = taken[at]!;
    if (level === acts.length) continue;
    if (cost[level] === untakeable) return false;
    for (let first = 0; first < lever.after.length; first += 1) {
      const place = lever.after[first]!;
      const isTaken = taken[place]! < levels[place]!.acts.length;
      if (levels[place]!.applies && !isTaken) return false;
    }
  }
  return true;
}

/**
 * The first level of a lever that is looked at: none at all where nothing would change. Where
 * others write the same columns, it may bring back what was there.
 */
function firstLevel({ lever: { isSettled }, acts, applies }: Levels): number {
  return !isSettled || applies ? 0 : acts.length;
}

/** The next way to take levels, in declared order: a level that is taken before none. */
function advance({ levels, taken }: Work): boolean {
  for (let at = taken.length - 1; at >= 0; at -= 1) {
    if (taken[at]! < levels[at]!.acts.length) {
      taken[at] = taken[at]! + 1;
      return true;
    }
    taken[at] = firstLevel(levels[at]!);
  }
  return false;
}

/** Takes the first way in declared order. */
function begin({ levels, taken }: Work): void {
  for (let at = 0; at < taken.length; at += 1) taken[at] = firstLevel(levels[at]!);
}

/** Number of a way to take levels among all of the group. */
function codeOf({ levels, taken }: Work): number {
  let code = 0;
  for (let at = 0; at < taken.length; at += 1) {
    code = code * (levels[at]!.acts.length + 1) + taken[at]!;
  }
  return code;
}

/** Writes what the taken levels mean; true where anything changes. */
export function carryOut({ levels, taken, slots }: Work): boolean {
  reset(slots);
  for (let at = 0; at < taken.length; at += 1) {
    const level = taken[at]!;
    if (level < levels[at]!.acts.length) carryOutLevel(levels[at]!, level);
  }
  return isChanged(slots);
}

/** What a group comes to while nothing is done. */
interface Base {
  /** Of what several levers have a say in. */
  readonly points: number;
  readonly cheap: number;
  /** Whether all gates let through. */
  readonly isPassing: boolean;
}

function companyOf(points: number, cheap: number, { isPassing }: Base): number {
  if (!isPassing || points > cheap) return company.solid;
  return cheap > 0 ? company.cheap : company.none;
}

/** Adds the choice of the taken levels, unless it does not pass, changes nothing or is covered. */
function see(work: Work, bench: Bench, base: Base): void {
  const { group, choices, taken, levels, isWritten } = work;
  const { values, run } = bench;
  let [points, cheap, cost, fen] = [0, 0, 0, 0];
  let [isPassing, isNone, isBase] = [true, true, true];
  for (let at = 0; at < taken.length; at += 1) {
    const own = levels[at]!;
    const level = taken[at]!;
    if (own.passing[level] === 0) isPassing = false;
    if (level === own.acts.length) continue;
    isNone = false;
    if (own.changes[level] === 1) isBase = false;
    cost += own.cost[level]!;
    fen += own.fen[level]!;
    points += own.points[level]!;
    cheap += own.cheap[level]!;
  }
  // What is written may come to what was there, while values are those of the last choice.
  if (isWritten && isPassing) isBase = !carryOut(work);
  if (isBase) {
    isPassing = base.isPassing;
  } else if (isWritten && isPassing) {
    const { joint } = group;
    run(joint.steps);
    isPassing = passes(joint.gates, values);
    points += sumOf(joint.points, values) - base.points;
    cheap += sumOf(joint.cheap, values) - base.cheap;
  }
  if (!isPassing || (isBase && !isNone && !bench.hasCheap)) return;
  const at = choices.count;
  choices.cost[at] = cost;
  choices.points[at] = points;
  choices.cheap[at] = cheap;
  choices.fen[at] = fen;
  choices.company[at] = isNone ? company.none : companyOf(points, cheap, base);
  choices.code[at] = codeOf(work);
  keep(choices);
}

/** Adds the choices of a group of one lever, which its levels alone say: a third of the time. */
function seeLevels({ choices, levels }: Work, base: Base): void {
  const { acts, cost, fen, points, cheap, passing } = levels[0]!;
  for (let level = 0; level <= acts.length; level += 1) {
    if (cost[level] === untakeable || passing[level] === 0) continue;
    const isNone = level === acts.length;
    const at = choices.count;
    choices.cost[at] = cost[level]!;
    choices.points[at] = points[level]!;
    choices.cheap[at] = cheap[level]!;
    choices.fen[at] = fen[level]!;
    choices.company[at] = isNone ? company.none : companyOf(points[level]!, cheap[level]!, base);
    choices.code[at] = level;
    keep(choices);
  }
}

/** All that is looked at where gates let through and no points are to be had. */
function keepNone(work: Work): Choices {
  const { choices, taken, levels } = work;
  for (let at = 0; at < taken.length; at += 1) taken[at] = levels[at]!.acts.length;
  choices.count = 1;
  choices.most = 0;
  for (const of of [choices.cost, choices.points, choices.cheap, choices.fen]) of[0] = 0;
  choices.company[0] = company.none;
  choices.code[0] = codeOf(work);
  return choices;
}

/** Works the choices of a group out, into room that is given. */
function workOutChoices(work: Work, bench: Bench, purse: Purse, isPassing: boolean): void {
  const { group, choices, levels, isWritten } = work;
  const { values } = bench;
  const { joint } = group;
  choices.count = 0;
  choices.most = Number.NEGATIVE_INFINITY;
  const base: Base = {
    points: sumOf(joint.points, values),
    cheap: sumOf(joint.cheap, values),
    isPassing,
  };
  for (let at = 0; at < levels.length; at += 1) settle(levels[at]!, bench, purse);
  if (!isWritten && levels.length === 1) {
    seeLevels(work, base);
    return;
  }
  begin(work);
  do {
    if (isAllowed(work)) see(work, bench, base);
  } while (advance(work));
  reset(work.slots);
}

/** The form of the subject at the desk, where it was seen; otherwise room for its choices. */
function takeForm(work: Work, forms: Form[], values: Float64Array, isPassing: boolean): boolean {
  const { group, levels } = work;
  const changes = bitsOfChanges(levels[0]!);
  const points = sumOf(group.points, values);
  const cheap = sumOf(group.cheap, values);
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at]!;
    const isSame = form.changes === changes && form.points === points && form.cheap === cheap;
    if (!isSame || form.isPassing !== isPassing) continue;
    work.choices = form.choices;
    return true;
  }
  if (forms.length < formsMost) {
    work.choices = makeChoices(group);
    forms.push({ changes, points, cheap, isPassing, choices: work.choices });
  }
  return false;
}

/**
 * Finds the choices of a group for the subject at the desk. Values are those with nothing done
 * before and after.
 */
export function findChoices(
  work: Work,
  bench: Bench,
  purse: Purse,
  baseValues: Float64Array,
): Choices {
  const { group, forms } = work;
  const { values } = bench;
  const isPassing = passes(group.gates, values);
  work.choices = work.room;
  if (isPassing && group.points.length === 0) return keepNone(work);
  if (forms === null || !takeForm(work, forms, values, isPassing)) {
    workOutChoices(work, bench, purse, isPassing);
    values.set(baseValues);
  }
  return work.choices;
}

/** Gates of a group that no choice passes; where each is passed by some, those that fail today. */
export function uncured(
  work: Work,
  bench: Bench,
  purse: Purse,
  baseValues: Float64Array,
): readonly string[] {
  const { group, levels } = work;
  const { values, run } = bench;
  const failing = group.gates.filter(({ letsThrough }) => !letsThrough(values));
  const isCured = failing.map(() => false);
  for (const one of levels) settle(one, bench, purse);
  begin(work);
  do {
    if (!isAllowed(work) || !carryOut(work)) continue;
    run(group.steps);
    for (const [at, gate] of failing.entries()) isCured[at] ||= gate.letsThrough(values);
  } while (advance(work));
  reset(work.slots);
  values.set(baseValues);
  const never = failing.filter((_gate, at) => !isCured[at]);
  return (never.length > 0 ? never : failing).map(({ id }) => id);
}
