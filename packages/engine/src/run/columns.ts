import type { Facts, Row, Value } from "../dossier/dossier.js";
import { layoutOf } from "../dossier/layout.js";
import type { Program } from "../program/program.js";
import { lastDayOfMonth, monthOfDay } from "../value/calendar.js";
import { dayOfInstant } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import { literalsOf, makeTextPool, numberOfText, type TextPool } from "./text-pool.js";

/**
 * One source's rows as typed arrays, each made when it is first asked for: a decision reads few of
 * the columns, and a gate fewer.
 */
interface FactTable {
  readonly rows: readonly Row[];
  readonly count: number;
  /** Index of the time column, its type, and the offset in which instants have days. */
  readonly time: number;
  readonly timeType: string | null;
  readonly offsetMinutes: number;
  readonly texts: TextPool;
  readonly columns: (Float64Array | null)[];
  /** Whether the order of the time column was checked. */
  isOrdered: boolean;
  days: Int32Array | null;
  months: Int32Array | null;
  parents: Int32Array | null;
}

/** Facts as typed arrays, by source; `null` for an unknown table. */
export interface FactColumns {
  readonly tables: readonly (FactTable | null)[];
  readonly texts: TextPool;
}

const nothing = new Float64Array(0);
const minuteMilliseconds = 60_000;
const dayMilliseconds = 86_400_000;

/** The columns of facts; kept, since one decision asks many times and a plan far more often. */
export function columnsOf(program: Program, facts: Facts): FactColumns {
  const known = facts.forms?.get(program);
  if (known !== undefined) return known as FactColumns;
  const columns = makeColumns(program, facts);
  facts.forms?.set(program, columns);
  return columns;
}

function makeColumns(program: Program, facts: Facts): FactColumns {
  const { sources } = program.definition;
  assert(facts.tables.length === sources.length, "the facts were read with these sources");
  const texts = makeTextPool(literalsOf(program));
  const tables = sources.map((_source, index) => makeTable(program, facts, index, texts));
  return Object.freeze({ tables: Object.freeze(tables), texts });
}

function makeTable(
  program: Program,
  facts: Facts,
  index: number,
  texts: TextPool,
): FactTable | null {
  const rows = facts.tables[index] ?? null;
  const source = layoutOf(program.definition.sources).sources[index];
  if (rows === null || source === undefined) return null;
  return {
    rows,
    count: rows.length,
    time: source.time,
    timeType: source.time < 0 ? null : source.timeType,
    offsetMinutes: program.offsetMinutes,
    texts,
    columns: new Array<null>(source.columns.length).fill(null),
    isOrdered: false,
    days: null,
    months: null,
    parents: null,
  };
}

/** Columns like others, but with the tables of some sources from other facts. */
export function replaceTables(
  program: Program,
  base: FactColumns,
  facts: Facts,
  sources: readonly number[],
): FactColumns {
  const tables = base.tables.map((table, index) =>
    sources.includes(index) ? makeTable(program, facts, index, base.texts) : table,
  );
  return { tables, texts: base.texts };
}

/** A column by row: integers as they are, booleans as 1 and 0, texts by number; unknown is NaN. */
export function columnOf(table: FactTable | null, column: number): Float64Array {
  if (table === null) return nothing;
  let values = table.columns[column] ?? null;
  if (values === null) {
    values = makeColumn(table, column);
    table.columns[column] = values;
  }
  return values;
}

/**
 * One value of the first row, as its column would hold it; unknown without a row. A column for it
 * would cost ten times as much as reading it in its place.
 */
export function firstValueOf(table: FactTable | null, column: number): number {
  const row = table?.rows[0];
  if (table === null || row === undefined) return Number.NaN;
  const value = row.values[column] ?? null;
  if (typeof value === "number") return value;
  if (typeof value === "string") return numberOfText(table.texts, value);
  return value === null ? Number.NaN : Number(value);
}

/** Neighbours often hold the same text, which then is not looked up: a third of the time. */
function makeColumn({ rows, count, texts }: FactTable, column: number): Float64Array {
  const values = new Float64Array(count);
  let text = "";
  let number = Number.NaN;
  for (let row = 0; row < count; row += 1) {
    const value: Value = rows[row]!.values[column] ?? null;
    if (typeof value === "number") {
      values[row] = value;
    } else if (typeof value === "string") {
      if (value !== text || Number.isNaN(number)) {
        text = value;
        number = numberOfText(texts, value);
      }
      values[row] = number;
    } else {
      values[row] = value === null ? Number.NaN : Number(value);
    }
  }
  return values;
}

/** The time column, which rows are sorted by. */
export function timesOf(table: FactTable): Float64Array {
  assert(table.time >= 0, "windows lie over sources with a time");
  const times = columnOf(table, table.time);
  if (table.isOrdered) return times;
  for (let row = 0; row < table.count; row += 1) {
    assert(!Number.isNaN(times[row]!), "rows of a source with a time have one");
    assert(row === 0 || times[row - 1]! <= times[row]!, "facts are in order of time");
  }
  table.isOrdered = true;
  return times;
}

/** The day of each row's time, which is an instant or a day. */
export function daysOf(table: FactTable): Int32Array {
  if (table.days !== null) return table.days;
  const { timeType, offsetMinutes } = table;
  assert(timeType === "instant" || timeType === "day", "days belong to instants and days");
  const times = timesOf(table);
  const days = new Int32Array(table.count);
  if (timeType === "instant") fillDays(days, times, offsetMinutes);
  else days.set(times);
  table.days = days;
  return days;
}

/** `dayOfInstant` of sorted times, a fifth of the time: it checks the first and the last. */
function fillDays(days: Int32Array, times: Float64Array, offsetMinutes: number): void {
  const last = times.length - 1;
  if (last < 0) return;
  const offset = offsetMinutes * minuteMilliseconds;
  for (let row = 0; row < times.length; row += 1) {
    days[row] = Math.floor((times[row]! + offset) / dayMilliseconds);
  }
  const isRight =
    days[0] === dayOfInstant(times[0]!, offsetMinutes) &&
    days[last] === dayOfInstant(times[last]!, offsetMinutes);
  assert(isRight, "days are those of the calendar");
}

/** The month of each row's time. */
export function monthsOf(table: FactTable): Int32Array {
  if (table.months !== null) return table.months;
  table.months =
    table.timeType === "month" ? Int32Array.from(timesOf(table)) : monthsOfDays(daysOf(table));
  return table.months;
}

/** Days are in order, so that each month is computed once and not for each of its rows. */
function monthsOfDays(days: Int32Array): Int32Array {
  const months = new Int32Array(days.length);
  let month = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < days.length; row += 1) {
    const day = days[row]!;
    if (day > last) {
      month = monthOfDay(day);
      last = lastDayOfMonth(month);
    }
    months[row] = month;
  }
  return months;
}

/** The index of each row's parent in its table; -1 without one. */
export function parentsOf(table: FactTable): Int32Array {
  table.parents ??= Int32Array.from(table.rows, (row) => row.parent);
  return table.parents;
}
