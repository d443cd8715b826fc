import { describe, expect, test } from "vitest";
import { dossierLimits } from "./dossier.js";
import { type DossierCode, dossierCodes } from "./dossier-codes.js";
import { integer, offsetMinutes, payLater, source, text } from "./pay-later.fixture.js";
import { readDossier } from "./read.js";
import { diagnosticsMax } from "./report.js";

function problems(value: unknown, limits = dossierLimits, sources = payLater) {
  const { dossier, diagnostics } = readDossier(sources, offsetMinutes, value, limits);
  expect(dossier).toBe(null);
  for (const { code, message, fix } of diagnostics) {
    expect(Object.keys(dossierCodes)).toContain(code);
    expect(message).toMatch(/^[`a-z]/);
    expect(fix).not.toBe("");
  }
  return diagnostics;
}

/** Code and pointer of everything that is wrong. */
function found(value: unknown, limits = dossierLimits): string[] {
  return problems(value, limits).map(({ code, pointer }) => `${code} ${pointer}`);
}

const payment = { at: "2026-11-02T08:00:00+08:00", direction: "out", amountFen: 1 };

test("all errors are reported at once, each at its pointer", () => {
  const bad = {
    subject: "",
    asOf: "2026-02-30T10:00:00+08:00",
    persn: {},
    person: { name: "n".repeat(51), idExpiresOn: "long-trem", mobileVerified: "yes", "a/b~": 1 },
    account: [],
    cards: [
      { id: "C1", boundOn: "2026-01-01", state: "normal" },
      { id: "C1", boundOn: "2026-13-01", state: "norml" },
      null,
    ],
    sesame: [{ month: "2026-13", score: 951 }, { score: 350 }],
    transactions: [
      { ...payment, amountFen: -1, knownAt: "yesterday" },
      { ...payment, amountFen: 1.5 },
      { ...payment, amountFen: 2 ** 60 },
      { ...payment, direction: null },
    ],
    bills: {},
    creditReport: { reportedAt: 5, person: { mobiles: ["1", null, 2] }, accounts: [{ months: 3 }] },
    credentials: ["c".repeat(21), "\ud800"],
  };
  expect(found(bad).sort()).toEqual(
    [
      "dossier.wrong-value /subject",
      "dossier.impossible-date /asOf",
      "dossier.unknown-member /persn",
      "dossier.too-long /person/name",
      "dossier.wrong-type /person/idExpiresOn",
      "dossier.wrong-type /person/mobileVerified",
      "dossier.unknown-member /person/a~1b~0",
      "dossier.wrong-type /account",
      "dossier.duplicate-id /cards/1/id",
      "dossier.impossible-date /cards/1/boundOn",
      "dossier.wrong-value /cards/1/state",
      "dossier.wrong-type /cards/2",
      "dossier.impossible-date /sesame/0/month",
      "dossier.out-of-range /sesame/0/score",
      "dossier.missing-member /sesame/1/month",
      "dossier.out-of-range /transactions/0/amountFen",
      "dossier.wrong-type /transactions/0/knownAt",
      "dossier.wrong-type /transactions/1/amountFen",
      "dossier.out-of-range /transactions/2/amountFen",
      "dossier.missing-member /transactions/3/direction",
      "dossier.wrong-type /bills",
      "dossier.wrong-type /creditReport/reportedAt",
      "dossier.missing-member /creditReport/person/mobiles/1",
      "dossier.wrong-type /creditReport/person/mobiles/2",
      "dossier.missing-member /creditReport/accounts/0/id",
      "dossier.missing-member /creditReport/accounts/0/type",
      "dossier.missing-member /creditReport/accounts/0/openedOn",
      "dossier.wrong-type /creditReport/accounts/0/months",
      "dossier.too-long /credentials/0",
      "dossier.wrong-value /credentials/1",
    ].sort(),
  );
});

test("what is not an object, or has no subject", () => {
  for (const value of [null, 1, "text", true, []]) {
    expect(found(value)).toEqual(["dossier.wrong-type "]);
  }
  expect(found({})).toEqual(["dossier.missing-member /subject"]);
  expect(found({ subject: null })).toEqual(["dossier.missing-member /subject"]);
  expect(found({ subject: "s".repeat(201) })).toEqual(["dossier.too-long /subject"]);
  const longest = { subject: "s".repeat(200) };
  expect(readDossier(payLater, offsetMinutes, longest, dossierLimits).diagnostics).toEqual([]);
  expect(found({ subject: 7 })).toEqual(["dossier.wrong-type /subject"]);
});

test("members that every object inherits are unknown ones, and absent ones", () => {
  const value: unknown = JSON.parse(`{"subject":"a","__proto__":{},"constructor":1}`);
  expect(found(value)).toEqual([
    "dossier.unknown-member /__proto__",
    "dossier.unknown-member /constructor",
  ]);
});

describe("identities", () => {
  const account = { id: "A", type: "R1", openedOn: "2020-01-01" };

  test("count within the list of one object", () => {
    const creditReport = { accounts: [account, { ...account, id: "B" }, account] };
    const [problem, ...others] = problems({ subject: "a", creditReport });
    expect(others).toEqual([]);
    expect(problem!.pointer).toBe("/creditReport/accounts/2/id");
    expect(problem!.message).toContain("/creditReport/accounts/0");
  });

  test("that are unknown are not the same", () => {
    const sources = [source("facts", [text("id")], { identity: "id" })];
    const value = { subject: "a", facts: [{}, { id: null }, { id: "" }] };
    expect(readDossier(sources, offsetMinutes, value, dossierLimits).diagnostics).toEqual([]);
  });

  test("rows without identity are free to be equal", () => {
    const value = { subject: "a", transactions: [payment, payment] };
    expect(readDossier(payLater, offsetMinutes, value, dossierLimits).diagnostics).toEqual([]);
  });
});

describe("limits", () => {
  const rows = Array.from({ length: 4 }, () => payment);

  test("the rows of all sources count together; reading stops after one error", () => {
    const value = {
      subject: "a",
      account: {},
      transactions: rows,
      bills: [5],
      logins: rows,
      links: 5,
    };
    expect(found(value, { ...dossierLimits, rowsMax: 6 })).toEqual([
      "dossier.wrong-type /bills/0",
      "dossier.too-many-rows /logins",
    ]);
    const enough = { subject: "a", account: {}, transactions: rows };
    const limits = { ...dossierLimits, rowsMax: 5 };
    expect(readDossier(payLater, offsetMinutes, enough, limits).diagnostics).toEqual([]);
  });

  test("of too many errors the last says so", () => {
    const list = (length: number) => ({ subject: "a", logins: Array(length).fill(0) });
    const all = problems(list(diagnosticsMax));
    expect(all.length).toBe(diagnosticsMax);
    expect(all.at(-1)!.code).toBe("dossier.wrong-type");
    const capped = problems(list(diagnosticsMax + 1));
    expect(capped.length).toBe(diagnosticsMax);
    expect(capped.at(-1)).toMatchObject({ code: "dossier.too-many-errors", pointer: "" });
    const names = Array.from({ length: 3_000 }, (_, index) => [`name${index}`, index]);
    expect(problems({ subject: "a", ...Object.fromEntries(names) })).toHaveLength(diagnosticsMax);
  });
});

describe("fixes", () => {
  const fixOf = (value: object): string => problems({ subject: "a", ...value })[0]!.fix;

  test("name what was probably meant", () => {
    expect(fixOf({ transaction: [] })).toBe("did you mean `transactions`?");
    expect(fixOf({ person: { incomeSource: "payrol" } })).toBe("did you mean `payroll`?");
    expect(fixOf({ person: { idExpiresOn: "long-terms" } })).toBe("did you mean `long-term`?");
  });

  test("name the bounds, the form or the choices", () => {
    expect(fixOf({ sesame: [{ month: "2026-01", score: 1 }] })).toBe(
      "write an integer from 350 to 950",
    );
    expect(fixOf({ person: { faceVerifiedAt: "2026-01-01" } })).toContain("+08:00");
    expect(fixOf({ person: { studentStatus: "" } })).toBe("write one of `none`, `enrolled`");
  });
});

/** The smallest input that meets each code, with the pointer. */
const smallest: Record<DossierCode, [members: object, pointer: string]> = {
  "dossier.wrong-type": [{ person: { mobileVerified: 1 } }, "/person/mobileVerified"],
  "dossier.out-of-range": [{ person: { incomeMonthlyFen: -1 } }, "/person/incomeMonthlyFen"],
  "dossier.impossible-date": [{ account: { openedOn: "2026-02-29" } }, "/account/openedOn"],
  "dossier.wrong-value": [{ account: { line: "shut" } }, "/account/line"],
  "dossier.unknown-member": [{ account: { lines: "open" } }, "/account/lines"],
  "dossier.missing-member": [{ logins: [{}] }, "/logins/0/at"],
  "dossier.duplicate-id": [
    {
      creditReport: {
        accounts: ["A", "A"].map((id) => ({ id, type: "C1", openedOn: "2020-01-01" })),
      },
    },
    "/creditReport/accounts/1/id",
  ],
  "dossier.too-long": [{ person: { idNumber: "1".repeat(33) } }, "/person/idNumber"],
  "dossier.too-many-rows": [{ links: Array(100_001).fill({}) }, "/links"],
  "dossier.too-many-errors": [{ links: Array(1_001).fill(0) }, ""],
};

test.each(Object.entries(smallest))("%s", (code, [members, pointer]) => {
  expect(problems({ subject: "a", ...members }).at(-1)).toMatchObject({ code, pointer });
});

test("integers without bounds are safe ones, and minus zero is zero", () => {
  const sources = [source("counts", [integer("count")])];
  const unsafe = { subject: "a", counts: [{ count: 2 ** 53 }, { count: Infinity }] };
  expect(problems(unsafe, dossierLimits, sources).map(({ code }) => code)).toEqual([
    "dossier.out-of-range",
    "dossier.out-of-range",
  ]);
  const zero = { subject: "a", counts: [{ count: -0 }] };
  const { dossier } = readDossier(sources, offsetMinutes, zero, dossierLimits);
  expect(Object.is(dossier!.tables[0]![0]!.values[0], 0)).toBe(true);
});
