import { type Choices, company } from "./choice-list.js";
import { fillLabels, type Labels, labelsOf, leastCost } from "./labels.js";

/** What a plan of one subject must keep to. */
interface Asked {
  /** Points that are missing; negative infinity where no gate asks for any. */
  readonly points: number;
  /** The most that all of it may cost in fen. */
  readonly fenMost: number;
  /** The most that what is easily faked may give. */
  readonly cheapMost: number;
}

/** More steps of points than this are counted several at a time, which bounds from below. */
const cellsMost = 1_024;

/** The search for the cheapest choices, one of each group. */
interface Search {
  /**
   * Finds the cheapest choices that keep to what is asked: least effort, fewest actions, then the
   * first in declared order. Gives the place of each group's choice; null where there are none.
   */
  readonly find: (asked: Asked) => Int32Array | null;
}

/** Room and state of a search; one for all subjects. */
interface Room {
  readonly groups: readonly Choices[];
  /** By group and units still missing: the least cost of this group and all after it. */
  readonly least: Float64Array;
  readonly fewestPoints: Float64Array;
  /** Of all groups from this one on. */
  readonly fenLeast: Float64Array;
  readonly cheapLeast: Float64Array;
  readonly chosen: Int32Array;
  readonly best: Int32Array;
  readonly labels: Labels;
  /** Whether the bounds are those of the labels, which hold up to the least cost. */
  hasLabels: boolean;
  cells: number;
  unit: number;
  bestCost: number;
  hasBest: boolean;
}

function least(values: Float64Array, count: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (let at = 0; at < count; at += 1) if (values[at]! < found) found = values[at]!;
  return found;
}

/** Points missing once each group gives its fewest; from there on nothing takes points away. */
function prepare(room: Room, points: number): number {
  const { groups, fewestPoints, fenLeast, cheapLeast } = room;
  let missing = points;
  fenLeast[groups.length] = 0;
  cheapLeast[groups.length] = 0;
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const { count, points: given, fen, cheap } = groups[at]!;
    fewestPoints[at] = least(given, count);
    fenLeast[at] = fenLeast[at + 1]! + least(fen, count);
    cheapLeast[at] = cheapLeast[at + 1]! + least(cheap, count);
    missing -= fewestPoints[at]!;
  }
  return missing;
}

/** Fills the least costs from the last group to the first. */
function fill(room: Room, missing: number): void {
  const { groups, least: table, fewestPoints } = room;
  room.unit = missing <= 0 ? 1 : Math.ceil(missing / cellsMost);
  room.cells = missing <= 0 ? 0 : Math.ceil(missing / room.unit);
  const { cells, unit } = room;
  const width = cells + 1;
  const last = groups.length * width;
  table.fill(Number.POSITIVE_INFINITY, last, last + width);
  table[last] = 0;
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const row = group * width;
    const next = row + width;
    const { count, cost, points } = groups[group]!;
    table.fill(Number.POSITIVE_INFINITY, row, next);
    for (let at = 0; at < count; at += 1) {
      // Rounded up, so that what is counted is never less than what is given.
      const gain = Math.ceil((points[at]! - fewestPoints[group]!) / unit);
      const own = cost[at]!;
      for (let cell = 0; cell <= cells; cell += 1) {
        const whole = own + table[next + (cell > gain ? cell - gain : 0)]!;
        if (whole < table[row + cell]!) table[row + cell] = whole;
      }
    }
  }
}

/** No choice of a group and all after it costs less that gives what is missing. */
function boundFrom(room: Room, group: number, missing: number): number {
  if (room.hasLabels) return leastCost(room.labels.lists[group]!, missing);
  const cell = missing <= 0 ? 0 : Math.ceil(missing / room.unit);
  return room.least[group * (room.cells + 1) + cell]!;
}

/** What is still open from some group on. */
interface Rest {
  readonly missing: number;
  readonly cost: number;
  readonly fen: number;
  readonly cheap: number;
  readonly hasCheap: boolean;
  readonly hasSolid: boolean;
}

/** Whether choices of equal cost come before those that are kept, action by action. */
type IsBefore = (chosen: Int32Array, best: Int32Array) => boolean;

function isOver(room: Room, asked: Asked, group: number, rest: Rest): boolean {
  return (
    rest.fen + room.fenLeast[group]! > asked.fenMost ||
    rest.cheap + room.cheapLeast[group]! > asked.cheapMost
  );
}

/** Looks at all choices from a group on that may cost less than the best, or as much. */
function visit(
  room: Room,
  asked: Asked,
  isBefore: IsBefore | null,
  group: number,
  rest: Rest,
): void {
  const { groups, fewestPoints, chosen, best } = room;
  if (group === groups.length) {
    if (rest.missing > 0 || (rest.hasCheap && !rest.hasSolid)) return;
    if (room.hasBest && rest.cost === room.bestCost && !isBefore?.(chosen, best)) return;
    room.bestCost = rest.cost;
    room.hasBest = true;
    best.set(chosen);
    return;
  }
  const { count, cost, points, fen, cheap, company: of } = groups[group]!;
  for (let at = 0; at < count; at += 1) {
    const missing = rest.missing - (points[at]! - fewestPoints[group]!);
    const whole = rest.cost + cost[at]!;
    const bound = whole + boundFrom(room, group + 1, missing);
    // What is found first is first in declared order, unless groups lie between each other.
    if (bound > room.bestCost || (room.hasBest && bound === room.bestCost && !isBefore)) continue;
    if (bound === Number.POSITIVE_INFINITY) continue;
    const after: Rest = {
      missing,
      cost: whole,
      fen: rest.fen + fen[at]!,
      cheap: rest.cheap + cheap[at]!,
      hasCheap: rest.hasCheap || of[at] === company.cheap,
      hasSolid: rest.hasSolid || of[at] === company.solid,
    };
    if (isOver(room, asked, group + 1, after)) continue;
    chosen[group] = at;
    visit(room, asked, isBefore, group + 1, after);
  }
}

/**
 * A search over the choices of groups, which are found anew for each subject.
 * @param isBefore whether some places come before others in declared order, where groups lie
 *   between each other; null where the order of groups is that of their actions
 */
export function searchOf(groups: readonly Choices[], isBefore: IsBefore | null): Search {
  const room: Room = {
    groups,
    least: new Float64Array((groups.length + 1) * (cellsMost + 1)),
    fewestPoints: new Float64Array(groups.length),
    fenLeast: new Float64Array(groups.length + 1),
    cheapLeast: new Float64Array(groups.length + 1),
    chosen: new Int32Array(groups.length),
    best: new Int32Array(groups.length),
    labels: labelsOf(groups),
    hasLabels: false,
    cells: 0,
    unit: 1,
    bestCost: 0,
    hasBest: false,
  };
  return {
    find: (asked) => {
      const missing = prepare(room, asked.points);
      const start: Rest = {
        missing,
        cost: 0,
        fen: 0,
        cheap: 0,
        hasCheap: false,
        hasSolid: false,
      };
      room.hasBest = false;
      const cost = fillLabels(room.labels, groups, room.fewestPoints, missing);
      if (cost !== null) {
        // Nothing costs less: where something that keeps to all costs as much, it is the best.
        room.hasLabels = true;
        room.bestCost = cost;
        visit(room, asked, isBefore, 0, start);
        if (room.hasBest) return room.best;
      }
      room.hasLabels = false;
      fill(room, missing);
      room.bestCost = Number.POSITIVE_INFINITY;
      visit(room, asked, isBefore, 0, start);
      return room.hasBest ? room.best : null;
    },
  };
}
