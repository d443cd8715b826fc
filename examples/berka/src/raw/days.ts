import { read } from "@kaitong/example-real-data";

/** Czech winter time: days are counted in one fixed offset. */
export const timeZone = { name: "Europe/Prague", offsetMinutes: 60 } as const;

/** The first instant of a day, `YYYY-MM-DD`. */
export const startOf = (day: string): string => `${day}T00:00:00+01:00`;

/** The first instant after a day: what a day brought is known when it is over. */
export function endOf(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return startOf(next.toISOString().slice(0, 10));
}

/** A birth number, `YYMMDD` with 50 added to the month for women, as a day; the 50 is dropped. */
export function birthDay(number: string): string {
  const month = read.wholeNumber(number.slice(2, 4));
  const plain = String(month > 50 ? month - 50 : month).padStart(2, "0");
  return read.dayOfCentury(`${number.slice(0, 2)}${plain}${number.slice(4)}`);
}
