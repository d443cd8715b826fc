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
    const t0 = performance.now();
    let bad = 0;
    for (let seed = 0; seed < 150; seed += 1) {
      const kind: Kind = { hasCheap: false, isPaid: seed % 2 === 0, isPlain: seed % 3 === 0 };
      const world = makeWorld(seed, kind);
      const { planner, diagnostics } = tablePlanner(world.program, world.reference, asOf);
      expect(diagnostics).toEqual([]);
      const random = randomOf(1000 + seed);
      for (let row = 0; row < 40; row += 1) {
        const record = makeRecord(random);
        const answer = planner!(record);
        const key = "plan" in answer ? "plan" : "certificate" in answer ? answer.certificate.kind : "approved";
        tally[key] = (tally[key] ?? 0) + 1;
        if (key === "approved") continue;
        const best = bruteForce(world, plainOf(record), asOf);
        const got = "plan" in answer ? answer.plan : null;
        if (JSON.stringify(got) !== JSON.stringify(best) && bad++ < 5) console.log(seed, row, JSON.stringify(record), JSON.stringify(got), JSON.stringify(best));
      }
    }
    console.log(tally, bad, performance.now() - t0);
  });
  it("probe planFor", () => {
    const tally: Record<string, number> = {};
    const t0 = performance.now();
    let bad = 0;
    for (let seed = 0; seed < 160; seed += 1) {
      const kind: Kind = { hasCheap: seed % 2 === 1, isPaid: seed % 4 < 2, isPlain: true };
      const world = makeWorld(5000 + seed, kind);
      const { planner, diagnostics } = tablePlanner(world.program, world.reference, asOf);
      expect(diagnostics).toEqual([]);
      const random = randomOf(1000 + seed);
      for (let row = 0; row < 30; row += 1) {
        const record = makeRecord(random);
        const answer = planner!(record);
        const key = "plan" in answer ? "plan" : "certificate" in answer ? answer.certificate.kind : "approved";
        if (key === "approved") continue;
        if (!("plan" in answer) && (tally[key] ?? 0) >= 8) continue;
        tally[key] = (tally[key] ?? 0) + 1;
        const full = planFor(world.program, world.reference, dossierOf(world, plainOf(record), asOf), { months: 1 });
        const today = full.plans.find(({ applyOn }) => applyOn === "2026-01-15")?.effort ?? null;
        const got = "plan" in answer ? answer.plan.effort : null;
        if (got !== today && bad++ < 8) console.log(kind, seed, row, JSON.stringify(record), JSON.stringify(answer), today, full.notVerified, JSON.stringify(full.plans.map((p) => [p.applyOn, p.effort, p.actions.map((a) => a.action + a.level)])));
      }
    }
    console.log(tally, bad, performance.now() - t0);
  });
});
