/** Days around that of the example people, by a calendar that is not the engine's. */

const dayMilliseconds = 86_400_000;
const today = "2026-11-20";

/** The day that lies so many days before another, which is 20 November 2026 unless given. */
export function daysAgo(days: number, from = today): string {
  return new Date(Date.parse(from) - days * dayMilliseconds).toISOString().slice(0, 10);
}

/** An instant on the day that lies so many days ago, in Shanghai. */
export function daysAgoAt(days: number, time = "09:00:00"): string {
  return `${daysAgo(days)}T${time}+08:00`;
}

/** The instant that lies so many seconds before 10:00 of 20 November 2026 in Shanghai. */
export function secondsAgo(seconds: number): string {
  return new Date(Date.parse(`${today}T10:00:00+08:00`) - seconds * 1000).toISOString();
}

/** The month that lies so many months before November 2026. */
export function monthsAgo(months: number): string {
  return new Date(Date.UTC(2026, 10 - months, 1)).toISOString().slice(0, 7);
}
