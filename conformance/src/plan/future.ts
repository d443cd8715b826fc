import type { define } from "@kaitong/engine";
import type { Decision } from "../engine.js";
import { dayNumber, dayText, startOfDay } from "../generate/calendar.js";
import { firstDay, monthName, monthNumber, monthOf, monthsLater } from "./dates.js";
import { addMonthly, addOnce, changed, type Done, topUps } from "./future-acts.js";
import { reportLater } from "./future-report.js";
import type { Json, Now } from "./kit.js";
import type { OpenProduct } from "./person.js";

/*
 * What the future brings, made anew from PLAN.md over plain JSON: a second way to the facts of a
 * day, which shares nothing with the package of plans.
 */

type Source = define.SourceDefinition;

/** A day of the future and the instant at which one applies on it. */
export interface Later {
  readonly day: number;
  readonly asOf: number;
  readonly month: number;
}

/** Somebody today, and the product that decides. */
export interface Present {
  readonly product: OpenProduct;
  readonly now: Now;
  /** What is seen today, with today's decline among the applications. */
  readonly facts: Json;
}

/** A day and its instant: today's own, else ten in the morning. */
export function laterOn(now: Now, day: number): Later {
  const ten = startOfDay(day, now.offsetMinutes) + 10 * 3_600_000;
  return { day, asOf: day === now.day ? now.asOf : ten, month: monthOf(day) };
}

/** The type of a source's time. */
export function timeType({ columns, time }: Source): string | undefined {
  return columns.find(({ name }) => name === time)?.type;
}

/** When a row happened: a month or day at its first instant. */
export function happenedAt(source: Source, row: Json, offsetMinutes: number): number {
  const time = row[source.time ?? ""];
  if (typeof time !== "string") return Number.NEGATIVE_INFINITY;
  const type = timeType(source);
  if (type === "instant") return Date.parse(time);
  const day = type === "month" ? firstDay(monthNumber(time)) : dayNumber(time);
  return startOfDay(day, offsetMinutes);
}

/** When a row is known that does not say so itself. */
export function knownByItself(source: Source, row: Json, offsetMinutes: number): number {
  const happened = happenedAt(source, row, offsetMinutes);
  if (source.known !== "month-end") return happened;
  const next = monthNumber(String(row[source.time ?? ""])) + 1;
  return startOfDay(firstDay(next), offsetMinutes);
}

/** When a row is known. */
export function knownAt(source: Source, row: Json, offsetMinutes: number): number {
  const given = row.knownAt;
  return typeof given === "string" ? Date.parse(given) : knownByItself(source, row, offsetMinutes);
}

function hidden(source: Source, row: Json, now: Now): Json {
  const copy = { ...row };
  for (const { name, type, mayBeFuture } of source.columns) {
    const value = row[name];
    if (typeof value !== "string" || mayBeFuture === true || name === source.time) continue;
    const isLater =
      (type === "day" && dayNumber(value) > now.day) ||
      (type === "instant" && Date.parse(value) > now.asOf);
    if (isLater) copy[name] = null;
  }
  return copy;
}

/** What is seen today of what is recorded. */
function seen({ definition }: OpenProduct, json: Json, now: Now): Json {
  const facts: Json = {};
  for (const source of definition.sources) {
    const given = json[source.name];
    if (source.parent !== undefined || given === undefined || given === null) continue;
    const isSeen = (row: Json) =>
      happenedAt(source, row, now.offsetMinutes) <= now.asOf &&
      knownAt(source, row, now.offsetMinutes) <= now.asOf;
    if (source.rows === "one") {
      if (isSeen(given as Json)) facts[source.name] = hidden(source, given as Json, now);
    } else {
      const rows = (given as readonly Json[]).filter(isSeen);
      facts[source.name] = rows.map((row) => hidden(source, row, now));
    }
  }
  return facts;
}

/** The row that today's decline will be; null where there will be none. */
function declineRow({ definition }: OpenProduct, decision: Decision, now: Now): Json | null {
  const { coolDown, gates } = definition;
  if (coolDown === undefined || decision.outcome !== "declined") return null;
  const cools = decision.gates.some(({ id, layer, result }) => {
    const gate = gates.find((one) => one.id === id);
    if (gate === undefined || layer !== decision.layer || !gate.cools) return false;
    if (result === "fail") return gate.outcome === "declined";
    return result === "unknown" && gate.unknown === "declined";
  });
  const given = cools ? coolDown.row : coolDown.rowNotCooling;
  return given === undefined ? null : { at: new Date(now.asOf).toISOString(), ...given };
}

/** What somebody's future starts from. */
export function presentOf(product: OpenProduct, json: Json, now: Now, decision: Decision): Present {
  const facts = seen(product, json, now);
  const row = declineRow(product, decision, now);
  const name = product.definition.coolDown?.source ?? "";
  const rows = (facts[name] ?? []) as readonly Json[];
  return { product, now, facts: row === null ? facts : { ...facts, [name]: [...rows, row] } };
}

/** A row of one month in another month; what else it says moves by as many days. */
function shifted(source: Source, row: Json, months: number, { offsetMinutes }: Now): Json {
  const time = String(row[source.time ?? ""]);
  const type = timeType(source);
  if (type === "month") return { ...row, [source.time!]: monthName(monthNumber(time) + months) };
  const milliseconds = 86_400_000;
  const local =
    type === "day" ? dayNumber(time) * milliseconds : Date.parse(time) + offsetMinutes * 60_000;
  const day = Math.floor(local / milliseconds);
  const next = monthsLater(day, months);
  const days = next - day;
  const copy: Json = { ...row };
  for (const { name, type: own } of source.columns) {
    const value = row[name];
    if (typeof value !== "string") continue;
    if (own === "day") copy[name] = dayText(dayNumber(value) + days);
    if (own === "instant") {
      copy[name] = new Date(Date.parse(value) + days * milliseconds).toISOString();
    }
  }
  return copy;
}

/** How much later a row was known than it says by itself: it will be as late again. */
function withLateness(source: Source, row: Json, next: Json, offsetMinutes: number): Json {
  const late = knownAt(source, row, offsetMinutes) - knownByItself(source, row, offsetMinutes);
  const { knownAt: _known, ...rest } = next;
  if (!(late > 0)) return rest;
  const known = knownByItself(source, next, offsetMinutes) + late;
  return { ...rest, knownAt: new Date(known).toISOString() };
}

const rowMonth = (source: Source, row: Json, { offsetMinutes }: Now) => {
  const time = String(row[source.time ?? ""]);
  if (timeType(source) !== "instant") return monthNumber(time);
  return monthNumber(new Date(Date.parse(time) + offsetMinutes * 60_000).toISOString());
};

/** The three complete months before today come again in turn. */
function repeated({ now, facts }: Present, source: Source, later: Later): readonly Json[] {
  const rows = (facts[source.name] ?? []) as readonly Json[];
  const thisMonth = monthOf(now.day);
  const added: Json[] = [];
  for (let month = thisMonth; month < later.month; month += 1) {
    const isKnown = rows.some((row) => rowMonth(source, row, now) === month);
    if (timeType(source) === "month" && isKnown) continue;
    const from = thisMonth - 3 + ((month - thisMonth) % 3);
    for (const row of rows) {
      if (rowMonth(source, row, now) !== from) continue;
      const next = shifted(source, row, month - from, now);
      const isPast = happenedAt(source, next, now.offsetMinutes) <= now.asOf;
      if (isPast && timeType(source) !== "month") continue;
      added.push(withLateness(source, row, next, now.offsetMinutes));
    }
  }
  return added;
}

/** Facts stay as old as they are. */
function movedAlong({ now }: Present, source: Source, rows: readonly Json[], later: Later) {
  const months = later.month - monthOf(now.day);
  return rows.map((row) => {
    const time = String(row[source.time ?? ""]);
    return { ...row, [source.time!]: monthName(monthNumber(time) + months) };
  });
}

/** The last device that was no risk is seen again on the day. */
function seenAgain(source: Source, rows: readonly Json[], later: Later): readonly Json[] {
  const order = [...rows].sort((a, b) => compareRows(source, a, b));
  const last = order.filter(({ risky }) => risky !== true).at(-1);
  return rows.map((row) => (row === last ? { ...row, [source.time!]: dayText(later.day) } : row));
}

/** Rows are in order of time and then of their other values. */
function compareRows(source: Source, a: Json, b: Json): number {
  const names = [source.time!, ...source.columns.map(({ name }) => name)];
  for (const name of names) {
    const [one, other] = [a[name] ?? null, b[name] ?? null];
    if (one === other) continue;
    if (one === null) return -1;
    if (other === null) return 1;
    return one < other ? -1 : 1;
  }
  return 0;
}

function listLater(
  present: Present,
  source: Source,
  done: readonly Done[],
  later: Later,
): readonly Json[] | null {
  const given = present.facts[source.name];
  if (given === undefined) return null;
  const rows = given as readonly Json[];
  const own = changed(present, source, rows, done, later);
  const kind = later.day === present.now.day ? undefined : source.continues?.kind;
  const continued =
    kind === "repeats"
      ? [...own, ...repeated(present, source, later)]
      : kind === "moves-along"
        ? movedAlong(present, source, own, later)
        : kind === "seen-again"
          ? seenAgain(source, own, later)
          : own;
  const once = addOnce(present, source, done, later);
  const monthly = addMonthly(present, source, done, later);
  const all = [...continued, ...once, ...monthly];
  return [...all, ...topUps(present, source, all, done, later)];
}

/** What a source's lists hold on a day with nothing done, for what it costs to fill them up. */
export function untouched(present: Present, source: Source, later: Later): readonly Json[] {
  return listLater(present, source, [], later) ?? [];
}

/** Somebody's dossier on a day when some things are done, as JSON. */
export function futureOf(present: Present, done: readonly Done[], day: number): Json {
  const { product, now, facts } = present;
  const later = laterOn(now, day);
  // What is done later counts over what was done before.
  const inTime = [...done].sort((a, b) => a.from - b.from);
  const json: Json = { subject: "generated", asOf: new Date(later.asOf).toISOString() };
  for (const source of product.definition.sources) {
    if (source.parent !== undefined) continue;
    const { name } = source;
    const given = facts[name];
    if (source.rows === "many") {
      const rows = listLater(present, source, inTime, later);
      if (rows !== null) json[name] = rows;
    } else if (given !== undefined) {
      const isReport = source.continues?.kind === "obtained-again";
      json[name] = isReport
        ? reportLater(present, source, given as Json, inTime, later)
        : changed(present, source, [given as Json], inTime, later)[0];
    }
  }
  return json;
}
