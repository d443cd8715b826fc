import { padDigits, readDigits } from "./digits.js";
import { assert } from "./unreachable.js";

/*
 * The proleptic Gregorian calendar in integers. A day is an epoch day (0 is 1970-01-01), a month
 * is year × 12 + month - 1. Arithmetic works for every day within ±2 × 10^8 (twice the range of
 * instants), so that no date a dossier can hold stops it; parsing accepts years 0001 to 9999.
 *
 * Inside, years begin in March: the leap day is then the last of its year, and the days before a
 * month follow from one linear formula. Method: H. Hinnant, "chrono-compatible low-level date
 * algorithms" (2013). Every operand is below 2^31, so the floor of a quotient is exact.
 */

const yearMin = 1;
const yearMax = 9999;
const dayMax = 200_000_000;
const monthMax = 12 * 600_000;
const dash = 45;

/** Days from 0000-03-01 to 1970-01-01. */
const epochShift = 719_468;
const daysIn400Years = 146_097;

/** A date as people write it: month 1 to 12, day of the month 1 to 31. */
interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

/** The epoch day of a date, or `null` when there is no such date in years 1 to 9999. */
export function dayFromParts(year: number, month: number, dayOfMonth: number): number | null {
  const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth);
  if (!isWhole || year < yearMin || year > yearMax || month < 1 || month > 12) {
    return null;
  }
  const first = firstDayOfMonth(year * 12 + month - 1);
  const day = first + dayOfMonth - 1;
  return day >= first && day <= lastDayOfMonth(year * 12 + month - 1) ? day : null;
}

/** The date of an epoch day. */
export function partsOfDay(day: number): DayParts {
  const month = monthOfDay(day);
  const year = Math.floor(month / 12);
  return {
    year,
    month: month - year * 12 + 1,
    dayOfMonth: day - firstDayOfMonth(month) + 1,
  };
}

/** The month (year × 12 + month - 1) that an epoch day lies in. */
export function monthOfDay(day: number): number {
  assert(isWithin(day, dayMax), "a day is an integer within ±2 × 10^8");
  const shifted = day + epochShift;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - 365 * yearOfEra - leapDaysBefore(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  return (era * 400 + yearOfEra) * 12 + monthFromMarch + 2;
}

/** The epoch day of a month's first day. */
export function firstDayOfMonth(month: number): number {
  assert(isWithin(month, monthMax), "a month is an integer within ±7200000");
  const fromMarch = month - 2;
  const year = Math.floor(fromMarch / 12);
  const monthFromMarch = fromMarch - year * 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5);
  return 365 * year + leapDaysBefore(year) + dayOfYear - epochShift;
}

/** The epoch day of a month's last day. */
export function lastDayOfMonth(month: number): number {
  return firstDayOfMonth(month + 1) - 1;
}

/**
 * The same day of the month `months` later (earlier when negative), or that month's last day
 * where it is shorter: 31 January plus 1 month is 28 or 29 February.
 */
export function addMonths(day: number, months: number): number {
  const month = monthOfDay(day);
  const dayBeforeMonth = firstDayOfMonth(month) - 1;
  const moved = firstDayOfMonth(month + months) + (day - dayBeforeMonth) - 1;
  return Math.min(moved, lastDayOfMonth(month + months));
}

/**
 * The years completed from one day to another, as ages are counted: a year is complete on the
 * birthday, and one that began on 29 February completes on 1 March in common years. Rounded
 * down, so a day before `from` gives a negative number.
 */
export function completedYears(from: number, to: number): number {
  const start = partsOfDay(from);
  const end = partsOfDay(to);
  const isBeforeBirthday =
    end.month < start.month || (end.month === start.month && end.dayOfMonth < start.dayOfMonth);
  return end.year - start.year - (isBeforeBirthday ? 1 : 0);
}

/** The epoch day written as `YYYY-MM-DD` (years 0001 to 9999), or `null` for any other text. */
export function parseDay(text: string): number | null {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) {
    return null;
  }
  // A part that is not digits is -1, which no date has.
  return dayFromParts(readDigits(text, 0, 4), readDigits(text, 5, 2), readDigits(text, 8, 2));
}

/**
 * `YYYY-MM-DD`. A year outside 0000 to 9999 has a sign and six digits, the expanded form of
 * ISO 8601, so that showing a computed day cannot fail; `parseDay` does not read that form.
 */
export function formatDay(day: number): string {
  const { dayOfMonth } = partsOfDay(day);
  return `${formatMonth(monthOfDay(day))}-${padDigits(dayOfMonth, 2)}`;
}

/** The month written as `YYYY-MM` (years 0001 to 9999), or `null` for any other text. */
export function parseMonth(text: string): number | null {
  if (text.length !== 7 || text.charCodeAt(4) !== dash) {
    return null;
  }
  const year = readDigits(text, 0, 4);
  const month = readDigits(text, 5, 2);
  return year >= yearMin && month >= 1 && month <= 12 ? year * 12 + month - 1 : null;
}

/** `YYYY-MM`, with the same expanded years as `formatDay`. */
export function formatMonth(month: number): string {
  assert(isWithin(month, monthMax), "a month is an integer within ±7200000");
  const year = Math.floor(month / 12);
  return `${formatYear(year)}-${padDigits(month - year * 12 + 1, 2)}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= yearMax) {
    return padDigits(year, 4);
  }
  return year < 0 ? `-${padDigits(-year, 6)}` : `+${padDigits(year, 6)}`;
}

/** Leap days in the years before the given one, counted from year 0, years beginning in March. */
function leapDaysBefore(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

function isWithin(value: number, sizeMax: number): boolean {
  return Number.isInteger(value) && value <= sizeMax && value >= -sizeMax;
}

/** The first and the last day of the calendar: years 1 to 9999. */
export const dayBounds = Object.freeze([-719_162, 2_932_896] as const);
/** The first and the last month of the calendar. */
export const monthBounds = Object.freeze([12, 119_999] as const);

/** A day that lies on the calendar; null outside of years 1 to 9999. */
export function withinDays(day: number): number | null {
  return day >= dayBounds[0] && day <= dayBounds[1] ? day : null;
}

/** A month that lies on the calendar; null outside of years 1 to 9999. */
export function withinMonths(month: number): number | null {
  return month >= monthBounds[0] && month <= monthBounds[1] ? month : null;
}
