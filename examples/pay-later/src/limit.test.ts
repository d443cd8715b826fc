import { describe, expect, it } from "vitest";
import { approved, change } from "./people/base.js";
import { decideOn } from "./testing/product.fixture.js";
import { accounts } from "./testing/report.fixture.js";

const income = (incomeMonthlyFen: number | null, more: object = {}) => ({
  "person.incomeMonthlyFen": incomeMonthlyFen,
  "creditReport.person.housingFundBaseFen": null,
  ...accounts({ balanceFen: 0, dueThisMonthFen: 0 }),
  ...more,
});
const limitOf = (changes: Readonly<Record<string, unknown>>) => {
  const { outcome, limitFen, limitBoundBy } = decideOn(change(approved, changes));
  expect(outcome).toBe("approved");
  return [limitFen, limitBoundBy];
};

describe("the limit", () => {
  it.each([
    ["three monthly incomes", income(400_100, { "creditReport.accounts": [] }), 400_000, "table"],
    [
      "six times the room under 55 % debt service, rounded down to 100 yuan",
      {},
      6 * (605_000 - 60_000 - 130_000 - 42_000) - 8000,
      "debt-service",
    ],
    [
      "what is left under 200,000 yuan",
      accounts({ balanceFen: 0, dueThisMonthFen: 0 }, ...exposure(19_870_000)),
      130_000,
      "exposure",
    ],
    ["2,000 yuan for an unknown income", income(null), 200_000, "table"],
    ["at most 50,000 yuan", income(9_000_000), 5_000_000, "maximum"],
  ])("%s", (_name, changes, limitFen, boundBy) => {
    expect(limitOf(changes)).toEqual([limitFen, boundBy]);
  });
});

function exposure(balanceFen: number) {
  return [{ id: "A-7", type: "D1", openedOn: "2020-01-01", unsecured: true, balanceFen }];
}
