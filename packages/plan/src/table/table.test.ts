import { readFileSync } from "node:fs";
import { readDefinition, readReference } from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { planFor } from "../plan.js";
import { dossierOf } from "./brute.fixture.js";
import { asOf, firstMistake, knownOf, type Tally } from "./check.fixture.js";
import { randomOf } from "./random.fixture.js";
import { tablePlanner } from "./table-planner.js";
import { makeRecord, makeWorld, plainOf } from "./world.fixture.js";

describe("plans for a table", () => {
  it("are those of brute force, action by action, or there is none", () => {
    const tally: Tally = new Map();
    for (let seed = 0; seed < 160; seed += 1) {
      expect(firstMistake(tablePlanner, knownOf(seed, 40), tally)).toBeNull();
    }
    expect([...tally.values()].reduce((sum, count) => sum + count)).toBe(6_400);
    for (const kind of ["plan", "gates", "points"]) expect(tally.get(kind)).toBeGreaterThan(300);
    expect(tally.get("search")).toBeGreaterThan(0);
  });

  it("may bring back by one action what another one overwrites", () => {
    expect(firstMistake(tablePlanner, knownOf(11_246, 30))).toBeNull();
  });

  it("take the effort that the planner of whole dossiers finds for the day itself", () => {
    const compared = { plans: 0, none: 0 };
    for (let seed = 0; compared.plans < 250; seed += 1) {
      const kind = {
        hasCheap: seed % 2 === 1,
        isPaid: seed % 4 < 2,
        isPlain: true,
        isTight: false,
      };
      const world = makeWorld(20_000 + seed, kind);
      const { planner } = tablePlanner(world.program, world.reference, asOf);
      const random = randomOf(seed);
      for (let row = 0; row < 20; row += 1) {
        const record = makeRecord(random);
        const answer = planner!(record);
        const plan = "plan" in answer ? answer.plan : null;
        // A certificate of a whole dossier looks at five years: a few of them are enough.
        if (answer.outcome === "approved" || (plan === null && compared.none >= 30)) continue;
        compared[plan === null ? "none" : "plans"] += 1;
        const dossier = dossierOf(world, plainOf(record), asOf);
        const { plans } = planFor(world.program, world.reference, dossier, { months: 1 });
        const today = plans.find(({ applyOn }) => applyOn === "2026-01-15");
        expect(plan?.effort ?? null, `seed ${seed}, row ${row}`).toBe(today?.effort ?? null);
      }
    }
    expect(compared.none).toBe(30);
  });

  it("say as a value why a program cannot be served", () => {
    const world = makeWorld(1, { hasCheap: false, isPaid: false, isPlain: true, isTight: false });
    const asked = tablePlanner(world.program, world.reference, asOf, { exclude: ["fly"] });
    expect(asked.planner).toBeNull();
    expect(asked.diagnostics.map(({ code }) => code)).toEqual(["plan.unknown-action"]);
    const example = (name: string) =>
      JSON.parse(
        readFileSync(new URL(`../../../../examples/pay-later/${name}`, import.meta.url), "utf8"),
      );
    const { program } = readDefinition(example("definition.json"));
    const { reference } = readReference(program!, example("reference.json"));
    const lists = tablePlanner(program!, reference!, asOf);
    expect(lists.planner).toBeNull();
    expect(lists.diagnostics.map(({ code }) => code)).toContain("table.gates");
    expect(lists.diagnostics.map(({ code }) => code)).toContain("table.effect");
  });

  it("stop at a value that its column does not allow", () => {
    const world = makeWorld(1, { hasCheap: false, isPaid: false, isPlain: true, isTight: false });
    const { planner } = tablePlanner(world.program, world.reference, asOf);
    expect(() =>
      planner!({ person: { a: 1.5, b: 1.5, c: 1.5, age: 1.5 }, account: { e: 1.5 } }),
    ).toThrow(/cannot be/);
  });
});
