import { expect, test } from "vitest";
import { lookAtCases } from "./cases.js";
import { planCode as code } from "./sources.js";

test("try", () => {
  const from = Number(process.env.FROM ?? 0),
    to = Number(process.env.TO ?? 100);
  const t0 = performance.now();
  const { problems, ...tally } = lookAtCases(code, {
    seed: Number(process.env.SEED ?? 1),
    from,
    to,
    people: 10,
    combinationsMost: 300,
    certainMost: Number(process.env.CERTAIN ?? 0),
    confirmEvery: Number(process.env.CONFIRM ?? 20),
  });
  console.log(tally, problems.length, performance.now() - t0);
  console.log(
    problems
      .slice(0, 25)
      .map((x) => x.slice(0, 600))
      .join("\n"),
  );
  expect(1).toBe(1);
});
