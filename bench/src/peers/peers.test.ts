import { describe, expect, it } from "vitest";
import { makeApplications } from "./applications.js";
import { byHand } from "./by-hand.js";
import { firstDifference } from "./compare.js";
import type { Contender } from "./contender.js";
import { makeContenders } from "./contenders.js";
import { type Gate, gates } from "./gates.js";
import { jsonRules } from "./json-rules.js";
import { compiledGates, wholeDecision } from "./kaitong.js";
import { zen } from "./zen.js";

const applications = makeApplications(200, 7);

/** The gates with another threshold in one of them. */
const wrong: readonly Gate[] = gates.map((gate, index) =>
  index === 11 ? { ...gate, threshold: gate.threshold + 1 } : gate,
);

const makers: readonly (readonly [string, (all: readonly Gate[]) => Contender])[] = [
  ["kaitong compiled", compiledGates],
  ["kaitong, whole decision", (all) => wholeDecision(false, all)],
  ["kaitong, interpreter", (all) => wholeDecision(true, all)],
  ["zen-engine", (all) => zen("table", false, all)],
  ["zen-engine with trace", (all) => zen("table", true, all)],
  ["zen-engine, expression", (all) => zen("expression", false, all)],
  ["json-rules-engine", jsonRules],
];

describe("contenders", () => {
  it("give the same answers", async () => {
    expect(await firstDifference(makeContenders(), applications)).toBeNull();
  });

  it("meet every outcome, and gates that are unknown", async () => {
    const met = new Set<string>();
    await byHand.each(applications, ({ outcome, failing }) => {
      met.add(outcome);
      if (failing.length > 2) met.add("several");
      if (failing.some(({ value }) => value === null)) met.add("unknown");
    });
    const all = ["approved", "declined", "held", "referred", "several", "unknown"];
    expect([...met].sort()).toEqual(all);
  });

  for (const [name, make] of makers) {
    it(`are caught with a wrong threshold: ${name}`, async () => {
      const difference = await firstDifference([byHand, make(wrong)], applications);
      expect(difference).toMatch(/differ at application \d+:/);
      expect(difference).toContain("GATE.12");
    });
  }
});
