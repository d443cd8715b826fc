import { describe, expect, it } from "vitest";
import { approved, card, type Person } from "./people/base.js";
import { edited } from "./testing/edited.fixture.js";
import { decideOn, gateCodes, gateOf } from "./testing/product.fixture.js";
import { accounts, loan, months } from "./testing/report.fixture.js";

const gone = (source: string, rows = 1) => [{ source, because: "expired", rows }];
const judged = (changes: Readonly<Record<string, unknown>>, gate = "EXT.SERIOUS") => {
  const decision = decideOn(edited(approved, changes));
  return { result: gateOf(decision, gate).result, leftOut: decision.leftOut };
};
const lasts = { result: "fail", leftOut: [] };

describe("an account that went bad", () => {
  const bad = (closedOn: string | null, more: object = {}) =>
    accounts({}, { ...loan, state: "bad-debt", months: [], closedOn, ...more });

  it.each([
    ["bad-debt", "60 months less a day", "2021-11-21", lasts],
    ["bad-debt", "60 months", "2021-11-20", { result: "pass", leftOut: gone("creditAccounts") }],
    [
      "recovery",
      "60 months and a day",
      "2021-11-19",
      { result: "pass", leftOut: gone("creditAccounts") },
    ],
    ["bad-debt", "no end", null, lasts],
    ["recovery", "no end", null, lasts],
  ])("%s for %s", (state, _name, closedOn, expected) => {
    expect(judged(bad(closedOn, { state }))).toEqual(expected);
  });

  it.each([
    ["2025-02-27", "fail"],
    ["2025-02-28", "pass"],
  ])("that ended on 29 February 2020, on %s", (day, result) => {
    const at = {
      asOf: `${day}T10:00:00+08:00`,
      "creditReport.reportedAt": `${day}T09:00:00+08:00`,
    };
    expect(judged({ ...bad("2020-02-29"), ...at }).result).toBe(result);
  });

  it("is gone for every variable: for debts, cards and the length of the history too", () => {
    const old = {
      ...card,
      id: "A-8",
      state: "bad-debt",
      openedOn: "2009-01-01",
      closedOn: "2021-11-20",
      limitFen: 1,
      balanceFen: 18_000_000,
      overdueFen: 50_000,
      dueThisMonthFen: 500_000,
      months: months({ 3: "7", 2: "7", 1: "7" }),
    };
    const decision = decideOn(edited(approved, accounts({}, old)));
    const plain = decideOn(approved);
    expect(decision.leftOut).toEqual(gone("creditAccounts"));
    expect({ ...decision, leftOut: [], dossier: "" }).toEqual({ ...plain, dossier: "" });
  });
});

describe("months", () => {
  it("end with their last day, and only adverse ones go", () => {
    const row = (month: string, status: string) => ({ month, status });
    const kept = [row("2021-11", "7"), row("2019-01", "N"), row("2020-01", "#")];
    const rows = [...months(), ...kept, row("2021-10", "7"), row("2021-09", "1")];
    const { leftOut } = judged(accounts({ months: rows }));
    expect(leftOut).toEqual(gone("creditMonths", 2));
  });

  it.each([
    ["2026-11-29T23:59:59+08:00", []],
    ["2026-11-30T00:00:00+08:00", gone("creditMonths")],
  ])("November 2021 lasts to 29 November 2026: %s", (asOf, leftOut) => {
    const month = { month: "2021-11", status: "B" };
    const changes = { asOf, ...accounts({ months: [...months(), month] }) };
    expect(judged(changes).leftOut).toEqual(leftOut);
  });
});

describe.each([
  ["compensations", "paidOn", "endedOn"],
  ["enforcements", "filedOn", "closedOn"],
  ["judgments", "on", "endedOn"],
  ["taxArrears", "on", "endedOn"],
  ["penalties", "on", "endedOn"],
])("%s", (table, began, ended) => {
  const row = (end: string | null): Person => ({
    id: "X-1",
    [began]: "2015-03-01",
    [ended]: end,
    ...(table === "penalties" ? {} : { amountFen: 100_000 }),
  });
  const leftOut = (end: string | null) => judged({ [`creditReport.${table}`]: [row(end)] }).leftOut;

  it("are kept for 60 months after their end", () => {
    expect(leftOut("2021-11-21")).toEqual([]);
    expect(leftOut("2021-11-20")).toEqual(gone(table));
    expect(leftOut("2021-11-19")).toEqual(gone(table));
  });

  it("are kept while they have not ended", () => {
    expect(leftOut(null)).toEqual([]);
    expect(leftOut("2026-12-01")).toEqual([]);
  });
});

describe("disputed accounts", () => {
  const wrong = {
    ...card,
    id: "A-8",
    state: "bad-debt",
    openedOn: "2009-01-01",
    limitFen: 1,
    balanceFen: 18_000_000,
    overdueFen: 50_000,
    dueThisMonthFen: 500_000,
    months: months({ 3: "7", 2: "7", 1: "7" }),
    disputed: true,
  };

  it("change nothing, and the decision says that they are left out", () => {
    const decision = decideOn(edited(approved, accounts({}, wrong, { ...wrong, id: "A-9" })));
    const leftOut = [{ source: "creditAccounts", because: "disputed", rows: 2 }];
    expect(decision.leftOut).toEqual(leftOut);
    const plain = decideOn(approved);
    expect({ ...decision, leftOut: [], dossier: "" }).toEqual({ ...plain, dossier: "" });
  });

  it("count again once they are not disputed any more", () => {
    const decision = decideOn(edited(approved, accounts({}, { ...wrong, disputed: false })));
    expect(gateCodes(decision)).toEqual([
      "EXT.OVERDUE_NOW",
      "EXT.OVERDUE_RUN",
      "EXT.SERIOUS",
      "CAP.DEBT_SERVICE",
    ]);
    expect(decision.leftOut).toEqual([]);
  });

  it("are named beside what has expired", () => {
    const judgment = { id: "J-1", on: "2015-01-01", endedOn: "2020-01-01", amountFen: 900 };
    const changes = { ...accounts({}, wrong), "creditReport.judgments": [judgment] };
    expect(judged(changes).leftOut).toEqual([
      { source: "creditAccounts", because: "disputed", rows: 1 },
      { source: "judgments", because: "expired", rows: 1 },
    ]);
  });
});
