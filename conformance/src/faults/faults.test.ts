import { afterAll, describe, expect, it } from "vitest";
import { expectations } from "../pay-later/check.js";
import { detect } from "./detect.js";
import type { Fault } from "./fault.js";
import { faults } from "./index.js";
import { openNursery } from "./plant.js";

const nursery = openNursery();
afterAll(nursery.remove);

describe("a planted fault", () => {
  it("is absent from the engine as it is built", async () => {
    expect(detect(await nursery.load(), null)).toBeNull();
  });

  for (const fault of faults) {
    it(`is caught: ${fault.name}`, async () => {
      expect(detect(await nursery.load(fault), fault)).not.toBeNull();
    });
  }

  it("is not planted where its place is gone or is there twice", async () => {
    const fault: Fault = { name: "none", file: "decide/gates.js", from: "no such text", to: "" };
    await expect(nursery.load(fault)).rejects.toThrow("stands 0 times");
    await expect(nursery.load({ ...fault, from: "return" })).rejects.toThrow(/stands \d\d times/);
  });

  it("is one of at least eighty, each with a name of its own", () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(80);
  });

  it("is seen by an expectation that there is, where one is named", () => {
    const names = new Set(expectations.map(({ name }) => name));
    const gone = faults.filter(({ seenBy }) => seenBy !== undefined && !names.has(seenBy));
    expect(gone).toEqual([]);
  });
});
