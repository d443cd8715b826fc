import { input } from "@kaitong/engine";
import { describe, expect, test } from "vitest";
import { inputsFor, inputsOf, names, personJson, plannedOf } from "../testing/example.fixture.js";
import { textsOf } from "../testing/sheet.fixture.js";
import { assessmentSheet } from "./assessment-blocks.js";
import { assessmentOf } from "./assessment-of.js";
import type { Notice } from "./notice.js";
import { noticeSheet } from "./notice-blocks.js";
import { noticeOf } from "./notice-of.js";
import { obstacleText } from "./notice-way.js";

const languages = ["zh-CN", "en"] as const;
const all = names.flatMap((name) =>
  languages.map((language) => ({ name, language, notice: noticeOf(inputsOf(name, language)) })),
);

function noticeFor(name: string): Notice {
  return noticeOf(inputsOf(name, "zh-CN"));
}

function shown(notice: Notice): string {
  const { lines, cells } = textsOf(noticeSheet(notice));
  return [...lines, ...cells].join("\n");
}

describe("the text of every notice", () => {
  test("promises nothing, has no hole and no value of the program", () => {
    for (const { notice, name } of all) {
      const text = shown(notice);
      expect(text, name).not.toMatch(/保证|\bguarantee/i);
      expect(text, name).not.toMatch(/\{\w*\}|\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      expect(text, name).not.toMatch(/（\s*）|\(\s*\)/);
    }
  });

  test("uses the marks of its language", () => {
    for (const { notice, name, language } of all) {
      const text = shown({ ...notice, name: null }).replaceAll("强制开通", "");
      if (language === "en")
        expect(text, name).not.toMatch(/[\u3000-\u303f\uff00-\uffef\p{Script=Han}]/u);
      else expect(text, name).not.toMatch(/\p{Script=Han} ?[,;:!?](?!\d)|[,;:!?]\p{Script=Han}/u);
    }
  });

  test("is all in the JSON form, which is canonical and says what the example is", () => {
    for (const { notice, name } of all) {
      const json = input.canonicalJson(notice as unknown as input.JsonValue);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(notice)));
      expect(notice.product.notice, name).toMatch(/示例政策|example policy/);
      expect(shown(notice), name).toContain(notice.product.notice);
      expect(shown(notice), name).toContain(notice.product.label);
      const points = [...notice.rights, ...notice.lessons, ...(notice.trace ? [notice.trace] : [])];
      for (const { text } of points) expect(shown(notice), name).toContain(text);
    }
  });
});

describe("reasons", () => {
  test("have value, need, comparison, source, day and desk", () => {
    const [peer] = noticeFor("peer").reasons;
    expect(peer).toMatchObject({
      code: "PEER.CAPACITY",
      valueText: "7,950 元",
      neededText: "8,000 元",
      comparedWith: { kind: "cohort", people: 200, text: "同组 200 人" },
      source: { name: "person", label: "个人资料" },
      correctAt: { key: "desk.platform" },
    });
    const [run] = noticeFor("overdue-run").reasons;
    expect(run).toMatchObject({ clearsOn: "2028-03-01", comparedWith: { kind: "policy" } });
    const [cutoff, points] = noticeFor("declined").reasons;
    expect(cutoff?.comparedWith?.text).toContain("“正常”");
    expect(points?.comparedWith?.kind).toBe("scorecard");
  });

  test("are at most four at once, and the others are behind a fold", () => {
    const notice = noticeFor("declined");
    expect(notice.reasons).toHaveLength(18);
    expect(notice.reasonsFirst).toBe(4);
    const { blocks } = noticeSheet(notice);
    expect(blocks.filter(({ kind }) => kind === "entry").length).toBeGreaterThanOrEqual(4);
    const fold = blocks.find(({ kind }) => kind === "details");
    if (fold?.kind !== "details") throw new Error("there is a fold");
    expect(fold.summary).toContain("14");
    expect(fold.blocks).toHaveLength(14);
  });

  test("name the data that were left out", () => {
    expect(noticeFor("disputed").leftOut).toEqual([
      "信用报告里的账户，1 条：正在异议处理中，没有计入",
    ]);
  });
});

describe("what follows", () => {
  test("approved: the limit and what set it, when not to borrow, no plan", () => {
    const notice = noticeFor("approved");
    expect(notice.facts.map(({ value }) => value)).toContain("22,300 元");
    expect(notice.way).toBeNull();
    expect(notice.lessons[0]?.code).toBe("when-not-to-borrow");
  });

  test("cooling off: the day", () => {
    const notice = noticeFor("cooling-off");
    expect(notice.facts).toContainEqual(expect.objectContaining({ value: "2027-01-09" }));
    expect(notice.again[0]).toMatchObject({ code: "reapply", day: "2027-01-09" });
  });

  test("referred: a person, within five working days", () => {
    const notice = noticeFor("student");
    expect(notice.facts).toContainEqual(
      expect.objectContaining({ code: "review-within", value: "5 个工作日内答复" }),
    );
  });

  test("declined: plans with their badges, and never to apply early", () => {
    const { way, again } = noticeFor("declined");
    expect(way?.plans.map(({ kind }) => kind)).toEqual(["fastest", "easiest", "balanced"]);
    expect(way?.plans[0]?.badges.map(({ text }) => text)).toEqual([
      "已验证",
      "有效至 2027-05-19",
      "经济收紧时也通过",
    ]);
    expect(way?.plans[1]?.badges[1]?.text).toBe("按今天的规则");
    expect(way?.notEarly).toMatch(/^不要提前申请/);
    expect(way?.conditional[0]?.badge).toBe("有条件");
    expect(again.map(({ code, day }) => [code, day])).toEqual([
      ["reapply", "2027-02-18"],
      ["plan", "2027-04-01"],
    ]);
  });

  test("a plan is told of on top, with its day", () => {
    const { facts, way } = noticeFor("declined");
    const [first] = way?.plans ?? [];
    const value = `做 ${first?.steps.length} 步，${first?.applyOn} 申请`;
    expect(facts).toContainEqual({ code: "plan", label: "验证过的计划", value });
    expect(noticeFor("overdue-run").facts.map(({ code }) => code)).not.toContain("plan");
  });

  test("each step is an entry of its own, which repeats nothing", () => {
    const notice = noticeFor("declined");
    const [step] = notice.way?.plans[0]?.steps ?? [];
    if (step === undefined || step.change === null) throw new Error("the fixture changes a value");
    const entries = noticeSheet(notice).blocks.filter((block) => block.kind === "entry");
    const entry = entries.find(({ title }) => title === step.title);
    expect(entry?.facts.map(({ value }) => value)).toEqual([step.when, step.change]);
    const points = entries.find(({ title }) => title === notice.reasons[1]?.title);
    expect(points?.text).toMatch(/^现在 .*少了 \d+ 分/);
    expect(points?.badges).toHaveLength(1);
  });

  test("a review is told of once, under the name that its reason has", () => {
    const text = shown(noticeFor("linked-fraud"));
    expect(text).not.toContain("账户安全");
    expect(text).not.toMatch(/人工审核\n有条件/);
  });

  test("what is done on the day of the decision is called today", () => {
    const { way } = noticeOf(plannedOf("id-expired", "zh-CN"));
    expect(way?.plans[0]?.steps.map(({ when }) => when)).toEqual(["今天（2026-11-20）"]);
  });

  test("a score that passes says so, beside a reason that stands elsewhere", () => {
    const scoreFor = (name: string) => {
      return noticeFor(name).facts.find(({ code }) => code === "score")?.value;
    };
    expect(scoreFor("overdue")).toBe("873（已达到 550）");
    expect(scoreFor("declined")).toBe("472（需要 550）");
  });

  test("a hold that something lifts is not said to depend on others", () => {
    const inputs = plannedOf("crosscheck", "zh-CN");
    expect(inputs.answer.certificate?.kind).toBe("outside-fact");
    const { certificate, conditional } = noticeOf(inputs).way ?? {};
    expect(certificate).toMatchObject({ kind: "outside-fact", title: "暂缓由下面的事解除" });
    expect(conditional).toHaveLength(1);
  });

  test("a later day is no reason to wait while somebody reviews", () => {
    const inputs = plannedOf("forced-opening", "zh-CN");
    expect(inputs.answer.plans[0]?.applyOn).toBe("2027-07-01");
    const notice = noticeOf(inputs);
    expect(notice.again.map(({ code }) => code)).not.toContain("plan");
    expect(shown(notice)).toContain("审核仍在进行");
  });

  test("a plan that can be done today does not warn of applying early", () => {
    const { way, again } = noticeFor("id-expired");
    expect(way?.plans[0]?.applyOn).toBe("2026-11-20");
    expect(way?.notEarly).toBeNull();
    expect(again.find(({ code }) => code === "plan")?.text).not.toMatch(/之前/);
  });

  test("a plan does not count longer than its versions are honoured", () => {
    const inputs = inputsOf("declined", "zh-CN");
    const [plan] = inputs.answer.plans;
    if (plan === undefined) throw new Error("the fixture has a plan");
    const late = { ...plan, applyOn: "2028-01-01", honouredUntil: "2027-05-19" };
    const { way } = noticeOf({ ...inputs, answer: { ...inputs.answer, plans: [late] } });
    expect(way?.plans[0]).toMatchObject({ honouredUntil: null });
    expect(way?.plans[0]?.badges[1]?.code).toBe("todays-rules");
  });

  test("without a plan: the certificate's text and day", () => {
    const notice = noticeFor("overdue-run");
    expect(notice.way?.certificate).toMatchObject({ kind: "dated", until: "2028-03-01" });
    expect(shown(notice)).toContain("相关记录计到 2028-03-01。");
    expect(notice.again.map(({ code }) => code)).toEqual(["reapply", "certificate", "clears"]);
  });
});

describe("what stands in the way", () => {
  const gate = { kind: "gate", applyOn: "2028-11-01", clearsOn: null } as const;
  const now = { ...gate, code: "EXT.OVERDUE_RUN", variable: "overdueRunMonths", needed: 2 };

  test("has the day of a value that is not the one of today", () => {
    const { program, answer } = inputsOf("overdue-run", "zh-CN");
    const view = { program, language: "zh-CN" } as const;
    const textOf = (value: number) => obstacleText(view, { ...now, value }, answer.today, false);
    expect(textOf(3)).toBe("近 24 个月的逾期：3 个月，需要 2 个月");
    expect(textOf(21)).toBe("近 24 个月的逾期：到 2028-11-01 是 21 个月，需要 2 个月");
  });
});

describe("what the look left behind", () => {
  test("is told where a report was seen, and only there", () => {
    expect(noticeFor("declined").trace?.text).toMatch(/贷款审批.*两年/);
    expect(noticeFor("approved").trace).not.toBeNull();
    for (const name of ["no-report", "cooling-off", "frequent", "held"]) {
      expect(noticeFor(name).trace, name).toBeNull();
    }
  });

  test("is not told of a report that was known too late", () => {
    const own = personJson("declined");
    const creditReport = { ...(own.creditReport as object), knownAt: "2026-11-20T11:00:00+08:00" };
    expect(noticeOf(inputsFor({ ...own, creditReport }, "en")).trace).toBeNull();
  });
});

describe("a name from outside", () => {
  test.each([
    ["a script", "<script>alert(1)</script>", "<script>alert(1)</script>"],
    ["marks of direction", "张\u202E三", "张□三"],
    ["half a character", "张\ud800", "张□"],
    ["10,000 characters", "长".repeat(10_000), `${"长".repeat(39)}…`],
  ])("is shown as one short line: %s", (_, name, expected) => {
    const inputs = inputsOf("declined", "zh-CN");
    const { sources } = inputs.program.definition;
    const at = sources.findIndex((source) => source.name === "person");
    const column = sources[at]?.columns.findIndex((one) => one.name === "name") ?? -1;
    const tables = inputs.dossier.tables.map((table, index) =>
      index !== at || table === null
        ? table
        : table.map((row) => ({
            ...row,
            values: row.values.map((value, place) => (place === column ? name : value)),
          })),
    );
    const notice = noticeOf({ ...inputs, dossier: { ...inputs.dossier, tables } });
    expect(notice.name).toBe(expected);
  });
});

describe("with the plans of the solver", () => {
  test.each(["declined", "id-expired"])("the first day is said: %s", (name) => {
    const inputs = plannedOf(name, "zh-CN");
    const { way, again } = noticeOf(inputs);
    const [plan] = inputs.answer.plans;
    expect(plan?.verified.decision.outcome).toBe("approved");
    expect(way?.plans[0]?.applyOn).toBe(plan?.applyOn);
    expect(again.find(({ code }) => code === "plan")?.day).toBe(
      [...inputs.answer.plans].map(({ applyOn }) => applyOn).sort()[0],
    );
  });
});

describe("a plan that was not worked out in time", () => {
  test.each(languages)("is said to be open in %s, to the person and to staff", (language) => {
    const inputs = inputsOf("declined", language);
    const nothing = { plans: [], frontier: [], conditional: [], certificate: null };
    const open = { ...inputs, answer: { ...inputs.answer, ...nothing, provedOptimal: false } };
    const notice = noticeOf(open);
    const said = notice.way?.notFound ?? "";
    expect(said).toMatch(/不表示没有办法|does not mean that there is no way/);
    expect(shown(notice)).toContain(said);
    const staff = textsOf(assessmentSheet(assessmentOf(open))).lines.join("\n");
    expect(staff).toContain(said);
    expect(staff).not.toMatch(/已通过，不需要计划|no plan is needed/);
    expect(noticeOf(inputs).way?.notFound).toBeNull();
  });
});

test("steps come as they are begun: now, kept up, over a longer time", () => {
  const inputs = inputsOf("declined", "en");
  const [first] = inputs.answer.plans;
  if (first === undefined) throw new Error("a plan is needed");
  const [any] = first.actions;
  if (any === undefined) throw new Error("an action is needed");
  const actions = [
    { ...any, stage: "long", from: "2026-12-01", action: "c" },
    { ...any, stage: "initial", from: "2026-12-15", action: "b" },
    { ...any, stage: "initial", from: "2026-11-20", action: "a" },
  ] as const;
  const answer = { ...inputs.answer, plans: [{ ...first, actions }] };
  const steps = noticeOf({ ...inputs, answer }).way?.plans[0]?.steps ?? [];
  expect(steps.map(({ action }) => action)).toEqual(["a", "b", "c"]);
});
