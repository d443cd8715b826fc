import { card, housingLoan, type Person } from "../people/base.js";
import { monthsAgo } from "./days.fixture.js";

/** Statuses by how many months ago they were; an empty text is a missing month. */
export type Statuses = Readonly<Record<number, string>>;

/** The last 31 months of an account, all paid on time but those that are given. */
export function months(given: Statuses = {}): readonly Person[] {
  return Array.from({ length: 31 }, (_month, index) => 30 - index)
    .map((ago) => ({ month: monthsAgo(ago), status: given[ago] ?? "N" }))
    .filter(({ status }) => status !== "");
}

/** The same status in each of some months. */
export function statusIn(status: string, ...ago: readonly number[]): Statuses {
  return Object.fromEntries(ago.map((month) => [month, status]));
}

/** An unsecured loan with nothing due. */
export const loan: Person = {
  ...card,
  id: "A-5",
  type: "D1",
  balanceFen: 0,
  dueThisMonthFen: 0,
  months: months(),
};

/** Accounts of the report: the card with changes, the housing loan and others. */
export function accounts(
  changes: Readonly<Record<string, unknown>> = {},
  ...others: readonly Person[]
): Readonly<Record<string, unknown>> {
  return { "creditReport.accounts": [{ ...card, ...changes }, housingLoan, ...others] };
}
