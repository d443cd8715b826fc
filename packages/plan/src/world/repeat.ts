import { evaluate } from "@kaitong/engine";
import { remembered } from "./memory.js";
import type { Person } from "./person.js";
import { happensAt, layoutAt, rowsOfMonths } from "./rows.js";

const { calendar, dayOfInstant, startOfDay } = evaluate;

/** How many complete months come again in turn. */
export const cycleMonths = 3;
const dayMilliseconds = 86_400_000;

/** The same day or instant some months later, clipped to the month's last day. */
function shifted(person: Person, type: string, time: number, months: number): number {
  if (type === "month") return time + months;
  if (type === "day") return calendar.addMonths(time, months);
  const { offsetMinutes } = person.program;
  const day = dayOfInstant(time, offsetMinutes);
  const ofDay = time - startOfDay(day, offsetMinutes);
  return startOfDay(calendar.addMonths(day, months), offsetMinutes) + ofDay;
}

/**
 * A row some months later. Its other days and instants move by as many days as its time, so that
 * what was paid late stays late by as much; and it is known as late as it was.
 */
export function shiftedRow(
  person: Person,
  layout: evaluate.SourceLayout,
  row: evaluate.Row,
  months: number,
): evaluate.Row {
  const time = row.values[layout.time];
  evaluate.assert(typeof time === "number", "rows that repeat have a time");
  const next = shifted(person, layout.timeType, time, months);
  const happened = happensAt(person, layout, next);
  const days = Math.round((happened - row.happened) / dayMilliseconds);
  const values = row.values.map((value, column) => {
    if (column === layout.time) return next;
    const type = layout.columns[column]?.type;
    if (typeof value !== "number") return value;
    if (type === "day") return value + days;
    if (type === "instant") return value + days * dayMilliseconds;
    return type === "month" ? value + months : value;
  });
  const { offsetMinutes } = person.program;
  const natural = (at: number) =>
    evaluate.knownOf(layout, offsetMinutes, at, Number.NEGATIVE_INFINITY);
  const late = row.known - natural(row.happened);
  const known = natural(happened) + (Number.isFinite(late) && late > 0 ? late : 0);
  return { ...row, values, happened, known };
}

/** The month of the past that a month of the future repeats. */
export function baseMonth({ thisMonth }: Person, month: number): number {
  return thisMonth - cycleMonths + ((month - thisMonth) % cycleMonths);
}

const repeated = Symbol("repeated months");
/** More sources than a definition has: source and month make one number. */
const sourcesMost = 10_000;

/**
 * What one month of the future brings to a source: the facts of one of the three complete months
 * before today, as far as they lie after today. Kept by person, since every day asks for it.
 */
export function repeatedMonth(
  person: Person,
  source: number,
  month: number,
): readonly evaluate.Row[] {
  const months = remembered<number, readonly evaluate.Row[]>(person, repeated);
  const key = month * sourcesMost + source;
  const known = months.get(key);
  if (known !== undefined) return known;
  const layout = layoutAt(person, source);
  const table = person.facts.tables[source] ?? [];
  const isThere = () => rowsOfMonths(person, table, month, month + 1).length > 0;
  // A month's figure that is known already does not come a second time.
  if (layout.timeType === "month" && isThere()) return [];
  const from = baseMonth(person, month);
  const rows = rowsOfMonths(person, table, from, from + 1)
    .map((row) => shiftedRow(person, layout, row, month - from))
    .filter(({ happened }) => happened > person.asOf || layout.timeType === "month");
  months.set(key, rows);
  return rows;
}
