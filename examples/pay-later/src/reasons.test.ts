import type { Decision } from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { approved, card, housingLoan, idNumber, type Person } from "./people/base.js";
import { people } from "./people/index.js";
import { scorecard } from "./scorecard.js";
import { daysAgo, daysAgoAt } from "./testing/days.fixture.js";
import { edited } from "./testing/edited.fixture.js";
import { decideOn, gateCodes } from "./testing/product.fixture.js";
import { accounts, months, statusIn } from "./testing/report.fixture.js";

const on = (changes: Readonly<Record<string, unknown>>) => decideOn(edited(approved, changes));
const reason = (decision: Decision, code: string): Decision["reasons"][number] => {
  const found = decision.reasons.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no reason ${code}`);
  return found;
};

describe("the order of reasons", () => {
  const device = (approved.devices as Person[])[0];
  const decision = on({
    sesame: [{ month: "2026-11", score: 500 }],
    "account.state": "restricted",
    devices: [{ ...device, emulator: true, accountsOnDevice: 9 }],
    links: null,
    securityEvents: [{ kind: "risk-terminal", at: daysAgoAt(50) }],
    "creditReport.inquiries": Array.from({ length: 9 }, (_row, index) => ({
      on: daysAgo(5),
      reason: "02",
      institution: `Bank ${index}`,
    })),
    "person.incomeMonthlyFen": 300_000,
  });

  it("is: what decided, the rest of the layer, the other layers in their order", () => {
    expect([decision.outcome, decision.layer]).toEqual(["referred", "security"]);
    expect(gateCodes(decision)).toEqual([
      "SEC.UNCLEARED",
      "SEC.SHARED_DEVICE",
      "SEC.RISK_TERMINAL",
      "BEH.ACCOUNT_RESTRICTED",
      "BEH.SESAME",
      "EXT.INQUIRIES",
      "CAP.DEBT_SERVICE",
    ]);
  });

  it("puts the gates of earlier layers that decide before those of later ones", () => {
    const held = on({ "person.idExpiresOn": "2020-01-01", "account.state": "closed" });
    expect([held.outcome, held.layer]).toEqual(["held", "identity"]);
    expect(gateCodes(held)).toEqual(["ID.EXPIRED", "BEH.ACCOUNT_CLOSED"]);
    expect(held.reapplyOn).toBeNull();
  });
});

describe("points", () => {
  const decision = decideOn(people.declined as Person);
  const points = decision.reasons.filter(({ kind }) => kind === "points");

  it("come after the gates, most lost first, then by name", () => {
    expect(decision.reasons.slice(1)).toEqual(points);
    const keys = points.map(({ pointsLost, code }) => [pointsLost ?? 0, code] as const);
    const sorted = [...keys].sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
    expect(keys).toEqual(sorted);
  });

  it("are one for each variable that lost some: the best bin less its own", () => {
    const expected = scorecard.variables.flatMap(({ variable, bins }) => {
      const part = decision.contributions.find((one) => one.variable === variable);
      const lost = Math.max(...bins.map((bin) => bin.points)) - (part?.points ?? Number.NaN);
      return lost > 0 ? [[`POINTS.${variable}`, lost]] : [];
    });
    const got = points.map(({ code, pointsLost }) => [code, pointsLost]);
    expect(got.sort()).toEqual(expected.sort());
    expect(got.length).toBeGreaterThan(5);
  });

  it("need the nearest value with more points", () => {
    for (const { variable, value, needed } of points) {
      const bins = scorecard.variables.find((one) => one.variable === variable)?.bins ?? [];
      const worth = (of: number) =>
        bins.find(({ from = -Infinity, below = Infinity }) => from <= of && of < below)?.points ??
        Number.NaN;
      if (typeof value !== "number" || typeof needed !== "number") continue;
      expect(worth(needed)).toBeGreaterThan(worth(value));
      const closer = needed + Math.sign(value - needed);
      if (closer !== value) expect(worth(closer)).toBeLessThanOrEqual(worth(value));
    }
  });

  it("are told only when the score is too low", () => {
    for (const person of Object.values(people)) {
      const { reasons } = decideOn(person);
      const told = reasons.some(({ kind }) => kind === "points");
      expect(told).toBe(reasons.some(({ code }) => code === "SCORE.CUTOFF"));
    }
  });
});

describe("what a reason says", () => {
  it("is temporary for every hold", () => {
    for (const person of Object.values(people)) {
      const { reasons, outcome, layer } = decideOn(person);
      if (outcome !== "held") continue;
      for (const one of reasons.filter((other) => other.layer === layer)) {
        expect(one.nature).toBe("temporary");
      }
    }
  });

  it("has the value, what is needed, and who corrects it", () => {
    const inquiries = decideOn(people.inquiries as Person);
    expect(reason(inquiries, "EXT.INQUIRIES")).toMatchObject({
      variable: "hardInquiries",
      value: 7,
      needed: 6,
      source: "inquiries",
      layer: "external",
      disclosure: "full",
    });
    const now = on(accounts({ overdueFen: 35_000 }));
    expect(reason(now, "EXT.OVERDUE_NOW")).toMatchObject({ value: 35_000, needed: 0 });
    const small = on(accounts({ overdueFen: 640 }));
    expect(reason(small, "EXT.OVERDUE_SMALL")).toMatchObject({ value: 640, needed: 0 });
    const low = on({ sesame: [{ month: "2026-11", score: 588 }] });
    expect(reason(low, "BEH.SESAME")).toMatchObject({
      value: 588,
      needed: 600,
      nature: "outside",
    });
  });

  it.each([
    [
      "24 months after a compensation ended",
      { "creditReport.compensations": [ended("paidOn", "endedOn", "2025-08-31")] },
      "EXT.COMPENSATION",
      "2027-08-31",
    ],
    [
      "24 months after an enforcement was closed on 29 February, clipped",
      { "creditReport.enforcements": [ended("filedOn", "closedOn", "2024-12-31")] },
      "EXT.ENFORCEMENT",
      "2026-12-31",
    ],
    [
      "24 months after the month of status D",
      accounts({ months: months(statusIn("D", 9)) }),
      "EXT.SERIOUS",
      // February 2026 is in 24 months back up to January 2028.
      "2028-02-01",
    ],
    [
      "when the first of three months in a row leaves the 24",
      accounts({ months: months(statusIn("1", 9, 8, 7)) }),
      "EXT.OVERDUE_RUN",
      "2028-02-01",
    ],
    [
      "on the 18th birthday",
      { "person.idNumber": idNumber("330106", "2009-02-03", "118") },
      "ID.AGE",
      "2027-02-03",
    ],
  ])("clears %s", (_name, changes, code, clearsOn) => {
    expect(reason(on(changes), code)).toMatchObject({ clearsOn, nature: "waiting" });
  });

  it("clears when the oldest of seven inquiries is 90 days old", () => {
    const decision = decideOn(people.inquiries as Person);
    expect(reason(decision, "EXT.INQUIRIES").clearsOn).toBe(daysAgo(-90, "2026-09-01"));
  });

  it("does not clear by itself what is still open", () => {
    const open = { "creditReport.compensations": [ended("paidOn", "endedOn", null)] };
    expect(reason(on(open), "EXT.COMPENSATION").clearsOn).toBeNull();
    const debts = { "creditReport.accounts": [{ ...card, state: "bad-debt" }, housingLoan] };
    expect(reason(on(debts), "EXT.SERIOUS").clearsOn).toBeNull();
  });

  it("needs a share of debt service that leaves room for a line of 500 yuan", () => {
    const { value, needed } = reason(
      on(accounts({ dueThisMonthFen: 500_000 })),
      "CAP.DEBT_SERVICE",
    );
    expect(value).toBe(Math.floor((500_000 + 130_000 + 42_000) / 110));
    const obligationsFen = (Number(needed) * 11_000) / 100;
    const cured = on(accounts({ dueThisMonthFen: obligationsFen - 130_000 - 42_000 }));
    expect(cured).toMatchObject({ outcome: "approved", limitFen: 50_000 });
  });

  it("needs an exposure that leaves room for a line of 500 yuan", () => {
    const owing = (fen: number) =>
      on(accounts({}, { ...card, id: "A-9", type: "D1", balanceFen: fen }));
    const { value, needed } = reason(owing(20_000_000), "CAP.EXPOSURE");
    expect(value).toBe(20_420_000);
    expect(owing(Number(needed) - 420_000)).toMatchObject({
      outcome: "approved",
      limitFen: 50_000,
    });
  });
});

function ended(began: string, end: string, day: string | null): Person {
  return { id: "X-1", [began]: "2020-01-01", [end]: day, amountFen: 100_000 };
}
