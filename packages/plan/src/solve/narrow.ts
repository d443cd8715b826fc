import {
  company,
  everyItem,
  type Items,
  type Model,
  makeItems,
  mixed,
  mixture,
  type Remainder,
} from "./model.js";
import { mostPoints } from "./most-points.js";
import type { Problem } from "./problem.js";

const infinite = Number.POSITIVE_INFINITY;

/** Marks what would leave too few points even if every other lever gave its most. */
function markShort({ open, starts, points, wanted }: Model, dead: Uint8Array): boolean {
  const most = new Float64Array(open.length);
  let slack = -wanted;
  for (let stage = 0; stage < open.length; stage += 1) {
    let greatest = -infinite;
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      if (dead[item] === 0 && points[item]! > greatest) greatest = points[item]!;
    }
    most[stage] = greatest;
    slack += greatest;
  }
  if (slack < 0) return false;
  for (let stage = 0; stage < open.length; stage += 1) {
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      if (most[stage]! - points[item]! > slack) dead[item] = 1;
    }
  }
  return true;
}

/** The least points of each lever among what is left. */
function leastPoints({ open, starts, points }: Model, dead: Uint8Array): Float64Array {
  const least = new Float64Array(open.length);
  for (let stage = 0; stage < open.length; stage += 1) {
    let smallest = infinite;
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      if (dead[item] === 0 && points[item]! < smallest) smallest = points[item]!;
    }
    least[stage] = smallest;
  }
  return least;
}

/** What is missing when each open lever gives its least. */
function missing({ wanted }: Model, least: Float64Array): number {
  let need = wanted;
  for (let stage = 0; stage < least.length; stage += 1) need -= least[stage]!;
  return Math.max(0, need);
}

/** Whether the rule on cheap levels can still decide anything. */
function companyMatters({ mixture: settled, company: of }: Model, dead: Uint8Array): boolean {
  if (settled !== mixture.none) return settled === mixture.cheap;
  for (let item = 0; item < of.length; item += 1) {
    if (of[item] === company.cheap && dead[item] === 0) return true;
  }
  return false;
}

/** Whether a choice with `other` is always at least as good as with `item`, ties included. */
function isBetter(
  { cost, uses, company: of }: Model,
  other: number,
  item: number,
  matters: boolean,
): boolean {
  if (cost[other]! > cost[item]! || (cost[other] === cost[item] && other > item)) return false;
  if (matters && of[other]! < of[item]!) return false;
  for (let limit = 0; limit < uses.length; limit += 1) {
    if (uses[limit]![other]! > uses[limit]![item]!) return false;
  }
  return true;
}

/** Marks items for which another of the same lever does at least as well. */
function markDominated(model: Model, dead: Uint8Array): void {
  const { open, starts, points } = model;
  const least = leastPoints(model, dead);
  const need = missing(model, least);
  const matters = companyMatters(model, dead);
  for (let stage = 0; stage < open.length; stage += 1) {
    const end = starts[stage + 1]!;
    // More than is missing is worth no more than that.
    const enough = least[stage]! + need;
    for (let item = starts[stage]!; item < end; item += 1) {
      if (dead[item] === 1) continue;
      const wanted = Math.min(points[item]!, enough);
      for (let other = starts[stage]!; other < end; other += 1) {
        if (other === item || points[other]! < wanted || dead[other] === 1) continue;
        if (!isBetter(model, other, item, matters)) continue;
        dead[item] = 1;
        break;
      }
    }
  }
}

/** Copies an item to another place. */
function copyItem(from: Items, item: number, to: Items, place: number): void {
  to.level[place] = from.level[item]!;
  to.cost[place] = from.cost[item]!;
  to.points[place] = from.points[item]!;
  to.company[place] = from.company[item]!;
  for (let limit = 0; limit < to.uses.length; limit += 1) {
    to.uses[limit]![place] = from.uses[limit]![item]!;
  }
}

/** How many items of each lever are left. */
function countLeft({ open, starts }: Model, dead: Uint8Array): Int32Array {
  const counts = new Int32Array(open.length);
  for (let stage = 0; stage < open.length; stage += 1) {
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      counts[stage]! += 1 - dead[item]!;
    }
  }
  return counts;
}

/** Settles levers of which one item is left, and copies what is left of the others. */
function compact(model: Model, dead: Uint8Array): Remainder {
  const counts = countLeft(model, dead);
  let [stages, count] = [0, 0];
  for (const left of counts) if (left > 1) [stages, count] = [stages + 1, count + left];
  const items = makeItems(count, model.uses.length);
  const open = new Int32Array(stages);
  const starts = new Int32Array(stages + 1);
  const settled = model.settled.slice();
  const room = [...model.room];
  let { wanted, costSettled, mixture: before } = model;
  let [place, opened] = [0, 0];
  for (let stage = 0; stage < model.open.length; stage += 1) {
    const lever = model.open[stage]!;
    for (let item = model.starts[stage]!; item < model.starts[stage + 1]!; item += 1) {
      if (dead[item] === 1) continue;
      if (counts[stage]! > 1) {
        copyItem(model, item, items, place);
        place += 1;
        continue;
      }
      settled[lever] = model.level[item]!;
      wanted -= model.points[item]!;
      costSettled += model.cost[item]!;
      before = mixed(before, model.company[item]!);
      for (let limit = 0; limit < room.length; limit += 1) {
        room[limit]! -= model.uses[limit]![item]!;
      }
    }
    if (counts[stage] === 1) continue;
    open[opened] = lever;
    opened += 1;
    starts[opened] = place;
  }
  return { items, starts, settled, open, room, wanted, costSettled, mixture: before };
}

/** Counts points from the least of each lever. */
function rebase(remainder: Remainder): Model {
  const { items, starts, settled, open, room, wanted, costSettled } = remainder;
  const { level, cost, points, gain, company: of, uses } = items;
  const least = new Float64Array(open.length);
  let need = wanted;
  for (let stage = 0; stage < open.length; stage += 1) {
    let smallest = infinite;
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      if (points[item]! < smallest) smallest = points[item]!;
    }
    least[stage] = smallest;
    need -= smallest;
  }
  need = Math.max(0, need);
  for (let stage = 0; stage < open.length; stage += 1) {
    for (let item = starts[stage]!; item < starts[stage + 1]!; item += 1) {
      gain[item] = Math.min(need, points[item]! - least[stage]!);
    }
  }
  const isMoot =
    remainder.mixture === mixture.solid ||
    (remainder.mixture === mixture.none && !of.includes(company.cheap));
  return {
    level,
    cost,
    points,
    gain,
    company: of,
    uses,
    starts,
    settled,
    open,
    room,
    wanted,
    costSettled,
    mixture: remainder.mixture,
    need,
    mixtures: isMoot ? 1 : 3,
  };
}

/**
 * A model without the items that are marked as dead, and without those that cannot be in the best
 * choice of what is left; null when no choice has enough points.
 * @param dead more is marked in it
 */
export function narrow(model: Model, dead: Uint8Array): Model | null {
  if (!markShort(model, dead)) return null;
  markDominated(model, dead);
  return rebase(compact(model, dead));
}

/** A problem as a model; null when no choice has enough points. */
export function modelOf(
  problem: Problem,
  limits: readonly number[],
  effortUnit: number,
): Model | null {
  const most = mostPoints(problem);
  if (most === null || most < problem.points) return null;
  return rebase(everyItem(problem, limits, effortUnit));
}
