import { evaluate } from "@kaitong/engine";
import { type Act, type Desk, effortOf } from "./act.js";
import { type Deciding, type Lever, passes, sumOf } from "./group.js";
import { isChanged, reset, type Slot, write } from "./subject.js";

/** What money and effort a subject's levels are worked out with. */
export interface Purse {
  readonly incomeFen: number | null;
  /** The most that a month may cost in fen. */
  readonly mostFen: number;
}

/** Everything by which the choices of one subject are worked out. */
export interface Bench {
  readonly desk: Desk;
  /** Values of all variables; those that a group reaches are written anew for each choice. */
  readonly values: Float64Array;
  readonly run: (steps: readonly number[]) => void;
  /** One unit of effort in costs. */
  readonly unit: number;
  /** Whether anything that is scored is easily faked, so that company matters. */
  readonly hasCheap: boolean;
}

/** The cost of levels that cannot be paid, are not known on the day or are of no use. */
export const untakeable = -1;

/** What something comes to at some places: levels, and behind them one for none. */
interface Outcomes {
  readonly points: Float64Array;
  readonly cheap: Float64Array;
  /** Whether all gates let through. */
  readonly passing: Uint8Array;
}

/**
 * What the levels of one lever come to by themselves, for one subject after another. What decides
 * over this lever alone is worked out here, once for each level and not for each choice of its
 * group.
 */
export interface Levels extends Outcomes {
  readonly lever: Lever;
  readonly acts: readonly Act[];
  /** Where the lever writes. */
  readonly slots: readonly Slot[];
  /** Effort, and below one unit of it the action itself; or that it cannot be taken. */
  readonly cost: Float64Array;
  readonly fen: Float64Array;
  readonly changes: Uint8Array;
  /** By level: what it leaves in the slots, where it changes anything. */
  readonly left: readonly evaluate.Value[][];
  /** What is fixed, by level, once it was looked at: it is the same for all subjects. */
  readonly fixed: Outcomes;
  readonly isLookedAt: Uint8Array;
  /** Whether any level would change anything. */
  applies: boolean;
}

function outcomesOf(places: number): Outcomes {
  return {
    points: new Float64Array(places),
    cheap: new Float64Array(places),
    passing: new Uint8Array(places),
  };
}

/** By level: the constants that it leaves in its slots. */
function constantsOf({ levels, cells }: Lever, slots: readonly Slot[]): evaluate.Value[][] {
  return levels.map(({ writings }) => {
    for (const { cell, node } of writings.flatMap(({ settings }) => settings)) {
      const at = cells.findIndex((one) => one.source === cell.source && one.column === cell.column);
      evaluate.assert(node.kind === "constant", "what is left is known beforehand");
      write(slots[at]!, node.value);
    }
    return slots.map(({ changed, column }) => changed[column]!);
  });
}

/** Makes room for the levels of a lever. */
export function levelsOf(lever: Lever, desk: Desk): Levels {
  const places = lever.levels.length + 1;
  const slots = lever.cells.map(desk.subject.slotOf);
  return {
    ...outcomesOf(places),
    lever,
    acts: lever.levels.map(desk.actOf),
    slots,
    cost: new Float64Array(places),
    fen: new Float64Array(places),
    changes: new Uint8Array(places),
    left: lever.hasConstants
      ? constantsOf(lever, slots)
      : lever.levels.map(() => slots.map(() => null)),
    fixed: outcomesOf(places),
    isLookedAt: new Uint8Array(places),
    applies: false,
  };
}

/** Prices of a level over the rows as they are. */
function price({ lever, acts, cost, fen }: Levels, at: number, unit: number, purse: Purse): void {
  const level = lever.levels[at]!;
  const paid = level.mayCost ? acts[at]!.costFen() : 0;
  const isPaid = paid === 0 || (paid !== null && purse.mostFen > 0 && paid <= purse.mostFen);
  const isTakeable = isPaid && lever.isTakeable;
  cost[at] = isTakeable ? effortOf(level, paid, purse.incomeFen) * unit + 1 : untakeable;
  fen[at] = paid ?? 0;
}

/** Whether a level changes anything; the rows are written unless constants say it. */
function changesBy({ lever, acts, slots, left }: Levels, at: number): boolean {
  if (!lever.hasConstants) {
    acts[at]!.apply();
    return isChanged(slots);
  }
  if (!acts[at]!.isOpen()) return false;
  for (let slot = 0; slot < slots.length; slot += 1) {
    const { base, column } = slots[slot]!;
    if (base[column] !== left[at]![slot]) return true;
  }
  return false;
}

/** Sees which levels would change anything, as the bits of a number. */
export function bitsOfChanges(levels: Levels): number {
  let bits = 0;
  for (let at = 0; at < levels.acts.length; at += 1) {
    const changes = changesBy(levels, at) ? 1 : 0;
    levels.changes[at] = changes;
    bits = bits * 2 + changes;
  }
  return bits;
}

/** Writes what a level leaves. */
function writeLeft({ slots, left }: Levels, at: number): void {
  for (let slot = 0; slot < slots.length; slot += 1) {
    const { changed, column } = slots[slot]!;
    changed[column] = left[at]![slot]!;
  }
}

/** Works out what follows from the rows as they are written. */
function workOut(into: Outcomes, at: number, of: Deciding, { values, run }: Bench): void {
  run(of.steps);
  into.points[at] = sumOf(of.points, values);
  into.cheap[at] = sumOf(of.cheap, values);
  into.passing[at] = passes(of.gates, values) ? 1 : 0;
}

/** What a settled level comes to that changes something, without what comes of none. */
function seeLevel(levels: Levels, at: number, bench: Bench): void {
  const { lever, slots, left, points, cheap, passing, fixed, isLookedAt } = levels;
  const { own } = lever;
  const isKnown = lever.hasConstants && isLookedAt[at] === 1;
  if (isKnown && own.steps.length === 0) {
    points[at] = 0;
    cheap[at] = 0;
    passing[at] = 1;
  } else {
    if (lever.hasConstants) writeLeft(levels, at);
    for (let slot = 0; slot < slots.length; slot += 1) {
      const { changed, column } = slots[slot]!;
      left[at]![slot] = changed[column]!;
    }
    workOut(levels, at, own, bench);
    if (!isKnown) workOut(fixed, at, lever.fixed, bench);
    isLookedAt[at] = 1;
    reset(slots);
  }
  points[at] = points[at]! + fixed.points[at]!;
  cheap[at] = cheap[at]! + fixed.cheap[at]!;
  if (fixed.passing[at] === 0) passing[at] = 0;
}

/** Prices all levels, and sees what each does to the rows as they are. */
export function settle(levels: Levels, bench: Bench, purse: Purse): void {
  const { lever, acts, slots, cost, changes, points, cheap, passing } = levels;
  const { own, fixed, isSettled } = lever;
  const { values } = bench;
  const none = acts.length;
  const basePoints = sumOf(own.points, values) + sumOf(fixed.points, values);
  const baseCheap = sumOf(own.cheap, values) + sumOf(fixed.cheap, values);
  passing[none] = passes(own.gates, values) && passes(fixed.gates, values) ? 1 : 0;
  levels.applies = false;
  for (let at = 0; at < none; at += 1) {
    price(levels, at, bench.unit, purse);
    changes[at] = 0;
    points[at] = 0;
    cheap[at] = 0;
    passing[at] = passing[none]!;
    if (levels.applies && !isSettled) continue;
    if (changesBy(levels, at)) {
      levels.applies = true;
      changes[at] = 1;
      if (isSettled) {
        seeLevel(levels, at, bench);
        points[at] = points[at]! - basePoints;
        cheap[at] = cheap[at]! - baseCheap;
      }
    } else if (isSettled && !lever.isAwaited && !bench.hasCheap) {
      // None does the same for less.
      cost[at] = untakeable;
    }
    if (!lever.hasConstants) reset(slots);
  }
}

/** Writes what a level leaves, after what earlier levers of the group left. */
export function carryOutLevel(levels: Levels, at: number): void {
  if (!levels.lever.isSettled) levels.acts[at]!.apply();
  else if (levels.changes[at] === 1) writeLeft(levels, at);
}
