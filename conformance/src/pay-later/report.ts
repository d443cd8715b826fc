import {
  approved,
  approvedWith,
  around,
  declined,
  type Expectation,
  held,
  one,
} from "./expectation.js";
import { afterNow, card, daysAgo, monthsAgo, noon, type Person, statuses } from "./person.js";

const accounts = (...all: readonly Person[]) => ({ "creditReport.accounts": all });
/** An account beside the person's own, which then stays as it is. */
const more = (account: object) => ({
  "creditReport.accounts.+": { ...card, id: "A-9", ...account },
});
const inAll = daysAgo(-90);
const compensation = (endedOn: string | null) => ({
  "creditReport.compensations": [{ id: "K-1", paidOn: "2023-02-10", endedOn, amountFen: 8_000 }],
});
const enforcement = (closedOn: string | null) => ({
  "creditReport.enforcements": [{ id: "E-1", filedOn: "2023-02-10", closedOn, amountFen: 8_000 }],
});
const inquiries = (count: number, back = 10) =>
  Array.from({ length: count }, (_, index) => ({
    on: daysAgo(back),
    reason: "02",
    institution: `机构${index}`,
  }));
const asks = (...all: readonly object[]) => ({ "creditReport.inquiries": all });
const run = declined("EXT.OVERDUE_RUN", { reapplyOn: inAll });
const serious = declined("EXT.SERIOUS", { reapplyOn: inAll });
const compensated = declined("EXT.COMPENSATION", { reapplyOn: inAll });

/** The report itself, what it contradicts, and what is overdue now. */
const presentExpectations: readonly Expectation[] = [
  ...around(
    "days since the report",
    (back: number) => ({ "creditReport.reportedAt": noon(back) }),
    [29, approved],
    [30, approved],
    [31, held("EXT.REPORT", { "reasons/0/clearsOn": null })],
  ),
  ...one("no report", { creditReport: null }, held("EXT.REPORT")),
  ...one(
    "gates on a report that is too old are not evaluated",
    { "creditReport.reportedAt": noon(31), ...more({ overdueFen: 90_000 }) },
    held("EXT.REPORT"),
  ),
  ...one("a report of the future", { "creditReport.reportedAt": afterNow(1) }, held("EXT.REPORT")),
  ...one("one contradiction", { "creditReport.person.mobiles": ["1"] }, approved),
  ...around(
    "housing-fund base of which the income is more than twice",
    (housingFundBaseFen: number) => ({
      "creditReport.person.mobiles": ["1"],
      "creditReport.person.housingFundBaseFen": housingFundBaseFen,
    }),
    [549_999, held("EXT.CROSSCHECK", { "reasons/0/value": 2, "reasons/0/needed": 1 })],
    [550_000, approved],
  ),
  ...around(
    "fen overdue now",
    (overdueFen: number) => more({ overdueFen }),
    [0, approved],
    [1, held("EXT.OVERDUE_SMALL", { "reasons/0/needed": 0 })],
    [9_999, held("EXT.OVERDUE_SMALL")],
    [10_000, declined("EXT.OVERDUE_NOW", { reapplyOn: inAll, "reasons/0/needed": 0 })],
    [10_001, declined("EXT.OVERDUE_NOW")],
  ),
  ...one(
    "what is overdue is added up, unknown amounts are skipped",
    {
      "creditReport.accounts.+": [
        { ...card, id: "A-7", overdueFen: 9_999 },
        { ...card, id: "A-8", overdueFen: null },
        { ...card, id: "A-9", overdueFen: 1 },
      ],
    },
    declined("EXT.OVERDUE_NOW", { "reasons/0/value": 10_000 }),
  ),
  ...one("settled accounts", more({ state: "settled", overdueFen: 90_000 }), approved),
  ...one(
    "a disputed account is left out, with its months",
    more({ disputed: true, overdueFen: 90_000, months: statuses("N3NN") }),
    approvedWith({ leftOut: [{ source: "creditAccounts", because: "disputed", rows: 1 }] }),
  ),
  ...one(
    "perhaps disputed",
    more({ disputed: null, overdueFen: 90_000 }),
    declined("EXT.OVERDUE_NOW"),
  ),
];

/** What was overdue, and what lies behind. */
const pastExpectations: readonly Expectation[] = [
  ...around(
    "overdue months in a row",
    (text: string) => accounts({ ...card, months: statuses(text) }),
    ["N12N", approved],
    ["N121N", run],
    ["N1#21N", approved],
    ["N1N21N", approved],
  ),
  ...one(
    "a month that is missing ends a run",
    accounts({ ...card, months: [...statuses("1", 9), ...statuses("11", 6)] }),
    approved,
  ),
  ...one(
    "accounts have runs of their own",
    accounts(
      { ...card, months: statuses("11N", 5) },
      { ...card, id: "A-2", months: statuses("N1N", 4) },
    ),
    approved,
  ),
  ...around(
    "months back to the end of a run",
    (newest: number) => accounts({ ...card, months: statuses("111", newest) }),
    [21, run],
    [22, approved],
  ),
  ...around(
    "different overdue months",
    (text: string) => accounts({ ...card, months: statuses(text) }),
    ["1N1N1N1N1", approved],
    ["1N1N1N1N1N1", run],
  ),
  ...around(
    "months since a serious status",
    (back: number) => accounts({ ...card, months: statuses("3", back) }),
    [22, serious],
    [23, serious],
    [24, approved],
  ),
  ...around(
    "day from which a bad debt is kept for five years",
    (closedOn: string) => more({ state: "bad-debt", closedOn }),
    [
      "2021-11-20",
      approvedWith({ leftOut: [{ source: "creditAccounts", because: "expired", rows: 1 }] }),
    ],
    ["2021-11-21", serious],
  ),
  ...around(
    "day on which a compensation ended",
    compensation,
    ["2024-11-20", approved],
    ["2024-11-21", declined("EXT.COMPENSATION", { "reasons/0/clearsOn": daysAgo(-1) })],
    [null, compensated],
    [daysAgo(-1), compensated],
  ),
  ...around(
    "day on which an enforcement was closed",
    enforcement,
    ["2024-11-20", approved],
    ["2024-11-21", declined("EXT.ENFORCEMENT")],
    [null, declined("EXT.ENFORCEMENT")],
  ),
  ...["2026-02-27", "2026-02-28"].map((day) => ({
    name: `a compensation that ended on 29 February counts up to 27 February: ${day}`,
    changes: {
      ...compensation("2024-02-29"),
      "creditReport.reportedAt": "2026-02-20T09:00:00+08:00",
    },
    asOf: `${day}T10:00:00+08:00`,
    ...(day === "2026-02-27"
      ? { includes: ["EXT.COMPENSATION"] }
      : { excludes: ["EXT.COMPENSATION"] }),
  })),
  ...around(
    "hard inquiries",
    (count: number) => asks(...inquiries(count)),
    [6, approved],
    [7, declined("EXT.INQUIRIES", { "reasons/0/value": 7, "reasons/0/needed": 6 })],
    [8, declined("EXT.INQUIRIES")],
  ),
  ...around(
    "days since the seventh inquiry",
    (back: number) => asks(...inquiries(6), { on: daysAgo(back), reason: "08", institution: "甲" }),
    [89, declined("EXT.INQUIRIES")],
    [90, approved],
  ),
  ...one(
    "one institution asks twice a month",
    asks(...inquiries(6), ...inquiries(6, 12)),
    approved,
  ),
  ...one(
    "a compensation that is known too late",
    {
      "creditReport.compensations": [
        { id: "K-1", paidOn: monthsAgo(5).concat("-10"), amountFen: 8_000, knownAt: afterNow(1) },
      ],
    },
    approved,
  ),
];

/** Everything that the credit report says. */
export const reportExpectations: readonly Expectation[] = [
  ...presentExpectations,
  ...pastExpectations,
];
