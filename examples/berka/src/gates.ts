import { author, type Rule } from "@kaitong/example-real-data";

const { declines, test } = author;

/** Layers of the funnel, in order. */
export const layers = ["identity", "history", "conduct", "capacity", "score"] as const;

/** All gates of the funnel, in its order. */
export const gates = {
  "ID.AGE": declines("identity", [test("ageYears", ">=", { parameter: "ageMin" })], {
    unknown: "declined",
    waits: true,
    nature: "waiting",
    cure: ["wait"],
  }),
  "HIST.ACCOUNT": declines(
    "history",
    [test("accountDays", ">=", { parameter: "accountDaysMin" })],
    { unknown: "declined", waits: true, nature: "waiting", cure: ["wait"] },
  ),
  "HIST.ACTIVE": declines(
    "history",
    [test("activeMonths", ">=", { parameter: "activeMonthsMin" })],
    { unknown: "declined" },
  ),
  "BEH.PENALTY": declines("conduct", [test("penaltyInterests", "<=", 0)], {
    unknown: "declined",
    waits: true,
    cure: ["wait"],
  }),
  "BEH.NEGATIVE": declines("conduct", [test("negativeDays", "<=", 0)], {
    unknown: "declined",
    waits: true,
    cure: ["wait"],
  }),
  "CAP.PAYMENT": declines(
    "capacity",
    [test("paymentShare", "<=", { parameter: "paymentShareMax" })],
    { unknown: "referred" },
  ),
  "CAP.COMMITMENT": declines(
    "capacity",
    [test("commitmentShare", "<=", { parameter: "commitmentShareMax" })],
    { unknown: "pass" },
  ),
  "SCORE.CUTOFF": declines("score", [test("score", ">=", { parameter: "scoreCutoff" })], {
    unknown: "pass",
  }),
} satisfies Record<string, Rule>;
