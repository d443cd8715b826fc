import { afterAll, describe, expect, it } from "vitest";
import { firstMistake, knownOf } from "./check.fixture.js";
import { faults } from "./faults.fixture.js";
import { openNursery } from "./nursery.fixture.js";
import type { tablePlanner } from "./table-planner.js";

const nursery = openNursery();
afterAll(nursery.remove);

const known = Array.from({ length: 120 }, (_world, seed) => knownOf(10_000 + seed, 30));

function findingOf(make: typeof tablePlanner): string | null {
  for (const one of known) {
    const mistake = firstMistake(make, one);
    if (mistake !== null) return mistake;
  }
  return null;
}

describe("a fault in the planner of tables", () => {
  it("is absent as it is written", async () => {
    expect(findingOf(await nursery.load())).toBeNull();
  });

  for (const fault of faults) {
    it(`is found: ${fault.name}`, async () => {
      expect(findingOf(await nursery.load(fault))).toMatch(/^seed /);
    });
  }
});
