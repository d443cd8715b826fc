import type { Decision, define } from "@kaitong/engine";
import { describe, expect, it } from "vitest";
import type { Judged } from "./decide-all.js";
import { summarize } from "./summary.js";

const layers = ["first", "second"].map((id) => ({ id, label: { "zh-CN": id, en: id } }));
const definition = { layers } as unknown as define.Definition;

function judged(layer: string | null, score: number, isBad: boolean, codes: string[] = []): Judged {
  const reasons = codes.map((code) => ({
    code,
    kind: code.startsWith("POINTS.") ? "points" : "gate",
  }));
  const outcome = layer === null ? "approved" : "declined";
  return { decision: { layer, outcome, score, reasons } as unknown as Decision, isBad };
}

describe("a summary", () => {
  const summary = summarize(definition, [
    judged("first", 10, true, ["A", "B", "POINTS.x"]),
    judged("second", 20, false, ["B", "POINTS.x"]),
    judged("second", 30, true, ["B"]),
    judged(null, 40, false),
    judged(null, 50, false),
    judged(null, 5, true),
  ]);

  it("counts what each layer stops, and what is left", () => {
    expect(summary.funnel).toEqual([
      { layer: "first", applications: 5, bad: 2, stopped: { applications: 1, bad: 1 } },
      { layer: "second", applications: 3, bad: 1, stopped: { applications: 2, bad: 1 } },
    ]);
  });

  it("gives rates rounded down, in basis points", () => {
    expect(summary.approvalRate).toBe(5000);
    expect(summary.badRateApproved).toBe(3333);
    expect(summary.badRateNotApproved).toBe(6666);
    expect(summary.aucPpm).toBe(888_888);
  });

  it("counts reasons, most frequent first", () => {
    expect(summary.reasons).toEqual([
      { code: "B", applications: 3, bad: 2 },
      { code: "A", applications: 1, bad: 1 },
    ]);
    expect(summary.points).toEqual([{ code: "POINTS.x", applications: 2, bad: 1 }]);
  });

  it("of nothing has no rates", () => {
    const nothing = summarize(definition, []);
    expect([nothing.approvalRate, nothing.aucPpm, nothing.score]).toEqual([null, null, null]);
  });
});
