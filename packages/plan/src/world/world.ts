import { type Dossier, evaluate } from "@kaitong/engine";
import type { Act } from "./act.js";
import { addedRows, changedRow, effectsOf, isKnown, topUps } from "./effect.js";
import { remembered } from "./memory.js";
import type { Moment } from "./moment.js";
import type { Person } from "./person.js";
import { repeatedMonth } from "./repeat.js";
import { isObtained, shownActs, statusRows } from "./report.js";
import { happensAt, layoutAt, rowsOfMonths, valueAt } from "./rows.js";

const { unreachable } = evaluate;

type Rows = readonly evaluate.Row[];

/** A source at the top of a dossier with all that lie below it, each after its parent. */
export interface Group {
  readonly top: number;
  readonly sources: readonly number[];
}

const groups = new WeakMap<object, readonly Group[]>();

/** The groups of a program's sources. */
export function groupsOf(person: Pick<Person, "program">): readonly Group[] {
  const { sources } = person.program.definition;
  const known = groups.get(sources);
  if (known !== undefined) return known;
  const tops: number[] = [];
  const layout = evaluate.layoutOf(sources);
  for (const { index, parent } of layout.order) tops[index] = parent < 0 ? index : tops[parent]!;
  const found = layout.sources
    .filter(({ parent }) => parent < 0)
    .map(({ index: top }) => ({
      top,
      sources: layout.order.map(({ index }) => index).filter((index) => tops[index] === top),
    }));
  groups.set(sources, found);
  return found;
}

/** Rows that stay as old as they are today. */
function movedAlong(person: Person, source: number, rows: Rows, moment: Moment): Rows {
  const layout = layoutAt(person, source);
  const moved = { month: moment.month - person.thisMonth, day: moment.day - person.today };
  if (moved.day === 0) return rows;
  return rows.map((row) => {
    const time = row.values[layout.time];
    if (typeof time !== "number") return row;
    const by = layout.timeType === "month" ? moved.month : moved.day;
    const next = layout.timeType === "instant" ? time + by * 86_400_000 : time + by;
    const values = row.values.with(layout.time, next);
    const happened = happensAt(person, layout, next);
    // What is known today is known then: it does not grow younger.
    const known = Math.min(row.known + (happened - row.happened), moment.asOf);
    return { ...row, values, happened, known };
  });
}

/** Rows of which the last normal one is seen again on the day. */
function seenAgain(
  person: Person,
  source: number,
  rows: Rows,
  unless: evaluate.Node,
  moment: Moment,
): Rows {
  if (moment.day === person.today) return rows;
  const layout = layoutAt(person, source);
  const normal = rows.filter((row) => valueAt(person, unless, person.asOf, row) !== true);
  const last = normal.at(-1);
  if (last === undefined) return rows;
  const time = layout.timeType === "instant" ? moment.asOf : moment.day;
  const happened = happensAt(person, layout, time);
  const values = last.values.with(layout.time, time);
  const again = { ...last, values, happened, known: Math.max(last.known, happened) };
  return rows.map((row) => (row === last ? again : row));
}

/** What is unknown becomes known only by what is supposed: a row more tells nothing of others. */
function isSupposed(person: Person, act: Act): boolean {
  return person.program.actions[act.action]?.definition.conditional === true;
}

/** Whether an act writes to rows that are there. */
function sets(person: Person, act: Act, source: number): boolean {
  return effectsOf(person, act).some((effect) => effect.kind === "set" && effect.source === source);
}

/** The facts of a source at the top, as the world goes on and acts change it. */
function topRows(
  person: Person,
  source: number,
  acts: readonly Act[],
  moment: Moment,
  since: number,
): Rows | null {
  const table = person.facts.tables[source] ?? null;
  const continuation = person.program.continuations[source] ?? { kind: "stays" };
  const isReport = continuation.kind === "obtained-again";
  const shown = isReport ? [] : acts.filter((act) => isKnown(person, act, moment));
  const adding = table === null ? acts.filter((act) => isSupposed(person, act)) : acts;
  const added = adding.flatMap((act) => addedRows(person, source, act, moment));
  if (table === null && added.length === 0) return null;
  const setting = shown.filter((act) => sets(person, act, source));
  const changed =
    setting.length === 0
      ? (table ?? [])
      : (table ?? []).map((row) => changedRow(person, source, row, setting));
  const own = continued(person, source, changed, acts, moment, since);
  const all = added.length === 0 ? own : [...own, ...added];
  const filled = acts.flatMap((act) => topUps(person, source, act, moment, all).rows);
  return filled.length === 0 ? all : [...all, ...filled];
}

function continued(
  person: Person,
  source: number,
  rows: Rows,
  acts: readonly Act[],
  moment: Moment,
  since: number,
): Rows {
  const continuation = person.program.continuations[source] ?? { kind: "stays" };
  switch (continuation.kind) {
    case "stays":
    case "statuses":
      return rows;
    case "repeats": {
      const all = since === everything ? [...rows] : rowsSince(person, rows, since);
      const first = Math.max(person.thisMonth, since);
      for (let month = first; month < moment.month; month += 1) {
        all.push(...repeatedMonth(person, source, month));
      }
      return all;
    }
    case "moves-along":
      return movedAlong(person, source, rows, moment);
    case "seen-again":
      return seenAgain(person, source, rows, continuation.unless, moment);
    case "obtained-again": {
      if (!isObtained(person, source, acts, moment)) return rows;
      const layout = layoutAt(person, source);
      return rows.map((row) => ({
        ...row,
        values: row.values.with(layout.time, moment.asOf),
        happened: moment.asOf,
        known: moment.asOf,
      }));
    }
    default:
      return unreachable(continuation);
  }
}

/** The facts of a source below another one. */
function lowerRows(
  person: Person,
  source: number,
  report: ReturnType<typeof reportOf>,
  acts: readonly Act[],
  moment: Moment,
): Rows | null {
  const table = person.facts.tables[source] ?? null;
  if (table === null) return null;
  const continuation = person.program.continuations[source];
  if (report === null) {
    const known = acts.filter((act) => isKnown(person, act, moment) && sets(person, act, source));
    return known.length === 0 ? table : table.map((row) => changedRow(person, source, row, known));
  }
  if (!report.obtained) return table;
  const shown = shownActs(person, acts, moment);
  const rows = table.map((row) => ({
    ...changedRow(person, source, row, shown),
    known: moment.asOf,
  }));
  if (continuation?.kind !== "statuses") return rows;
  return [...rows, ...statusRows(person, source, continuation, report.worldDays, acts, moment)];
}

function reportOf(person: Person, top: number, acts: readonly Act[], moment: Moment) {
  const continuation = person.program.continuations[top];
  if (continuation?.kind !== "obtained-again") return null;
  const obtained = isObtained(person, top, acts, moment);
  return { obtained, worldDays: continuation.worldDays };
}

/** Since when rows count: all of them. */
const everything = Number.NEGATIVE_INFINITY;

function rowsSince(person: Person, rows: Rows, since: number): evaluate.Row[] {
  return [...rowsOfMonths(person, rows, since, Number.POSITIVE_INFINITY)];
}

/** Whether an act writes to a group. */
export function touches(person: Person, act: Act, group: Group): boolean {
  const effects = effectsOf(person, act);
  const known = touchedBy.get(effects)?.get(group);
  if (known !== undefined) return known;
  const made = effects.some(
    (effect) => "source" in effect && group.sources.includes(effect.source),
  );
  const all = touchedBy.get(effects) ?? new Map<Group, boolean>();
  touchedBy.set(effects, all);
  all.set(group, made);
  return made;
}

const touchedBy = new WeakMap<readonly evaluate.ProgramEffect[], Map<Group, boolean>>();

/**
 * The tables of a group at a moment, in the order of its sources, before they are seen.
 * @param horizon by source, how many months back a look goes; without it all rows are given
 */
export function groupTables(
  person: Person,
  group: Group,
  acts: readonly Act[],
  moment: Moment,
  horizon: readonly number[] | null = null,
): readonly (Rows | null)[] {
  const own = acts.filter((act) => touches(person, act, group));
  const isNow = moment.day === person.today && own.length === 0;
  if (isNow) return group.sources.map((source) => person.facts.tables[source] ?? null);
  const report = reportOf(person, group.top, own, moment);
  const since = horizon === null ? everything : moment.month - (horizon[group.top] ?? 0);
  return group.sources.map((source) =>
    source === group.top
      ? topRows(person, source, own, moment, since)
      : lowerRows(person, source, report, own, moment),
  );
}

/**
 * What a person's dossier will hold at a moment when nothing is changed but by some acts.
 * @param horizon by source, how many months back a look goes; without it all rows are given
 * @param wanted sources whose groups are given; without it all are
 */
export function worldAt(
  person: Person,
  acts: readonly Act[],
  moment: Moment,
  horizon: readonly number[] | null = null,
  wanted: ReadonlySet<number> | null = null,
): Dossier {
  const tables: (Rows | null)[] = person.facts.tables.map(() => null);
  for (const group of groupsOf(person)) {
    if (wanted !== null && !group.sources.some((source) => wanted.has(source))) continue;
    const made = groupTables(person, group, acts, moment, horizon);
    for (const [at, source] of group.sources.entries()) tables[source] = made[at] ?? null;
  }
  return { subject: person.subject, asOf: moment.asOf, tables };
}

const costs = Symbol("costs of monthly sums");

/** Money in fen that keeping an act's monthly sums takes to build up. */
export function topUpCostFen(person: Person, act: Act, moment: Moment): number {
  const all = remembered<string, number>(person, costs);
  const key = `${act.action}:${act.level}:${act.from}:${moment.month}`;
  const known = all.get(key) ?? costOf(person, act, moment);
  all.set(key, known);
  return known;
}

function costOf(person: Person, act: Act, moment: Moment): number {
  let most = 0;
  for (const effect of effectsOf(person, act)) {
    if (effect.kind !== "top-up") continue;
    const table = person.facts.tables[effect.source] ?? [];
    const since = evaluate.calendar.monthOfDay(act.from);
    const rows = continued(person, effect.source, table, [], moment, since);
    most = Math.max(most, topUps(person, effect.source, act, moment, rows).mostFen);
  }
  return most;
}
