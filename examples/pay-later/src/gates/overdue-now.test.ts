import { describe } from "vitest";
import { card } from "../people/base.js";
import { fails, gateTable, passes } from "../testing/gate-cases.fixture.js";
import { accounts, loan } from "../testing/report.fixture.js";

const overdue = (overdueFen: number | null, more: object = {}) => accounts({ overdueFen, ...more });
const declined = fails("declined", "external", "EXT.OVERDUE_NOW", {
  reapplyOn: "2027-02-18",
  hold: null,
});
const held = fails("held", "external", "EXT.OVERDUE_SMALL", {
  reapplyOn: null,
  hold: { releaseOn: null, by: ["settle-overdue"] },
});

describe("overdue now", () => {
  gateTable("EXT.OVERDUE_NOW", [
    { name: "100.00 yuan", change: overdue(10_000), expect: declined },
    { name: "100.01 yuan", change: overdue(10_001), expect: declined },
    {
      name: "50 yuan on each of two accounts",
      change: accounts({ overdueFen: 5000 }, { ...loan, overdueFen: 5000 }),
      expect: declined,
    },
    {
      name: "a joint account counts in full",
      change: overdue(10_000, { coBorrower: "joint" }),
      expect: declined,
    },
    { name: "of a settled account", change: overdue(10_000, { state: "settled" }), expect: passes },
    { name: "of a closed account", change: overdue(10_000, { state: "closed" }), expect: passes },
    { name: "of a frozen account", change: overdue(10_000, { state: "frozen" }), expect: declined },
    { name: "of a disputed account", change: overdue(10_000, { disputed: true }), expect: passes },
    { name: "nobody knows how much", change: overdue(null), expect: passes },
    {
      name: "unknown accounts",
      change: { "creditReport.accounts": null },
      expect: { ...passes, result: "not-evaluated" },
    },
  ]);
});

describe("a little overdue now", () => {
  gateTable("EXT.OVERDUE_SMALL", [
    { name: "nothing", change: overdue(0), expect: passes },
    { name: "0.01 yuan", change: overdue(1), expect: held },
    { name: "0.02 yuan", change: overdue(2), expect: held },
    { name: "99.98 yuan", change: overdue(9998), expect: held },
    { name: "99.99 yuan", change: overdue(9999), expect: held },
    { name: "100.00 yuan", change: overdue(10_000), expect: { ...declined, result: "pass" } },
    {
      name: "0.01 yuan beside a settled account with more",
      change: accounts(
        { overdueFen: 1 },
        { ...card, id: "A-6", state: "settled", overdueFen: 9e5 },
      ),
      expect: held,
    },
    {
      name: "unknown accounts",
      change: { "creditReport.accounts": null },
      expect: { ...passes, result: "not-evaluated" },
    },
  ]);
});
