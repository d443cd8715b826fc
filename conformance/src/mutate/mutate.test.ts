import * as engine from "@kaitong/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openNursery } from "../faults/plant.js";
import { type Plan, runCampaign, type Tally } from "./campaign.js";
import { planted, wrongs } from "./faults.js";
import { mutationNames } from "./mutant.js";
import { millisecondsMax, type ReadEngine } from "./reading.js";

/*
 * Reading definitions is robust: whatever is changed in one, it is read within a second, without a
 * throw, and refused with codes; what is accepted decides, in every regime and over any dossier
 * that fits. `KAITONG_SEED` chooses other mutants, `KAITONG_MUTANTS` more of them.
 */

const mutantsMin = 3_000;
const seedUsual = 20_261_122;
const plan: Plan = {
  seed: Number(process.env.KAITONG_SEED ?? seedUsual),
  mutants: Math.max(mutantsMin, Number(process.env.KAITONG_MUTANTS ?? 0)),
  dossiers: 1,
  againEvery: 20,
  failuresMax: 3,
  shrinkMilliseconds: 5_000,
};
const testMillisecondsMax = 86_400_000;

describe("mutated definitions", () => {
  let tally: Tally;
  beforeAll(async () => {
    tally = await runCampaign(engine, plan);
    const { mutants, accepted, decisions, offers, worstMilliseconds: worst } = tally;
    const decided = `${decisions} decisions, ${offers} offers`;
    console.log(`${mutants} mutants, ${accepted} accepted, ${decided}, slowest ${worst | 0} ms`);
  }, testMillisecondsMax);

  it("are read and decide without a fault", () => {
    expect(tally.failures).toEqual([]);
    expect(tally.mutants).toBe(plan.mutants);
    expect(tally.worstMilliseconds).toBeLessThan(millisecondsMax);
  });

  it("are accepted more often than one in five, and decided", () => {
    expect(tally.accepted / tally.mutants).toBeGreaterThan(0.2);
    expect(tally.decisions).toBeGreaterThan(2 * tally.accepted);
    expect(tally.offers).toBeGreaterThan(tally.accepted);
    for (const outcome of ["approved", "declined", "held", "referred", "cooling-off"]) {
      expect(tally.outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(tally.decisions / 50);
    }
  });

  it("are refused with many codes, and made of every base by every change", () => {
    expect(tally.codes.size).toBeGreaterThan(50);
    expect([...tally.bases.keys()].sort()).toEqual(["generated", "pay-later", "small"]);
    const idle = mutationNames.filter((name) => !tally.changes.has(name));
    expect(idle.length).toBeLessThan(mutationNames.length / 10);
  });
});

describe("a planted fault", () => {
  const few: Plan = {
    ...plan,
    seed: seedUsual,
    mutants: 6_000,
    againEvery: 5,
    failuresMax: 1,
    shrinkMilliseconds: 0,
  };
  const nursery = openNursery();
  afterAll(nursery.remove);
  const problemOf = async (faulty: ReadEngine, seenAt = 0) => {
    const near = await runCampaign(faulty, { ...few, mutants: 1 }, undefined, seenAt);
    const { failures } = near.failures.length > 0 ? near : await runCampaign(faulty, few);
    return failures[0]?.problem ?? null;
  };

  for (const { fault, seenAt } of planted) {
    it(`is caught: ${fault.name}`, async () => {
      const faulty = (await nursery.load(fault)) as ReadEngine;
      expect(await problemOf(faulty, seenAt)).not.toBeNull();
    });
  }

  for (const { name, of } of wrongs) {
    it(`is caught: ${name}`, async () => {
      expect(await problemOf(of(engine))).not.toBeNull();
    });
  }
});
