import { afterAll, describe, expect, it } from "vitest";
import type { Engine } from "../engine.js";
import type { Fault } from "../faults/fault.js";
import { openNursery } from "../faults/plant.js";
import { proofFaults } from "./faults.js";
import { emptyTally, type Plan, searchCounterexample } from "./search.js";

const nursery = openNursery();
afterAll(nursery.remove);

const plan: Plan = { seed: 20_261_122, pairs: 1_200, people: 40 };

/** What is wrong with an engine; what it throws is found as well. */
function findingOf(engine: Engine, wanted: Plan): string | null {
  const tally = emptyTally();
  try {
    const problem = searchCounterexample(engine, wanted, tally);
    if (problem !== null) return problem;
  } catch (error) {
    return `threw ${String(error)}`;
  }
  return null;
}

describe("a fault in what is proved", () => {
  it("is absent from the engine as it is built", async () => {
    expect(findingOf(await nursery.load(), { ...plan, pairs: 100 })).toBeNull();
  });

  for (const fault of proofFaults) {
    it(`is found by the search: ${fault.name}`, async () => {
      const faulty = await nursery.load(fault);
      const only = fault.seenBy?.split(" + ");
      const first = only === undefined ? null : findingOf(faulty, { ...plan, only });
      const finding = first ?? findingOf(faulty, plan);
      expect(finding).toMatch(/^seed /);
    });
  }

  it("is one of many, each with a name of its own", () => {
    const names = (faults: readonly Fault[]) => new Set(faults.map(({ name }) => name));
    expect(names(proofFaults).size).toBe(proofFaults.length);
    expect(proofFaults.length).toBeGreaterThanOrEqual(20);
  });
});
