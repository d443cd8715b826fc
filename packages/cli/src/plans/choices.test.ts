import { describe, expect, test, vi } from "vitest";
import { Failure } from "../failure.js";
import { exampleDirectory, loadProduct } from "../input/product.js";
import { limitMilliseconds, type WrittenPlanOptions } from "../verbs/plan-options.js";
import { clockOf, limitMost, planChoicesOf } from "./choices.js";

const { program } = loadProduct(exampleDirectory);

/** Codes and messages of what is wrong with options. */
function wrongOf(options: WrittenPlanOptions): readonly string[] {
  try {
    planChoicesOf(program, options, "awaited");
    return [];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return error.diagnostics.map(({ code, message }) => `${code} ${message}`);
  }
}

describe("options of plans", () => {
  test.each<[keyof WrittenPlanOptions, number, number]>([
    ["months", 1, 60],
    ["margin", 0, 1_000],
    ["limitMs", 1, limitMost],
  ])("%s are taken from %i to %i, by the planner too", (name, least, most) => {
    for (const good of [least, most]) expect(wrongOf({ [name]: String(good) })).toEqual([]);
    const bad = [
      String(least - 1),
      String(most + 1),
      "",
      "x",
      "1.5",
      "+1",
      "1e1",
      " 1",
      "9".repeat(30),
    ];
    for (const text of bad) {
      const [first, ...more] = wrongOf({ [name]: text });
      expect(first).toMatch(/^usage\.wrong-number /);
      expect(first).toContain(`\`${text}\``);
      expect(first).toContain(`from ${least} to ${most}`);
      expect(more).toEqual([]);
    }
  });

  test("are all told at once, and what is wrong alike once", () => {
    const options = { exclude: ["fly"], applies: ["fly"], cap: ["fly=1", "keep-balance", "=1"] };
    const codes = wrongOf({ ...options, months: "0" }).map((one) => one.split(" ")[0]);
    expect(codes.filter((code) => code === "plan.unknown-action")).toHaveLength(1);
    expect(codes.filter((code) => code === "usage.wrong-cap")).toHaveLength(2);
    expect(codes).toContain("usage.wrong-number");
  });

  test("say once what is named twice", () => {
    const { asked } = planChoicesOf(
      program,
      { exclude: ["verify-face", "verify-face"], cap: ["keep-balance=50000"] },
      "awaited",
    );
    expect(asked).toEqual({
      exclude: ["verify-face"],
      applies: [],
      caps: { "keep-balance": "50000" },
    });
    expect(wrongOf({ cap: ["keep-balance=50000", "keep-balance=50000"] })).toHaveLength(1);
  });

  test("give each command its own time", () => {
    for (const limit of ["awaited", "patient"] as const) {
      const usual = planChoicesOf(program, {}, limit).limitMilliseconds;
      expect(usual).toBe(limitMilliseconds[limit]);
      expect(planChoicesOf(program, { limitMs: "7" }, limit).limitMilliseconds).toBe(7);
    }
  });

  test("start a clock for each plan", () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const isOver = clockOf({ asked: {}, limitMilliseconds: 100 });
      vi.advanceTimersByTime(100);
      expect(isOver()).toBe(false);
      vi.advanceTimersByTime(1);
      expect(isOver()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});
