import { expect, test } from "vitest";
import { decideEnoughAgain } from "./again.js";
import { usualAgain } from "./cases-usual.js";
import { planCode } from "./sources.js";

test("plans of more products are approved, decided again", { timeout: 600_000 }, () => {
  const { problems, plans, approved } = decideEnoughAgain(planCode, usualAgain("late"));
  expect(problems).toEqual([]);
  expect(plans).toBeGreaterThanOrEqual(2_500);
  expect(approved).toBe(plans);
});
