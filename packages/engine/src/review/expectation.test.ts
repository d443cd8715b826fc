import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decide } from "../decide/decide.js";
import type { Decision } from "../decide/decision.js";
import { readDossier } from "../dossier/open.js";
import { readDefinition } from "../program/open.js";
import { readReference } from "../reference/reference.js";
import { coverageOf } from "./coverage.js";
import { differences, type Expectation, readTests } from "./expectation.js";

const example = new URL("../../../../examples/pay-later/", import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, example), "utf8"));
const { program } = readDefinition(read("definition.json"));
if (program === null) throw new Error("the example has no program");
const { reference } = readReference(program, read("reference.json"));
if (reference === null) throw new Error("the example has no reference data");

function decisionOn(name: string): Decision {
  if (program === null || reference === null) throw new Error("there is no product");
  const { dossier } = readDossier(program, JSON.stringify(read(`people/${name}.json`)));
  if (dossier === null) throw new Error(`the dossier of ${name} is broken`);
  return decide(program, reference, dossier);
}

const declined = decisionOn("overdue-run");
const approved = decisionOn("approved");

describe("what a case expects", () => {
  it("is met by the decision itself, in any order of codes", () => {
    const expected: Expectation = {
      outcome: "declined",
      codes: ["EXT.SERIOUS", "EXT.OVERDUE_RUN"],
      score: declined.score ?? 0,
    };
    expect(differences(expected, declined)).toEqual([]);
  });

  it.each<[string, Expectation, string]>([
    ["another outcome", { outcome: "held" }, "outcome held declined"],
    [
      "a code too few",
      { outcome: "declined", codes: ["EXT.SERIOUS"] },
      "codes EXT.SERIOUS EXT.OVERDUE_RUN EXT.SERIOUS",
    ],
    ["another score", { outcome: "declined", score: 0 }, `score 0 ${declined.score}`],
    ["a limit", { outcome: "declined", limitFen: 1 }, "limitFen 1 none"],
    [
      "another day",
      { outcome: "declined", reapplyOn: "2030-01-01" },
      `reapplyOn 2030-01-01 ${declined.reapplyOn}`,
    ],
  ])("differs by %s", (_what, expected, said) => {
    const found = differences(expected, declined);
    const line = found.map((one) => `${one.member} ${one.expected} ${one.found}`);
    expect(line).toEqual([said]);
  });

  it("is read from JSON, with every fault at once", () => {
    expect(readTests(read("tests.json")).diagnostics).toEqual([]);
    const { suite, diagnostics } = readTests({ format: "kaitong/tests/2", cases: [{ set: [] }] });
    expect(suite).toBeNull();
    expect(diagnostics.map(({ pointer }) => pointer).sort()).toEqual([
      "/cases/0",
      "/cases/0",
      "/cases/0/set",
      "/format",
    ]);
  });
});

describe("coverage", () => {
  const nobody = coverageOf(program, []);
  it("misses everything without decisions", () => {
    for (const part of Object.values(nobody)) expect(part.missed).toHaveLength(part.all);
    expect(nobody.outcomes.missed[0]).toBe("approved");
    expect(nobody.failed.missed).toContain("EXT.SERIOUS");
  });

  it("grows by just what a decision reaches", () => {
    const one = coverageOf(program, [approved]);
    expect(one.failed.missed).toEqual(nobody.failed.missed);
    expect(one.outcomes.missed).not.toContain("approved");
    const bins = approved.contributions.map(({ variable, bin }) => `${variable} ${bin}`);
    const reached = nobody.bins.missed.filter((bin) => !one.bins.missed.includes(bin));
    expect(reached.sort()).toEqual(bins.filter((bin) => nobody.bins.missed.includes(bin)).sort());
    expect(reached.length).toBeGreaterThan(15);
    const two = coverageOf(program, [approved, declined]);
    const failed = nobody.failed.missed.filter((id) => !two.failed.missed.includes(id));
    expect(failed.sort()).toEqual(["EXT.OVERDUE_RUN", "EXT.SERIOUS"]);
  });
});
