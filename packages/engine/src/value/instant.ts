import { formatDay, parseDay } from "./calendar.js";
import { padDigits, readDigits } from "./digits.js";
import { floorDivide } from "./integer.js";
import { assert } from "./unreachable.js";

/*
 * Instants are epoch milliseconds, integers within ±8.64 × 10^15 (10^8 days, as in ECMA-262).
 * Offsets are minutes east of UTC, within ±840 (14 hours, the widest in use).
 */

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 1_440 * minuteMs;
const instantMax = 100_000_000 * dayMs;
/** The offset can carry the first or last instant into the next day. */
const dayMax = 100_000_001;
const offsetMinutesMax = 840;

const plus = 43;
const dash = 45;
const dot = 46;
const colon = 58;
const letterT = 84;
const letterZ = 90;

/**
 * The instant written as `YYYY-MM-DDTHH:MM[:SS[.f]](Z|±HH:MM)` with one to three digits of a
 * fraction, or `null` for any other text. Hours go to 23, offsets to 14:00, there is no leap
 * second, and the letters are capital. Source: ISO 8601-1:2019, complete extended form.
 */
export function parseInstant(text: string): number | null {
  const day = parseDay(text.slice(0, 10));
  const hour = readDigits(text, 11, 2);
  const minute = readDigits(text, 14, 2);
  if (day === null || text.charCodeAt(10) !== letterT || text.charCodeAt(13) !== colon) {
    return null;
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
    return null;
  }
  const secondsEnd = endOfSeconds(text);
  const offsetMinutes = parseOffset(text, secondsEnd);
  const milliseconds = parseSeconds(text, secondsEnd);
  if (offsetMinutes === null || milliseconds === null) {
    return null;
  }
  return day * dayMs + (hour * 60 + minute - offsetMinutes) * minuteMs + milliseconds;
}

/**
 * `YYYY-MM-DDTHH:MM:SS[.mmm]±HH:MM` at the given offset; milliseconds are shown only when they are
 * not zero, and UTC is `+00:00`. Years outside 0000 to 9999 are written as `formatDay` does.
 */
export function formatInstant(ms: number, offsetMinutes: number): string {
  const day = dayOfInstant(ms, offsetMinutes);
  const ofDay = ms - startOfDay(day, offsetMinutes);
  const milliseconds = ofDay % secondMs;
  const seconds = (ofDay - milliseconds) / secondMs;
  const second = padDigits(seconds % 60, 2);
  const fraction = milliseconds === 0 ? "" : `.${padDigits(milliseconds, 3)}`;
  const clock = `${formatClock((seconds - (seconds % 60)) / 60)}:${second}${fraction}`;
  const offset = formatClock(offsetMinutes < 0 ? -offsetMinutes : offsetMinutes);
  return `${formatDay(day)}T${clock}${offsetMinutes < 0 ? "-" : "+"}${offset}`;
}

/** The epoch day that an instant falls on at an offset. */
export function dayOfInstant(ms: number, offsetMinutes: number): number {
  assert(Number.isInteger(ms), "an instant is an integer");
  assert(ms <= instantMax && ms >= -instantMax, "an instant is within ±8.64 × 10^15");
  assertOffset(offsetMinutes);
  const day = floorDivide(ms + offsetMinutes * minuteMs, dayMs);
  assert(day !== null, "a day has a length");
  return day;
}

/** The instant of 00:00 on an epoch day at an offset. */
export function startOfDay(day: number, offsetMinutes: number): number {
  assert(Number.isInteger(day), "a day is an integer");
  assert(day <= dayMax && day >= -dayMax, "a day is within ±100000001");
  assertOffset(offsetMinutes);
  return day * dayMs - offsetMinutes * minuteMs;
}

/** Where the optional seconds end: at 16 when there are none, at 19, or after the fraction. */
function endOfSeconds(text: string): number {
  if (text.charCodeAt(16) !== colon) {
    return 16;
  }
  if (text.charCodeAt(19) !== dot) {
    return 19;
  }
  let end = 20;
  while (end < 23 && readDigits(text, end, 1) >= 0) {
    end += 1;
  }
  return end;
}

function parseSeconds(text: string, end: number): number | null {
  const second = end === 16 ? 0 : readDigits(text, 17, 2);
  if (second < 0 || second > 59 || end === 20) {
    return null;
  }
  const fraction = end < 20 ? 0 : readDigits(text.slice(20, end).padEnd(3, "0"), 0, 3);
  return second * secondMs + fraction;
}

function parseOffset(text: string, start: number): number | null {
  const sign = text.charCodeAt(start);
  if (sign === letterZ) {
    return text.length === start + 1 ? 0 : null;
  }
  const isComplete = text.length === start + 6 && text.charCodeAt(start + 3) === colon;
  if (!isComplete || (sign !== plus && sign !== dash)) {
    return null;
  }
  const hour = readDigits(text, start + 1, 2);
  const minute = readDigits(text, start + 4, 2);
  const minutes = hour * 60 + minute;
  if (hour < 0 || minute < 0 || minute > 59 || minutes > offsetMinutesMax) {
    return null;
  }
  return sign === dash ? -minutes : minutes;
}

/** `HH:MM` of minutes below 1440. */
function formatClock(minutes: number): string {
  const minute = minutes % 60;
  return `${padDigits((minutes - minute) / 60, 2)}:${padDigits(minute, 2)}`;
}

function assertOffset(offsetMinutes: number): void {
  assert(Number.isInteger(offsetMinutes), "an offset is an integer");
  assert(
    offsetMinutes <= offsetMinutesMax && offsetMinutes >= -offsetMinutesMax,
    "an offset is within ±840 minutes",
  );
}
