/** The example people, changed. Nobody here is real. */
import { readFileSync } from "node:fs";

/** A dossier in the product's JSON form. */
export type Person = Readonly<Record<string, unknown>>;
/**
 * New members by their dotted paths. A step into a list is a place in it, or what stands there is
 * the name of; `+` adds to it.
 */
export type Changes = Readonly<Record<string, unknown>>;

const product = new URL("../../../examples/pay-later/", import.meta.url);

/** A file of the example product as JSON. */
export function readFile(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(name, product), "utf8"));
}

/** A copy of somebody with members replaced at dotted paths. */
export function change(person: Person, changes: Changes): Person {
  const copy = structuredClone(person) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    let at: Record<string, unknown> = copy;
    for (const step of steps) at = memberAt(at, step);
    if (last === "+" && Array.isArray(at)) at.push(...(Array.isArray(value) ? value : [value]));
    else at[last] = value;
  }
  return copy;
}

function memberAt(at: Record<string, unknown>, step: string): Record<string, unknown> {
  const named = Array.isArray(at) ? at.find((one) => one.name === step) : undefined;
  return (named ?? at[step]) as Record<string, unknown>;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident ID number of somebody born on a day; the check digit is that of GB 11643. */
export function idNumber(born: string): string {
  const body = `330106${born.replaceAll("-", "")}118`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${"10X98765432"[sum % 11]}`;
}

const dayMilliseconds = 86_400_000;
/** The instant at which the example people apply, and its day. */
export const asOf = "2026-11-20T10:00:00+08:00";
const asOfDay = Date.parse("2026-11-20T00:00:00Z");

/** The day so many days before the decision's; negative ones lie after it. */
export function daysAgo(days: number): string {
  return new Date(asOfDay - days * dayMilliseconds).toISOString().slice(0, 10);
}

/** The month so many months before the decision's. */
export function monthsAgo(months: number): string {
  return new Date(Date.UTC(2026, 10 - months, 1)).toISOString().slice(0, 7);
}

/** Noon in the product's time zone, so many days before the decision's day. */
export function noon(days: number): string {
  return `${daysAgo(days)}T12:00:00+08:00`;
}

/** The first instant of a day in the product's time zone, so many days before the decision's. */
export function firstInstant(days: number): string {
  return `${daysAgo(days)}T00:00:00+08:00`;
}

/** The last instant of a day in the product's time zone, so many days before the decision's. */
export function lastInstant(days: number): string {
  return `${daysAgo(days)}T23:59:59.999+08:00`;
}

/** An instant so many milliseconds after the decision's. */
export function afterNow(milliseconds: number): string {
  return new Date(Date.parse(asOf) + milliseconds).toISOString();
}

/** An unsecured credit card in good standing. */
export const card: Person = {
  id: "A-1",
  type: "R2",
  state: "normal",
  unsecured: true,
  openedOn: "2019-05-12",
  closedOn: null,
  limitFen: 3_000_000,
  balanceFen: 0,
  overdueFen: 0,
  dueThisMonthFen: 0,
  coBorrower: "none",
  disputed: false,
  months: [],
};

/** Months of an account: one status a month, newest last, which is so many months ago. */
export function statuses(text: string, newest = 1): readonly Person[] {
  return [...text].map((status, index) => ({
    month: monthsAgo(newest + text.length - 1 - index),
    status,
    overdueFen: 0,
  }));
}
