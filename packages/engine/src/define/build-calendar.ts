import type { Typed } from "./build.js";
import type { CalendarFunction, Expression } from "./expression.js";

const calendar = (name: CalendarFunction, ...of: readonly Expression[]): Expression => ({
  kind: "calendar",
  function: name,
  of,
});

/**
 * The day of an instant in the product's time zone.
 * @example
 * distinctOf("payments", [dayOf(column("at"))])
 */
export const dayOf = (of: Typed<"instant">): Typed<"day"> => calendar("day-of", of);
/**
 * The month of a day or instant.
 * @example
 * distinctOf("payments", [monthOf(column<"instant">("at"))])
 */
export const monthOf = (of: Typed<"day"> | Typed<"instant">): Typed<"month"> =>
  calendar("month-of", of);
/**
 * The first day of a month.
 * @example
 * countOf("bills", { where: atLeast(column("dueOn"), firstDay(thisMonth)) })
 */
export const firstDay = (of: Typed<"month">): Typed<"day"> => calendar("first-day", of);
/**
 * The last day of a month.
 * @example
 * between(today, lastDay(thisMonth)) // days that are left of the month
 */
export const lastDay = (of: Typed<"month">): Typed<"day"> => calendar("last-day", of);
/**
 * The day of the month, 1 to 31.
 * @example
 * dayOfMonth(today)
 */
export const dayOfMonth = (of: Typed<"day">): Typed<"integer"> => calendar("day-of-month", of);
/**
 * The month of the year, 1 to 12.
 * @example
 * monthOfYear(thisMonth)
 */
export const monthOfYear = (of: Typed<"month">): Typed<"integer"> => calendar("month-of-year", of);
/**
 * The same day of a later month, or that month's last day.
 * @example
 * countOf("accounts", { where: atMost(addMonths(column<"day">("openedOn"), months(6)), today) })
 */
export const addMonths = <Type extends "day" | "month">(
  from: Typed<Type>,
  amount: Typed<"integer">,
): Typed<Type> => calendar("add-months", from, amount);
/**
 * The day of year, month and day of the month; unknown when there is no such day.
 * @example
 * makeDay(number(2026), number(2), number(29)) // unknown: 2026 is no leap year
 */
export const makeDay = (
  year: Typed<"integer">,
  month: Typed<"integer">,
  dayNumber: Typed<"integer">,
): Typed<"day"> => calendar("make-day", year, month, dayNumber);
/**
 * Completed years, complete on the birthday (29 February: 1 March in common years).
 * @example
 * completedYears(fact("person", "birthDate"), today)
 */
export const completedYears = (from: Typed<"day">, to: Typed<"day">): Typed<"integer"> =>
  calendar("completed-years", from, to);

/**
 * `length` UTF-16 units of a text from position `from`; unknown when the text is shorter.
 * @example
 * slice(fact("person", "idNumber"), 0, 2) // "44", the province
 */
export const slice = (of: Typed<"text">, from: number, length: number): Typed<"text"> => ({
  kind: "text-slice",
  of,
  from,
  length,
});
/**
 * The length of a text in UTF-16 units.
 * @example
 * equal(textLength(fact("person", "idNumber")), number(18))
 */
export const textLength = (of: Typed<"text">): Typed<"integer"> => ({
  kind: "text-length",
  of,
});
/**
 * The integer that 1 to 15 digits spell; unknown for any other text.
 * @example
 * digits(slice(fact("person", "idNumber"), 6, 4)) // the year of birth
 */
export const digits = (of: Typed<"text">): Typed<"integer"> => ({ kind: "digits", of });
