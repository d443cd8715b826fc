/*
 * Days by number (since 1970) and months by number (since year 0), by the calendar of JavaScript:
 * not the engine's own, so that a mistake in the one is not repeated in the other.
 */
import { dayNumber, dayText } from "../generate/calendar.js";

/** The number of a day's month. */
export function monthOf(day: number): number {
  return monthNumber(dayText(day));
}

/** The number of the month that a text, `YYYY-MM` or longer, begins with. */
export function monthNumber(text: string): number {
  return 12 * Number(text.slice(0, 4)) + Number(text.slice(5, 7)) - 1;
}

/** `YYYY-MM` of a month. */
export function monthName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** The first day of a month. */
export function firstDay(month: number): number {
  return dayNumber(`${monthName(month)}-01`);
}

/** The same day some months later, or the last day of a month that has no such day. */
export function monthsLater(day: number, months: number): number {
  const month = monthOf(day) + months;
  const last = firstDay(month + 1) - 1;
  return Math.min(last, firstDay(month) + day - firstDay(monthOf(day)));
}
