/*
 * Days and months as texts, by the calendar of JavaScript: not the engine's own, so that a mistake
 * in the one is not repeated in the other.
 */

const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;

/** The epoch day of `YYYY-MM-DD`. */
export function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / dayMilliseconds;
}

/** `YYYY-MM-DD` of an epoch day in years 0001 to 9999. */
export function dayText(day: number): string {
  return new Date(day * dayMilliseconds).toISOString().slice(0, 10);
}

/** `YYYY-MM` so many months after the month of an epoch day. */
export function monthText(day: number, after: number): string {
  const date = new Date(day * dayMilliseconds);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + after, 1);
  return new Date(first).toISOString().slice(0, 7);
}

/** The instant at which a day begins, `offsetMinutes` east of Greenwich. */
export function startOfDay(day: number, offsetMinutes: number): number {
  return day * dayMilliseconds - offsetMinutes * minuteMilliseconds;
}

/** The day that an instant lies on, `offsetMinutes` east of Greenwich. */
export function dayOfInstant(instant: number, offsetMinutes: number): number {
  return Math.floor((instant + offsetMinutes * minuteMilliseconds) / dayMilliseconds);
}

/** An instant in ISO 8601 with the local time of an offset. */
export function instantText(instant: number, offsetMinutes: number): string {
  const local = new Date(instant + offsetMinutes * minuteMilliseconds).toISOString();
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, "0");
  const sign = offsetMinutes < 0 ? "-" : "+";
  return `${local.slice(0, 23)}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
