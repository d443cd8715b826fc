import { afterAll, describe, expect, it } from "vitest";
import { detectPlanFault, problemNamed } from "./detect.js";
import { planFaults } from "./faults.js";
import { openPlanNursery } from "./plant.js";

const nursery = openPlanNursery();
afterAll(nursery.remove);

describe("a fault in plans", () => {
  it("is absent from the package as it is built, where others are found as well", async () => {
    const sound = await nursery.load();
    expect(detectPlanFault(sound, null)).toBeNull();
    const named = planFaults.map((fault) => [fault.name, problemNamed(sound, fault)]);
    expect(named.filter(([, problem]) => problem !== null)).toEqual([]);
  });

  for (const fault of planFaults) {
    it(`is found by an oracle: ${fault.name}`, async () => {
      expect(detectPlanFault(await nursery.load(fault), fault)).not.toBeNull();
    });
  }

  it("is one of many, each with a name of its own", () => {
    expect(new Set(planFaults.map(({ name }) => name)).size).toBe(planFaults.length);
    expect(planFaults.length).toBeGreaterThanOrEqual(15);
  });

  it("is not planted where its place is gone", async () => {
    const fault = { name: "none", file: "scan.js", from: "no such text", to: "" };
    await expect(nursery.load(fault)).rejects.toThrow("stands 0 times");
  });
});
