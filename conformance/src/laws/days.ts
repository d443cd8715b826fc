/** Days as epoch days, months as year × 12 + month - 1: the calendar of JavaScript, not ours. */

const dayMs = 86_400_000;

/** Milliseconds that the product's time zone is ahead of UTC. */
export const zoneMs = 8 * 3_600_000;

export function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / dayMs;
}

export function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function monthOf(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function firstDayOf(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / dayMs;
}

export function monthText(month: number): string {
  return dayText(firstDayOf(month)).slice(0, 7);
}

/** The same day of a later month, or that month's last day where it is shorter. */
export function addMonths(day: number, months: number): number {
  const month = monthOf(day);
  const moved = firstDayOf(month + months) + day - firstDayOf(month);
  return Math.min(moved, firstDayOf(month + months + 1) - 1);
}

/** The last instant of a day in the product's time zone, in milliseconds. */
export function endOfDay(day: number): number {
  return (day + 1) * dayMs - zoneMs - 1;
}

/** An instant as people in a time zone write it; in the product's when none is given. */
export function instantText(ms: number, offsetMinutes = zoneMs / 60_000): string {
  const local = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 23);
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${local}${offsetMinutes < 0 ? "-" : "+"}${clock}`;
}
