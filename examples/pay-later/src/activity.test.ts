import { describe, expect, it } from "vitest";
import { approved, card, type Person } from "./people/base.js";
import { daysAgo, daysAgoAt, monthsAgo } from "./testing/days.fixture.js";
import { edited } from "./testing/edited.fixture.js";
import { decideOn } from "./testing/product.fixture.js";
import { months } from "./testing/report.fixture.js";

/** The bin in which a variable of somebody lies. */
function binOf(variable: string, changes: Readonly<Record<string, unknown>>): string | undefined {
  const { contributions } = decideOn(edited(approved, changes));
  return contributions.find((one) => one.variable === variable)?.bin;
}

const payment = (days: number, shop: string, more: object = {}): Person => ({
  at: daysAgoAt(days),
  direction: "out",
  amountFen: 500,
  category: "groceries",
  channel: "offline",
  counterparty: shop,
  state: "settled",
  ...more,
});
/** Nine qualifying payments and others. */
const nineAnd = (...others: readonly Person[]) => ({
  transactions: [
    ...Array.from({ length: 9 }, (_row, index) => payment(10 + index, "A")),
    ...others,
  ],
});

describe("qualifying payments in 90 days back", () => {
  const [nine, ten] = ["[4,10)", "[10,20)"];
  it.each([
    ["nine", [], nine],
    ["a tenth", [payment(5, "A")], ten],
    ["of 4.99 yuan", [payment(5, "A", { amountFen: 499 })], nine],
    ["online", [payment(5, "A", { channel: "online" })], ten],
    ["by transfer", [payment(5, "A", { channel: "transfer" })], nine],
    ["received", [payment(5, "A", { direction: "in" })], nine],
    ["refunded", [payment(5, "A", { state: "refunded" })], nine],
    ["failed", [payment(5, "A", { state: "failed" })], nine],
    ["disputed", [payment(5, "A", { state: "disputed" })], nine],
    ["a transfer", [payment(5, "A", { category: "transfer" })], nine],
    ["financial", [payment(5, "A", { category: "financial" })], nine],
    ["gambling", [payment(5, "A", { category: "gambling" })], nine],
    ["travel", [payment(5, "A", { category: "travel" })], ten],
    ["a second one on the same day at the same shop", [payment(10, "A")], nine],
    ["a second one on the same day at another shop", [payment(10, "B")], ten],
    ["89 days ago", [payment(89, "A")], ten],
    ["90 days ago", [payment(90, "A")], nine],
    ["in an hour", [payment(0, "A", { at: "2026-11-20T11:00:00+08:00" })], nine],
  ])("%s", (_name, others, bin) => {
    expect(binOf("payments", nineAnd(...others))).toBe(bin);
  });

  it("weigh at least 20 points between nine and ten", () => {
    const score = (...others: readonly Person[]) =>
      decideOn(edited(approved, nineAnd(...others))).score ?? Number.NaN;
    expect(score(payment(5, "A")) - score()).toBeGreaterThanOrEqual(20);
  });
});

describe("months of the last six with three qualifying payments", () => {
  const inMonth = (ago: number, count: number) =>
    Array.from({ length: count }, (_row, index) =>
      payment(0, `S-${index}`, { at: `${monthsAgo(ago)}-1${index}T12:00:00+08:00` }),
    );
  const bins = (...counts: readonly number[]) => {
    const transactions = counts.flatMap((count, index) => inMonth(index + 1, count));
    return [binOf("activeMonths", { transactions }), binOf("paymentUnevenness", { transactions })];
  };

  it("are counted, and the largest month is over the smallest", () => {
    expect(bins(3, 3, 3, 3, 3, 3)).toEqual([">=6", "<2"]);
    expect(bins(3, 3, 3, 3, 3, 2)).toEqual(["[5,6)", "<2"]);
    expect(bins(4, 3, 3, 3, 3, 2)).toEqual(["[5,6)", "[2,4)"]);
    expect(bins(8, 3, 3, 3, 2, 2)).toEqual(["[3,5)", "[4,8)"]);
    expect(bins(3, 3, 2, 2, 2, 1)).toEqual(["<3", "[2,4)"]);
  });

  it("are complete months: neither this one nor the seventh", () => {
    const transactions = [0, 7].flatMap((ago) => inMonth(ago, 9));
    expect(binOf("activeMonths", { transactions })).toBe("<3");
  });
});

describe("mean liquid balance of the last three months", () => {
  const row = (ago: number, averageFen: number, product = "yuebao") => ({
    month: monthsAgo(ago),
    product,
    averageFen,
  });
  const [low, high] = ["[150000,300000)", "[300000,600000)"];
  it.each([
    ["999.99 yuan twice and 1,000.01", [row(1, 99_999), row(2, 99_999), row(3, 100_001)], low],
    ["1,000 yuan each", [row(1, 100_000), row(2, 100_000), row(3, 100_000)], high],
    ["3,000 yuan in one month: the others are 0", [row(2, 300_000)], high],
    ["2,999.99 yuan in one month", [row(2, 299_999)], low],
    [
      "products are added",
      [row(1, 100_000, "wallet"), row(1, 100_000, "bank"), row(1, 100_000)],
      high,
    ],
    ["this month is not complete", [row(0, 300_000), row(1, 200_000)], low],
    ["the fourth month is too old", [row(4, 300_000), row(1, 200_000)], low],
    [
      "of the month is known with its end",
      [row(1, 200_000), { ...row(3, 900_000), knownAt: daysAgoAt(-1) }],
      low,
    ],
  ])("%s", (_name, balances, bin) => {
    expect(binOf("liquidSumFen", { balances })).toBe(bin);
  });

  it("is unknown only where the whole table is", () => {
    expect(binOf("liquidSumFen", { balances: null })).toBe("unknown");
    expect(binOf("liquidSumFen", { balances: [] })).toBe("<150000");
  });
});

describe("a thin file", () => {
  const history = ["historyMonths", "historyOverdueMonths", "onTimeMonths"];
  const opened = (...days: readonly string[]) => ({
    "creditReport.accounts": days.map((openedOn, index) => ({
      ...card,
      id: `A-${index}`,
      openedOn,
      months: months({}).slice(-5),
    })),
  });

  it.each([
    ["no account", opened()],
    ["an account of four months", opened(daysAgo(120))],
    ["a report without accounts", { creditReport: onlyReported() }],
  ])("has the points of unknown and is no failure: %s", (_name, changes) => {
    const decision = decideOn(edited(approved, changes));
    expect(decision).toMatchObject({ outcome: "approved", reasons: [] });
    for (const name of history) expect(binOf(name, changes)).toBe("unknown");
  });

  it.each([
    ["five months and 30 days", "2026-05-21", true],
    ["six months", "2026-05-20", true],
    ["six months and a day", "2026-05-19", false],
  ])("has no account older than six months: %s", (_name, day, thin) => {
    for (const name of history) {
      expect(binOf(name, opened(daysAgo(30), day)) === "unknown").toBe(thin);
    }
  });

  it("counts bills of utilities, telecom, rent and shared goods that were paid on time", () => {
    const bills = (kind: string, count: number, late = 0) => ({
      bills: Array.from({ length: count }, (_bill, index) => ({
        kind,
        dueOn: daysAgo(20 + index),
        paidOn: daysAgo(20 + index - late),
        amountFen: 900,
        source: "credential",
      })),
    });
    for (const kind of ["water", "electricity", "gas", "telecom", "rent", "sharing"]) {
      expect([kind, binOf("communityBills", bills(kind, 12))]).toEqual([kind, ">=12"]);
      expect([kind, binOf("communityBills", bills(kind, 11))]).toEqual([kind, "[6,12)"]);
      expect([kind, binOf("communityBills", bills(kind, 12, 1))]).toEqual([kind, "<3"]);
    }
    expect(binOf("communityBills", bills("credit-card", 12))).toBe("<3");
  });
});

function onlyReported(): Person {
  return { reportId: "R-1", reportedAt: daysAgoAt(3), accounts: [], ...lists() };
}

function lists(): Person {
  const names = ["compensations", "enforcements", "judgments", "taxArrears", "penalties"];
  return Object.fromEntries([...names, "inquiries"].map((name) => [name, []]));
}
