import type { Choices } from "./choice-list.js";

/**
 * Steps from a choice of a group to a dearer one that gives more points, beginning with the
 * cheapest. Of each group those that form its lower hull: what a point costs rises. All together
 * they are ordered by what a point costs, so that taking them one by one is the cheapest way to
 * points where the last step may be taken in part. That bounds what whole choices cost.
 */
export interface Slopes {
  count: number;
  readonly group: Int32Array;
  /** The choice that a step leads to. */
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly gain: Float64Array;
  /** By group: the cheapest choice, of several the one with the most points. */
  readonly cheapest: Int32Array;
  /** The step that gives the last points: what it costs is the price of points, as a fraction. */
  lastCost: number;
  lastGain: number;
}

/** Room for the steps of some groups. */
export function slopesOf(groups: readonly Choices[]): Slopes {
  const most = groups.reduce((sum, { cost }) => sum + cost.length, 0);
  return {
    count: 0,
    group: new Int32Array(most),
    to: new Int32Array(most),
    cost: new Float64Array(most),
    gain: new Float64Array(most),
    cheapest: new Int32Array(groups.length),
    lastCost: 0,
    lastGain: 1,
  };
}

function cheapestOf({ count, cost, points }: Choices): number {
  let best = 0;
  for (let at = 1; at < count; at += 1) {
    const isCheaper = cost[at]! < cost[best]!;
    if (isCheaper || (cost[at] === cost[best] && points[at]! > points[best]!)) best = at;
  }
  return best;
}

/** The choice with more points where each of them costs least, and of several the last. */
function nextOf({ count, cost, points }: Choices, from: number): number {
  let [best, bestGain, bestCost] = [-1, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const gain = points[at]! - points[from]!;
    if (gain <= 0) continue;
    const more = cost[at]! - cost[from]!;
    const by = best < 0 ? -1 : more * bestGain - bestCost * gain;
    if (by > 0 || (by === 0 && gain < bestGain)) continue;
    best = at;
    bestGain = gain;
    bestCost = more;
  }
  return best;
}

/** Puts a step behind those that cost no more for each point. */
function insert(slopes: Slopes, of: number, to: number, more: number, points: number): void {
  const { group, to: leads, cost, gain } = slopes;
  let at = slopes.count;
  while (at > 0 && cost[at - 1]! * points > more * gain[at - 1]!) {
    group[at] = group[at - 1]!;
    leads[at] = leads[at - 1]!;
    cost[at] = cost[at - 1]!;
    gain[at] = gain[at - 1]!;
    at -= 1;
  }
  group[at] = of;
  leads[at] = to;
  cost[at] = more;
  gain[at] = points;
  slopes.count += 1;
}

/** Whether products of costs and points are integers that are not rounded. */
function areExact(groups: readonly Choices[]): boolean {
  let [costMost, pointsMost] = [0, 0];
  for (let group = 0; group < groups.length; group += 1) {
    const { count, cost, points } = groups[group]!;
    for (let at = 0; at < count; at += 1) {
      costMost = Math.max(costMost, cost[at]!);
      pointsMost = Math.max(pointsMost, Math.abs(points[at]!));
    }
  }
  return costMost * pointsMost * 4 * (groups.length + 1) <= Number.MAX_SAFE_INTEGER;
}

/** Finds the steps of all groups; false where what they cost cannot be compared exactly. */
export function fillSlopes(slopes: Slopes, groups: readonly Choices[]): boolean {
  if (!areExact(groups)) return false;
  slopes.count = 0;
  for (let group = 0; group < groups.length; group += 1) {
    const { cost, points } = groups[group]!;
    let from = cheapestOf(groups[group]!);
    slopes.cheapest[group] = from;
    for (let to = nextOf(groups[group]!, from); to >= 0; to = nextOf(groups[group]!, from)) {
      insert(slopes, group, to, cost[to]! - cost[from]!, points[to]! - points[from]!);
      from = to;
    }
  }
  return true;
}

/** What one more choice costs that gives all that is left; infinity where none does. */
function lastCost(groups: readonly Choices[], known: Int32Array, left: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let group = 0; group < groups.length; group += 1) {
    const { count, cost, points } = groups[group]!;
    const own = known[group]!;
    for (let at = 0; at < count; at += 1) {
      const more = cost[at]! - cost[own]!;
      if (more < least && points[at]! - points[own]! >= left) least = more;
    }
  }
  return least;
}

/**
 * The cost of some choice that gives enough points, often the least; infinity where none does.
 * Also finds the price of points.
 * @param known room for the choice of each group
 */
export function knownCost(
  slopes: Slopes,
  groups: readonly Choices[],
  known: Int32Array,
  missing: number,
): number {
  const { count, group: of, to, cost, gain, cheapest } = slopes;
  let left = missing;
  let total = 0;
  for (let group = 0; group < groups.length; group += 1) {
    const own = cheapest[group]!;
    known[group] = own;
    total += groups[group]!.cost[own]!;
    left -= groups[group]!.points[own]!;
  }
  slopes.lastCost = 0;
  slopes.lastGain = 1;
  let least = left <= 0 ? total : Number.POSITIVE_INFINITY;
  for (let at = 0; at < count && left > 0; at += 1) {
    if (gain[at]! >= left) least = Math.min(least, total + lastCost(groups, known, left));
    known[of[at]!] = to[at]!;
    total += cost[at]!;
    left -= gain[at]!;
    if (left > 0) continue;
    slopes.lastCost = cost[at]!;
    slopes.lastGain = gain[at]!;
    least = Math.min(least, total);
  }
  return least;
}
