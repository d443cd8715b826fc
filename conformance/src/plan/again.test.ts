import { expect, test } from "vitest";
import { decideEnoughAgain } from "./again.js";
import { usualAgain } from "./cases-usual.js";
import { planCode } from "./sources.js";

test("plans are approved when they are decided again", { timeout: 600_000 }, () => {
  const { problems, plans, approved } = decideEnoughAgain(planCode, usualAgain("early"));
  expect(problems).toEqual([]);
  expect(plans).toBeGreaterThanOrEqual(2_500);
  expect(approved).toBe(plans);
});
