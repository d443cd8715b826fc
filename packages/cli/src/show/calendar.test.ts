import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarText } from "./calendar.js";
import { action, answerOn, answers, plan, product } from "./plan-answers.fixture.js";

const { program } = product;

interface Property {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly value: string;
}

interface Component {
  readonly kind: string;
  readonly properties: readonly Property[];
  readonly parts: readonly Component[];
}

/** RFC 5545 read again, from its text alone: unfolding, content lines, nested components. */
function parse(text: string): Component {
  expect(text.endsWith("\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  for (const line of text.split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    // No character was cut in two: half of one is a lone surrogate.
    expect(line).not.toMatch(/\p{Surrogate}/u);
  }
  const lines = text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .slice(0, -1);
  const open: { kind: string; properties: Property[]; parts: Component[] }[] = [];
  let whole: Component | null = null;
  for (const line of lines) {
    const [, name = "", rest = "", value = ""] = /^([A-Z-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (name === "BEGIN") open.push({ kind: value, properties: [], parts: [] });
    else if (name === "END") {
      const closed = open.pop();
      if (closed?.kind !== value) throw new Error(`ends with ${value}`);
      if (open.length === 0) whole = closed;
      else open.at(-1)?.parts.push(closed);
    } else open.at(-1)?.properties.push({ name, parameters: rest.split(";").slice(1), value });
  }
  if (whole === null) throw new Error("never ends");
  return whole;
}

const plain = (text: string) =>
  text.replace(/\\(.)/g, (_, mark: string) => (mark === "n" || mark === "N" ? "\n" : mark));

function textOf(component: Component, name: string): string {
  const found = component.properties.filter((one) => one.name === name);
  expect(found, name).toHaveLength(1);
  return found[0]?.value ?? "";
}

function calendarOf(answer: Parameters<typeof calendarText>[1]): Component {
  const text = calendarText(program, answer, "zh-CN");
  if (text === null) throw new Error("there is no calendar");
  return parse(text);
}

describe("a plan as a calendar", () => {
  const calendar = calendarOf(answers.declined!);
  const starts = calendar.parts.map((event) => textOf(event, "DTSTART"));

  test("is one calendar with what the standard asks of it", () => {
    expect(calendar.kind).toBe("VCALENDAR");
    expect(textOf(calendar, "VERSION")).toBe("2.0");
    expect(textOf(calendar, "PRODID")).not.toBe("");
    expect(calendar.parts.every(({ kind }) => kind === "VEVENT")).toBe(true);
  });

  test("has each action, those that are kept once a month, and the day of application", () => {
    expect(starts).toEqual([
      "20261120",
      "20261201",
      "20270101",
      "20270201",
      "20270301",
      "20261120",
      "20270301",
    ]);
    const names = calendar.parts.map((event) => plain(textOf(event, "SUMMARY")));
    expect(names[1]).toBe("平时留出一些余额备用（1/4）");
    expect(names.at(-1)).toMatch(/^申请开通/);
  });

  test("has whole days, stamps of the answer, names of their own and reminders", () => {
    const uids = new Set<string>();
    for (const event of calendar.parts) {
      const [start, end] = [textOf(event, "DTSTART"), textOf(event, "DTEND")];
      const dates = event.properties.filter(({ name }) => /^DT(START|END)$/.test(name));
      for (const { parameters } of dates) expect(parameters).toEqual(["VALUE=DATE"]);
      const day = (text: string) => Date.parse(text.replace(/(....)(..)(..)/, "$1-$2-$3"));
      expect(day(end) - day(start)).toBe(86_400_000);
      expect(textOf(event, "DTSTAMP")).toBe("20261120T020000Z");
      uids.add(textOf(event, "UID"));
      const [alarm] = event.parts;
      expect(event.parts.map(({ kind }) => kind)).toEqual(["VALARM"]);
      expect(textOf(alarm!, "ACTION")).toBe("DISPLAY");
      // Fifteen hours before the day begins: at nine in the morning of the day before.
      expect(textOf(alarm!, "TRIGGER")).toBe("-PT15H");
      expect(textOf(alarm!, "DESCRIPTION")).not.toBe("");
    }
    expect(uids.size).toBe(calendar.parts.length);
  });

  test("is the same whenever it is written, without the subject in it", () => {
    const text = calendarText(program, answers.declined!, "zh-CN");
    expect(calendarText(program, answers.declined!, "zh-CN")).toBe(text);
    expect(text).not.toContain(answers.declined!.subject);
    const uidsOf = (one: string | null) => one?.match(/^UID:.*$/gm);
    const other = { ...answers.declined!, subject: "P-9999" };
    expect(uidsOf(calendarText(program, other, "zh-CN"))).not.toEqual(uidsOf(text));
  });

  test("has the day on which to look again where there is no plan, or nothing", () => {
    const [look] = calendarOf(answers["no plan"]!).parts;
    expect(textOf(look!, "DTSTART")).toBe("20280314");
    expect(calendarText(program, answers.approved!, "en")).toBeNull();
  });

  test("keeps every text, whatever is in it, within lines of 75 octets", () => {
    const texts = fc.array(
      fc.oneof(
        fc.constantFrom("，", "；", ";", ",", "\\", "\n", ":", '"', "余额", "🙂", "é", "\\n"),
        fc.string({ unit: "grapheme" }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const said = parts.join("");
        const one = action({ action: "keep-balance", text: { "zh-CN": said, en: said } });
        const calendarWith = calendarOf(
          answerOn("declined", { plans: [plan({ actions: [one] })] }),
        );
        const [event] = calendarWith.parts;
        const expected = said.replace(/\r\n|\r/g, "\n").replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, "");
        const found = event?.properties.find(({ name }) => name === "DESCRIPTION");
        expect(plain(found?.value ?? "")).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test("remembers what is kept on the same day of each month, or the month's last", () => {
    const kept = action({
      action: "keep-balance",
      from: "2026-12-31",
      until: "2027-04-30",
      months: 5,
    });
    const days = calendarOf(answerOn("declined", { plans: [plan({ actions: [kept] })] })).parts;
    expect(days.map((event) => textOf(event, "DTSTART")).slice(0, -1)).toEqual([
      "20261231",
      "20270131",
      "20270228",
      "20270331",
      "20270430",
    ]);
  });
});
