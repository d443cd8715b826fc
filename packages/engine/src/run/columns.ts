import { compareRows } from "../dossier/compare.js";
import type { Facts, Row, Value } from "../dossier/dossier.js";
import { layoutOf } from "../dossier/layout.js";
import type { Program } from "../program/program.js";
import { lastDayOfMonth, monthOfDay } from "../value/calendar.js";
import { dayOfInstant } from "../value/instant.js";
import { assert, unreachable } from "../value/unreachable.js";
import { literalsOf, makeTextPool, numberOfText, type TextPool } from "./text-pool.js";

/** Where the rows of a table come from. */
type Origin =
  /** Rows as they were read. */
  | { readonly kind: "rows"; readonly rows: readonly Row[] }
  /** Columns that somebody makes, one by one. */
  | { readonly kind: "made"; readonly by: ColumnMaker }
  /** Rows of another table from one on. */
  | { readonly kind: "some"; readonly of: FactTable; readonly from: number }
  /** Those of another table with some rows among them: each before the row at its place. */
  | {
      readonly kind: "joined";
      readonly of: FactTable;
      readonly rows: readonly Row[];
      readonly places: Int32Array;
    };

/** Makes rows as columns, in the order of `compareRows`, where they need not exist one by one. */
export interface ColumnMaker {
  readonly count: number;
  /** A column as `columnOf` gives it. */
  readonly column: (column: number) => Float64Array;
  /** One row, for whoever must compare it whole. */
  readonly row: (index: number) => Row;
}

/**
 * One source's rows as typed arrays, each made when it is first asked for: a decision reads few of
 * the columns, and a gate fewer.
 */
export interface FactTable {
  readonly origin: Origin;
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
    origin: { kind: "rows", rows },
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

/** A table like another one, of the same source, with rows from elsewhere. */
function tableLike(table: FactTable, origin: Origin, count: number): FactTable {
  const columns = new Array<null>(table.columns.length).fill(null);
  const nothing = { isOrdered: false, days: null, months: null, parents: null };
  return { ...table, ...nothing, origin, count, columns };
}

/** A table of the same source as another one, whose columns somebody makes. */
export function madeTable(like: FactTable, by: ColumnMaker): FactTable {
  return tableLike(like, { kind: "made", by }, by.count);
}

/** Rows of a table from one up to before another; nothing is copied. */
export function someRows(table: FactTable, from: number, before: number): FactTable {
  if (from === 0 && before === table.count) return table;
  assert(from >= 0 && from <= before && before <= table.count, "there are as many rows");
  return tableLike(table, { kind: "some", of: table, from }, before - from);
}

/** A table with rows of no parent put among its own; they are given in order. */
export function joinRows(table: FactTable, rows: readonly Row[]): FactTable {
  if (rows.length === 0) return table;
  const places = Int32Array.from(rows, (row) => placeOf(table, row));
  assert(
    places.every((place, turn) => turn === 0 || places[turn - 1]! <= place),
    "rows are put among others in order",
  );
  const origin: Origin = { kind: "joined", of: table, rows, places };
  return tableLike(table, origin, table.count + rows.length);
}

/** The index of the first row of a table that comes after another row. */
function placeOf(table: FactTable, row: Row): number {
  const time = row.values[table.time];
  assert(typeof time === "number", "rows that are put among others have a time");
  const times = timesOf(table);
  let [low, high] = [0, table.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = times[middle]!;
    const isAfter = other === time ? compareRows(rowAt(table, middle), row) > 0 : other > time;
    if (isAfter) high = middle;
    else low = middle + 1;
  }
  return low;
}

function rowAt({ origin }: FactTable, index: number): Row {
  switch (origin.kind) {
    case "rows":
      return origin.rows[index]!;
    case "made":
      return origin.by.row(index);
    case "some":
      return rowAt(origin.of, origin.from + index);
    case "joined": {
      const before = origin.places.findIndex((place, turn) => place + turn >= index);
      if (before < 0) return rowAt(origin.of, index - origin.places.length);
      return origin.places[before]! + before === index
        ? origin.rows[before]!
        : rowAt(origin.of, index - before);
    }
    default:
      return unreachable(origin);
  }
}

/** Numbers of a table with those of other rows at their places. */
function joined<Numbers extends Float64Array | Int32Array>(
  into: Numbers,
  own: Numbers,
  added: Numbers,
  places: Int32Array,
): Numbers {
  let from = 0;
  for (let turn = 0; turn < places.length; turn += 1) {
    const place = places[turn]!;
    if (place > from) into.set(own.subarray(from, place), from + turn);
    into[place + turn] = added[turn]!;
    from = place;
  }
  into.set(own.subarray(from), from + places.length);
  return into;
}

/**
 * The columns of facts of which many rows are those of other facts: what is the same list of rows
 * is not read again. Kept as `columnsOf` keeps them.
 */
export function columnsLike(program: Program, facts: Facts, other: Facts): FactColumns {
  const base = columnsOf(program, other);
  const changed = facts.tables.flatMap((rows, at) => (rows === other.tables[at] ? [] : [at]));
  const columns = replaceTables(program, base, facts, changed);
  facts.forms?.set(program, columns);
  return columns;
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
  if (table === null || table.count === 0) return Number.NaN;
  const value = rowAt(table, 0).values[column] ?? null;
  if (typeof value === "number") return value;
  if (typeof value === "string") return numberOfText(table.texts, value);
  return value === null ? Number.NaN : Number(value);
}

function makeColumn({ origin, count, texts }: FactTable, column: number): Float64Array {
  switch (origin.kind) {
    case "rows":
      return readColumn(origin.rows, texts, column);
    case "made":
      return origin.by.column(column);
    case "some":
      return columnOf(origin.of, column).subarray(origin.from, origin.from + count);
    case "joined": {
      const added = readColumn(origin.rows, texts, column);
      return joined(new Float64Array(count), columnOf(origin.of, column), added, origin.places);
    }
    default:
      return unreachable(origin);
  }
}

/** Neighbours often hold the same text, which then is not looked up: a third of the time. */
function readColumn(rows: readonly Row[], texts: TextPool, column: number): Float64Array {
  const values = new Float64Array(rows.length);
  let text = "";
  let number = Number.NaN;
  for (let row = 0; row < rows.length; row += 1) {
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
  // Rows of a table in order are in order, and so is what was put in its place.
  if (table.origin.kind === "some" || table.origin.kind === "joined") timesOf(table.origin.of);
  else assertOrdered(table, times);
  table.isOrdered = true;
  return times;
}

function assertOrdered(table: FactTable, times: Float64Array): void {
  for (let row = 0; row < table.count; row += 1) {
    assert(!Number.isNaN(times[row]!), "rows of a source with a time have one");
    assert(row === 0 || times[row - 1]! <= times[row]!, "facts are in order of time");
  }
}

/** The day of each row's time, which is an instant or a day. */
export function daysOf(table: FactTable): Int32Array {
  table.days ??= makeDays(table);
  return table.days;
}

function makeDays(table: FactTable): Int32Array {
  const { origin, timeType, offsetMinutes, count } = table;
  assert(timeType === "instant" || timeType === "day", "days belong to instants and days");
  if (origin.kind === "some") {
    return daysOf(origin.of).subarray(origin.from, origin.from + count);
  }
  const times = timesOf(table);
  const days = new Int32Array(count);
  if (timeType === "instant") fillDays(days, times, offsetMinutes);
  else days.set(times);
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
  table.months ??= makeMonths(table);
  return table.months;
}

function makeMonths(table: FactTable): Int32Array {
  const { origin, timeType, count } = table;
  if (origin.kind === "some") {
    return monthsOf(origin.of).subarray(origin.from, origin.from + count);
  }
  return timeType === "month" ? Int32Array.from(timesOf(table)) : monthsOfDays(daysOf(table));
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
  table.parents ??= Int32Array.from({ length: table.count }, (_, row) => rowAt(table, row).parent);
  return table.parents;
}
