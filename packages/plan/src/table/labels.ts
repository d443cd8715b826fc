import type { Choices } from "./choice-list.js";
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
  readonly lists: List[];
  spare: List;
  readonly window: Window;
  /** By group: the most points, the least cost and the least price, of those before it. */
  readonly mostBefore: Float64Array;
  readonly leastBefore: Float64Array;
  readonly priceBefore: Float64Array;
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
    spare: makeList(),
    window: { costMost: 0, pointsLeast: 0, pointsMost: 0, priceMost: 0 },
    mostBefore: new Float64Array(groupCount + 1),
    leastBefore: new Float64Array(groupCount + 1),
    priceBefore: new Float64Array(groupCount + 1),
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
  costMost: number;
  pointsLeast: number;
  pointsMost: number;
  /** The most that a label may cost, times the gain of the last step, less the price of points. */
  priceMost: number;
}

/** Merges a list with all labels of another one after one choice; false without room. */
function merge(
  into: List,
  own: List,
  rest: List,
  choice: { readonly cost: number; readonly gain: number },
  { window, slopes: { lastCost, lastGain } }: Labels,
): boolean {
  const { costMost, pointsLeast, pointsMost, priceMost } = window;
  const { cost, gain } = choice;
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
    const isHopeful =
      rightPoints >= pointsLeast && rightCost * lastGain - rightPoints * lastCost <= priceMost;
    if (isHopeful && !append(into, rightCost, rightPoints)) return false;
    right += 1;
  }
  return true;
}

/** Fills the list of a group from that of all after it; false without room. */
function fillList(
  labels: Labels,
  group: number,
  { count, cost, points }: Choices,
  fewest: number,
): boolean {
  const { lists, window, slopes, priceBefore } = labels;
  const rest = lists[group + 1]!;
  // Of all groups after this one, too, the price is at least what it is of those before them all.
  const choicePriceMost =
    window.priceMost - (priceBefore[lists.length - 1]! - priceBefore[group + 1]!);
  // Lists are exchanged and not copied.
  let [own, next] = [lists[group]!, labels.spare];
  own.count = 0;
  for (let at = 0; at < count; at += 1) {
    const choice = { cost: cost[at]!, gain: points[at]! - fewest };
    // The first label of the rest costs least.
    if (choice.cost + (rest.count > 0 ? rest.cost[0]! : 0) > window.costMost) continue;
    const price = choice.cost * slopes.lastGain - choice.gain * slopes.lastCost;
    if (price > choicePriceMost) continue;
    if (!merge(next, own, rest, choice, labels)) return false;
    [own, next] = [next, own];
  }
  lists[group] = own;
  labels.spare = next;
  return true;
}

/**
 * By group, the least that those before it cost, less the price of the points that they give;
 * costs are multiplied by the gain of the last step. Whatever the price is, no choice costs less
 * than this and the price of all that is missing.
 */
function fillPrices(
  { slopes, priceBefore }: Labels,
  groups: readonly Choices[],
  fewestPoints: Float64Array,
): void {
  const { lastCost, lastGain } = slopes;
  for (let group = 0; group < groups.length; group += 1) {
    const { count, cost, points } = groups[group]!;
    let price = Number.POSITIVE_INFINITY;
    for (let at = 0; at < count; at += 1) {
      const own = cost[at]! * lastGain - (points[at]! - fewestPoints[group]!) * lastCost;
      if (own < price) price = own;
    }
    priceBefore[group + 1] = priceBefore[group]! + price;
  }
}

/**
 * Fills the labels of all groups, where points are counted from the fewest of each group.
 * Gives the cost of the cheapest choice; null where there are too many labels,
 * or costs too large to be compared exactly.
 */
export function fillLabels(
  labels: Labels,
  groups: readonly Choices[],
  fewestPoints: Float64Array,
  missing: number,
): number | null {
  const { lists, window, mostBefore, leastBefore, priceBefore, known, slopes } = labels;
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
    mostBefore[group + 1] = mostBefore[group]! + most;
    leastBefore[group + 1] = leastBefore[group]! + cost[slopes.cheapest[group]!]!;
  }
  fillPrices(labels, groups, fewestPoints);
  const { lastCost, lastGain } = slopes;
  const priceMost = costMost * lastGain - Math.max(0, missing) * lastCost;
  window.pointsMost = Math.max(0, missing);
  const last = lists[groups.length]!;
  last.count = 1;
  last.cost[0] = 0;
  last.points[0] = 0;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    window.costMost = costMost - leastBefore[group]!;
    window.pointsLeast = missing - mostBefore[group]!;
    window.priceMost = priceMost - priceBefore[group]!;
    if (!fillList(labels, group, groups[group]!, fewestPoints[group]!)) return null;
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
