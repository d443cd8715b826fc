import { evaluate, offer } from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { approved, card, idNumber, type Person } from "../people/base.js";
import { people } from "../people/index.js";
import { daysAgoAt } from "../testing/days.fixture.js";
import { edited } from "../testing/edited.fixture.js";
import { dossierOf, gateOf, offerTo, program, reference } from "../testing/product.fixture.js";
import { months, statusIn } from "../testing/report.fixture.js";

const sesame = (...rows: readonly (readonly [string, number])[]) => ({
  sesame: rows.map(([month, score]) => ({ month, score })),
});
const born = (day: string) => ({ "person.idNumber": idNumber("330106", day, "232") });
const line = (value: string | null) => ({ "account.line": value });
const region = (value: string | null) => ({ "person.residenceRegion": value });
/** Not offered for one reason; whether somebody may apply anyway. */
const closed = (code: string, mayApplyAnyway: boolean) => ({ code, mayApplyAnyway });

describe("the pre-screen", () => {
  it.each([
    ["everything is fine", {}, null],
    ["18 tomorrow", born("2008-11-21"), closed("ID.AGE", false)],
    ["18 today", born("2008-11-20"), null],
    ["an ID number that is wrong", { "person.idNumber": "x" }, null],
    ["a closed account", { "account.state": "closed" }, closed("BEH.ACCOUNT_CLOSED", true)],
    ["a restricted account", { "account.state": "restricted" }, null],
    ["an outside score of 599", sesame(["2026-11", 599]), closed("BEH.SESAME", true)],
    ["an outside score of 600", sesame(["2026-11", 600]), null],
    ["none in 2 months back", sesame(["2026-09", 700]), closed("BEH.SESAME", true)],
    ["unknown outside scores", { sesame: null }, null],
    ["an open line", line("open"), closed("APP.LINE_OPEN", false)],
    ["a line closed by the person", line("closed-by-user"), closed("APP.OFF_BY_USER", true)],
    ["nobody knows of a line", line(null), null],
    ["no account", { account: null }, null],
    ["Hong Kong", region("810000"), closed("APP.NOT_AVAILABLE", true)],
    ["an unknown region", region(null), null],
    ["an expired document", { "person.idExpiresOn": "2020-01-01" }, null],
    ["many inquiries", { "creditReport.inquiries": null }, null],
  ])("%s", (_name, changes, expected) => {
    const { outcome, reasons, nextCheckOn, mayApplyAnyway } = offerTo(edited(approved, changes));
    expect(outcome).toBe(expected === null ? "offered" : "not-offered");
    expect(reasons.map(({ code }) => code)).toEqual(expected === null ? [] : [expected.code]);
    expect(mayApplyAnyway).toBe(expected?.mayApplyAnyway ?? true);
    if (expected === null) expect(nextCheckOn).toBeNull();
    else expect((nextCheckOn ?? "") > "2026-11-20").toBe(true);
  });

  it("checks somebody too young again on the birthday", () => {
    expect(offerTo(edited(approved, born("2009-02-03"))).nextCheckOn).toBe("2027-02-03");
  });

  it("names every reason, and one that blocks is enough", () => {
    const person = edited(approved, { ...line("open"), ...sesame(), ...region("820000") });
    const { reasons, mayApplyAnyway } = offerTo(person);
    expect(reasons.map(({ code }) => code).sort()).toEqual([
      "APP.LINE_OPEN",
      "APP.NOT_AVAILABLE",
      "BEH.SESAME",
    ]);
    expect(mayApplyAnyway).toBe(false);
  });

  it("has six gates and is no decision: no score, no cool-down, no limit", () => {
    const offered = offerTo(approved);
    expect(offered.gates.map(({ id }) => id).sort()).toEqual([
      "APP.LINE_OPEN",
      "APP.NOT_AVAILABLE",
      "APP.OFF_BY_USER",
      "BEH.ACCOUNT_CLOSED",
      "BEH.SESAME",
      "ID.AGE",
    ]);
    expect(gateOf(offered, "ID.AGE").result).toBe("pass");
    for (const name of ["score", "reapplyOn", "hold", "limitFen"]) {
      expect(offered).not.toHaveProperty(name);
    }
  });

  it("ignores earlier applications: somebody cooling off is still offered", () => {
    for (const name of ["cooling-off", "frequent", "forced-opening", "held"]) {
      expect(offerTo(people[name] as Person).outcome).toBe("offered");
    }
  });
});

describe("the pre-screen and the credit report", () => {
  const arrears = {
    ...card,
    state: "bad-debt",
    overdueFen: 9_000_000,
    dueThisMonthFen: 9_000_000,
    balanceFen: 90_000_000,
    months: months(statusIn("7", 1, 2, 3, 4, 5, 6, 7, 8)),
  };
  const row = { id: "X-1", amountFen: 500_000 };
  const full = edited(approved, {
    "creditReport.accounts": [arrears, { ...arrears, id: "A-2" }],
    "creditReport.compensations": [{ ...row, paidOn: "2026-01-01" }],
    "creditReport.enforcements": [{ ...row, filedOn: "2026-01-01" }],
    "creditReport.judgments": [{ ...row, on: "2026-01-01" }],
    "creditReport.person.mobiles": [],
    "creditReport.inquiries": Array.from({ length: 40 }, (_inquiry, index) => ({
      on: "2026-11-01",
      reason: "02",
      institution: `Bank ${index}`,
    })),
  });

  it("says the same about a report full of arrears and about no report", () => {
    for (const [name, changes] of [
      ["arrears", full],
      ["none", edited(approved, { creditReport: null })],
      ["old", edited(approved, { "creditReport.reportedAt": daysAgoAt(400) })],
    ] as const) {
      const { dossier: _hash, ...said } = offerTo(changes);
      const { dossier: _other, ...expected } = offerTo(approved);
      expect([name, said]).toEqual([name, expected]);
    }
  });

  it("never evaluates a variable that reads it", () => {
    const wanted = new Set<number>();
    for (const dossier of [full, approved, ...Object.values(people)].map(dossierOf)) {
      offer(program, reference, dossier, {
        run: (of, facts, context, indices) => {
          for (const index of indices) wanted.add(index);
          return evaluate.compile(of)(facts, context, indices);
        },
      });
    }
    const { sources } = program.definition;
    const read = [...wanted].flatMap((index) => program.variables[index]?.sources ?? []);
    const names = new Set(read.map((source) => sources[source]?.name));
    expect([...names].sort()).toEqual(["account", "person", "sesame"]);
    expect(sources.filter(({ costs }) => costs).map(({ name }) => name)).toContain("creditReport");
  });

  it("says the same when it is interpreted", () => {
    for (const person of [full, ...Object.values(people)]) {
      const interpreted = offer(program, reference, dossierOf(person), { run: evaluate.interpret });
      expect(interpreted).toEqual(offerTo(person));
    }
  });
});
