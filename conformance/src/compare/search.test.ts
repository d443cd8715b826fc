import * as engine from "@kaitong/engine";
import { expect, test } from "vitest";
import { emptyTally, searchCounterexample } from "./search.js";
import { searchAny } from "./search-any.js";

const seed = Number(process.env.KAITONG_SEED ?? 20_261_122);
const factor = Number(process.env.KAITONG_PAIRS ?? 1);

test("nobody contradicts what is proved of two definitions", () => {
  const tally = emptyTally();
  const plan = { seed, pairs: 600 * factor, people: 60 };
  expect(searchCounterexample(engine, plan, tally)).toBeNull();
  const { pairs, decisions, approved, claims, made, proved } = tally;
  // Every change that can only tighten, only loosen or do nothing is proved to.
  expect(proved).toEqual(made);
  for (const count of Object.values(made)) expect(count).toBeGreaterThan(pairs / 20);
  for (const count of Object.values(claims)) expect(count).toBeGreaterThan(pairs / 20);
  expect(approved).toBeGreaterThan(decisions / 10);
  expect(pairs).toBeGreaterThan(plan.pairs * 0.95);
});

test("nor over definitions of all that the language can say", () => {
  const tally = { pairs: 0, proved: 0, limits: 0, approving: 0, decisions: 0 };
  const plan = { seed, pairs: 120 * factor, people: 25 };
  expect(searchAny(engine, plan, tally)).toBeNull();
  expect(tally.pairs).toBeGreaterThan(plan.pairs * 0.9);
  expect(tally.proved).toBeGreaterThan(plan.pairs / 2);
  expect(tally.limits).toBeGreaterThan(plan.pairs / 10);
  expect(tally.approving).toBeGreaterThan(plan.pairs / 4);
});
