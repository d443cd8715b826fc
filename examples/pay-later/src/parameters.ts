import type { define } from "@kaitong/engine";

const from = "2015-01-01";
const example = "example policy, set by the authors; no published rule of any lender";

type Parameter = Omit<define.ParameterDefinition, "name" | "label">;

function fixed(unit: define.Unit, value: number, reference = example): Parameter {
  return { unit, values: [{ from, value, reference }] };
}

/** The numbers of the policy: configuration, each with the text that sets it. */
export const parameters = {
  coolDownDays: fixed("days", 90),
  frequentWindowDays: fixed("days", 30),
  frequentApplications: fixed("count", 3),
  frequentStopDays: fixed("days", 180),
  frequentStopMaxDays: fixed("days", 270),
  forcedOpeningDays: fixed("days", 365),
  ageMin: fixed("years", 18, "Civil Code of the PRC, article 17: adults are 18 or older"),
  identityVerifiedMaxDays: fixed("days", 730),
  securityDeviceDays: fixed("days", 14),
  securityEventDays: fixed("days", 30),
  knownDeviceSeenDays: fixed("days", 90),
  takeoverHours: fixed("number", 72),
  newDeviceDays: fixed("days", 3),
  sharedDeviceAccounts: fixed("count", 5),
  fraudLinks: fixed("count", 2),
  sesameMonths: fixed("months", 2),
  sesameMin: fixed("score", 600),
  reportMaxDays: fixed("days", 30),
  reportMonths: fixed("months", 24),
  retentionMonths: fixed(
    "months",
    60,
    "Regulation on the Credit Reporting Industry, article 16: five years from the end",
  ),
  contradictionsMax: fixed("count", 2),
  overdueNowFen: fixed("fen", 10_000),
  overdueRunMonths: fixed("months", 3),
  overdueMonthsMax: fixed("count", 6),
  compensationMonths: fixed("months", 24),
  enforcementMonths: fixed("months", 24),
  inquiryDays: fixed("days", 90),
  inquiriesMax: fixed("count", 6),
  cardPaymentDivisor: fixed("number", 10),
  debtServiceMax: fixed("basis-points", 5500),
  exposureMaxFen: fixed(
    "fen",
    20_000_000,
    "Interim Measures for Internet Loans of Commercial Banks (2020), told as 200,000 yuan a person",
  ),
  unknownIncomeLimitFen: fixed("fen", 200_000),
  studentLimitFen: fixed("fen", 300_000),
  billDays: fixed("days", 180),
  peerBillsMin: fixed("count", 6),
  onTimeShareMin: fixed("basis-points", 8500),
  qualifyingFen: fixed("fen", 500),
  activityDays: fixed("days", 90),
  stackingDays: fixed("days", 90),
  payDayDays: fixed("days", 4),
  burstDays: fixed("days", 3),
  thinFileMonths: fixed("months", 6),
  planIncomeShareMost: fixed("basis-points", 3000),
  planMarginPoints: fixed("points", 10),
  planCheapPointsMost: fixed("points", 30),
  planHonouredDays: fixed("days", 180),
  scoreCutoff: {
    unit: "points",
    values: [
      { from, regime: "normal", value: 550, reference: example },
      { from, regime: "expansion", value: 530, reference: example },
      { from, regime: "contraction", value: 575, reference: example },
    ],
  },
} satisfies Record<string, Parameter>;
