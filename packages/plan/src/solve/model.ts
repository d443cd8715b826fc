import type { Level, Problem } from "./problem.js";

/** Company as a number: the better one does for all that the worse one does. */
export const company = { cheap: 0, none: 1, solid: 2 } as const;

/** What the levels taken so far are: nothing that counts, only cheap ones, or also a solid one. */
export const mixture = { none: 0, cheap: 1, solid: 2 } as const;

/** Levels that are still worth looking at, each called an item, in flat arrays by item. */
export interface Items {
  /** Its index in the lever of the problem. */
  readonly level: Int32Array;
  /** Effort and actions as one number. */
  readonly cost: Float64Array;
  /** Points as the problem says. */
  readonly points: Float64Array;
  /** Points more than the least of its lever, and no more than are missing. */
  readonly gain: Float64Array;
  readonly company: Uint8Array;
  /** By limit. */
  readonly uses: readonly Float64Array[];
}

/** What is left of a problem. Items of one lever stand in the order in which a tie is decided. */
export interface Remainder {
  readonly items: Items;
  /** The level taken of each lever of the problem; -1 where that is open. */
  readonly settled: Int32Array;
  /** Which lever of the problem each open one is. */
  readonly open: Int32Array;
  /** Where the items of each open lever begin, and at last where they end. */
  readonly starts: Int32Array;
  /** Points that open levers must give together. */
  readonly wanted: number;
  /** Of what is settled. */
  readonly costSettled: number;
  /** What is left of each limit for open levers. */
  readonly room: readonly number[];
  /** Of what is settled. */
  readonly mixture: number;
}

/** What is left, with points counted from the least of each lever. */
export interface Model extends Items, Omit<Remainder, "items"> {
  /** Gain that is missing when each open lever gives its least; 0 or more. */
  readonly need: number;
  /** How many mixtures must be told apart: 1 when company cannot matter any more. */
  readonly mixtures: 1 | 3;
}

/** The mixture after one more level. */
export function mixed(before: number, of: number): number {
  if (of === company.solid || before === mixture.solid) return mixture.solid;
  return of === company.cheap ? mixture.cheap : before;
}

/** Room for so many items: one buffer, since many small ones are slow to make and to collect. */
export function makeItems(count: number, limits: number): Items {
  const rows = 3 + limits;
  const buffer = new ArrayBuffer(count * (8 * rows + 5));
  const row = (at: number) => new Float64Array(buffer, 8 * count * at, count);
  const uses: Float64Array[] = [];
  for (let limit = 0; limit < limits; limit += 1) uses.push(row(3 + limit));
  return {
    cost: row(0),
    points: row(1),
    gain: row(2),
    uses,
    level: new Int32Array(buffer, 8 * count * rows, count),
    company: new Uint8Array(buffer, (8 * rows + 4) * count, count),
  };
}

/** Writes down one level of a problem. */
function writeItem(items: Items, item: number, index: number, of: Level, effortUnit: number): void {
  items.level[item] = index;
  items.cost[item] = of.effort * effortUnit + of.actions;
  items.points[item] = of.points;
  items.company[item] = company[of.company];
}

/**
 * Every level of a problem as an item, with the limits that are asked for.
 * @param effortUnit what one unit of effort is worth in actions
 */
export function everyItem(
  problem: Problem,
  asked: readonly number[],
  effortUnit: number,
): Remainder {
  const { levers, points, limits } = problem;
  const starts = new Int32Array(levers.length + 1);
  for (let lever = 0; lever < levers.length; lever += 1) {
    starts[lever + 1] = starts[lever]! + levers[lever]!.levels.length;
  }
  const items = makeItems(starts[levers.length]!, asked.length);
  let item = 0;
  for (const { levels } of levers) {
    for (let pass = 0; pass < 2; pass += 1) {
      for (let index = 0; index < levels.length; index += 1) {
        const level = levels[index]!;
        // What does something wins a tie.
        if (level.actions > 0 !== (pass === 0)) continue;
        writeItem(items, item, index, level, effortUnit);
        for (let at = 0; at < asked.length; at += 1) {
          items.uses[at]![item] = level.uses[asked[at]!]!;
        }
        item += 1;
      }
    }
  }
  const open = new Int32Array(levers.length);
  for (let lever = 0; lever < open.length; lever += 1) open[lever] = lever;
  const settled = new Int32Array(levers.length).fill(-1);
  const room = asked.map((limit) => limits[limit]!);
  return {
    items,
    starts,
    settled,
    open,
    room,
    wanted: points,
    costSettled: 0,
    mixture: mixture.none,
  };
}

/** The largest size of something that levers have, summed over open levers. */
export function mostOfLevers({ open, starts }: Model, of: Float64Array): number {
  let sum = 0;
  for (let stage = 0; stage < open.length; stage += 1) {
    let most = 0;
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      most = Math.max(most, Math.abs(of[item]!));
    }
    sum += most;
  }
  return sum;
}

/** The item of each open lever that a choice takes; null when one of them is gone. */
export function itemsOf(model: Model, choice: readonly number[]): readonly number[] | null {
  const items: number[] = [];
  for (let stage = 0; stage < model.open.length; stage += 1) {
    const lever = model.open[stage]!;
    const end = model.starts[stage + 1]!;
    let item = model.starts[stage]!;
    while (item < end && model.level[item] !== choice[lever]) item += 1;
    if (item === end) return null;
    items.push(item);
  }
  return items;
}

/** The whole choice that items of the open levers stand for. */
export function choiceOf(model: Model, items: readonly number[]): readonly number[] {
  const choice = [...model.settled];
  for (let stage = 0; stage < items.length; stage += 1) {
    choice[model.open[stage]!] = model.level[items[stage]!]!;
  }
  return choice;
}
