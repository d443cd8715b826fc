import {
  approved,
  balances,
  bills,
  card,
  change,
  housingLoan,
  type Person,
  salaries,
  shopping,
  statuses,
} from "./base.js";

const paidFor = (endedOn: string | null): Person => ({
  id: "K-1",
  paidOn: "2023-02-10",
  endedOn,
  amountFen: 800_000,
});
const inquiry = (on: string, institution: string): Person => ({
  on,
  reason: "02",
  institution,
});

/** A bad debt that ended more than five years ago: it may not count any more. */
const oldBadDebt: Person = {
  ...card,
  id: "A-9",
  type: "D1",
  state: "bad-debt",
  openedOn: "2016-03-01",
  closedOn: "2021-11-05",
  balanceFen: 0,
  limitFen: 200_000,
  dueThisMonthFen: 0,
  months: [{ month: "2021-10", status: "B", overdueFen: 150_000 }],
};

/** Somebody with a weak score: little activity, a full card, no buffer. */
const declined = change(approved, {
  subject: "P-0002",
  "person.educationVerifiedAt": null,
  "person.occupationVerifiedAt": null,
  "person.incomeMonthlyFen": 480_000,
  "creditReport.person.housingFundBaseFen": null,
  "account.openedOn": "2026-01-15",
  transactions: [...shopping(2, 4), ...salaries(480_000, 4)],
  balances: balances("yuebao", 12_000, 4),
  bills: [...bills("telecom", 6_800, 2)],
  "creditReport.accounts": [
    {
      ...card,
      openedOn: "2025-08-12",
      limitFen: 800_000,
      balanceFen: 760_000,
      dueThisMonthFen: 90_000,
      months: statuses("NNNN1NNNNNN1NN"),
    },
    {
      ...card,
      id: "A-3",
      openedOn: "2026-10-02",
      limitFen: 300_000,
      balanceFen: 280_000,
      months: statuses("N"),
    },
  ],
  "creditReport.inquiries": [
    inquiry("2026-09-20", "商业银行“CD”"),
    inquiry("2026-10-01", "消费金融公司“EF”"),
    inquiry("2026-10-20", "商业银行“GH”"),
  ],
});

/** No credit history, but bills, rent and shared bicycles that were always paid on time. */
const thinFile = change(approved, {
  subject: "P-0201",
  "person.incomeMonthlyFen": 620_000,
  "creditReport.person.housingFundBaseFen": null,
  "creditReport.accounts": [],
  "creditReport.inquiries": [],
  transactions: [...shopping(14, 7), ...salaries(620_000, 7)],
  balances: [...balances("yuebao", 210_000, 6), ...balances("bank", 150_000, 6)],
  bills: [
    ...bills("electricity", 9_000, 12, "credential"),
    ...bills("rent", 180_000, 12, "credential"),
    ...bills("telecom", 5_800, 12),
    ...bills("sharing", 1_500, 6),
  ],
});

/** People whom the credit report, their capacity, their peers or the score stop, or do not. */
export const late: Readonly<Record<string, Person>> = {
  declined,
  "thin-file": thinFile,
  "no-report": change(approved, { subject: "P-0202", creditReport: null }),
  crosscheck: change(approved, {
    subject: "P-0203",
    "creditReport.person.mobiles": ["13900000009"],
    "creditReport.person.residenceRegion": "440305",
  }),
  overdue: change(approved, {
    subject: "P-0204",
    "creditReport.accounts": [{ ...card, state: "overdue", overdueFen: 35_000 }, housingLoan],
  }),
  "overdue-small": change(approved, {
    subject: "P-0205",
    "creditReport.accounts": [{ ...card, overdueFen: 640 }, housingLoan],
  }),
  "overdue-run": change(approved, {
    subject: "P-0206",
    "creditReport.accounts": [
      { ...card, months: statuses("NNNNNNNNNNNN12NN112NNNNN") },
      { ...housingLoan, months: statuses("NNNN123NNNNNNNNNNNNNNNNN") },
    ],
  }),
  "compensation-12": change(approved, {
    subject: "P-0207",
    "creditReport.compensations": [paidFor("2025-11-20")],
  }),
  "compensation-30": change(approved, {
    subject: "P-0208",
    "creditReport.compensations": [paidFor("2024-05-20")],
  }),
  "past-retention": change(approved, {
    subject: "P-0209",
    "creditReport.accounts": [card, housingLoan, oldBadDebt],
    "creditReport.judgments": [
      { id: "J-1", on: "2019-04-01", endedOn: "2021-05-01", amountFen: 500_000 },
    ],
  }),
  "known-late": change(approved, {
    subject: "P-0210",
    "creditReport.compensations": [{ ...paidFor(null), knownAt: "2026-11-25T09:00:00+08:00" }],
    sesame: [
      { month: "2026-10", score: 702 },
      { month: "2026-11", score: 560, knownAt: "2026-11-28T00:00:00+08:00" },
    ],
  }),
  inquiries: change(approved, {
    subject: "P-0211",
    "creditReport.inquiries": [
      "2026-09-01",
      "2026-09-12",
      "2026-09-30",
      "2026-10-03",
      "2026-10-19",
      "2026-11-02",
      "2026-11-09",
    ].map((on, index) => inquiry(on, `机构“${index + 1}”`)),
  }),
  disputed: change(approved, {
    subject: "P-0212",
    "creditReport.accounts": [
      card,
      housingLoan,
      { ...card, id: "A-7", state: "overdue", overdueFen: 90_000, disputed: true },
    ],
  }),
  "debt-service": change(approved, {
    subject: "P-0213",
    "creditReport.accounts": [
      { ...card, dueThisMonthFen: 520_000 },
      { ...housingLoan, coBorrower: "none" },
    ],
  }),
  exposure: change(approved, {
    subject: "P-0214",
    "creditReport.accounts": [
      { ...card, limitFen: 9_000_000 },
      { ...card, id: "A-4", type: "D1", limitFen: 25_000_000, balanceFen: 19_700_000 },
    ],
  }),
  peer: change(approved, {
    subject: "P-0215",
    "person.incomeMonthlyFen": 1_520_000,
    "creditReport.person.housingFundBaseFen": 1_500_000,
    "creditReport.accounts": [
      card,
      { ...housingLoan, coBorrower: "none", dueThisMonthFen: 720_000 },
    ],
    balances: balances("yuebao", 330_000, 6),
  }),
  "unknown-income": change(approved, {
    subject: "P-0216",
    "person.incomeMonthlyFen": null,
    "person.incomeSource": null,
  }),
};
