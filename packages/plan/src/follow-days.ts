import { evaluate } from "@kaitong/engine";

const { addMonths, firstDayOfMonth, formatDay, monthOfDay, parseDay } = evaluate.calendar;

function dayOf(text: string): number {
  const day = parseDay(text);
  evaluate.assert(day !== null, "days of answers are on the calendar");
  return day;
}

/** The same day (`YYYY-MM-DD`) so many months later, or the last one of a month without it. */
export function monthsLater(day: string, months: number): string {
  return formatDay(addMonths(dayOf(day), months));
}

/** The first days of months after one day and before another, in order. */
export function firstsBetween(after: string, before: string): readonly string[] {
  const [first, end] = [monthOfDay(dayOf(after)) + 1, dayOf(before)];
  const count = Math.max(0, monthOfDay(end - 1) - first + 1);
  return Array.from({ length: count }, (_, index) => formatDay(firstDayOfMonth(first + index)));
}

/** The least number of months, not negative, after which a day has come. */
export function monthsUntil(from: string, day: string): number {
  const [start, end] = [dayOf(from), dayOf(day)];
  const months = monthOfDay(end) - monthOfDay(start);
  return Math.max(0, months + (addMonths(start, months) < end ? 1 : 0));
}
