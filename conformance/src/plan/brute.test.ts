import { expect, test } from "vitest";
import { lookAtCases } from "./cases.js";
import { usualCases } from "./cases-usual.js";
import { planCode } from "./sources.js";

test("plans of generated products are those of trying everything", { timeout: 600_000 }, () => {
  const { problems, ...tally } = lookAtCases(planCode, usualCases("early"));
  expect(problems).toEqual([]);
  expect(tally.compared).toBeGreaterThanOrEqual(2_500);
  expect(tally.equal).toBe(tally.compared);
  expect(tally.withPlan).toBeGreaterThanOrEqual(400);
  expect(tally.severalPoints).toBeGreaterThan(0);
  expect(tally.certificates).toBeGreaterThanOrEqual(1_500);
  expect(tally.confirmed).toBe(tally.certificates);
  expect(tally.notVerified).toBe(0);
});
