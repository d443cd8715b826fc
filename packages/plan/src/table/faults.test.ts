import { afterAll, describe, expect, it } from "vitest";
import { firstMistake, knownOf } from "./check.fixture.js";
import { faults } from "./faults.fixture.js";
import { openNursery } from "./nursery.fixture.js";
import type { tablePlanner } from "./table-planner.js";

const nursery = openNursery();
afterAll(nursery.remove);

// In the last ones actions overwrite each other, or wait for one of which a level does nothing, and
// different levels or gates go with the same points.
const last = [10_123, 11_246, 11_252, 11_254, 12_552];
const seeds = [...Array.from({ length: 120 }, (_world, at) => 10_000 + at), ...last];
const known = seeds.map((seed) => knownOf(seed, 30));

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
