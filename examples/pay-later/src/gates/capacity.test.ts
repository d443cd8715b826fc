import { describe, expect, it } from "vitest";
import { approved, card, change } from "../people/base.js";
import { also, fails, gateTable, ignored, passes } from "../testing/gate-cases.fixture.js";
import { decideOn, gateOf } from "../testing/product.fixture.js";
import { accounts, loan } from "../testing/report.fixture.js";

/*
 * 55 % of 11,000 yuan are 6,050 yuan. The approved person owes 1,300 yuan this month for the
 * half of the housing loan and 420 yuan as the tenth of the card's balance; the rest is due on
 * the card. The room left is paid out six times, and 500 yuan are the smallest line.
 */
const quasiCredit = { ...card, id: "A-6", type: "R3", dueThisMonthFen: 0 };
const due = (dueThisMonthFen: number, more: object = {}) => accounts({ dueThisMonthFen, ...more });

describe("debt service", () => {
  const declined = fails("declined", "capacity", "CAP.DEBT_SERVICE", {
    reapplyOn: "2027-02-18",
    limitFen: null,
  });
  const limit = (limitFen: number) => also(passes, { limitFen, limitBoundBy: "debt-service" });
  gateTable("CAP.DEBT_SERVICE", [
    { name: "room of 83.35 yuan", change: due(424_665), expect: limit(50_000) },
    { name: "room of 83.34 yuan: a line of 500", change: due(424_666), expect: limit(50_000) },
    { name: "room of 83.33 yuan: below 500", change: due(424_667), expect: declined },
    { name: "55.00 %", change: due(433_000), expect: declined },
    { name: "55.01 %", change: due(433_110), expect: declined },
    { name: "room of 116.66 yuan", change: due(421_334), expect: limit(60_000) },
    { name: "room of 100.00 yuan", change: due(423_000), expect: limit(60_000) },
    {
      name: "a joint account counts by half",
      change: due(849_332, { coBorrower: "joint" }),
      expect: limit(50_000),
    },
    {
      name: "a joint account, a fen too much by half",
      change: due(849_334, { coBorrower: "joint" }),
      expect: declined,
    },
    {
      name: "the account of a main borrower counts in full",
      change: due(849_332, { coBorrower: "main" }),
      expect: declined,
    },
    {
      name: "half of an odd amount is rounded down",
      change: due(849_333, { coBorrower: "joint" }),
      expect: limit(50_000),
    },
  ]);
  gateTable("CAP.DEBT_SERVICE", [
    {
      name: "the balance of a card counts by a tenth",
      change: due(382_666, { balanceFen: 840_000 }),
      expect: limit(50_000),
    },
    {
      name: "so does that of a quasi-credit card",
      change: accounts({ dueThisMonthFen: 382_666 }, quasiCredit),
      expect: limit(50_000),
    },
    {
      name: "so does that of a quasi-credit card, a fen too much",
      change: accounts({ dueThisMonthFen: 382_667 }, quasiCredit),
      expect: declined,
    },
    {
      name: "the balance of a loan does not count",
      change: accounts({ dueThisMonthFen: 424_666 }, { ...loan, balanceFen: 5_000_000 }),
      expect: limit(50_000),
    },
    {
      name: "a disputed account does not count",
      change: accounts({ disputed: true, dueThisMonthFen: 900_000 }),
      expect: passes,
    },
    {
      name: "unknown income: a low limit",
      change: { "person.incomeMonthlyFen": null },
      expect: also(ignored, { limitFen: 200_000 }),
    },
    {
      name: "unknown accounts: a low limit",
      change: { "creditReport.accounts": null },
      expect: also(ignored, { limitFen: 200_000 }),
    },
  ]);

  it("shows the share in basis points when the share itself is too high", () => {
    const shown = (fen: number) => gateOf(decideOn(change(approved, due(fen))), "CAP.DEBT_SERVICE");
    const share = { variable: "debtServiceShare", threshold: 5500 };
    expect(shown(433_110)).toMatchObject({ ...share, value: 5501, result: "fail" });
    // 55.009 %: the share is rounded down, so that only the room below it is too small.
    expect(shown(433_109)).toMatchObject({ variable: "debtServiceLimitFen", result: "fail" });
    expect(shown(433_000)).toMatchObject({ variable: "debtServiceLimitFen", result: "fail" });
    expect(shown(60_000)).toMatchObject({ ...share, value: 2109, result: "pass" });
  });
});

describe("exposure", () => {
  // The card's own balance of 4,200 yuan is part of the sum.
  const owing = (totalFen: number, more: object = {}) =>
    accounts({}, { ...loan, balanceFen: totalFen - 420_000, ...more });
  const declined = fails("declined", "capacity", "CAP.EXPOSURE", {
    reapplyOn: "2027-02-18",
    limitFen: null,
  });
  gateTable("CAP.EXPOSURE", [
    {
      name: "199,400 yuan",
      change: owing(19_940_000),
      expect: also(passes, { limitFen: 60_000, limitBoundBy: "exposure" }),
    },
    {
      name: "199,500.00 yuan: a line of 500",
      change: owing(19_950_000),
      expect: also(passes, { limitFen: 50_000, limitBoundBy: "exposure" }),
    },
    { name: "199,500.01 yuan: below 500", change: owing(19_950_001), expect: declined },
    { name: "199,999.99 yuan", change: owing(19_999_999), expect: declined },
    { name: "200,000.00 yuan", change: owing(20_000_000), expect: declined },
    { name: "200,000.01 yuan", change: owing(20_000_001), expect: declined },
    { name: "secured", change: owing(30_000_000, { unsecured: false }), expect: passes },
    { name: "disputed", change: owing(30_000_000, { disputed: true }), expect: passes },
    {
      name: "unknown accounts",
      change: { "creditReport.accounts": null },
      expect: also(ignored, { limitFen: 200_000 }),
    },
  ]);

  it("shows the amount when the amount itself is too high", () => {
    const shown = (fen: number) => gateOf(decideOn(change(approved, owing(fen))), "CAP.EXPOSURE");
    const amount = { variable: "exposureFen", threshold: 20_000_000, result: "fail" };
    expect(shown(20_000_000)).toMatchObject({ ...amount, value: 20_000_000 });
    expect(shown(19_999_999)).toMatchObject({ variable: "exposureLimitFen", result: "fail" });
  });
});
