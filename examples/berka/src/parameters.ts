import { author, type Parameter } from "@kaitong/example-real-data";

/** The day from which the policy holds: the bank's first account. */
export const effectiveFrom = "1993-01-01";

type Fixed = Parameters<typeof author.fixed>;
const example = "example policy, set by hand; no rule of any lender";
const fixed = (unit: Fixed[1], value: number, reference = example): Parameter =>
  author.fixed(effectiveFrom, unit, value, reference);

/** The numbers of the policy. */
export const parameters = {
  ageMin: fixed("years", 18, "Civil Code of Czechoslovakia (40/1964), section 8: adult at 18"),
  accountDaysMin: fixed("days", 120),
  activeMonthsMin: fixed("months", 4),
  conductDays: fixed("days", 365),
  recentDays: fixed("days", 90),
  observedDays: fixed("days", 180),
  lowBalanceFen: fixed("fen", 500_000),
  incomeFen: fixed("fen", 300_000),
  paymentShareMax: fixed("basis-points", 5000),
  commitmentShareMax: fixed("basis-points", 10_000),
  scoreCutoff: fixed("points", 560),
};
