import { describe, expect, it } from "vitest";
import { approved, card, change } from "./people/base.js";
import { daysAgoAt } from "./testing/days.fixture.js";
import { decideOn, gateCodes } from "./testing/product.fixture.js";
import { accounts, loan } from "./testing/report.fixture.js";

/** Somebody who owes nothing and has this income. */
const earning = (incomeMonthlyFen: number | null) => ({
  "person.incomeMonthlyFen": incomeMonthlyFen,
  "creditReport.person.housingFundBaseFen": null,
  "creditReport.accounts": [{ ...card, balanceFen: 0, dueThisMonthFen: 0 }],
});
const limitOf = (changes: Readonly<Record<string, unknown>>) => {
  const { limitFen, limitBoundBy } = decideOn(change(approved, changes));
  return [limitFen, limitBoundBy];
};

describe("the limit of an approved line", () => {
  it.each([
    ["three monthly incomes", earning(100_000), 300_000, "income"],
    ["rounded down to 100 yuan", earning(103_333), 300_000, "income"],
    ["the next 100 yuan", earning(103_334), 310_000, "income"],
    ["the smallest line of 500 yuan", earning(16_667), 50_000, "income"],
    [
      "six times the room under 55 % debt service, rounded down to 100 yuan",
      {},
      6 * (605_000 - 60_000 - 130_000 - 42_000) - 8000,
      "debt-service",
    ],
    [
      "what is left under 200,000 yuan",
      accounts({}, { ...loan, balanceFen: 19_450_000 }),
      130_000,
      "exposure",
    ],
    ["at most 50,000 yuan", earning(9_000_000), 5_000_000, "maximum"],
    [
      "3,000 yuan for enrolled students",
      { "person.studentStatus": "enrolled", "person.secondRepaymentConsentAt": daysAgoAt(9) },
      300_000,
      "student",
    ],
  ])("%s", (_name, changes, limitFen, boundBy) => {
    expect(limitOf(changes)).toEqual([limitFen, boundBy]);
  });

  it("is 2,000 yuan for an unknown income, whoever asks", () => {
    expect(limitOf(earning(null))[0]).toBe(200_000);
  });

  it.each([16_666, 10_000, 1, 0])(
    "declines by CAP.DEBT_SERVICE when three incomes of %d fen are below 500 yuan",
    (fen) => {
      const decision = decideOn(change(approved, earning(fen)));
      expect(decision.outcome).toBe("declined");
      expect(gateCodes(decision)).toContain("CAP.DEBT_SERVICE");
      expect(decision).toMatchObject({ layer: "capacity", limitFen: null, limitBoundBy: null });
    },
  );

  it("is given to nobody who is not approved", () => {
    const decision = decideOn(change(approved, { "person.idExpiresOn": "2026-11-19" }));
    expect(decision).toMatchObject({ outcome: "held", limitFen: null, limitBoundBy: null });
  });
});
