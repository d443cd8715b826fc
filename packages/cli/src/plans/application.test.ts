import { decide, input, readDossier } from "@kaitong/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleDirectory, loadProduct } from "../input/product.js";
import { peopleNames, person } from "../people.fixture.js";
import { applicationJson } from "./application.js";

const { program, reference } = loadProduct(exampleDirectory);

type Json = Record<string, unknown>;

/** The decision on a dossier; its hash stands for every fact in it. */
function decisionOn(json: object) {
  const { dossier, diagnostics } = readDossier(program, json);
  if (dossier === null) throw new Error(JSON.stringify(diagnostics));
  return { dossier, decision: decide(program, reference, dossier) };
}

function again(json: object): Json {
  const { dossier } = decisionOn(json);
  return applicationJson(program, dossier, dossier.asOf ?? 0) as Json;
}

describe("a dossier written again", () => {
  test.each(peopleNames)("holds the same facts, and is decided the same: %s", (name) => {
    const before = decisionOn(person(name)).decision;
    const written = again(person(name));
    expect(decisionOn(written).decision).toEqual(before);
    // What is written is plain JSON, and writes itself.
    expect(again(JSON.parse(input.canonicalJson(written as input.JsonValue)))).toEqual(written);
  });

  test("keeps what is unknown apart from what is empty", () => {
    const written = again({ subject: "P-1", asOf: "2026-11-20T10:00:00+08:00", bills: [] });
    expect(written).toEqual({ subject: "P-1", asOf: "2026-11-20T10:00:00+08:00", bills: [] });
  });

  test("keeps when facts were known, members below rows, and tables that a row lacks", () => {
    const creditReport = {
      reportedAt: "2026-11-10T09:00:00.250+08:00",
      knownAt: "2026-11-12T00:00:00+08:00",
      person: { mobiles: ["13800000001"] },
      accounts: [
        { id: "A", type: "R1", openedOn: "2020-01-01" },
        {
          id: "B",
          type: "R1",
          openedOn: "2020-01-01",
          knownAt: "2026-11-13T00:00:00+08:00",
          months: [{ month: "2026-09", status: "1", knownAt: "2026-11-14T08:00:00+08:00" }],
        },
        { id: "C", type: "R1", openedOn: "2020-01-01", months: [] },
      ],
    };
    const bills = [
      { kind: "rent", dueOn: "2026-11-01", amountFen: 1, knownAt: "2026-11-02T00:00:00Z" },
    ];
    const dossier = { subject: "P-1", asOf: "2026-11-20T10:00:00+08:00", creditReport, bills };
    const written = again(dossier);
    expect(written).toMatchObject({ creditReport });
    const [first] = (written.creditReport as { accounts: Json[] }).accounts;
    expect(first).not.toHaveProperty("months");
    expect(decisionOn(written).decision.dossier).toBe(decisionOn(dossier).decision.dossier);
  });

  test("writes instants at the ends of the calendar so that they can be read", () => {
    for (const at of ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"]) {
      const dossier = { subject: "P-1", asOf: "2026-11-20T10:00:00+08:00", logins: [{ at }] };
      expect(decisionOn(again(dossier)).decision.dossier).toBe(
        decisionOn(dossier).decision.dossier,
      );
    }
  });

  test("is quick when rows lie below many rows", () => {
    const months = [{ month: "2026-09", status: "N" }];
    const accounts = Array.from({ length: 8_000 }, (_, id) => {
      return { id: String(id), type: "R1", openedOn: "2020-01-01", months };
    });
    const creditReport = { reportedAt: "2026-11-10T09:00:00+08:00", accounts };
    const dossier = { subject: "P-1", asOf: "2026-11-20T10:00:00+08:00", creditReport };
    const read = decisionOn(dossier);
    const start = performance.now();
    applicationJson(program, read.dossier, 0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("whatever is left out of a person", () => {
    const members = Object.keys(person("approved")).filter(
      (key) => key !== "subject" && key !== "asOf",
    );
    const some = fc.subarray(members);
    fc.assert(
      fc.property(fc.constantFrom(...peopleNames), some, (name, left) => {
        const rest = Object.entries(person(name)).filter(([key]) => !left.includes(key));
        const dossier = Object.fromEntries(rest);
        expect(decisionOn(again(dossier)).decision.dossier).toBe(
          decisionOn(dossier).decision.dossier,
        );
      }),
      { numRuns: 50 },
    );
  });
});
