import { afterAll, describe, expect, it } from "vitest";
import { decisionFaults } from "./decisions.js";
import { detect, orderFor } from "./detect.js";
import { factFaults } from "./facts.js";
import type { Fault } from "./fault.js";
import { openNursery } from "./plant.js";
import { rowFaults } from "./rows.js";
import { valueFaults } from "./values.js";

const all: readonly Fault[] = [...rowFaults, ...valueFaults, ...factFaults, ...decisionFaults];
const nursery = openNursery();
afterAll(nursery.remove);

describe("a planted fault", () => {
  it("is absent from the engine as it is built", async () => {
    expect(detect(await nursery.load(), orderFor())).toBeNull();
  });

  for (const fault of all) {
    it(`is caught: ${fault.name}`, async () => {
      const finding = detect(await nursery.load(fault), orderFor(fault));
      console.log(fault.name, "=>", finding?.detector, finding?.problem.slice(0, 200));
      expect(finding).not.toBeNull();
    });
  }

  it("has a name of its own, and so have at least fifty others", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(50);
  });
});
