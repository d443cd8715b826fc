import fc from "fast-check";
import { expect, test } from "vitest";
import { firstsBetween, monthsLater, monthsUntil } from "./follow-days.js";

const milliseconds = 86_400_000;
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((number) => new Date(number * milliseconds).toISOString().slice(0, 10));

/** The platform's own calendar, day by day. */
function daysFrom(start: string, end: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(start); at <= Date.parse(end); at += milliseconds) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

test("the first days of months are all between, and no other day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 800 }), (after, length) => {
      const end = new Date(Date.parse(after) + length * milliseconds).toISOString().slice(0, 10);
      const expected = daysFrom(after, end).filter(
        (one) => one.endsWith("-01") && one > after && one < end,
      );
      expect(firstsBetween(after, end)).toEqual(expected);
    }),
  );
});

test("a month later is the same day of the next month, or its last", () => {
  expect(monthsLater("2027-01-31", 1)).toBe("2027-02-28");
  expect(monthsLater("2028-01-31", 1)).toBe("2028-02-29");
  expect(monthsLater("2026-11-20", 1)).toBe("2026-12-20");
  expect(monthsLater("2026-11-20", 14)).toBe("2028-01-20");
});

test("as many months as are begun, the least that reach a day", () => {
  expect(monthsUntil("2026-11-20", "2026-11-20")).toBe(0);
  expect(monthsUntil("2026-11-20", "2026-11-21")).toBe(1);
  fc.assert(
    fc.property(day, day, (from, to) => {
      const months = monthsUntil(from, to);
      expect(monthsLater(from, months) >= to || months === 0).toBe(true);
      if (to <= from) expect(months).toBe(0);
      else expect(monthsLater(from, months) >= to && monthsLater(from, months - 1) < to).toBe(true);
    }),
  );
});
