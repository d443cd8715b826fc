import type { define } from "@kaitong/engine";

type Action = Omit<define.ActionDefinition, "id" | "label">;

const done = (effortOnce: number): Action["levels"] => [
  { id: "done", effortOnce, effortMonthly: 0 },
];
const monthly = (values: readonly number[], efforts: readonly number[]): Action["levels"] =>
  values.map((value, index) => ({
    id: String(value),
    value,
    effortOnce: 0,
    effortMonthly: efforts[index] ?? 0,
  }));

/** Done at once and known the same day. */
function atOnce(...changes: readonly string[]): Action {
  return {
    stages: ["initial"],
    levels: done(1),
    knownAfter: 0,
    changes,
    onRequest: false,
  };
}

/** A document that is verified in a day, when the person says that it applies. */
function document(change: string): Action {
  return {
    stages: ["initial"],
    levels: done(2),
    knownAfter: 1,
    changes: [change],
    onRequest: true,
  };
}

const settled: Action["levels"] = [
  { id: "done", effortOnce: 3, effortMonthly: 0, effortPerIncomeTenth: 1 },
];

/** What comes back through the credit report. */
const reportLagDays = 45;

/** What a person can change; how each works out over time is the plan's matter. */
export const actions = {
  "correct-id-number": atOnce("person.idNumber"),
  "renew-id": atOnce("person.idExpiresOn"),
  "verify-real-name": atOnce("account.realNameVerified"),
  "verify-mobile": atOnce("person.mobileVerified"),
  "verify-face": atOnce("person.faceVerifiedAt"),
  "verify-otherwise": atOnce("person.identityVerifiedOtherwiseAt"),
  "bind-card": atOnce("cards.state"),
  "correct-card": atOnce("cards.holderMatchesId", "cards.state"),
  "use-other-device": atOnce("devices.riskTerminal", "devices.emulator"),
  "consent-second-repayment": atOnce("person.secondRepaymentConsentAt"),
  "lift-restriction": atOnce("account.state"),
  "open-account": atOnce("account.state"),
  "authorise-sesame": atOnce("sesame.score"),
  "authorise-report": atOnce("creditReport.reportedAt"),
  "confirm-facts": atOnce("person.mobile", "person.residenceRegion", "person.incomeMonthlyFen"),
  "verify-education": document("person.educationVerifiedAt"),
  "verify-occupation": document("person.occupationVerifiedAt"),
  "verify-vehicle": document("person.vehicleVerifiedAt"),
  "verify-property": document("person.propertyVerifiedAt"),
  "settle-overdue": {
    stages: ["long"],
    levels: settled,
    knownAfter: reportLagDays,
    changes: ["creditAccounts.overdueFen", "creditAccounts.state"],
    onRequest: false,
  },
  "settle-compensation": {
    stages: ["long"],
    levels: settled,
    knownAfter: reportLagDays,
    changes: ["compensations.endedOn"],
    onRequest: false,
  },
  "keep-accounts-on-time": {
    stages: ["long"],
    unit: "months",
    levels: monthly([3, 6, 12], [0, 0, 0]),
    knownAfter: reportLagDays,
    changes: ["creditMonths.status"],
    onRequest: false,
  },
  "pay-cards-down": {
    stages: ["long"],
    unit: "basis-points",
    levels: [
      { id: "70", value: 7000, effortOnce: 2, effortMonthly: 0 },
      { id: "50", value: 5000, effortOnce: 4, effortMonthly: 0 },
      { id: "30", value: 3000, effortOnce: 6, effortMonthly: 0 },
    ],
    knownAfter: reportLagDays,
    changes: ["creditAccounts.balanceFen"],
    onRequest: false,
  },
  "keep-balance": {
    stages: ["mid"],
    unit: "fen",
    levels: monthly([50_000, 100_000, 200_000, 500_000], [1, 2, 4, 8]),
    knownAfter: "next-month",
    changes: ["balances.averageFen"],
    onRequest: false,
  },
  "pay-existing-here": {
    stages: ["mid"],
    unit: "count",
    levels: monthly([4, 8, 15], [1, 2, 3]),
    knownAfter: 1,
    changes: ["transactions.amountFen"],
    onRequest: false,
  },
  "pay-bills-here": {
    stages: ["mid"],
    unit: "count",
    levels: monthly([1, 2, 4], [1, 2, 3]),
    knownAfter: 1,
    changes: ["bills.paidOn"],
    onRequest: false,
  },
  "no-applications": {
    stages: ["initial", "mid", "long"],
    levels: [{ id: "kept", effortOnce: 0, effortMonthly: 0 }],
    knownAfter: 0,
    changes: ["inquiries.on", "applications.at"],
    onRequest: false,
  },
  "authorise-data": {
    stages: ["initial"],
    levels: done(2),
    knownAfter: 1,
    changes: ["credentials.value", "bills.source", "balances.product"],
    onRequest: true,
  },
  "object-to-fact": {
    stages: ["initial", "mid", "long"],
    levels: [{ id: "filed", effortOnce: 1, effortMonthly: 0 }],
    knownAfter: 20,
    changes: ["creditAccounts.disputed"],
    onRequest: true,
  },
} satisfies Record<string, Action>;
