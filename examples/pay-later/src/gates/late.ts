import { declines, holds, type Rule, test } from "./declare.js";

/** The gates after it read the report, so they wait for one that is there and fresh. */
const withReport: Pick<Rule, "unknown"> & Partial<Rule> = {
  unknown: "not-evaluated",
  after: ["EXT.REPORT"],
};
const lasting = { ...withReport, cools: true, waits: true };

/** Gates on the credit report. */
export const externalGates = {
  "EXT.REPORT": holds(
    "external",
    [
      test("reportObtained", "=", true),
      test("reportAgeDays", "<=", { parameter: "reportMaxDays" }),
    ],
    { unknown: "held", cure: ["authorise-report"], source: "creditReport" },
  ),
  "EXT.CROSSCHECK": holds(
    "external",
    [test("contradictions", "<", { parameter: "contradictionsMax" })],
    { unknown: "pass", after: ["EXT.REPORT"], cure: ["confirm-facts"], source: "reportPerson" },
  ),
  "EXT.OVERDUE_NOW": declines(
    "external",
    [test("overdueNowFen", "<", { parameter: "overdueNowFen" }, 0)],
    { ...withReport, cools: true, cure: ["settle-overdue"] },
  ),
  "EXT.OVERDUE_SMALL": holds(
    "external",
    [test("overdueNowFen", "<=", 0), test("overdueNowFen", ">=", { parameter: "overdueNowFen" })],
    { ...withReport, combine: "any", cure: ["settle-overdue"] },
  ),
  "EXT.OVERDUE_RUN": declines(
    "external",
    [
      test("overdueRunMonths", "<", { parameter: "overdueRunMonths" }),
      test("overdueMonths", "<", { parameter: "overdueMonthsMax" }),
    ],
    { ...lasting, nature: "waiting", cure: ["wait"] },
  ),
  "EXT.SERIOUS": declines(
    "external",
    [test("badAccounts", "<=", 0), test("seriousMonths", "<=", 0)],
    { ...lasting, cure: ["settle-overdue", "wait"] },
  ),
  "EXT.COMPENSATION": declines("external", [test("openCompensations", "<=", 0)], {
    ...lasting,
    cure: ["settle-compensation", "wait"],
  }),
  "EXT.ENFORCEMENT": declines("external", [test("openEnforcements", "<=", 0)], {
    ...lasting,
    cure: ["wait"],
  }),
  "EXT.INQUIRIES": declines(
    "external",
    [test("hardInquiries", "<=", { parameter: "inquiriesMax" })],
    { ...lasting, nature: "waiting", cure: ["no-applications", "wait"] },
  ),
} satisfies Record<string, Rule>;

/** Gates on what the person can carry, on the peer group and on the score. */
export const finalGates = {
  "CAP.DEBT_SERVICE": declines(
    "capacity",
    [
      test(
        "debtServiceShare",
        "<=",
        { parameter: "debtServiceMax" },
        {
          variable: "debtServiceShareNeeded",
        },
      ),
    ],
    { unknown: "pass", cools: true, cure: ["pay-cards-down", "verify-occupation"] },
  ),
  "CAP.EXPOSURE": declines(
    "capacity",
    [
      test(
        "exposureFen",
        "<",
        { parameter: "exposureMaxFen" },
        {
          variable: "exposureNeededFen",
        },
      ),
    ],
    { unknown: "pass", cools: true, cure: ["pay-cards-down"] },
  ),
  "PEER.CAPACITY": declines(
    "peer",
    [
      test("spendingPowerFen", ">=", { variable: "spendingPowerLowFen" }),
      test("spendingPowerFen", ">=", { variable: "spendingPowerHalfMedianFen" }),
    ],
    {
      unknown: "pass",
      combine: "any",
      cools: true,
      cure: ["verify-occupation", "pay-cards-down", "keep-balance"],
    },
  ),
  "PEER.REPAYMENT": declines(
    "peer",
    [
      test("onTimeShare", ">=", { variable: "onTimeShareLow" }),
      test("onTimeShare", ">=", { parameter: "onTimeShareMin" }),
      test("bills", "<", { parameter: "peerBillsMin" }),
    ],
    { unknown: "pass", combine: "any", cools: true, cure: ["pay-bills-here"] },
  ),
  "SCORE.CUTOFF": declines("score", [test("score", ">=", { parameter: "scoreCutoff" })], {
    unknown: "pass",
    cools: true,
    cure: [
      "keep-balance",
      "pay-existing-here",
      "pay-bills-here",
      "pay-cards-down",
      "keep-accounts-on-time",
      "verify-education",
      "verify-occupation",
      "verify-vehicle",
      "verify-property",
    ],
  }),
} satisfies Record<string, Rule>;
