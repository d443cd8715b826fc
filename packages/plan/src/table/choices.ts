import { type Desk, effortOf } from "./act.js";
import type { Group } from "./group.js";

/** More choices than this of one group are not looked at by row: a table would take too long. */
export const choicesMost = 4_096;

/** What money and effort a subject's levels are worked out with. */
export interface Purse {
  readonly incomeFen: number | null;
  /** The most that a month may cost in fen. */
  readonly mostFen: number;
}

/** How good company is: easily faked alone, nothing, or something else. */
export const company = { cheap: 0, none: 1, solid: 2 } as const;

/** Choices of a group for one subject, those that pass all gates and that no other one covers. */
export interface Choices {
  count: number;
  /** Effort, and below one unit of it the number of actions. */
  readonly cost: Float64Array;
  /** More than with nothing done. */
  readonly points: Float64Array;
  readonly cheap: Float64Array;
  readonly fen: Float64Array;
  readonly company: Uint8Array;
  /** Number of the choice among all: the earlier in declared order, the lower. */
  readonly code: Int32Array;
  /** The most points of any choice that passes. */
  most: number;
  /** By lever: whether it would change anything. */
  readonly applies: Uint8Array;
}

/** Room for the choices of a group. */
function makeChoices({ size, levers }: Group): Choices {
  return {
    count: 0,
    cost: new Float64Array(size),
    points: new Float64Array(size),
    cheap: new Float64Array(size),
    fen: new Float64Array(size),
    company: new Uint8Array(size),
    code: new Int32Array(size),
    most: Number.NEGATIVE_INFINITY,
    applies: new Uint8Array(levers.length),
  };
}

/** Everything by which the choices of one subject are worked out. */
export interface Bench {
  readonly desk: Desk;
  /** Values of all variables; those of the group are written anew for each choice. */
  readonly values: Float64Array;
  readonly run: (steps: readonly number[]) => void;
  /** One unit of effort in costs. */
  readonly unit: number;
  /** Whether anything that is scored is easily faked, so that company matters. */
  readonly hasCheap: boolean;
}

/** What a level comes to by itself. */
interface Prices {
  readonly effort: number[][];
  readonly fen: number[][];
}

/** The work on the choices of one group, with room that serves all subjects. */
export interface Work {
  readonly group: Group;
  readonly choices: Choices;
  /** By lever: level that is taken; as many as there are levels where none is. */
  readonly taken: Int32Array;
  readonly prices: Prices;
}

/** Makes room for the work on a group. */
export function workOf(group: Group): Work {
  const perLevel = () => group.levers.map(({ levels }) => levels.map(() => 0));
  return {
    group,
    choices: makeChoices(group),
    taken: new Int32Array(group.levers.length),
    prices: { effort: perLevel(), fen: perLevel() },
  };
}

/** Whether what is written differs from what was there. */
function isChanged({ group }: Work, { subject }: Desk): boolean {
  const { base, changed } = subject;
  for (let at = 0; at < group.cells.length; at += 1) {
    const { source, column } = group.cells[at]!;
    if (base[source]![column] !== changed[source]![column]) return true;
  }
  return false;
}

/** Levels that cannot be paid have no price. */
const unpayable = -1;

/** Prices of all levels over the rows as they are, and which levers would change anything. */
function price(work: Work, { desk, hasCheap }: Bench, purse: Purse): void {
  const { group, choices, prices } = work;
  const isAlone = group.levers.length === 1 && !hasCheap;
  for (let lever = 0; lever < group.levers.length; lever += 1) {
    const { levels, isTakeable } = group.levers[lever]!;
    // Alone, and with nothing easily faked, a level that changes nothing is left out later on.
    choices.applies[lever] = isAlone ? 1 : 0;
    for (let at = 0; at < levels.length; at += 1) {
      const level = levels[at]!;
      const fen = level.mayCost ? desk.costFen(level) : 0;
      const isPaid = fen === 0 || (fen !== null && purse.mostFen > 0 && fen <= purse.mostFen);
      prices.effort[lever]![at] =
        isPaid && isTakeable ? effortOf(level, fen, purse.incomeFen) : unpayable;
      prices.fen[lever]![at] = fen ?? 0;
      if (choices.applies[lever] === 1) continue;
      desk.apply(level);
      if (isChanged(work, desk)) choices.applies[lever] = 1;
      desk.subject.reset(group.cells);
    }
  }
}

/** Whether the taken levels may be taken together: paid, of use, and what comes first is done. */
function isAllowed({ group, choices, taken, prices }: Work): boolean {
  for (let lever = 0; lever < taken.length; lever += 1) {
    const { levels, after } = group.levers[lever]!;
    const level = taken[lever]!;
    if (level === levels.length) continue;
    if (prices.effort[lever]![level] === unpayable) return false;
    for (const first of after) {
      const isTaken = taken[first]! < group.levers[first]!.levels.length;
      if (choices.applies[first] === 1 && !isTaken) return false;
    }
  }
  return true;
}

function sumOf(all: Group["points"], values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < all.length; at += 1) sum += all[at]!(values);
  return sum;
}

function passes({ gates }: Group, values: Float64Array): boolean {
  for (let at = 0; at < gates.length; at += 1) {
    if (!gates[at]!.letsThrough(values)) return false;
  }
  return true;
}

/** Whether choice `a` does for all that choice `b` does; of equal ones the first does. */
function covers({ cost, points, cheap, fen, company: of }: Choices, a: number, b: number): boolean {
  const isNoWorse =
    points[a]! >= points[b]! && cheap[a]! <= cheap[b]! && fen[a]! <= fen[b]! && of[a]! >= of[b]!;
  // A later one that costs as much would take the place of one that is earlier in declared order.
  return isNoWorse && (a < b ? cost[a]! <= cost[b]! : cost[a]! < cost[b]!);
}

function move(choices: Choices, from: number, to: number): void {
  for (const of of [choices.cost, choices.points, choices.cheap, choices.fen]) of[to] = of[from]!;
  choices.company[to] = choices.company[from]!;
  choices.code[to] = choices.code[from]!;
}

/** Keeps the choice that stands behind those that are kept, unless one of them covers it. */
function keep(choices: Choices): void {
  const last = choices.count;
  for (let at = 0; at < last; at += 1) if (covers(choices, at, last)) return;
  let kept = 0;
  for (let at = 0; at < last; at += 1) {
    if (covers(choices, last, at)) continue;
    if (kept < at) move(choices, at, kept);
    kept += 1;
  }
  if (kept < last) move(choices, last, kept);
  choices.count = kept + 1;
}

/** The first level of a lever that is looked at: none at all where nothing would change. */
function firstLevel({ group, choices }: Work, lever: number): number {
  const { levels, isLinked } = group.levers[lever]!;
  return isLinked || choices.applies[lever] === 1 ? 0 : levels.length;
}

/** The next way to take levels, in declared order: a level that is taken before none. */
function advance(work: Work): boolean {
  const { group, taken } = work;
  for (let lever = taken.length - 1; lever >= 0; lever -= 1) {
    if (taken[lever]! < group.levers[lever]!.levels.length) {
      taken[lever] = taken[lever]! + 1;
      return true;
    }
    taken[lever] = firstLevel(work, lever);
  }
  return false;
}

/** Number of a way to take levels among all of the group. */
function codeOf({ group, taken }: Work): number {
  let code = 0;
  for (let lever = 0; lever < taken.length; lever += 1) {
    code = code * (group.levers[lever]!.levels.length + 1) + taken[lever]!;
  }
  return code;
}

/** Writes what the taken levels mean, and what follows from it; true where anything changes. */
export function carryOut(work: Work, { desk, run }: Bench): boolean {
  const { group, taken } = work;
  desk.subject.reset(group.cells);
  for (let lever = 0; lever < taken.length; lever += 1) {
    const level = group.levers[lever]!.levels[taken[lever]!];
    if (level !== undefined) desk.apply(level);
  }
  if (!isChanged(work, desk)) return false;
  run(group.steps);
  return true;
}

/** What a group comes to while nothing is done. */
interface Base {
  readonly points: number;
  readonly cheap: number;
  readonly isPassing: boolean;
}

function isNothing({ group, taken }: Work): boolean {
  for (let lever = 0; lever < taken.length; lever += 1) {
    if (taken[lever]! < group.levers[lever]!.levels.length) return false;
  }
  return true;
}

function addChoice(work: Work, bench: Bench, base: Base, isBase: boolean): void {
  const { group, choices, taken, prices } = work;
  const isNone = isNothing(work);
  const { values, unit } = bench;
  const isPassing = isBase ? base.isPassing : passes(group, values);
  if (!isPassing || (isBase && !isNone && !bench.hasCheap)) return;
  const at = choices.count;
  let [cost, fen] = [0, 0];
  for (let lever = 0; lever < taken.length; lever += 1) {
    const level = taken[lever]!;
    if (level === group.levers[lever]!.levels.length) continue;
    cost += prices.effort[lever]![level]! * unit + 1;
    fen += prices.fen[lever]![level]!;
  }
  const points = isBase ? 0 : sumOf(group.points, values) - base.points;
  const cheap = isBase ? 0 : sumOf(group.cheap, values) - base.cheap;
  const isSolid = !base.isPassing || points > cheap;
  const of = isSolid ? company.solid : cheap > 0 ? company.cheap : company.none;
  choices.cost[at] = cost;
  choices.points[at] = points;
  choices.cheap[at] = cheap;
  choices.fen[at] = fen;
  choices.company[at] = isNone ? company.none : of;
  choices.code[at] = codeOf(work);
  choices.most = Math.max(choices.most, points);
  keep(choices);
}

function goThrough(work: Work, see: () => void): void {
  const { taken } = work;
  for (let lever = 0; lever < taken.length; lever += 1) taken[lever] = firstLevel(work, lever);
  do {
    if (isAllowed(work)) see();
  } while (advance(work));
}

/** All that is looked at where gates let through and no points are to be had. */
function keepNone(work: Work, bench: Bench, base: Base): Choices {
  const { group, choices, taken } = work;
  for (let lever = 0; lever < taken.length; lever += 1) {
    taken[lever] = group.levers[lever]!.levels.length;
  }
  addChoice(work, bench, base, true);
  return choices;
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
  const { group, choices } = work;
  const { values, desk } = bench;
  const base: Base = {
    points: sumOf(group.points, values),
    cheap: sumOf(group.cheap, values),
    isPassing: passes(group, values),
  };
  choices.count = 0;
  choices.most = Number.NEGATIVE_INFINITY;
  if (base.isPassing && group.points.length === 0) return keepNone(work, bench, base);
  price(work, bench, purse);
  goThrough(work, () => {
    const isBase = !carryOut(work, bench);
    // What is written may come to what was there, while values are those of the last choice.
    addChoice(work, bench, base, isBase);
  });
  desk.subject.reset(group.cells);
  values.set(baseValues);
  return choices;
}

/** Gates of a group that no choice passes; where each is passed by some, those that fail today. */
export function uncured(work: Work, bench: Bench, baseValues: Float64Array): readonly string[] {
  const { group } = work;
  const { values, desk } = bench;
  const failing = group.gates.filter(({ letsThrough }) => !letsThrough(values));
  const isCured = failing.map(() => false);
  goThrough(work, () => {
    if (!carryOut(work, bench)) return;
    for (const [at, gate] of failing.entries()) isCured[at] ||= gate.letsThrough(values);
  });
  desk.subject.reset(group.cells);
  values.set(baseValues);
  const never = failing.filter((_gate, at) => !isCured[at]);
  return (never.length > 0 ? never : failing).map(({ id }) => id);
}
