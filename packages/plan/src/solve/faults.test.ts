import { afterAll, describe, expect, it } from "vitest";
import { firstMistake, knownOf, type Solver } from "./check-solver.fixture.js";
import { faults } from "./faults.fixture.js";
import { openNursery } from "./nursery.fixture.js";

const nursery = openNursery();
afterAll(nursery.remove);

const known = [
  ...Array.from({ length: 5_000 }, (_problem, seed) => knownOf(seed, "any")),
  ...Array.from({ length: 1_000 }, (_problem, seed) => knownOf(seed, "tied")),
];

function findingOf(solve: Solver): string | null {
  for (const [seed, one] of known.entries()) {
    const mistake = firstMistake(solve, one);
    if (mistake !== null) return `seed ${seed}: ${mistake}`;
  }
  return null;
}

describe("a fault in the solver", () => {
  it("is absent as it is built: six thousand problems agree with brute force", async () => {
    expect(findingOf(await nursery.load())).toBeNull();
  });

  for (const fault of faults) {
    it(`is found: ${fault.name}`, async () => {
      expect(findingOf(await nursery.load(fault))).toMatch(/^seed /);
    });
  }

  it("has a name of its own", () => {
    const names = faults.map(({ file, name }) => `${file} ${name}`);
    expect(new Set(names).size).toBe(faults.length);
  });
});
