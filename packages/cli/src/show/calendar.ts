import { createHash } from "node:crypto";
import { evaluate, format, type Program } from "@kaitong/engine";
import type { Plan, PlanAnswer, PlannedAction } from "@kaitong/plan";
import type { Language } from "../copy/copy.js";
import { planCopy } from "../copy/plan.js";

const octetsMax = 75;

/** Something on a day: all of them last all day. */
interface CalendarEvent {
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  /** What makes it this event and no other. */
  readonly identity: readonly string[];
}

/** A text as RFC 5545, section 3.3.11, writes it; what no calendar shows is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/[\p{Cc}\p{Cs}]/gu, "");
}

/** A content line in parts of at most 75 octets, no character cut: RFC 5545, section 3.1. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > octetsMax) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...lines, part].join("\r\n");
}

const { addMonths, formatDay, parseDay } = evaluate.calendar;
const basic = (day: string) => day.replaceAll("-", "");

/** A day that is so many months, or days, later. */
function moved(day: string, by: { readonly months: number } | { readonly days: number }): string {
  const start = parseDay(day);
  evaluate.assert(start !== null, "days of answers are on the calendar");
  return formatDay("months" in by ? addMonths(start, by.months) : start + by.days);
}

/** The days on which an action is remembered: once, or each month while it is kept. */
function daysOf({ from, until, months }: PlannedAction): readonly string[] {
  if (months === 0) return [from];
  const days = [from];
  for (let turn = 1; ; turn += 1) {
    const next = moved(from, { months: turn });
    if (next > until) return days;
    days.push(next);
  }
}

interface Around {
  readonly program: Program;
  readonly language: Language;
  readonly answer: PlanAnswer;
}

function actionEvents(
  { program, language, answer }: Around,
  action: PlannedAction,
): readonly CalendarEvent[] {
  const words = planCopy[language];
  const { actions } = program.definition;
  const declared = actions.find(({ id }) => id === action.action);
  const label = declared?.label[language] ?? action.action;
  const days = daysOf(action);
  const lastDay = format.fill(words.calendar.lastDay, { day: action.until });
  const description = [
    action.text[language],
    ...(action.months === 0 && action.until !== action.from ? [lastDay] : []),
  ].filter((text) => text !== "");
  return days.map((on, index) => {
    const turn = { label, turn: String(index + 1), turns: String(days.length) };
    return {
      on,
      summary: days.length === 1 ? label : format.fill(words.calendar.turn, turn),
      description: description.join("\n"),
      identity: [answer.subject, "action", action.action, action.level, on],
    };
  });
}

function applyEvent({ program, language, answer }: Around, plan: Plan): CalendarEvent {
  const words = planCopy[language];
  return {
    on: plan.applyOn,
    summary: `${words.apply}${words.separator}${program.definition.label[language]}`,
    description: words.notEarlier,
    identity: [answer.subject, "apply"],
  };
}

function eventsOf(around: Around): readonly CalendarEvent[] {
  const { answer, language } = around;
  const [plan] = answer.plans;
  if (plan !== undefined) {
    const steps = plan.actions.flatMap((action) => actionEvents(around, action));
    return [...steps, applyEvent(around, plan)];
  }
  const until = answer.certificate?.until ?? null;
  if (until === null) return [];
  return [
    {
      on: until,
      summary: planCopy[language].calendar.look,
      description: answer.certificate?.text[language] ?? "",
      identity: [answer.subject, "look"],
    },
  ];
}

/** The day before at nine in the morning. */
const trigger = "-PT15H";

function eventLines(event: CalendarEvent, stamp: string, language: Language): readonly string[] {
  const { on, summary, description, identity } = event;
  // A plan that is made again gives the same day's event the same name, so that it is replaced.
  const hash = createHash("sha256").update(JSON.stringify(identity)).digest("hex");
  const reminder = format.fill(planCopy[language].calendar.reminder, { label: summary });
  return [
    "BEGIN:VEVENT",
    `UID:${hash.slice(0, 40)}@kaitong`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(on)}`,
    `DTEND;VALUE=DATE:${basic(moved(on, { days: 1 }))}`,
    `SUMMARY:${escaped(summary)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(reminder)}`,
    `TRIGGER:${trigger}`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

/**
 * The first plan of an answer as a calendar (RFC 5545), or the day on which to look again; null
 * when the answer names no day.
 */
export function calendarText(
  program: Program,
  answer: PlanAnswer,
  language: Language,
): string | null {
  const events = eventsOf({ program, language, answer });
  if (events.length === 0) return null;
  const asOf = format.parseInstant(answer.asOf);
  evaluate.assert(asOf !== null, "answers say when they were given");
  const stamp = `${evaluate.formatInstant(asOf, 0).slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//kaitong//plan//${language === "en" ? "EN" : "ZH"}`,
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => eventLines(event, stamp, language)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
