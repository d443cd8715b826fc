import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type JsonValue } from "../value/canonical.js";
import { sha256Hex } from "../value/hash.js";
import { arbitraryDossier, shuffled } from "./arbitrary.fixture.js";
import { type Dossier, dossierLimits, type Row, type Value } from "./dossier.js";
import { nested } from "./nested.fixture.js";
import { dossierHash, normalText } from "./normal.js";
import { offsetMinutes, payLater, payLaterDossier } from "./pay-later.fixture.js";
import { readDossier } from "./read.js";

function read(value: unknown, sources = payLater): Dossier {
  const { dossier, diagnostics } = readDossier(sources, offsetMinutes, value, dossierLimits);
  expect(diagnostics).toEqual([]);
  return dossier!;
}

const hash = (value: unknown, sources = payLater): string =>
  dossierHash(sources, offsetMinutes, read(value, sources));

test("the normal text of a small dossier", () => {
  const value = {
    subject: "P-1",
    asOf: "2026-01-01T00:00:00Z",
    sesame: [{ month: "2026-01", score: 600 }],
    account: null,
    creditReport: {
      reportedAt: "2026-01-01T08:00:00+08:00",
      accounts: [{ id: "B", type: "R1", openedOn: "2020-01-01", months: [] }],
      inquiries: [{ on: "2025-01-01", knownAt: "2026-01-02T00:00:00Z" }],
    },
  };
  const text =
    '{"columns":{"creditAccounts":["id","openedOn","type"],"creditMonths":[],' +
    '"creditReport":["reportedAt"],"inquiries":["on"],"sesame":["month","score"]},' +
    '"subject":"P-1","tables":{"creditReport":[[1767225600000,{"rows":{' +
    '"creditAccounts":[["B","2020-01-01","R1",{"rows":{"creditMonths":[]}}]],' +
    '"inquiries":[["2025-01-01",{"knownAt":1767312000000}]]}}]],' +
    '"sesame":[["2026-01",600]]}}';
  expect(normalText(payLater, offsetMinutes, read(value))).toBe(text);
  expect(hash(value)).toBe(sha256Hex(text));
});

test("the normal text is canonical JSON", () => {
  for (const sources of [payLater, nested]) {
    fc.assert(
      fc.property(arbitraryDossier(sources), (json) => {
        const text = normalText(sources, offsetMinutes, read(json, sources));
        expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
      }),
    );
  }
});

describe("no difference is made by", () => {
  const whole = hash(payLaterDossier);
  const payment = { at: "2026-01-01T00:00:00+08:00", direction: "in", amountFen: 1 };
  const one = (more: object) => hash({ subject: "a", transactions: [{ ...payment, ...more }] });

  test("the order of the input", () => {
    for (const sources of [payLater, nested]) {
      fc.assert(
        fc.property(
          arbitraryDossier(sources),
          fc.array(fc.nat(11), { minLength: 1 }),
          (json, seeds) => {
            expect(hash(shuffled(json, seeds), sources)).toBe(hash(json, sources));
          },
        ),
      );
    }
  });

  test("asOf", () => {
    expect(hash({ ...payLaterDossier, asOf: null })).toBe(whole);
  });

  test("null against absent", () => {
    expect(hash({ ...payLaterDossier, account: null, logins: null })).toBe(whole);
    expect(one({ counterparty: null, knownAt: null })).toBe(one({}));
  });

  test("how an instant is written", () => {
    expect(one({ at: "2025-12-31T16:00:00Z" })).toBe(one({}));
  });

  test("a knownAt that says the default", () => {
    expect(one({ knownAt: "2025-12-31T16:00:00Z" })).toBe(one({}));
    expect(one({ knownAt: "2025-12-31T16:00:01Z" })).not.toBe(one({}));
    const balance = (more: object) =>
      hash({ subject: "a", balances: [{ month: "2026-01", ...more }] });
    expect(balance({ knownAt: "2026-02-01T00:00:00+08:00" })).toBe(balance({}));
  });

  test("a default that is written out", () => {
    const application = (more: object) =>
      hash({ subject: "a", applications: [{ at: payment.at, ...more }] });
    expect(application({ cools: true })).toBe(application({}));
    expect(application({ cools: false })).not.toBe(application({}));
  });
});

/** Another value of the same kind; for an unknown one, a known one. */
function other(value: Value): Value {
  if (value === null) return 0;
  if (typeof value === "number") return value + 1;
  return typeof value === "boolean" ? !value : `${value}"`;
}

function replaced<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((old, place) => (place === index ? item : old));
}

test("every single difference makes a difference", () => {
  for (const sources of [payLater, nested]) {
    fc.assert(
      fc.property(arbitraryDossier(sources), fc.nat(), fc.nat(), (json, first, second) => {
        const dossier = read(json, sources);
        const before = dossierHash(sources, offsetMinutes, dossier);
        const differs = (changed: Partial<Dossier>) =>
          expect(dossierHash(sources, offsetMinutes, { ...dossier, ...changed })).not.toBe(before);
        differs({ subject: `${dossier.subject} ` });
        for (const [index, table] of dossier.tables.entries()) {
          const put = (rows: readonly Row[] | null) =>
            differs({ tables: replaced(dossier.tables, index, rows) });
          if (table === null) {
            if (sources[index]!.parent === undefined) put([]);
            continue;
          }
          put(null);
          if (table.length === 0) continue;
          const row = table[first % table.length]!;
          const place = table.indexOf(row);
          const column = second % row.values.length;
          const values = replaced(row.values, column, other(row.values[column]!));
          put(replaced(table, place, { ...row, values }));
          put(replaced(table, place, { ...row, known: 5 }));
          put([...table, row]);
        }
      }),
    );
  }
});

test("the parent of a row makes a difference", () => {
  const account = (id: string, months: object[]) => ({
    id,
    type: "R1",
    openedOn: "2020-01-01",
    months,
  });
  const month = { month: "2026-01", status: "N" };
  const report = (...accounts: object[]) => hash({ subject: "a", creditReport: { accounts } });
  expect(report(account("A", [month]), account("B", []))).not.toBe(
    report(account("A", []), account("B", [month])),
  );
});
