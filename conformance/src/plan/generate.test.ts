import { readDefinition } from "@kaitong/engine";
import { expect, test } from "vitest";
import { lookAtCases } from "./cases.js";
import { makePlanned } from "./product.js";
import { planCode } from "./sources.js";

const products = Array.from({ length: 200 }, (_, seed) => makePlanned(seed));

test("all products are sound, and have what plans may meet", () => {
  const refused = products.filter(({ definition }) => readDefinition(definition).program === null);
  expect(refused).toEqual([]);
  const text = JSON.stringify(products.map(({ definition }) => definition));
  const effects = ["set", "add", "add-monthly", "top-up", "obtain", "keep"];
  const brought = ["repeats", "moves-along", "seen-again", "obtained-again", "statuses"];
  for (const kind of [...effects, ...brought]) expect(text).toContain(`"kind":"${kind}"`);
  const lags = [0, 1, 20, 45, '"next-month"', '"never"'];
  for (const lag of lags) expect(text).toContain(`"knownAfter":${lag}`);
  for (const direction of ["up", "down", "free"]) {
    expect(text).toContain(`"direction":"${direction}"`);
  }
  expect(text).toContain('"conditional":true');
  expect(text).toContain('"onRequest":true');
  expect(text).toContain('"effortPerIncomeTenth"');
  expect(text).toContain('"gaming":"cheap"');
  expect(text).toMatch(/"pairs":\[\{/);
  const without = products.filter(({ definition }) => definition.plans === undefined);
  expect(without.length).toBeGreaterThan(5);
});

test("certificates of a few people are true on every day up to five years", () => {
  const plan = { seed: 5, from: 0, to: 8, people: 6, combinationsMost: 100 };
  const { problems, triedToTheEnd } = lookAtCases(planCode, {
    ...plan,
    certainMost: 2_500,
    confirmEvery: 1,
    withLarge: true,
  });
  expect(problems).toEqual([]);
  expect(triedToTheEnd).toBeGreaterThan(1);
});
