import type { evaluate } from "@kaitong/engine";
import { type Act, type Desk, effortOf } from "./act.js";
import { type Lever, passes, sumOf } from "./group.js";
import { isChanged, reset, type Slot } from "./subject.js";

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

/** The effort of levels that cannot be paid, are not known on the day or are of no use. */
export const untakeable = -1;

/**
 * What the levels of one lever come to by themselves, for one subject after another. What decides
 * over this lever alone is worked out here, once for each level and not for each choice of its
 * group. Places are levels, and behind them one for none.
 */
export interface Levels {
  readonly lever: Lever;
  readonly acts: readonly Act[];
  /** Where the lever writes. */
  readonly slots: readonly Slot[];
  readonly effort: Float64Array;
  readonly fen: Float64Array;
  readonly changes: Uint8Array;
  /** By level: what it leaves in the slots, where it changes anything. */
  readonly left: readonly evaluate.Value[][];
  /** More than with none. */
  readonly points: Float64Array;
  readonly cheap: Float64Array;
  /** Whether all gates over this lever alone let through. */
  readonly passing: Uint8Array;
  /** Whether any level would change anything. */
  applies: boolean;
}

/** Makes room for the levels of a lever. */
export function levelsOf(lever: Lever, desk: Desk): Levels {
  const places = lever.levels.length + 1;
  return {
    lever,
    acts: lever.levels.map(desk.actOf),
    slots: lever.cells.map(desk.subject.slotOf),
    effort: new Float64Array(places),
    fen: new Float64Array(places),
    changes: new Uint8Array(places),
    left: lever.levels.map(() => lever.cells.map(() => null)),
    points: new Float64Array(places),
    cheap: new Float64Array(places),
    passing: new Uint8Array(places),
    applies: false,
  };
}

/** Prices of a level over the rows as they are. */
function price({ lever, acts, effort, fen }: Levels, at: number, purse: Purse): void {
  const level = lever.levels[at]!;
  const cost = level.mayCost ? acts[at]!.costFen() : 0;
  const isPaid = cost === 0 || (cost !== null && purse.mostFen > 0 && cost <= purse.mostFen);
  effort[at] = isPaid && lever.isTakeable ? effortOf(level, cost, purse.incomeFen) : untakeable;
  fen[at] = cost ?? 0;
}

/** Keeps what a level leaves, and what decides over its lever alone; values are those with it. */
function keepOutcome(levels: Levels, at: number, { values, run }: Bench): void {
  const { lever, slots, left, points, cheap, passing } = levels;
  for (let slot = 0; slot < slots.length; slot += 1) {
    const { changed, column } = slots[slot]!;
    left[at]![slot] = changed[column]!;
  }
  const { own } = lever;
  run(own.steps);
  points[at] = sumOf(own.points, values);
  cheap[at] = sumOf(own.cheap, values);
  passing[at] = passes(own.gates, values) ? 1 : 0;
}

/** Prices all levels, and sees what each does to the rows as they are. */
export function settle(levels: Levels, bench: Bench, purse: Purse): void {
  const { lever, acts, slots, effort, changes, points, cheap, passing } = levels;
  const { own, isSettled } = lever;
  const none = acts.length;
  const basePoints = sumOf(own.points, bench.values);
  const baseCheap = sumOf(own.cheap, bench.values);
  passing[none] = passes(own.gates, bench.values) ? 1 : 0;
  levels.applies = false;
  for (let at = 0; at < none; at += 1) {
    price(levels, at, purse);
    changes[at] = 0;
    points[at] = 0;
    cheap[at] = 0;
    passing[at] = passing[none]!;
    if (levels.applies && !isSettled) continue;
    acts[at]!.apply();
    if (isChanged(slots)) {
      levels.applies = true;
      changes[at] = 1;
      if (isSettled) {
        keepOutcome(levels, at, bench);
        points[at] = points[at]! - basePoints;
        cheap[at] = cheap[at]! - baseCheap;
      }
    } else if (isSettled && !lever.isAwaited && !bench.hasCheap) {
      // None does the same for less.
      effort[at] = untakeable;
    }
    reset(slots);
  }
}

/** Writes what a level leaves, after what earlier levers of the group left. */
export function carryOutLevel({ lever, acts, slots, changes, left }: Levels, at: number): void {
  if (!lever.isSettled) acts[at]!.apply();
  if (!lever.isSettled || changes[at] === 0) return;
  for (let slot = 0; slot < slots.length; slot += 1) {
    const { changed, column } = slots[slot]!;
    changed[column] = left[at]![slot]!;
  }
}
