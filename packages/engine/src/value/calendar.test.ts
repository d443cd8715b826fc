import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  completedYears,
  dayFromParts,
  firstDayOfMonth,
  formatDay,
  formatMonth,
  lastDayOfMonth,
  monthOfDay,
  parseDay,
  parseMonth,
  partsOfDay,
} from "./calendar.js";

const dayMs = 86_400_000;
const firstDay = -719_162;
const lastDay = 2_932_896;
const anyDay = fc.integer({ min: firstDay, max: lastDay });
/** Every day that JavaScript's own calendar knows. */
const farDay = fc.integer({ min: -100_000_000, max: 100_000_000 });

function oracleText(day: number): string {
  return new Date(day * dayMs).toISOString().replace(/T.*$/, "");
}

function mustParse(text: string): number {
  const day = parseDay(text);
  if (day === null) {
    throw new Error(`not a day: ${text}`);
  }
  return day;
}

describe("days", () => {
  it("agrees with JavaScript's Date on days of all its years", () => {
    fc.assert(
      fc.property(farDay, (day) => {
        const date = new Date(day * dayMs);
        const parts = partsOfDay(day);
        expect(parts.year).toBe(date.getUTCFullYear());
        expect(parts.month).toBe(date.getUTCMonth() + 1);
        expect(parts.dayOfMonth).toBe(date.getUTCDate());
        expect(formatDay(day)).toBe(oracleText(day));
      }),
      { numRuns: 5_000 },
    );
  });

  it("counts through every day of years 1 to 9999 without a gap", () => {
    let day = firstDay;
    let mistakes = 0;
    for (let month = 12; month < 12 * 10_000; month++) {
      const first = firstDayOfMonth(month);
      mistakes += first === day ? 0 : 1;
      for (; day <= lastDayOfMonth(month); day++) {
        mistakes += monthOfDay(day) === month ? 0 : 1;
        const parsed = dayFromParts(Math.floor(month / 12), (month % 12) + 1, day - first + 1);
        mistakes += parsed === day ? 0 : 1;
      }
    }
    expect(mistakes).toBe(0);
    expect(day).toBe(lastDay + 1);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
      }),
    );
  });

  it("knows the landmarks", () => {
    expect(parseDay("1970-01-01")).toBe(0);
    expect(parseDay("0001-01-01")).toBe(firstDay);
    expect(parseDay("9999-12-31")).toBe(lastDay);
    expect(parseDay("2000-02-29")).toBe(11_016);
    expect(formatDay(-1)).toBe("1969-12-31");
  });

  it("refuses what is no date or is written otherwise", () => {
    const wrong = [
      ...["1900-02-29", "2100-02-29", "2023-02-29", "2024-02-30", "2024-04-31", "2024-01-00"],
      ...["2024-13-01", "2024-00-01", "0000-01-01", "2024-1-01", "2024-01-1", "2024/01/01"],
      ...["", "2024-01-01 ", " 2024-01-01", "2024-01-01\n", "24-01-01", "+024-01-01"],
      ...["-001-01-01", "20240101", "2024-01-0x", "２024-01-01", "2024-01-01T", "10000-01-01"],
    ];
    expect(wrong.filter((text) => parseDay(text) !== null)).toEqual([]);
    expect(dayFromParts(2024, 1, 3 / 2)).toBeNull();
    expect(dayFromParts(Number.NaN, 1, 1)).toBeNull();
    expect(dayFromParts(10_000, 1, 1)).toBeNull();
  });

  it("accepts exactly the texts that Date writes back unchanged", () => {
    const part = (max: number) => fc.nat(max).map((value) => String(value).padStart(2, "0"));
    const year = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, "0"));
    fc.assert(
      fc.property(year, part(14), part(33), (yyyy, mm, dd) => {
        const text = `${yyyy}-${mm}-${dd}`;
        const ms = Date.parse(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(ms) && oracleText(ms / dayMs) === text;
        expect(parseDay(text)).toBe(isReal ? ms / dayMs : null);
      }),
    );
  });

  it("asserts that a day is an integer in range", () => {
    expect(() => monthOfDay(1 / 2)).toThrow("assertion failed");
    expect(() => formatDay(Number.NaN)).toThrow("assertion failed");
    expect(() => partsOfDay(200_000_001)).toThrow("assertion failed");
  });
});

describe("months", () => {
  it("reads and writes YYYY-MM", () => {
    expect(parseMonth("1970-01")).toBe(1970 * 12);
    expect(formatMonth(2026 * 12 + 10)).toBe("2026-11");
    for (const text of ["2026-00", "2026-13", "0000-01", "2026-1", "2026-011", "2026/01", ""]) {
      expect(parseMonth(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 119_999 }), (month) => {
        expect(parseMonth(formatMonth(month))).toBe(month);
      }),
    );
  });

  it("writes years that have no four digits in the expanded form", () => {
    expect(formatMonth(12 * 10_000)).toBe("+010000-01");
    expect(formatMonth(-1)).toBe("-000001-12");
    expect(formatMonth(0)).toBe("0000-01");
  });
});

describe("addMonths", () => {
  const moves = [
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-12-31", 2, "2025-02-28"],
    ["2024-05-15", 0, "2024-05-15"],
    ["2024-01-15", -13, "2022-12-15"],
  ] as const;

  it.each(moves)("%s plus %i months is %s", (from, months, to) => {
    expect(formatDay(addMonths(mustParse(from), months))).toBe(to);
  });

  it("lands in the month meant, on the same day or the month's last", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2_400, max: 2_400 }), (day, months) => {
        const moved = addMonths(day, months);
        const wanted = partsOfDay(day).dayOfMonth;
        expect(monthOfDay(moved)).toBe(monthOfDay(day) + months);
        const isClipped = moved === lastDayOfMonth(monthOfDay(moved));
        expect(partsOfDay(moved).dayOfMonth).toBeLessThanOrEqual(wanted);
        expect(isClipped || partsOfDay(moved).dayOfMonth === wanted).toBe(true);
      }),
    );
  });

  it("goes past year 9999 without stopping", () => {
    expect(formatDay(addMonths(lastDay, 1))).toBe("+010000-01-31");
  });
});

describe("completedYears", () => {
  const spans = [
    ["2000-05-10", "2018-05-09", 17],
    ["2000-05-10", "2018-05-10", 18],
    ["2004-02-29", "2022-02-28", 17],
    ["2004-02-29", "2022-03-01", 18],
    ["2004-02-29", "2024-02-28", 19],
    ["2004-02-29", "2024-02-29", 20],
    ["2000-12-31", "2001-01-01", 0],
    ["2000-01-01", "2000-01-01", 0],
    ["2000-01-02", "2000-01-01", -1],
    ["2000-01-02", "1999-01-02", -1],
    ["2000-01-02", "1999-01-01", -2],
  ] as const;

  it.each(spans)("from %s to %s are %i", (from, to, years) => {
    expect(completedYears(mustParse(from), mustParse(to))).toBe(years);
  });

  it("counts the birthdays passed", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40_000), (from, days) => {
        const { year, month, dayOfMonth } = partsOfDay(from);
        let birthdays = 0;
        for (let age = 1; age <= 112; age++) {
          // Date rolls 29 February of a common year over to 1 March.
          const birthday = new Date(0).setUTCFullYear(year + age, month - 1, dayOfMonth) / dayMs;
          birthdays += birthday <= from + days ? 1 : 0;
        }
        expect(completedYears(from, from + days)).toBe(birthdays);
      }),
    );
  });
});
