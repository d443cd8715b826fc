import { followUp } from "@kaitong/plan";
import { describe, expect, test } from "vitest";
import { paintFor } from "./paint.js";
import { answerOn, answers, product } from "./plan-answers.fixture.js";
import { auditLines } from "./plan-audit.js";
import { followLines } from "./plan-follow.js";
import { reverifiedLines } from "./plan-reverify.js";
import { widthOf } from "./text.js";
import type { View } from "./view.js";

const { program } = product;
const views = (["zh-CN", "en"] as const).flatMap((language) =>
  ([40, 64, 80, 100] as const).map(
    (width): View => ({ program, language, width, audience: "staff", paint: paintFor({}) }),
  ),
);

const declined = answers.declined!;
const [plan] = declined.plans;
const peer = answerOn("peer");

const audit = followUp.openAudit(program, { months: 24, by: ["ageBand", "incomeBand"] });
for (const [at, one] of [...Object.values(answers), peer].entries()) {
  followUp.addToAudit(audit, one, [["28-35", "56+", null][at % 3] ?? null, "8-15k"]);
}
const report = followUp.auditReport(audit);

const day = (on: string, done: readonly string[], decision = declined.today) => {
  const { outcome, score, cutoff } = decision;
  return { on, outcome, score, cutoff, done, decision };
};
const lived = {
  applyOn: "2027-03-01",
  skip: ["keep-balance"],
  months: [
    day("2026-11-20", []),
    day("2026-12-01", ["authorise-report"], answers.held!.today),
    day("2027-03-01", ["authorise-report", "pay-cards-down"]),
    day("2027-04-01", ["authorise-report", "pay-cards-down"], plan?.verified.decision),
  ],
  approved: false,
  lost: [{ action: "keep-balance", cures: ["POINTS.liquidSumFen"], pointsLost: 48 }],
  newPlan: answers["no plan"]!,
} as const;
const followed = { kind: "fastest", ...lived } as const;

const brokenBy = (newPlan: typeof declined) => {
  return {
    subject: "P-0002\u001b[2J",
    kind: "fastest",
    applyOn: "2027-03-01",
    because: ["SCORE.CUTOFF", "EXT.OVERDUE_NOW"],
    newPlan,
  } as const;
};
const reverified = {
  checked: 1_234,
  kept: 1_230,
  broken: [declined, answers.approved!, answers["no plan"]!].map(brokenBy),
};

const pages = views.flatMap((view) => [
  { view, of: "audit", lines: auditLines(view, report) },
  { view, of: "follow", lines: followLines(view, followed) },
  { view, of: "follow without", lines: followLines(view, lived) },
  { view, of: "reverify", lines: reverifiedLines(view, reverified) },
]);

describe("what staff read of plans afterwards", () => {
  test("fits the terminal, in one language, without holes", () => {
    for (const { view, of, lines } of pages) {
      for (const line of lines) {
        const where = `${of}, ${view.language}, ${view.width}: ${line}`;
        expect(widthOf(line), where).toBeLessThanOrEqual(view.width);
        expect(line, where).toBe(line.trimEnd());
        expect(line, where).not.toContain("\u001b");
        expect(line, where).not.toMatch(/\{\w*\}|\[object|undefined|null|NaN/);
        if (view.language === "en") expect(line, where).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });

  const textOf = (of: string) =>
    pages.find(({ of: one, view }) => one === of && view.width === 80)?.lines.join("\n");

  test("says of many people who can do what, and warns of comparison alone", () => {
    expect(report.peerAlone.people).toBe(1);
    for (const part of [
      "共 5 人",
      "24 个月内",
      "年龄段",
      "EXT.OVERDUE_NOW",
      "只因同组比较被拒的占 20%",
    ]) {
      expect(textOf("audit")).toContain(part);
    }
  });

  test("has one line a day, what was left out, and the new plan", () => {
    const text = textOf("follow");
    expect(text).toMatch(/2026-11-20 +472 \/ 550 +拒绝 +做到 0\/3/);
    expect(text).toMatch(/2027-03-01 +472 \/ 550 +拒绝 +做到 2\/3 +申请/);
    expect(text).toMatch(/2027-04-01 .* 一个月后/);
    expect(text).toContain("少 48 分，解决 POINTS.liquidSumFen");
    expect(text).toContain("眼下没有方案，但有日期");
  });

  test("says why a plan breaks, and what there is now", () => {
    const text = textOf("reverify");
    expect(text).toContain("查了 1,234 份方案，仍然成立 1,230 份");
    expect(text).toContain("因为 SCORE.CUTOFF 开通评估分、EXT.OVERDUE_NOW 当前逾期");
    expect(text).toContain("现在：2027-03-01 申请（最快），费力");
    expect(text).toContain("现在今天就可以开通");
    expect(text).toContain("眼下没有方案，但有日期，最早有方案的日子：2028-03-14");
  });
});
