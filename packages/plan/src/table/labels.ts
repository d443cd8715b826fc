import type { Choices } from "./choices.js";
import { fillSlopes, knownCost, type Slopes, slopesOf } from "./slopes.js";

/** More labels than this of one group are not kept. */
const labelsMost = 1_024;

/** One list of labels: cost and points, both rising. */
interface List {
  count: number;
  readonly cost: Float64Array;
  readonly points: Float64Array;
}

/**
 * By group: what this group and all after it can give together, by ascending cost, as long as it
 * may be part of a choice that costs no more than one that is known. Costs are few in practice,
 * so that this is a tenth of the work of a table with a cell for each point.
 */
export interface Labels {
  readonly lists: readonly List[];
  readonly spare: readonly [List, List];
  /** By group: the most points, the least cost and the points of that, of those before it. */
  readonly mostBefore: Float64Array;
  readonly leastBefore: Float64Array;
  readonly cheapestBefore: Float64Array;
  /** By group: choice of the known solution. */
  readonly known: Int32Array;
  readonly slopes: Slopes;
}

function makeList(): List {
  return {
    count: 0,
    cost: new Float64Array(labelsMost),
    points: new Float64Array(labelsMost),
  };
}

/** Room for the labels of some groups. */
export function labelsOf(groups: readonly Choices[]): Labels {
  const groupCount = groups.length;
  return {
    lists: Array.from({ length: groupCount + 1 }, makeList),
    spare: [makeList(), makeList()],
    mostBefore: new Float64Array(groupCount + 1),
    leastBefore: new Float64Array(groupCount + 1),
    cheapestBefore: new Float64Array(groupCount + 1),
    known: new Int32Array(groupCount),
    slopes: slopesOf(groups),
  };
}

/** Adds a label behind those of a list, unless the last one does as well; false without room. */
function append(list: List, cost: number, points: number): boolean {
  if (list.count > 0 && list.points[list.count - 1]! >= points) return true;
  if (list.count === labelsMost) return false;
  list.cost[list.count] = cost;
  list.points[list.count] = points;
  list.count += 1;
  return true;
}

/** What limits the labels of a group. */
interface Window {
  readonly costMost: number;
  readonly pointsLeast: number;
  readonly pointsMost: number;
}

/** Merges a list with all labels of another one after one choice; false without room. */
function merge(
  into: List,
  own: List,
  rest: List,
  [cost, gain]: readonly [number, number],
  { costMost, pointsLeast, pointsMost }: Window,
): boolean {
  into.count = 0;
  let [left, right] = [0, 0];
  while (left < own.count || right < rest.count) {
    const rightCost = right < rest.count ? rest.cost[right]! + cost : Number.POSITIVE_INFINITY;
    const rightPoints = right < rest.count ? Math.min(rest.points[right]! + gain, pointsMost) : 0;
    const leftCost = left < own.count ? own.cost[left]! : Number.POSITIVE_INFINITY;
    const isLeft =
      leftCost < rightCost || (leftCost === rightCost && own.points[left]! >= rightPoints);
    if (isLeft) {
      if (!append(into, leftCost, own.points[left]!)) return false;
      left += 1;
      continue;
    }
    if (rightCost > costMost) {
      // All others of the right list cost more.
      right = rest.count;
      continue;
    }
    if (rightPoints >= pointsLeast && !append(into, rightCost, rightPoints)) return false;
    right += 1;
  }
  return true;
}

/** What the groups before must not cost more than, with points that they must make up for. */
interface Budget {
  readonly cost: number;
  readonly points: number;
}

/**
 * Keeps those labels of a list which groups before may complete within the budget, as far as the
 * slopes of these tell. From the label with the most points on, ever more steps are needed.
 */
function keepHopeful(into: List, from: List, slopes: Slopes, before: number, most: Budget): void {
  const { count, group, cost, gain } = slopes;
  let [step, spent, given] = [0, 0, 0];
  let kept = from.count;
  for (let at = from.count - 1; at >= 0; at -= 1) {
    const left = most.points - from.points[at]!;
    while (step < count && (group[step]! >= before || given + gain[step]! < left)) {
      if (group[step]! < before) {
        spent += cost[step]!;
        given += gain[step]!;
      }
      step += 1;
    }
    const open = most.cost - from.cost[at]! - spent;
    if (open < 0) continue;
    if (left > given) {
      if (step === count) continue;
      if (cost[step]! * (left - given) > open * gain[step]!) continue;
    }
    kept -= 1;
    from.cost[kept] = from.cost[at]!;
    from.points[kept] = from.points[at]!;
  }
  into.count = from.count - kept;
  for (let at = 0; at < into.count; at += 1) {
    into.cost[at] = from.cost[kept + at]!;
    into.points[at] = from.points[kept + at]!;
  }
}

/**
 * Fills the labels of all groups, where points are counted from the fewest of each group.
 * Gives the cost of the cheapest choice; null where there are too many labels,
 * or costs too large to be compared exactly.
 */
export function fillLabels(
  { lists, spare, mostBefore, leastBefore, cheapestBefore, known, slopes }: Labels,
  groups: readonly Choices[],
  fewestPoints: Float64Array,
  missing: number,
): number | null {
  let fewest = 0;
  for (let group = 0; group < groups.length; group += 1) fewest += fewestPoints[group]!;
  if (!fillSlopes(slopes, groups)) return null;
  const costMost = knownCost(slopes, groups, known, missing + fewest);
  if (costMost === Number.POSITIVE_INFINITY) return null;
  for (let group = 0; group < groups.length; group += 1) {
    const { count, cost, points } = groups[group]!;
    let most = 0;
    for (let at = 0; at < count; at += 1) {
      most = Math.max(most, points[at]! - fewestPoints[group]!);
    }
    const cheapest = slopes.cheapest[group]!;
    mostBefore[group + 1] = mostBefore[group]! + most;
    leastBefore[group + 1] = leastBefore[group]! + cost[cheapest]!;
    cheapestBefore[group + 1] = cheapestBefore[group]! + points[cheapest]! - fewestPoints[group]!;
  }
  const last = lists[groups.length]!;
  last.count = 1;
  last.cost[0] = 0;
  last.points[0] = 0;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const { count, cost, points } = groups[group]!;
    const window: Window = {
      costMost: costMost - leastBefore[group]!,
      pointsLeast: missing - mostBefore[group]!,
      pointsMost: Math.max(0, missing),
    };
    const rest = lists[group + 1]!;
    let [own, next] = spare;
    own.count = 0;
    for (let at = 0; at < count; at += 1) {
      // The first label of the rest costs least.
      if (cost[at]! + (rest.count > 0 ? rest.cost[0]! : 0) > window.costMost) continue;
      const step = [cost[at]!, points[at]! - fewestPoints[group]!] as const;
      if (!merge(next, own, rest, step, window)) return null;
      [own, next] = [next, own];
    }
    keepHopeful(lists[group]!, own, slopes, group, {
      cost: window.costMost,
      points: missing - cheapestBefore[group]!,
    });
  }
  return leastCost(lists[0]!, missing);
}

/** The least cost of a label that gives enough points; infinity without one. */
export function leastCost({ count, cost, points }: List, missing: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle]! >= missing) high = middle;
    else low = middle + 1;
  }
  return low < count ? cost[low]! : Number.POSITIVE_INFINITY;
}
