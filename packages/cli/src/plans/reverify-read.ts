import { type Diagnostic, evaluate, format, type input } from "@kaitong/engine";
import type { followUp, PlannedAction } from "@kaitong/plan";
import { diagnosticOf } from "../codes.js";

type Json = input.JsonValue;
type Members = { readonly [name: string]: Json | undefined };

/** One answer of `plan --json`, as far as it is needed to look at its plans again. */
export interface PlannedRecord {
  readonly promised: followUp.PromisedPlans;
  /** Milliseconds since 1970. */
  readonly asOf: number;
  readonly application: object;
}

// More than any planner gives; what is beyond was not written by one.
const plansMost = 10;
const actionsMost = 500;
const listMost = 500;
const textMost = 500;
const monthsMost = 60;
/** Months after the application in which what recurs may go on. */
const monthsKept = 24;
const numberMost = 1_000_000_000_000;

/** What is wrong with a record so far; reading goes on, so that all of it is said at once. */
interface Reading {
  readonly wrong: Diagnostic[];
}

function fault(reading: Reading, pointer: string, message: string): void {
  const name = pointer === "" ? "the line" : `\`${pointer.split("/").at(-1)}\``;
  reading.wrong.push(diagnosticOf("input.no-plan-record", `${name} ${message}`, { pointer }));
}

/** What is not there is missing; what is there is not what it should be. */
function wrong(reading: Reading, value: Json | undefined, pointer: string, message: string): void {
  fault(reading, pointer, value === undefined ? "is missing" : message);
}

function isObject(value: Json | undefined): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object; null where it is none, so that its members are not missed as well. */
function objectAt(reading: Reading, value: Json | undefined, pointer: string): Members | null {
  if (isObject(value)) return value;
  wrong(reading, value, pointer, "is no object");
  return null;
}

function listAt(
  reading: Reading,
  value: Json | undefined,
  pointer: string,
  most: number,
): readonly Json[] {
  if (Array.isArray(value) && value.length <= most) return value;
  wrong(reading, value, pointer, `is no list of at most ${most}`);
  return [];
}

function textAt(reading: Reading, value: Json | undefined, pointer: string): string {
  if (typeof value === "string" && value.length > 0 && value.length <= textMost) return value;
  wrong(reading, value, pointer, `is no text of 1 to ${textMost} characters`);
  return "";
}

function countAt(reading: Reading, value: Json | undefined, pointer: string, most: number): number {
  if (typeof value === "number" && value >= 0 && value <= most) return value;
  wrong(reading, value, pointer, `is no whole number from 0 to ${most}`);
  return 0;
}

function choiceAt<Choice extends string>(
  reading: Reading,
  value: Json | undefined,
  pointer: string,
  choices: readonly Choice[],
): Choice | null {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) wrong(reading, value, pointer, `is none of ${choices.join(", ")}`);
  return found ?? null;
}

/** A day within bounds; null where it is none. */
function dayAt(
  reading: Reading,
  value: Json | undefined,
  pointer: string,
  [first, last]: readonly [string, string],
): string | null {
  const isDay = typeof value === "string" && evaluate.calendar.parseDay(value) !== null;
  if (isDay && value >= first && value <= last) return value;
  wrong(reading, value, pointer, `is no day from ${first} to ${last}`);
  return null;
}

function textsAt(reading: Reading, value: Json | undefined, pointer: string): readonly string[] {
  return listAt(reading, value, pointer, listMost).map((one, at) =>
    textAt(reading, one, `${pointer}/${at}`),
  );
}

function monthsLater(day: string, months: number): string {
  const start = evaluate.calendar.parseDay(day) ?? 0;
  return evaluate.calendar.formatDay(evaluate.calendar.addMonths(start, months));
}

const stages = ["initial", "mid", "long"] as const;
const kinds = ["fastest", "easiest", "balanced"] as const;

function actionAt(
  reading: Reading,
  value: Json,
  pointer: string,
  [first, applyOn]: readonly [string, string],
): readonly PlannedAction[] {
  const object = objectAt(reading, value, pointer);
  if (object === null) return [];
  const at = (name: string) => `${pointer}/${name}`;
  const from = dayAt(reading, object.from, at("from"), [first, applyOn]) ?? first;
  const last = monthsLater(applyOn, monthsKept);
  const action = {
    action: textAt(reading, object.action, at("action")),
    stage: choiceAt(reading, object.stage, at("stage"), stages) ?? "initial",
    from,
    until: dayAt(reading, object.until, at("until"), [from, last]) ?? last,
    level: textAt(reading, object.level, at("level")),
    cures: textsAt(reading, object.cures, at("cures")),
    // What is shown of an action has no say in what becomes of it.
    variable: null,
    now: null,
    needed: null,
    effort: countAt(reading, object.effort, at("effort"), numberMost),
    moneyFen: countAt(reading, object.moneyFen, at("moneyFen"), numberMost),
    months: countAt(reading, object.months, at("months"), monthsMost + monthsKept),
    text: { "zh-CN": "", en: "" },
  };
  return [action];
}

function planAt(
  reading: Reading,
  value: Json,
  pointer: string,
  today: string,
): followUp.PromisedPlans["plans"] {
  const object = objectAt(reading, value, pointer);
  if (object === null) return [];
  const bounds = [today, monthsLater(today, monthsMost)] as const;
  const applyOn = dayAt(reading, object.applyOn, `${pointer}/applyOn`, bounds);
  const actions = listAt(reading, object.actions, `${pointer}/actions`, actionsMost);
  const plan = {
    kind: choiceAt(reading, object.kind, `${pointer}/kind`, kinds) ?? "fastest",
    applyOn: applyOn ?? today,
    // Without the day nothing can be said of the days before it.
    actions:
      applyOn === null
        ? []
        : actions.flatMap((action, at) =>
            actionAt(reading, action, `${pointer}/actions/${at}`, [today, applyOn]),
          ),
  };
  return [plan];
}

const nothingAsked = { exclude: [], applies: [], caps: {}, marginPoints: 0, months: 0 } as const;

function askedAt(reading: Reading, value: Json | undefined): followUp.PromisedPlans["asked"] {
  const object = objectAt(reading, value, "/asked");
  if (object === null) return nothingAsked;
  const caps = objectAt(reading, object.caps, "/asked/caps") ?? {};
  const capped = Object.entries(caps).map(([id, level]) => {
    return [id, textAt(reading, level, `/asked/caps/${id}`)] as const;
  });
  return {
    exclude: textsAt(reading, object.exclude, "/asked/exclude"),
    applies: textsAt(reading, object.applies, "/asked/applies"),
    caps: Object.fromEntries(capped),
    marginPoints: countAt(reading, object.marginPoints, "/asked/marginPoints", numberMost),
    months: countAt(reading, object.months, "/asked/months", monthsMost),
  };
}

/** The instant of a record. */
function instantAt(reading: Reading, value: Json | undefined): number | null {
  const text = typeof value === "string" ? value : "";
  const asOf = format.parseInstant(text);
  // Plans reach 60 months and more beyond it, all on the calendar.
  if (asOf !== null && text >= "1900" && text < "9900") return asOf;
  wrong(reading, value, "/asOf", "is no instant with its offset");
  return null;
}

/**
 * Reads an answer of `plan --json` from outside: what it says, or everything wrong with it.
 * `offsetMinutes` is the product's time zone, east of UTC.
 */
export function readPlannedRecord(
  value: Json,
  offsetMinutes: number,
): { readonly record: PlannedRecord } | { readonly wrong: readonly Diagnostic[] } {
  const reading: Reading = { wrong: [] };
  const object = objectAt(reading, value, "");
  if (object !== null && object.plans === undefined && object.asked === undefined) {
    // A dossier or a decision, say: one word is clearer than a list of all that it is not.
    fault(reading, "", "is no answer of `kaitong plan --json`");
  }
  if (object === null || reading.wrong.length > 0) return { wrong: reading.wrong };
  const subject = textAt(reading, object.subject, "/subject");
  const asOf = instantAt(reading, object.asOf);
  const given = listAt(reading, object.plans, "/plans", plansMost);
  const day = asOf === null ? null : format.localDay(asOf, offsetMinutes);
  const plans =
    day === null ? [] : given.flatMap((plan, at) => planAt(reading, plan, `/plans/${at}`, day));
  const asked = askedAt(reading, object.asked);
  const application = objectAt(reading, object.application, "/application");
  if (application?.subject !== undefined && application.subject !== subject) {
    fault(reading, "/application/subject", "is not the subject of the answer");
  }
  if (asOf === null || application === null || reading.wrong.length > 0)
    return { wrong: reading.wrong };
  return { record: { promised: { subject, plans, asked }, asOf, application } };
}
