import { evaluate } from "@kaitong/engine";
import type { Act } from "./act.js";
import { remembered } from "./memory.js";
import { type Moment, momentOf } from "./moment.js";
import type { Person } from "./person.js";
import { layoutAt, makeRow, monthOfRow, rowsOfMonths, valueAt } from "./rows.js";

const { calendar, startOfDay } = evaluate;

type Setting = { readonly column: number; readonly node: evaluate.Node };

const dayMilliseconds = 86_400_000;
const noon = dayMilliseconds / 2;
/** Nothing that happens every month lies after its 28th day, which every month has. */
const spreadDays = 28;
const cycleMonths = 3;

/** Days from the act until it is known; monthly figures say themselves when they are. */
export function knownAfterDays(person: Person, action: number): number {
  const after = person.program.actions[action]?.definition.knownAfter ?? 0;
  if (after === "never") return Number.POSITIVE_INFINITY;
  return after === "next-month" ? 0 : after;
}

/** Whether something done on a day is known at a moment. */
export function isKnown(person: Person, act: Act, moment: Moment): boolean {
  return act.from + knownAfterDays(person, act.action) <= moment.day;
}

/** What the level of an act writes. */
export function effectsOf(person: Person, act: Act): readonly evaluate.ProgramEffect[] {
  return person.program.actions[act.action]?.levels[act.level]?.effects ?? [];
}

/** A row with new values, which are worked out over the row as it was. */
function withSettings(
  person: Person,
  row: evaluate.Row,
  settings: readonly Setting[],
  asOf: number,
): evaluate.Row {
  const values = row.values.slice();
  for (const { column, node } of settings) values[column] = valueAt(person, node, asOf, row);
  return { ...row, values };
}

/** By row, what one act makes of it: every day asks again. */
const changedRows = Symbol("changed rows");

function changedBy(person: Person, source: number, row: evaluate.Row, act: Act): evaluate.Row {
  const rows = remembered<evaluate.Row, Map<string, evaluate.Row>>(person, changedRows);
  const byAct = rows.get(row) ?? new Map<string, evaluate.Row>();
  rows.set(row, byAct);
  const key = `${act.action}:${act.level}:${act.from}`;
  const known = byAct.get(key);
  if (known !== undefined) return known;
  const { asOf } = momentOf(person, act.from);
  let changed = row;
  for (const effect of effectsOf(person, act)) {
    if (effect.kind !== "set" || effect.source !== source) continue;
    if (effect.where !== null && valueAt(person, effect.where, asOf, changed) !== true) continue;
    changed = withSettings(person, changed, effect.values, asOf);
  }
  byAct.set(key, changed);
  return changed;
}

/** A row of a source as acts that are done leave it; the row itself where they change nothing. */
export function changedRow(
  person: Person,
  source: number,
  row: evaluate.Row,
  acts: readonly Act[],
): evaluate.Row {
  let changed = row;
  for (const act of acts) changed = changedBy(person, source, changed, act);
  return changed;
}

/** What an act costs at once in fen: the money of every row that it sets; unknown as null. */
export function settingCostFen(person: Person, act: Act): number | null {
  const { asOf } = momentOf(person, act.from);
  let total = 0;
  for (const effect of effectsOf(person, act)) {
    if (effect.kind !== "set" || effect.costs === null) continue;
    for (const row of person.facts.tables[effect.source] ?? []) {
      if (effect.where !== null && valueAt(person, effect.where, asOf, row) !== true) continue;
      const cost = valueAt(person, effect.costs, asOf, row);
      if (typeof cost !== "number") return null;
      total += cost;
    }
  }
  return total;
}

function newValues(
  person: Person,
  layout: evaluate.SourceLayout,
  settings: readonly Setting[],
  asOf: number,
): evaluate.Value[] {
  const values = layout.defaults.slice();
  for (const { column, node } of settings) values[column] = valueAt(person, node, asOf, null);
  return values;
}

interface Amounts {
  readonly median: number;
  readonly meanMonth: number;
}

const amounts = Symbol("own amounts");

/**
 * Median of a column over the person's own rows of three months, and their mean month; kept, since
 * all levels of an action ask for the same.
 */
function ownAmounts(
  person: Person,
  source: number,
  amount: { readonly column: number; readonly where: evaluate.Node },
): Amounts | null {
  const all = remembered<string, Amounts | null>(person, amounts);
  const key = `${source}.${amount.column}:${JSON.stringify(amount.where)}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = amountsOver(person, source, amount);
  all.set(key, made);
  return made;
}

function amountsOver(
  person: Person,
  source: number,
  amount: { readonly column: number; readonly where: evaluate.Node },
): Amounts | null {
  const { thisMonth } = person;
  const table = person.facts.tables[source] ?? [];
  const found = rowsOfMonths(person, table, thisMonth - cycleMonths, thisMonth)
    .filter((row) => valueAt(person, amount.where, person.asOf, row) === true)
    .map((row) => row.values[amount.column])
    .filter((value) => typeof value === "number")
    .sort((a, b) => a - b);
  const median = found[(found.length - 1) >> 1];
  if (median === undefined) return null;
  const total = found.reduce((sum, value) => sum + value, 0);
  return { median, meanMonth: Math.floor(total / cycleMonths) };
}

interface Monthly {
  readonly times: number;
  readonly amount: number | null;
}

const monthlies = Symbol("monthly amounts");

type Monthlies = Extract<evaluate.ProgramEffect, { kind: "add-monthly" }>;

/** How often a month and by how much; null where it is more than the person spends in any case. */
function monthlyOf(person: Person, act: Act, at: number, effect: Monthlies): Monthly | null {
  const all = remembered<string, Monthly | null>(person, monthlies);
  const key = `${act.action}:${act.level}:${at}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const monthly = workOut(person, effect);
  all.set(key, monthly);
  return monthly;
}

function workOut(person: Person, effect: Monthlies): Monthly | null {
  const times = valueAt(person, effect.times, person.asOf, null);
  if (typeof times !== "number" || times <= 0) return null;
  if (effect.amount === null) return { times, amount: null };
  const own = ownAmounts(person, effect.source, effect.amount);
  if (own === null || own.median * times > own.meanMonth) return null;
  return { times, amount: own.median };
}

/** Rows that an act adds once by a moment, and those of every month up to it. */
export function addedRows(
  person: Person,
  source: number,
  act: Act,
  moment: Moment,
): readonly evaluate.Row[] {
  return effectsOf(person, act).flatMap((effect, at) => {
    if (!("source" in effect) || effect.source !== source) return [];
    if (effect.kind === "add") return addedOnce(person, act, effect, moment);
    return effect.kind === "add-monthly" ? addedMonthly(person, act, at, effect, moment) : [];
  });
}

/** A row that an effect adds, as if it were added and known at once. */
export function rowAtOnce(
  person: Person,
  effect: Extract<evaluate.ProgramEffect, { kind: "add" }>,
): evaluate.Row {
  const layout = layoutAt(person, effect.source);
  return makeRow(
    person,
    layout,
    newValues(person, layout, effect.values, person.asOf),
    person.asOf,
  );
}

function addedOnce(
  person: Person,
  act: Act,
  effect: Extract<evaluate.ProgramEffect, { kind: "add" }>,
  moment: Moment,
): readonly evaluate.Row[] {
  if (!isKnown(person, act, moment)) return [];
  const layout = layoutAt(person, effect.source);
  const continuation = person.program.continuations[effect.source]?.kind;
  // What stays as old as it is today was never older than on the day that it was added.
  const at = continuation === "moves-along" ? moment : momentOf(person, act.from);
  const values = newValues(person, layout, effect.values, at.asOf);
  if (continuation === "seen-again") {
    values[layout.time] = timeAt(layout, moment.day, moment.month, moment.asOf);
  }
  const lag = knownAfterDays(person, act.action);
  const { asOf } = momentOf(person, act.from);
  const known = lag === 0 ? asOf : startOfDay(act.from + lag, person.program.offsetMinutes);
  return [makeRow(person, layout, values, known)];
}

function addedMonthly(
  person: Person,
  act: Act,
  at: number,
  effect: Monthlies,
  moment: Moment,
): readonly evaluate.Row[] {
  const rows: evaluate.Row[] = [];
  const first = calendar.monthOfDay(act.from);
  for (let month = first; month <= moment.month; month += 1) {
    for (const row of monthOf(person, act, at, effect, month)) {
      if (row.known <= moment.asOf) rows.push(row);
    }
  }
  return rows;
}

const addedMonths = Symbol("added months");

/** The rows that an act adds in one whole month; kept, since most days have most months alike. */
function monthOf(
  person: Person,
  act: Act,
  at: number,
  effect: Monthlies,
  month: number,
): readonly evaluate.Row[] {
  const all = remembered<string, readonly evaluate.Row[]>(person, addedMonths);
  const key = `${act.action}:${act.level}:${at}:${month}`;
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = makeMonth(person, act, at, effect, month);
  all.set(key, made);
  return made;
}

function makeMonth(
  person: Person,
  act: Act,
  at: number,
  effect: Monthlies,
  month: number,
): readonly evaluate.Row[] {
  const monthly = monthlyOf(person, act, at, effect);
  if (monthly === null) return [];
  const layout = layoutAt(person, effect.source);
  const lag = knownAfterDays(person, act.action) * dayMilliseconds;
  return Array.from({ length: monthly.times }, (_one, turn) => {
    const step = Math.floor((turn * spreadDays) / monthly.times);
    const day = calendar.firstDayOfMonth(month) + step;
    const asOf = startOfDay(day, person.program.offsetMinutes) + noon;
    const values = newValues(person, layout, effect.values, asOf);
    if (layout.time >= 0) values[layout.time] = timeAt(layout, day, month, asOf);
    if (effect.amount !== null) values[effect.amount.column] = monthly.amount;
    const { among } = effect;
    if (among !== null) values[among.column] = `kaitong-${(turn % among.count) + 1}`;
    const row = makeRow(person, layout, values, 0);
    // What happens on a day is there at noon, though its day began before.
    return { ...row, known: Math.max(row.known, asOf, row.happened) + lag };
  });
}

function timeAt(layout: evaluate.SourceLayout, day: number, month: number, asOf: number): number {
  if (layout.timeType === "month") return month;
  return layout.timeType === "day" ? day : asOf;
}

/** Sum of a column in a month. */
function monthSum(
  person: Person,
  layout: evaluate.SourceLayout,
  rows: readonly evaluate.Row[],
  column: number,
  month: number,
): number {
  let sum = 0;
  for (const row of rows) {
    const value = row.values[column];
    if (typeof value === "number" && monthOfRow(person, layout, row) === month) sum += value;
  }
  return sum;
}

/** Rows that fill the months of an act up to a sum, and the most that a month lacked. */
export function topUps(
  person: Person,
  source: number,
  act: Act,
  moment: Moment,
  rows: readonly evaluate.Row[],
): { readonly rows: readonly evaluate.Row[]; readonly mostFen: number } {
  const layout = layoutAt(person, source);
  const added: evaluate.Row[] = [];
  let mostFen = 0;
  for (const effect of effectsOf(person, act)) {
    if (effect.kind !== "top-up" || effect.source !== source) continue;
    for (let month = calendar.monthOfDay(act.from); month < moment.month; month += 1) {
      const { asOf } = momentOf(person, calendar.firstDayOfMonth(month));
      const to = valueAt(person, effect.to, asOf, null);
      if (typeof to !== "number") continue;
      const lacking = to - monthSum(person, layout, rows, effect.column, month);
      if (lacking <= 0) continue;
      const values = newValues(person, layout, effect.values, asOf);
      values[layout.time] = timeAt(layout, calendar.firstDayOfMonth(month), month, asOf);
      values[effect.column] = lacking;
      added.push(makeRow(person, layout, values, Number.NEGATIVE_INFINITY));
      mostFen = Math.max(mostFen, lacking);
    }
  }
  return { rows: added, mostFen };
}
