import { describe, expect, test } from "vitest";
import { paintFor } from "./paint.js";
import { planLines } from "./plan.js";
import { action, answerOn, answers, plan, product } from "./plan-answers.fixture.js";
import { certificateLines } from "./plan-rest.js";
import { widthOf } from "./text.js";
import type { View } from "./view.js";

const { program } = product;

function view(given: Partial<View> = {}): View {
  const usual = { language: "zh-CN", width: 80, audience: "staff" } as const;
  return { program, paint: paintFor({}), ...usual, ...given };
}

const views = (["zh-CN", "en"] as const).flatMap((language) =>
  ([40, 80, 100] as const).flatMap((width) =>
    (["staff", "person"] as const).map((audience) => view({ language, width, audience })),
  ),
);

const pages = views.flatMap((one) =>
  Object.entries(answers).map(([name, answer]) => {
    return { where: `${name}, ${one.language}, ${one.width}`, one, lines: planLines(one, answer) };
  }),
);

describe("a plan for people", () => {
  test("fits the terminal, with no space behind and no hole", () => {
    expect(pages).toHaveLength(views.length * 4);
    for (const { where, one, lines } of pages) {
      for (const line of lines) {
        expect(widthOf(line), `${where}: ${line}`).toBeLessThanOrEqual(one.width);
        expect(line).toBe(line.trimEnd());
        expect(line, where).not.toMatch(/\{\w*\}|\[object|undefined|null|NaN|\(\s*\)/);
      }
    }
  });

  test("says of which day a value is that stands in the way later", () => {
    const { today } = answers.declined!;
    const gate = { kind: "gate", code: "EXT.SERIOUS", variable: "seriousMonths" } as const;
    const later = { ...gate, applyOn: "2028-11-01", value: 20, needed: 0, clearsOn: null };
    const none = { kind: "no-date", until: null, text: { "zh-CN": "无", en: "none" } } as const;
    const certificate = { ...none, reasons: [later], days: [later] };
    const lines = certificateLines(view(), { certificate, today });
    expect(lines.join("\n")).toContain("到 2028-11-01 是 20，需要 0");
  });

  test("speaks one language", () => {
    for (const { one, lines, where } of pages) {
      const text = lines.join("\n");
      if (one.language === "en") expect(text, where).not.toMatch(/\p{Script=Han}/u);
      expect(text, where).not.toMatch(/保证|guarantee/i);
    }
  });

  test("shows today, days, changes, costs, badges and when to apply", () => {
    const text = planLines(view(), answers.declined!).join("\n");
    for (const part of [
      "今天：暂未通过",
      "472 分（门槛 550）",
      "SCORE.CUTOFF",
      "另有 17 项少得分",
      "最快：2027-03-01 申请",
      "已验证",
      "经济收紧时也通过",
      "保留到 2027-05-19",
      "┌ 初期",
      "├ 中期",
      "├ 长期",
      "○ 2026-12-01",
      "至 2027-03-31",
      "1,080 元 → 4,500 元",
      "解决 SCORE.CUTOFF、POINTS.liquidSumFen",
      "● 2027-03-01",
      "在此之前不要提前申请",
      "最省力：2027-08-01 申请",
      "2027-05-01 费力 12",
      "还不能确定",
    ]) {
      expect(text).toContain(part);
    }
  });

  test("says so when a plan was not verified, or its rules are not kept", () => {
    const declined = answers.declined!.today;
    const [first] = answers.declined!.plans;
    const broken = { decision: declined, later: declined, contraction: declined };
    const changed = { ...first!, verified: broken, honouredUntil: null };
    const text = planLines(view(), { ...answers.declined!, plans: [changed] }).join("\n");
    expect(text).toContain("✗ 没有通过验证");
    expect(text).not.toContain("✓");
    expect(text).toContain("按今天的规则");
  });

  test("puts what releases a hold first", () => {
    const lines = planLines(view(), answers.held!);
    const at = (part: string) => lines.findIndex((line) => line.includes(part));
    expect(at("先解除暂缓")).toBeGreaterThan(0);
    expect(at("刷脸验证本人")).toBeGreaterThan(at("先解除暂缓"));
    expect(at("平时留出一些余额")).toBeGreaterThan(at("刷脸验证本人"));
  });

  test("shows the person only the hold while one of security holds", () => {
    const lines = planLines(view({ audience: "person" }), answers.held!);
    const text = lines.map((line) => line.trim()).join("");
    expect(text).toContain("解除后还要看其他条件");
    expect(text).not.toMatch(/申请开通|最快|余额|SEC\.|费力/);
  });

  test("gives the person no codes of reasons, and nothing of closed ones", () => {
    const closed = answerOn("linked-fraud", {
      plans: [
        plan({
          actions: [
            action({
              action: "verify-face",
              cures: ["SEC.LINKED_FRAUD"],
              variable: "riskDevices",
              now: 4_242,
              needed: 0,
            }),
          ],
        }),
      ],
    });
    const text = planLines(view({ audience: "person" }), closed).join("\n");
    expect(text).not.toMatch(/LINKED|4,242|known fraud/);
    const declined = planLines(view({ audience: "person" }), answers.declined!).join("\n");
    expect(declined).not.toMatch(/POINTS\.|SCORE\./);
  });

  test("shows conditions and the proof, each as what it is", () => {
    const text = planLines(view({ width: 100 }), answers["no plan"]!).join("\n");
    expect(text).toContain("[有条件] 对不符合事实的记录提出异议");
    expect(text).toContain("如果成立：2026-12-11 申请");
    expect(text).toContain("最早有方案的日子：2028-03-14");
    expect(text).toContain("全部做到也只有 588 分，需要 600 分");
    expect(text).not.toContain("已验证");
  });
});
