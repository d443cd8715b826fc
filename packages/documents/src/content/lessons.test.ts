import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copy } from "../copy/copy.js";
import { inputsOf, names, program } from "../testing/example.fixture.js";
import { chooseLessons, fitOf, lessonFits } from "./lessons.js";
import { noticeOf } from "./notice-of.js";

const notices = names.map((name) => noticeOf(inputsOf(name, "zh-CN")));

describe("the twelve lessons", () => {
  test("are all written, in two sentences, in both languages", () => {
    const ids = lessonFits.map(({ id }) => id).sort();
    expect(ids).toHaveLength(12);
    for (const language of ["zh-CN", "en"] as const) {
      expect(Object.keys(copy[language].lessons).sort()).toEqual(ids);
      for (const { text, title } of Object.values(copy[language].lessons)) {
        const ends = language === "en" ? /[.?](?= |$)/g : /[。？]/g;
        expect(text.match(ends), title).toHaveLength(2);
      }
    }
  });

  test("each fits some reason of some person, or is for an outcome", () => {
    for (const lesson of lessonFits) {
      const fitting = notices.filter(({ reasons }) =>
        reasons.some((one) => fitOf(lesson, one) > 0),
      );
      const chosen = notices.filter(({ lessons }) =>
        lessons.some(({ code }) => code === lesson.id),
      );
      expect(fitting.length, lesson.id).toBeGreaterThan(0);
      expect(chosen.length, lesson.id).toBeGreaterThan(0);
    }
  });

  test("name only what the example has", () => {
    const { gates, layers, variables, sources } = program.definition;
    const codes = [...gates.map(({ id }) => id), ...layers.map(({ id }) => id), "review"];
    for (const fit of lessonFits) {
      for (const code of fit.reasons) expect(codes).toContain(code);
      for (const name of fit.variables) expect(variables.map((one) => one.name)).toContain(name);
      for (const name of fit.sources) expect(sources.map((one) => one.name)).toContain(name);
    }
  });
});

describe("the choice", () => {
  test("is two or three, none twice, for everybody", () => {
    for (const { lessons } of notices) {
      expect([2, 3]).toContain(lessons.length);
      expect(new Set(lessons.map(({ code }) => code)).size).toBe(lessons.length);
    }
  });

  test("is two or three for any reasons, and always the same", () => {
    const reasons = notices.flatMap((notice) => notice.reasons);
    const outcomes = notices.map(({ outcome }) => outcome);
    fc.assert(
      fc.property(
        fc.constantFrom(...outcomes),
        fc.array(fc.constantFrom(...reasons), { maxLength: 8 }),
        fc.constantFrom("cn", "eu", "us" as const),
        fc.boolean(),
        (outcome, some, jurisdiction, holdOnly) => {
          const choose = () => chooseLessons(outcome, some, jurisdiction as "cn", holdOnly);
          expect([2, 3]).toContain(choose().length);
          expect(choose()).toEqual(choose());
          if (jurisdiction !== "cn") expect(choose()).not.toContain("read-your-report");
        },
      ),
    );
  });

  test("begins with what weighs most", () => {
    const lessonsOf = (name: string) => {
      const notice = notices[names.indexOf(name)];
      return notice?.lessons.map(({ code }) => code);
    };
    expect(lessonsOf("declined")).toEqual(["keep-a-cushion", "use-less-of-limits", "pay-on-time"]);
    expect(lessonsOf("overdue")?.[0]).toBe("speak-early");
    expect(lessonsOf("inquiries")?.[0]).toBe("few-applications");
    expect(lessonsOf("approved")?.[0]).toBe("when-not-to-borrow");
    expect(lessonsOf("held")).toEqual(["guard-your-account", "no-paid-shortcut"]);
  });
});
