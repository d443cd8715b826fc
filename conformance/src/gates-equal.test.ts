import * as engine from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import { emptyGateTally, firstGateProblem, type GatePlan } from "./gates-equal.js";

/*
 * Compiled gates must say what a decision by the interpreter says: its outcome, and of the gates
 * the same codes with the same value and what is needed. `KAITONG_SEED` chooses other cases,
 * `KAITONG_DEFINITIONS` more of them.
 */

const seed = Number(process.env.KAITONG_SEED ?? 20_261_120);
const definitions = Math.max(400, Number(process.env.KAITONG_DEFINITIONS ?? 0));
const plan: GatePlan = { kind: "any", seed, from: 0, to: definitions, worlds: 3, dossiers: 10 };
const millisecondsMax = 86_400_000;

describe("compiled gates", () => {
  it("say what decisions over generated dossiers say", { timeout: millisecondsMax }, () => {
    const tally = emptyGateTally();
    expect(firstGateProblem(engine, plan, tally)).toBeNull();
    expect(tally.screenings).toBe(30 * definitions);
    expect(tally.failing).toBeGreaterThan(tally.screenings);
    expect(tally.unknown).toBeGreaterThan(tally.screenings / 4);
    expect(tally.skipped).toBeGreaterThan(tally.screenings / 4);
    for (const outcome of ["approved", "declined", "held", "referred", "cooling-off"]) {
      expect(tally.outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(tally.screenings / 50);
    }
    console.log(`${tally.screenings} screenings, ${tally.failing} failing gates`);
  });

  it("say the same of plain records", { timeout: millisecondsMax }, () => {
    const tally = emptyGateTally();
    expect(firstGateProblem(engine, { ...plan, kind: "plain" }, tally)).toBeNull();
    expect(tally.records).toBeGreaterThan(tally.screenings / 2);
    console.log(`${tally.records} records, ${tally.failing} failing gates`);
  });
});
