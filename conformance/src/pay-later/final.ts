import { approved, approvedWith, around, declined, type Expectation, one } from "./expectation.js";
import { card, daysAgo, firstInstant, idNumber, monthsAgo, noon, type Person } from "./person.js";

/** The whole credit report has one card with so much due this month. */
const due = (dueThisMonthFen: number, incomeMonthlyFen = 1_000_000) => ({
  "creditReport.accounts": [{ ...card, dueThisMonthFen }],
  "person.incomeMonthlyFen": incomeMonthlyFen,
});
const loan = (balanceFen: number) => ({
  "creditReport.accounts": [card, { ...card, id: "A-2", type: "D1", balanceFen }],
});
const inAll = daysAgo(-90);

/**
 * What the person can carry: at most 55 % of the income goes into debt, and the limit, six times
 * the room that is left, is at least 500 yuan: 6 × 8,334 fen, but not 6 × 8,333 fen.
 */
const capacityExpectations: readonly Expectation[] = [
  ...around(
    "fen due in a month of an income of 10,000 yuan",
    due,
    [541_666, approvedWith({ limitFen: 50_000, limitBoundBy: "debt-service" })],
    [541_667, declined("CAP.DEBT_SERVICE", { reapplyOn: inAll, "reasons/0/value": 49_998 })],
    [550_099, declined("CAP.DEBT_SERVICE", { "reasons/0/needed": 50_000 })],
    [
      550_100,
      declined("CAP.DEBT_SERVICE", { "reasons/0/value": 5_501, "reasons/0/needed": 5_416 }),
    ],
  ),
  ...one(
    "a joint loan counts half, rounded down",
    {
      "creditReport.accounts": [{ ...card, dueThisMonthFen: 1_083_333, coBorrower: "joint" }],
      "person.incomeMonthlyFen": 1_000_000,
    },
    approvedWith({ limitFen: 50_000 }),
  ),
  ...around(
    "fen of unsecured balances",
    loan,
    [19_949_999, approvedWith({ limitFen: 50_000, limitBoundBy: "exposure" })],
    [19_950_000, approvedWith({ limitFen: 50_000, limitBoundBy: "exposure" })],
    [19_950_001, declined("CAP.EXPOSURE", { reapplyOn: inAll, "reasons/0/value": 49_999 })],
    [20_000_000, declined("CAP.EXPOSURE", { "reasons/0/needed": 19_950_000 })],
  ),
  ...one(
    "the limit is rounded down to 100 yuan",
    loan(19_930_001),
    approvedWith({ limitFen: 60_000, limitBoundBy: "exposure" }),
  ),
];

const bill = (onTime: boolean, index: number): Person => ({
  kind: "telecom",
  dueOn: daysAgo(20 + index),
  paidOn: daysAgo(onTime ? 20 + index : 19 + index),
  amountFen: 100,
});
const bills = ([paid, late]: readonly [number, number]) => ({
  bills: Array.from({ length: paid + late }, (_, index) => bill(index < paid, index)),
});

/**
 * The peer group. Of 200 people in Zhejiang aged 28 to 35 with 15,000 yuan and more, 5 % have up to
 * 8,000 yuan of spending power, and half have 25,000 or more. Of all, 5 % pay 70 % on time.
 */
const peerExpectations: readonly Expectation[] = [
  ...around(
    "income at which the spending power is 8,000 yuan",
    (income: number) => ({ "person.incomeMonthlyFen": income }),
    [1_524_999, declined("PEER.CAPACITY", { "reasons/0/value": 799_999, "cohort/people": 200 })],
    [1_525_000, approved],
  ).map((expectation) => ({ ...expectation, person: "peer" })),
  ...around(
    "bills on time, and late",
    bills,
    [[2, 4], declined("PEER.REPAYMENT", { "reasons/0/value": 3_333 })],
    [[4, 2], declined("PEER.REPAYMENT", { "reasons/0/value": 6_666 })],
    [[3, 2], approved],
    [[7, 3], approved],
    [[69, 31], declined("PEER.REPAYMENT", { "reasons/0/value": 6_900 })],
  ),
  ...one(
    "a group of thirty people is too small: age and income alone have 150",
    {
      "person.idNumber": idNumber("1965-03-01"),
      "person.incomeMonthlyFen": 250_000,
      "creditReport.accounts": [],
    },
    approvedWith({ "cohort/keys": { age: "56+", income: "<3k" }, "cohort/people": 150 }),
  ),
  ...one(
    "without a region age and income are left",
    { "person.residenceRegion": null },
    approvedWith({ "cohort/keys": { age: "28-35", income: "8-15k" } }),
  ),
];

const payments = (count: number, oldest: number) => ({
  transactions: Array.from({ length: count }, (_, index) => ({
    at: index === 0 ? firstInstant(oldest) : noon(index),
    direction: "out",
    amountFen: 500,
    category: "dining",
    channel: "offline",
    counterparty: "甲",
    state: "settled",
  })),
});
const lost = [
  "liquidSumFen cardUtilisation historyOverdueMonths payments onTimeStreakMonths accountMonths",
  "communityBills debtServiceShare incomeMonthlyFen historyMonths verifiedFacts activeMonths",
  "paymentUnevenness hardInquiries onTimeMonths newAccounts bufferShare",
];
const lostInOrder = lost.flatMap((names) => names.split(" ").map((name) => `POINTS.${name}`));
const regime = (name: string, daysInForce: number) => ({
  "regimes.+": { from: daysAgo(daysInForce), regime: name, reference: "expectation" },
});
const cutoff = (value: number, daysInForce: number) => ({
  "parameters.scoreCutoff.values.+": {
    from: daysAgo(daysInForce),
    regime: "normal",
    value,
    reference: "expectation",
  },
});
const points = (name: string, value: number) =>
  approvedWith({ [`contributions/${name}/points`]: value });

/** The score: points by hand, the cut-off on both sides, and the state of the economy. */
const scoreExpectations: readonly Expectation[] = [
  ...around(
    "fen of liquid balance in three months",
    (averageFen: number) => ({
      balances: [{ month: "2026-10", product: "bank", averageFen }],
    }),
    [299_999, points("liquidSumFen", 8)],
    [300_000, points("liquidSumFen", 32)],
    [300_001, points("liquidSumFen", 32)],
  ),
  ...one(
    "unknown balances",
    { balances: null },
    approvedWith({ "contributions/liquidSumFen/bin": "unknown" }),
  ),
  ...one("no balances", { balances: [] }, points("liquidSumFen", 0)),
  ...one(
    "a balance of the current month is not known before its end",
    { balances: [{ month: "2026-11", product: "bank", averageFen: 900_000 }] },
    points("liquidSumFen", 0),
  ),
  ...one(
    "a balance of July is too old",
    {
      balances: [{ month: "2026-07", product: "bank", averageFen: 900_000 }],
    },
    points("liquidSumFen", 0),
  ),
  ...one("payments: nine", payments(9, 89), points("payments", 8)),
  ...one("payments: ten", payments(10, 89), points("payments", 30)),
  ...one("payments: ten, one of them 90 days ago", payments(10, 90), points("payments", 8)),
  ...one("unknown income", { "person.incomeMonthlyFen": null }, points("incomeMonthlyFen", 10)),
  {
    name: "points lost, most first, then by name",
    person: "declined",
    outcome: "declined",
    codes: ["SCORE.CUTOFF", ...lostInOrder],
    shows: { score: 472, cutoff: 550, "reasons/0/value": 472, "reasons/0/needed": 550 },
  },
  {
    name: "a tight economy",
    person: "declined",
    reference: regime("contraction", 19),
    outcome: "declined",
    shows: { score: 476, cutoff: 575, regime: "contraction" },
  },
  {
    name: "an easy economy",
    person: "declined",
    reference: regime("expansion", 19),
    outcome: "declined",
    shows: { score: 474, cutoff: 530, regime: "expansion" },
  },
  {
    name: "strong in a tight economy, from the day of the decision",
    reference: regime("contraction", 0),
    ...approvedWith({ score: 887, cutoff: 575 }),
  },
  {
    name: "a tight economy from tomorrow",
    reference: regime("contraction", -1),
    ...approvedWith({ score: 873, cutoff: 550 }),
  },
  { name: "cut-off one below the score", definition: cutoff(872, 9), ...approved },
  {
    name: "cut-off at the score, from the day of the decision",
    definition: cutoff(873, 0),
    ...approvedWith({ score: 873, cutoff: 873 }),
  },
  {
    name: "cut-off one above the score",
    definition: cutoff(874, 9),
    outcome: "declined",
    includes: ["SCORE.CUTOFF"],
    shows: { reapplyOn: inAll, "reasons/0/value": 873, "reasons/0/needed": 874 },
  },
  {
    name: "cut-off above the score from tomorrow",
    definition: cutoff(874, -1),
    ...approvedWith({ cutoff: 550 }),
  },
  {
    name: "a month that is known when it is over",
    definition: { "sources.sesame.known": "month-end" },
    changes: {
      sesame: [
        { month: monthsAgo(1), score: 650 },
        { month: monthsAgo(0), score: 550 },
      ],
    },
    ...approved,
  },
];

/** What the person can carry, the peer group, and the score. */
export const finalExpectations: readonly Expectation[] = [
  ...capacityExpectations,
  ...peerExpectations,
  ...scoreExpectations,
];
