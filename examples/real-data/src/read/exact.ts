import { WrongData } from "./table.js";

function wrong(text: string, what: string): never {
  throw new WrongData(`error[data.wrong]: \`${text}\` is not ${what}`);
}

/** The integer that a text spells. */
export function wholeNumber(text: string): number {
  if (!/^-?\d{1,15}$/.test(text)) wrong(text, "a whole number");
  return Number(text);
}

/**
 * A decimal with at most two places as an integer of hundredths, by its digits: `-17.3` is -1730.
 * No float is made on the way, so nothing is rounded.
 */
export function hundredths(text: string): number {
  const found = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  if (found === null) wrong(text, "a decimal with at most two places");
  const [, sign = "", whole = "", fraction = ""] = found;
  const size = Number(whole + fraction.padEnd(2, "0"));
  return sign === "-" && size !== 0 ? -size : size;
}

const monthDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** A day of the twentieth century, written `YYMMDD`, as `YYYY-MM-DD`. */
export function dayOfCentury(text: string): string {
  const found = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (found === null) wrong(text, "a day `YYMMDD`");
  const [, year = "", month = "", day = ""] = found;
  const most = monthDays[Number(month) - 1];
  const isLeap = Number(year) % 4 === 0 && year !== "00";
  const isThere = most !== undefined && Number(day) >= 1 && Number(day) <= most;
  if (!isThere || (month === "02" && day === "29" && !isLeap)) wrong(text, "on the calendar");
  return `19${year}-${month}-${day}`;
}
