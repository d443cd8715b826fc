import { describe } from "vitest";
import { fails, gateTable, passes } from "../testing/gate-cases.fixture.js";
import { accounts, loan, months, type Statuses, statusIn } from "../testing/report.fixture.js";

const card = (statuses: Statuses) => accounts({ months: months(statuses) });
const both = (first: Statuses, second: Statuses) =>
  accounts({ months: months(first) }, { ...loan, months: months(second) });

describe("months overdue in a row", () => {
  const declined = fails("declined", "external", "EXT.OVERDUE_RUN", { reapplyOn: "2027-02-18" });
  gateTable("EXT.OVERDUE_RUN", [
    { name: "2 in a row", change: card(statusIn("1", 9, 8)), expect: passes },
    { name: "3 in a row", change: card(statusIn("1", 9, 8, 7)), expect: declined },
    { name: "4 in a row", change: card(statusIn("1", 9, 8, 7, 6)), expect: declined },
    { name: "broken by N", change: card(statusIn("1", 9, 8, 6, 5)), expect: passes },
    {
      name: "broken by #",
      change: card({ ...statusIn("1", 9, 8, 6, 5), 7: "#" }),
      expect: passes,
    },
    {
      name: "broken by a missing month",
      change: card({ ...statusIn("1", 9, 8, 6, 5), 7: "" }),
      expect: passes,
    },
    {
      name: "# is not overdue",
      change: card(statusIn("#", 9, 8, 7, 6)),
      expect: passes,
    },
    {
      name: "across two accounts",
      change: both(statusIn("1", 9, 8), statusIn("1", 7)),
      expect: passes,
    },
    {
      name: "3 in a row of the second account",
      change: both({}, statusIn("2", 9, 8, 7)),
      expect: declined,
    },
    {
      name: "3 in a row up to last month",
      change: card(statusIn("1", 3, 2, 1)),
      expect: declined,
    },
    { name: "the first 3 months of 24", change: card(statusIn("1", 23, 22, 21)), expect: declined },
    {
      name: "3 in a row, the first of which is 24 months back",
      change: card(statusIn("1", 24, 23, 22)),
      expect: passes,
    },
    {
      name: "3 in a row over a new year",
      change: card(statusIn("1", 12, 11, 10)),
      expect: declined,
    },
    {
      name: "of a disputed account",
      change: accounts({ disputed: true, months: months(statusIn("1", 9, 8, 7)) }),
      expect: passes,
    },
  ]);
  gateTable("EXT.OVERDUE_RUN", [
    { name: "5 different months", change: card(statusIn("1", 2, 4, 6, 8, 10)), expect: passes },
    {
      name: "6 different months",
      change: card(statusIn("1", 2, 4, 6, 8, 10, 12)),
      expect: declined,
    },
    {
      name: "6 different months of two accounts",
      change: both(statusIn("1", 2, 4, 6), statusIn("1", 8, 10, 12)),
      expect: declined,
    },
    {
      name: "the same 5 months of two accounts",
      change: both(statusIn("1", 2, 4, 6, 8, 10), statusIn("2", 2, 4, 6, 8, 10)),
      expect: passes,
    },
    {
      name: "6 months, the first of which is 23 months ago",
      change: card(statusIn("1", 2, 4, 6, 8, 10, 23)),
      expect: declined,
    },
    {
      name: "6 months, the first of which is 24 months ago",
      change: card(statusIn("1", 2, 4, 6, 8, 10, 24)),
      expect: passes,
    },
    {
      name: "6 months of which one is #",
      change: card({ ...statusIn("1", 2, 4, 6, 8, 10), 12: "#" }),
      expect: passes,
    },
    {
      name: "no months at all",
      change: accounts({ months: null }),
      expect: passes,
    },
  ]);
});

describe("serious statuses", () => {
  const declined = fails("declined", "external", "EXT.SERIOUS", { reapplyOn: "2027-02-18" });
  gateTable(
    "EXT.SERIOUS",
    [..."34567DZBG"].map((status) => ({
      name: `${status} 12 months ago`,
      change: card({ 12: status }),
      expect: declined,
    })),
  );
  gateTable(
    "EXT.SERIOUS",
    [..."NM*#/A12C"].map((status) => ({
      name: `${status} is not serious`,
      change: card({ 12: status }),
      expect: passes,
    })),
  );
  gateTable("EXT.SERIOUS", [
    { name: "23 months ago", change: card({ 23: "D" }), expect: declined },
    { name: "24 months ago", change: card({ 24: "D" }), expect: passes },
    { name: "this month", change: card({ 0: "D" }), expect: declined },
    {
      name: "of a disputed account",
      change: accounts({ disputed: true, months: months({ 12: "D" }) }),
      expect: passes,
    },
    {
      name: "unknown accounts",
      change: { "creditReport.accounts": null },
      expect: { ...passes, result: "not-evaluated" },
    },
  ]);
  gateTable(
    "EXT.SERIOUS",
    [
      ...["bad-debt", "recovery"].map((state) => [state, declined] as const),
      ...["recovery-ended", "transferred", "frozen", "other", "overdue"].map(
        (state) => [state, passes] as const,
      ),
    ].map(([state, expected]) => ({
      name: `an account in the state ${state}`,
      change: accounts({ state }),
      expect: expected,
    })),
  );
});
