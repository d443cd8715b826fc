import {
  addMonths,
  completedYears,
  dayFromParts,
  firstDayOfMonth,
  lastDayOfMonth,
  monthOfDay,
  partsOfDay,
  withinDays,
  withinMonths,
} from "../value/calendar.js";
import { share as exactShare } from "../value/integer.js";
import { sine } from "../value/sine.js";
import {
  columnOf,
  daysOf,
  type FactColumns,
  firstValueOf,
  monthsOf,
  parentsOf,
  timesOf,
} from "./columns.js";
import type { Context } from "./context.js";
import { addDistinct, makeDistinct } from "./distinct.js";
import { addToRun, currentOf, longestOf, makeRuns } from "./month-runs.js";
import { integerOfText, lengthOfText, numberOfTexts, sliceOfText, textOf } from "./text-pool.js";

const wholeBasisPoints = 10_000;
/** Parts up to this size stay within 2^53 as basis points. */
const plainPartMax = 900_719_925_474;

/**
 * The share of two integers in basis points. Of integers below 2^53 the double quotient never
 * rounds up to or past the next integer: it lies below it by at least 1 / divisor, which is more
 * than half a unit in the last place of a quotient of 2^53 / divisor. So its floor is exact.
 */
function share(part: number, whole: number): number {
  if (whole === 0) return Number.NaN;
  if (part <= plainPartMax && part >= -plainPartMax) {
    return Math.floor((part * wholeBasisPoints) / whole);
  }
  if (Number.isNaN(part) || Number.isNaN(whole)) return Number.NaN;
  return exactShare(part, whole) ?? Number.NaN;
}

/** Floor of a quotient, exact for the same reason; by 0 it is unknown. */
function divide(dividend: number, divisor: number): number {
  return divisor === 0 ? Number.NaN : Math.floor(dividend / divisor);
}

/** Makes a function of known integers give NaN for an unknown one. */
function known(of: (value: number) => number): (value: number) => number {
  return (value) => (Number.isNaN(value) ? value : of(value));
}

/** The same for two integers. */
function knownPair(of: (a: number, b: number) => number): (a: number, b: number) => number {
  return (a, b) => (Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : of(a, b));
}

/** Index of the first of some sorted numbers that is greater than a limit. */
function after(sorted: Int32Array | Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  if (high === 0 || sorted[high - 1]! <= limit) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * For each row of [low, high) how many rows lie in the days (its day - length, its day], by two
 * ends that only move on. `marks` says from row `start` on which rows count; `null` for all.
 */
function trailingCounts(
  days: Int32Array,
  rows: { readonly low: number; readonly high: number; readonly start: number },
  length: number,
  marks: Uint8Array | null,
): Int32Array {
  const { low, high, start } = rows;
  const counts = new Int32Array(high - low);
  let from = start;
  let to = start;
  let count = 0;
  for (let row = low; row < high; row += 1) {
    const day = days[row]!;
    for (; to < days.length && days[to]! <= day; to += 1) {
      count += marks === null ? 1 : marks[to - start]!;
    }
    for (; from < to && days[from]! <= day - length; from += 1) {
      count -= marks === null ? 1 : marks[from - start]!;
    }
    counts[row - low] = count;
  }
  return counts;
}

/** A column of a source's only row. */
function fact(facts: FactColumns, source: number, column: number): number {
  return firstValueOf(facts.tables[source] ?? null, column);
}

/** Everything that printed code calls. NaN stands for unknown, texts are numbers of the pool. */
export const runtime = Object.freeze({
  share,
  divide,
  after,
  trailingCounts,
  fact,
  columnOf,
  timesOf,
  daysOf,
  monthsOf,
  parentsOf,
  makeDistinct,
  addDistinct,
  makeRuns,
  addToRun,
  longestOf,
  currentOf,
  numberOfTexts,
  textOf,
  sliceOfText,
  lengthOfText,
  integerOfText,
  monthOfDay: known(monthOfDay),
  firstDayOfMonth: known(firstDayOfMonth),
  lastDayOfMonth: known(lastDayOfMonth),
  dayOfMonth: known((day) => partsOfDay(day).dayOfMonth),
  addMonths: knownPair(addMonths),
  withinDays: (day: number) => withinDays(day) ?? Number.NaN,
  withinMonths: (month: number) => withinMonths(month) ?? Number.NaN,
  completedYears: knownPair(completedYears),
  dayFromParts: (year: number, month: number, day: number) =>
    dayFromParts(year, month, day) ?? Number.NaN,
  sine: known(sine),
  parameter: (context: Context, index: number) => context.parameters[index] ?? Number.NaN,
  lengthOf: (context: Context, index: number) => context.parameters[index] ?? 0,
  percentile: (
    context: Context,
    keys: readonly (string | null)[],
    variable: number,
    percent: number,
  ) => context.percentile(keys, variable, percent) ?? Number.NaN,
});
