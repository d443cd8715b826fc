import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOfInstant, formatInstant, parseInstant, startOfDay } from "./instant.js";

const anyInstant = fc.integer({ min: -62_135_510_400_000, max: 253_402_214_400_000 });
const anyOffset = fc.integer({ min: -840, max: 840 });
const beijing = 480;

describe("parseInstant", () => {
  it("reads every allowed form", () => {
    const ms = Date.UTC(2026, 10, 20, 2, 0, 0);
    expect(parseInstant("2026-11-20T10:00:00+08:00")).toBe(ms);
    expect(parseInstant("2026-11-20T10:00+08:00")).toBe(ms);
    expect(parseInstant("2026-11-20T02:00Z")).toBe(ms);
    expect(parseInstant("2026-11-19T16:00:00.5-10:00")).toBe(ms + 500);
    expect(parseInstant("2026-11-20T02:00:00.25Z")).toBe(ms + 250);
    expect(parseInstant("2026-11-20T02:00:00.007Z")).toBe(ms + 7);
    expect(parseInstant("2026-11-20T16:00:00+14:00")).toBe(ms);
    expect(parseInstant("2026-11-20T02:00:00-00:00")).toBe(ms);
  });

  it("refuses everything else", () => {
    const wrong = [
      ...["", "2026-11-20", "2026-11-20T10:00:00", "2026-11-20T10Z", "2026-11-20 10:00:00Z"],
      ...["2026-11-20t10:00:00Z", "2026-11-20T10:00:00z", "2026-11-20T24:00:00Z"],
      ...["2026-11-20T10:60:00Z", "2026-11-20T10:00:60Z", "2016-12-31T23:59:60Z"],
      ...["2026-02-29T10:00:00Z", "0000-01-01T00:00:00Z", "2026-11-31T10:00:00Z"],
      ...["2026-11-20T10:00:00.Z", "2026-11-20T10:00:00.1234Z", "2026-11-20T10:00:00,5Z"],
      ...["2026-11-20T10:00.5Z", "2026-11-20T10:00:00+08", "2026-11-20T10:00:00+0800"],
      ...["2026-11-20T10:00:00+8:00", "2026-11-20T10:00:00+14:01", "2026-11-20T10:00:00+15:00"],
      ...["2026-11-20T10:00:00+08:60", "2026-11-20T10:00:00-14:30", "2026-11-20T10:00:00Z "],
      ...[" 2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z\n", "2026-11-20T10:00:00ZZ"],
      ...["2026-11-20T1:00:00Z", "2026-11-20T10:0:00Z", "2026-11-20T10:00:0Z"],
      ...["2026-11-20T10:00:00+-8:00", "2026-11-20T10:00:00−08:00", "+002026-11-20T10:00:00Z"],
      ...["2026-11-20T-1:00:00Z", "2026-11-20T10:00:00*08:00", "2026-11-20T10:00:00+08.00"],
    ];
    expect(wrong.filter((text) => parseInstant(text) !== null)).toEqual([]);
  });

  it("agrees with Date on the forms that both read", () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        expect(parseInstant(new Date(ms).toISOString())).toBe(ms);
      }),
    );
  });

  it("never accepts a text that Date reads otherwise or refuses", () => {
    const text = formatInstant(Date.UTC(2024, 1, 29, 23, 59, 58, 120), beijing);
    const mutation = fc.record({
      at: fc.nat(text.length),
      cut: fc.nat(2),
      add: fc.stringMatching(/^[0-9TZ:.+\- ]{0,2}$/),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 3 }), (mutations) => {
        const mutated = mutations.reduce(
          (before, { at, cut, add }) => before.slice(0, at) + add + before.slice(at + cut),
          text,
        );
        const ms = parseInstant(mutated);
        expect(ms === null || ms === Date.parse(mutated)).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("formatInstant", () => {
  it("shows milliseconds only when there are some, and always an offset", () => {
    expect(formatInstant(0, 0)).toBe("1970-01-01T00:00:00+00:00");
    expect(formatInstant(0, beijing)).toBe("1970-01-01T08:00:00+08:00");
    expect(formatInstant(-1, -90)).toBe("1969-12-31T22:29:59.999-01:30");
    expect(formatInstant(60, 840)).toBe("1970-01-01T14:00:00.060+14:00");
  });

  it("is read back, at any offset", () => {
    fc.assert(
      fc.property(anyInstant, anyOffset, (ms, offset) => {
        expect(parseInstant(formatInstant(ms, offset))).toBe(ms);
      }),
    );
  });

  it("stays standing at the ends of the range and past year 9999", () => {
    const last = parseInstant("9999-12-31T23:59:59.999Z") ?? 0;
    expect(formatInstant(last, beijing)).toBe("+010000-01-01T07:59:59.999+08:00");
    expect(formatInstant(8_640_000_000_000_000, 840)).toBe("+275760-09-13T14:00:00+14:00");
    expect(formatInstant(-8_640_000_000_000_000, -840)).toBe("-271821-04-19T10:00:00-14:00");
  });
});

describe("days of instants", () => {
  it("changes the day at local midnight", () => {
    const midnight = parseInstant("2026-11-20T00:00:00+08:00") ?? 0;
    const day = dayOfInstant(midnight, beijing);
    expect(dayOfInstant(midnight - 1, beijing)).toBe(day - 1);
    expect(startOfDay(day, beijing)).toBe(midnight);
    expect(dayOfInstant(-1, 0)).toBe(-1);
  });

  it("puts every instant between the start of its day and the next", () => {
    const wide = fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 });
    fc.assert(
      fc.property(fc.oneof(anyInstant, wide), anyOffset, (ms, offset) => {
        const day = dayOfInstant(ms, offset);
        expect(startOfDay(day, offset)).toBeLessThanOrEqual(ms);
        expect(startOfDay(day, offset) + 86_400_000).toBeGreaterThan(ms);
      }),
      { numRuns: 2_000 },
    );
  });

  it("asserts integers in range", () => {
    expect(() => dayOfInstant(1 / 2, 0)).toThrow("assertion failed");
    expect(() => dayOfInstant(0, 841)).toThrow("assertion failed");
    expect(() => startOfDay(Number.NaN, 0)).toThrow("assertion failed");
    expect(() => formatInstant(8_640_000_000_000_001, 0)).toThrow("assertion failed");
  });
});
