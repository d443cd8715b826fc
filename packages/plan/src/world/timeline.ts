import { evaluate } from "@kaitong/engine";
import { remembered } from "./memory.js";
import type { Moment } from "./moment.js";
import type { Person } from "./person.js";
import { baseMonth, cycleMonths, shiftedRow } from "./repeat.js";
import { dayOfRow, firstSince, layoutAt } from "./rows.js";

const { calendar, startOfDay } = evaluate;
const dayMilliseconds = 86_400_000;
/** Months to which it is made at a time: most searches end soon, some look far. */
const reaches = [7, 14, 27];

/**
 * All that a source will hold if nothing is done, in one table: what is there on a day are its
 * first rows, of which it looks at the last. A look makes no rows then, and copies nothing.
 */
interface Timeline {
  /**
   * The rows of a day; null where they are not the first ones.
   * @param horizonMonths how many months before the day's rows are looked at
   */
  readonly at: (moment: Moment, horizonMonths: number) => evaluate.FactTable | null;
}

/** One future month: rows of an earlier one, later by some months. */
interface Stretch {
  readonly months: number;
  /** By row: its index today, its time, and by how many days it is later. */
  readonly rows: Int32Array;
  readonly times: Float64Array;
  readonly days: Int32Array;
}

interface Making {
  readonly person: Person;
  readonly steps: evaluate.Steps;
  readonly layout: evaluate.SourceLayout;
  readonly today: evaluate.FactTable;
  readonly rows: readonly evaluate.Row[];
}

/** One of the months that come again, row by row. */
interface Base {
  /** Indices today. */
  readonly rows: Int32Array;
  readonly times: Float64Array;
  /** Days of the times; of a month its first. */
  readonly days: Int32Array;
  /** When all of a row is seen, where that is later than it happens; else the distant past. */
  readonly wholeAt: Float64Array;
}

function unitOf(type: string): number {
  return type === "instant" ? dayMilliseconds : 1;
}

/** When all of a row is seen: it is known by then, and none of its days lies in the future. */
function wholeAt({ person, layout }: Making, { values, happened, known }: evaluate.Row): number {
  const { offsetMinutes } = person.program;
  const natural = evaluate.knownOf(layout, offsetMinutes, happened, Number.NEGATIVE_INFINITY);
  const isLate = Number.isFinite(natural) && known > natural;
  let latest = Number.NEGATIVE_INFINITY;
  // What is known when its month ends, and yet later, is not all there when the month is over.
  if (isLate) latest = layout.known === "time" ? known : Number.POSITIVE_INFINITY;
  for (const { column, type } of layout.hideable) {
    const value = values[column];
    if (typeof value !== "number") continue;
    latest = Math.max(latest, type === "day" ? startOfDay(value, offsetMinutes) : value);
  }
  return latest > happened ? latest : Number.NEGATIVE_INFINITY;
}

/** The rows of the months that come again, in turn. */
function basesOf(making: Making): readonly Base[] {
  const { person, layout, rows } = making;
  const { thisMonth } = person;
  const found = Array.from({ length: cycleMonths }, (): number[] => []);
  const days = Int32Array.from(rows, (row) => dayOfRow(person, layout, row));
  const starts = Array.from({ length: cycleMonths + 1 }, (_one, turn) =>
    calendar.firstDayOfMonth(thisMonth - cycleMonths + turn),
  );
  for (const [at, day] of days.entries()) {
    const turn = starts.findLastIndex((start) => start <= day);
    found[turn]?.push(at);
  }
  return found.map((own) => ({
    rows: Int32Array.from(own),
    times: Float64Array.from(own, (at) => rows[at]!.values[layout.time] as number),
    days: Int32Array.from(own, (at) => days[at]!),
    wholeAt: Float64Array.from(own, (at) => wholeAt(making, rows[at]!)),
  }));
}

/** By how many days rows of a month are later some months on; days are clipped to the month. */
function daysLater(layout: evaluate.SourceLayout, { days }: Base, months: number): Int32Array {
  if (layout.timeType === "month") return days.map((day) => calendar.addMonths(day, months) - day);
  const [start = 0] = days;
  const byDay: number[] = [];
  return days.map((day) => {
    byDay[day - start] ??= calendar.addMonths(day, months) - day;
    return byDay[day - start]!;
  });
}

/** Rows of a month some months later, in order: where days are clipped they may change places. */
function stretchOf(making: Making, base: Base, months: number): Stretch {
  const { person, layout, rows } = making;
  const later = daysLater(layout, base, months);
  const unit = unitOf(layout.timeType);
  const isMonth = layout.timeType === "month";
  const times = base.times.map((time, at) => time + (isMonth ? months : later[at]! * unit));
  const order = Array.from(times.keys());
  const isAfter = (one: number, other: number): boolean => {
    if (times[one] !== times[other]) return times[one]! > times[other]!;
    // What was at one time stays in its order.
    if (base.times[one] === base.times[other]) return one > other;
    const [first, second] = [one, other].map((at) =>
      shiftedRow(person, layout, rows[base.rows[at]!]!, months),
    );
    return evaluate.compareRows(first!, second!) > 0;
  };
  // All but the last days stay in order, so each row moves past few others.
  for (let at = 1; at < order.length; at += 1) {
    for (let to = at; to > 0 && isAfter(order[to - 1]!, order[to]!); to -= 1) {
      [order[to - 1], order[to]] = [order[to]!, order[to - 1]!];
    }
  }
  return {
    months,
    rows: Int32Array.from(order, (at) => base.rows[at]!),
    times: Float64Array.from(order, (at) => times[at]!),
    days: Int32Array.from(order, (at) => later[at]!),
  };
}

/** A stretch without its rows that lie before now. */
function afterNow({ person, layout }: Making, stretch: Stretch): Stretch {
  if (layout.timeType === "month") return stretch;
  const now = layout.timeType === "day" ? person.today : person.asOf;
  const from = stretch.times.findIndex((time) => time > now);
  const first = from < 0 ? stretch.times.length : from;
  return {
    months: stretch.months,
    rows: stretch.rows.subarray(first),
    times: stretch.times.subarray(first),
    days: stretch.days.subarray(first),
  };
}

/** Whether all rows of a month are seen whole once the month is over. */
function isSeenWhole({ person, layout }: Making, base: Base, months: number): boolean {
  if (base.wholeAt.every((at) => at === Number.NEGATIVE_INFINITY)) return true;
  const later = daysLater(layout, base, months);
  const month = calendar.monthOfDay(base.days[0]!) + months;
  const over = startOfDay(calendar.firstDayOfMonth(month + 1), person.program.offsetMinutes);
  return base.wholeAt.every((at, turn) => at + later[turn]! * dayMilliseconds <= over);
}

/** A column over today's rows and all stretches. */
function columnOver(
  { steps, layout, today }: Making,
  stretches: readonly Stretch[],
  count: number,
  column: number,
): Float64Array {
  const own = steps.tables.column(today, column);
  const made = new Float64Array(count);
  made.set(own);
  let at = today.count;
  const type = layout.columns[column]?.type;
  for (const { months, rows, times, days } of stretches) {
    if (column === layout.time) made.set(times, at);
    else if (type === "day" || type === "instant") {
      const unit = unitOf(type);
      for (let turn = 0; turn < rows.length; turn += 1) {
        made[at + turn] = own[rows[turn]!]! + days[turn]! * unit;
      }
    } else {
      const more = type === "month" ? months : 0;
      for (let turn = 0; turn < rows.length; turn += 1) made[at + turn] = own[rows[turn]!]! + more;
    }
    at += rows.length;
  }
  return made;
}

function tableOver(making: Making, stretches: readonly Stretch[]): evaluate.FactTable {
  const { person, steps, layout, today, rows } = making;
  const count = stretches.reduce((sum, one) => sum + one.rows.length, today.count);
  return steps.tables.made(today, {
    count,
    column: (column) => columnOver(making, stretches, count, column),
    row: (index) => {
      let at = index - today.count;
      if (at < 0) return rows[index]!;
      for (const one of stretches) {
        if (at < one.rows.length) {
          return shiftedRow(person, layout, rows[one.rows[at]!]!, one.months);
        }
        at -= one.rows.length;
      }
      throw new RangeError("the table has no such row");
    },
  });
}

/** Whether some action fills up what months lack: it asks for rows, which then are there anyway. */
function isFilledUp({ program }: Person, source: number): boolean {
  return program.actions.some(({ levels }) =>
    levels.some(({ effects }) =>
      effects.some((effect) => effect.kind === "top-up" && effect.source === source),
    ),
  );
}

function makingOf(person: Person, steps: evaluate.Steps, source: number): Making | null {
  const layout = layoutAt(person, source);
  const rows = person.facts.tables[source] ?? null;
  const today = steps.columns(person.facts).tables[source] ?? null;
  const isPlain = layout.parent < 0 && layout.children.length === 0 && layout.time >= 0;
  const repeats = person.program.continuations[source]?.kind === "repeats";
  if (rows === null || today === null || !isPlain || !repeats) return null;
  return isFilledUp(person, source) ? null : { person, steps, layout, today, rows };
}

const timelines = Symbol("timelines");

/** The timeline of a source; null where it cannot have one. Kept with the person. */
export function timelineOf(person: Person, steps: evaluate.Steps, source: number): Timeline | null {
  const all = remembered<number, Timeline | null>(person, timelines);
  const known = all.get(source);
  if (known !== undefined) return known;
  const making = makingOf(person, steps, source);
  const made = making === null ? null : growing(making);
  all.set(source, made);
  return made;
}

/** Keeps the timelines of sources whose rows are the same for somebody with some other facts. */
export function keepTimelines(person: Person, other: Person): void {
  const own = remembered<number, Timeline | null>(other, timelines);
  for (const [source, timeline] of remembered<number, Timeline | null>(person, timelines)) {
    if (person.facts.tables[source] === other.facts.tables[source]) own.set(source, timeline);
  }
}

function growing(making: Making): Timeline {
  const { person, layout, today, rows, steps } = making;
  const { thisMonth } = person;
  const bases = basesOf(making);
  const hasMonth = new Set(
    layout.timeType === "month" ? rows.map(({ values }) => values[layout.time]) : [],
  );
  const made: Stretch[] = [];
  /** By month from this one on, how many rows there are when it is over. */
  const counts: number[] = [];
  let table = today;
  let isWhole = true;
  const grow = (until: number): void => {
    while (counts.length < until && isWhole) {
      const month = thisMonth + counts.length;
      const months = month - baseMonth(person, month);
      const base = bases[counts.length % cycleMonths]!;
      // A month's figure that is known already does not come a second time.
      const isThere = hasMonth.has(month) || base.rows.length === 0;
      if (!isThere) {
        isWhole = isSeenWhole(making, base, months);
        const stretch = stretchOf(making, base, months);
        made.push(counts.length === 0 ? afterNow(making, stretch) : stretch);
      }
      counts.push((counts.at(-1) ?? today.count) + (isThere ? 0 : made.at(-1)!.rows.length));
    }
    table = tableOver(making, made);
  };
  /** How many rows there are when so many months are over; today's where none is. */
  const countAfter = (over: number): number => (over <= 0 ? today.count : counts[over - 1]!);
  const countBefore = (month: number): number =>
    month > thisMonth ? countAfter(month - thisMonth) : firstSince(person, rows, month);
  return {
    at: ({ month }, horizonMonths) => {
      const over = month - thisMonth;
      if (over > counts.length && isWhole) {
        grow(reaches.find((most) => most >= over) ?? over + cycleMonths);
      }
      if (!isWhole) return null;
      const first = Number.isFinite(horizonMonths) ? countBefore(month - horizonMonths) : 0;
      return steps.tables.some(table, first, countAfter(over));
    },
  };
}
