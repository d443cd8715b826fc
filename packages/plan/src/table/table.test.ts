import { describe, expect, it } from "vitest";
import { planFor } from "../plan.js";
import { bruteForce, dossierOf } from "./brute.fixture.js";
import { randomOf } from "./random.fixture.js";
import { tablePlanner } from "./table-planner.js";
import { type Kind, makeRecord, makeWorld, plainOf } from "./world.fixture.js";

const asOf = Date.UTC(2026, 0, 15, 3);

describe("plans for a table", () => {
  it("probe", () => {
    const tally: Record<string, number> = {};
    for (let seed = 0; seed < 60; seed += 1) {
      const kind: Kind = { hasCheap: false, isPaid: seed % 2 === 0, isPlain: seed % 3 === 0 };
      const world = makeWorld(seed, kind);
      const { planner, diagnostics } = tablePlanner(world.program, world.reference, asOf);
      expect(diagnostics).toEqual([]);
      const random = randomOf(1000 + seed);
      for (let row = 0; row < 30; row += 1) {
        const record = makeRecord(random);
        const answer = planner!(record);
        const key = "plan" in answer ? "plan" : "certificate" in answer ? answer.certificate.kind : "approved";
        tally[key] = (tally[key] ?? 0) + 1;
        if (key === "approved") continue;
        const best = bruteForce(world, plainOf(record), asOf);
        const got = "plan" in answer ? answer.plan : null;
        expect(got, `seed ${seed} row ${row} ${JSON.stringify(record)}`).toEqual(best);
      }
    }
    console.log(tally);
  });
});
