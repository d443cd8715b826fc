import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDay, parseMonth } from "../value/calendar.js";
import { parseInstant } from "../value/instant.js";
import { arbitraryDossier } from "./arbitrary.fixture.js";
import { type Dossier, dossierLimits } from "./dossier.js";
import { nested } from "./nested.fixture.js";
import {
  day,
  offsetMinutes,
  payLater,
  payLaterDossier,
  source,
  text,
} from "./pay-later.fixture.js";
import { readDossier, readDossierText } from "./read.js";

function read(value: unknown, sources = payLater): Dossier {
  const { dossier, diagnostics } = readDossier(sources, offsetMinutes, value, dossierLimits);
  expect(diagnostics).toEqual([]);
  return dossier!;
}

function table(dossier: Dossier, name: string, sources = payLater) {
  return dossier.tables[sources.findIndex((source) => source.name === name)];
}

const at = (text: string): number => parseInstant(text)!;

describe("a correct dossier", () => {
  const dossier = read(payLaterDossier);

  test("keeps subject and instant", () => {
    expect(dossier.subject).toBe("P-0001");
    expect(dossier.asOf).toBe(at("2026-11-20T10:00:00+08:00"));
  });

  test("one row of a source with one row, values in declared order", () => {
    expect(table(dossier, "person")).toEqual([
      {
        values: [
          "王伟",
          null,
          parseDay("9999-12-31"),
          null,
          null,
          at("2026-11-19T10:00:00+08:00"),
          1_000_000,
          "payroll",
          null,
        ],
        happened: -Infinity,
        known: at("2026-01-01T00:00:00+08:00"),
        parent: -1,
      },
    ]);
  });

  test("rows of a list stay in the order of the input", () => {
    const cards = table(dossier, "cards")!;
    expect(cards.map(({ values }) => values[0])).toEqual(["C2", "C1"]);
    expect(cards[0]!.happened).toBe(at("2026-05-01T00:00:00+08:00"));
    expect(cards[0]!.known).toBe(cards[0]!.happened);
  });

  test("a month is known at its end where the source says so, else at its first instant", () => {
    const [october] = table(dossier, "balances")!;
    expect(october!.happened).toBe(at("2026-10-01T00:00:00+08:00"));
    expect(october!.known).toBe(at("2026-11-01T00:00:00+08:00"));
    expect(table(dossier, "sesame")![0]).toEqual({
      values: [parseMonth("2026-11"), 650],
      happened: at("2026-11-01T00:00:00+08:00"),
      known: at("2026-11-01T00:00:00+08:00"),
      parent: -1,
    });
  });

  test("rows below a parent are known with it and lead to it", () => {
    const months = table(dossier, "creditMonths")!;
    expect(months.map(({ parent }) => parent)).toEqual([0, 0]);
    expect(months[0]!.known).toBe(at("2026-11-18T09:00:00+08:00"));
    const mobiles = table(dossier, "reportMobiles")!;
    expect(mobiles.map(({ values }) => values)).toEqual([["13800000000"], ["13900000000"]]);
    expect(mobiles[1]!.parent).toBe(0);
  });

  test("absent, null and empty tables differ as unknown and empty", () => {
    expect(table(dossier, "account")).toBe(null);
    expect(table(dossier, "logins")).toBe(null);
    expect(table(dossier, "inquiries")).toBe(null);
    expect(table(dossier, "bills")).toEqual([]);
  });

  test("a default stands in for an absent value", () => {
    expect(table(dossier, "applications")![0]!.values[2]).toBe(true);
  });
});

test("a column named like what every object inherits, a word as default", () => {
  const words = { never: "9999-12-31" };
  const columns = [text("constructor"), day("on", { words, default: "never" })];
  const dossier = read({ subject: "a", facts: [{}] }, [source("facts", columns)]);
  expect(dossier.tables[0]![0]!.values).toEqual([null, parseDay("9999-12-31")]);
});

describe("unknown and empty tables below others", () => {
  const accounts = (list: unknown) =>
    read({ subject: "a", creditReport: list === undefined ? null : { accounts: list } });
  const account = { id: "A", type: "R1", openedOn: "2020-01-01" };

  test("below an unknown table", () => {
    expect(table(accounts(undefined), "creditAccounts")).toBe(null);
    expect(table(accounts(null), "creditMonths")).toBe(null);
  });

  test("below an empty table", () => {
    expect(table(accounts([]), "creditAccounts")).toEqual([]);
    expect(table(accounts([]), "creditMonths")).toEqual([]);
  });

  test("below rows of which none, or one, carries the list", () => {
    const months = payLater.findIndex(({ name }) => name === "creditMonths");
    const other = { ...account, id: "B", months: [] };
    const dossier = accounts([account, other]);
    expect(table(dossier, "creditMonths")).toEqual([]);
    const lacking = table(dossier, "creditAccounts")!.map(({ lacks }) => lacks ?? []);
    expect(lacking).toEqual([[months], []]);
  });

  test("a report without its time is known always", () => {
    const [report] = table(read({ subject: "a", creditReport: {} }), "creditReport")!;
    expect(report).toMatchObject({ happened: -Infinity, known: -Infinity });
  });
});

test("paths of several steps, tables in rows in rows, children declared before parents", () => {
  const tree = (size: number) => ({ crown: { branches: [{}, { leaves: [{ size }] }] } });
  const park = {
    inventory: { trees: [{}, tree(1), { ...tree(2), label: { code: "x", notes: [2, null] } }] },
    owner: { keys: ["k"] },
  };
  const dossier = read({ subject: "a", park }, nested);
  const parents = (name: string) => table(dossier, name, nested)!.map(({ parent }) => parent);
  expect(parents("trees")).toEqual([-1, -1, -1]);
  expect(parents("branches")).toEqual([1, 1, 2, 2]);
  expect(parents("leaves")).toEqual([1, 3]);
  expect(parents("label")).toEqual([2]);
  expect(parents("notes")).toEqual([2, 2]);
  expect(table(dossier, "notes", nested)!.map(({ values }) => values)).toEqual([[2], [null]]);
  expect(table(dossier, "branches", nested)![0]!.values).toEqual([false, null]);
});

test("what fits its sources is read without an error", () => {
  for (const sources of [payLater, nested]) {
    fc.assert(
      fc.property(arbitraryDossier(sources), (json) => {
        read(json, sources);
      }),
    );
  }
});

test("no JSON makes the reader throw, and nothing is read beside an error", () => {
  const names = ["subject", "person", "transactions", "at", "creditReport", "accounts", "knownAt"];
  const key = fc.oneof(fc.constantFrom(...names, "__proto__", "constructor"), fc.string());
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(key, tie("tree"), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const json: unknown = JSON.parse(JSON.stringify(value));
      const { dossier, diagnostics } = readDossier(payLater, offsetMinutes, json, dossierLimits);
      expect(dossier === null).toBe(diagnostics.length > 0);
    }),
    { numRuns: 500 },
  );
});

describe("from text", () => {
  const whole = JSON.stringify(payLaterDossier);

  test("a text and its bytes are read alike", () => {
    const bytes = new TextEncoder().encode(whole);
    const fromText = readDossierText(payLater, offsetMinutes, whole, dossierLimits);
    expect(fromText.dossier).toEqual(read(payLaterDossier));
    expect(readDossierText(payLater, offsetMinutes, bytes, dossierLimits)).toEqual(fromText);
  });

  const codesOf = (written: string): string[] => {
    const { dossier, diagnostics } = readDossierText(
      payLater,
      offsetMinutes,
      written,
      dossierLimits,
    );
    expect(dossier).toBe(null);
    return diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  test("of a text that is not JSON only that is reported", () => {
    expect(codesOf(`{"subject":1,"persn":{}`)).toEqual([expect.stringMatching(/^json\.syntax /)]);
  });

  test("what JSON may not hold comes first and counts once", () => {
    const written =
      `{"subject":"a","persn":0,"links":[],"links":[],` +
      `"logins":[{"at":1.5},{"at":"2026-01-01T00:00:00Z","latE4":1e99},{"at":"\\ud800"}]}`;
    expect(codesOf(written)).toEqual([
      "json.duplicate-key /links",
      expect.stringMatching(/^json\.number-\w+ \/logins\/0\/at$/),
      "json.number-range /logins/1/latE4",
      "json.lone-surrogate /logins/2/at",
      "dossier.unknown-member /persn",
    ]);
  });

  test("both kinds together are capped", () => {
    const logins = Array(900).fill(`{"at":1.5},0`).join();
    const codes = codesOf(`{"subject":"a","logins":[${logins}]}`);
    expect(codes).toHaveLength(1_000);
    expect(codes.at(-1)).toBe("dossier.too-many-errors ");
  });
});
