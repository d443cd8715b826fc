import { evaluate } from "@kaitong/engine";
import { contextAt } from "./context.js";
import type { Person } from "./person.js";

const { calendar, layoutOf, startOfDay } = evaluate;

/** Evaluates an expression at an instant over what is known today, with a row at hand. */
export function valueAt(
  person: Person,
  node: evaluate.Node,
  asOf: number,
  row: evaluate.Row | null,
): evaluate.Value {
  const { program, facts, values } = person;
  const context = contextAt(person, asOf);
  const frame = { program, facts, context, values, row, previous: null, score: null };
  return evaluate.evaluateNode(node, frame);
}

/** A layout of a source by its index. */
export function layoutAt(person: Person, source: number): evaluate.SourceLayout {
  const found = layoutOf(person.program.definition.sources).sources[source];
  evaluate.assert(found !== undefined, "sources of effects exist");
  return found;
}

/** When a row with this time happens; a source without time has always been. */
export function happensAt(
  person: Person,
  layout: evaluate.SourceLayout,
  time: evaluate.Value,
): number {
  if (layout.time < 0 || typeof time !== "number") return Number.NEGATIVE_INFINITY;
  if (layout.timeType === "instant") return time;
  const day = layout.timeType === "day" ? time : calendar.firstDayOfMonth(time);
  return startOfDay(day, person.program.offsetMinutes);
}

/** A row of a source that lies at the top, known when its source says so or later. */
export function makeRow(
  person: Person,
  layout: evaluate.SourceLayout,
  values: readonly evaluate.Value[],
  knownFrom: number,
): evaluate.Row {
  const happened = happensAt(
    person,
    layout,
    layout.time < 0 ? null : (values[layout.time] ?? null),
  );
  const natural = evaluate.knownOf(
    layout,
    person.program.offsetMinutes,
    happened,
    Number.NEGATIVE_INFINITY,
  );
  return { values, happened, known: Math.max(natural, knownFrom), parent: -1 };
}

/** The day of a row's time; of a month its first. */
export function dayOfRow(
  { program }: Person,
  layout: evaluate.SourceLayout,
  row: evaluate.Row,
): number {
  const time = row.values[layout.time];
  evaluate.assert(typeof time === "number", "rows of a source with a time have one");
  if (layout.timeType === "month") return calendar.firstDayOfMonth(time);
  return layout.timeType === "day" ? time : evaluate.dayOfInstant(time, program.offsetMinutes);
}

/** The month in which a row's time lies. */
export function monthOfRow(
  person: Person,
  layout: evaluate.SourceLayout,
  row: evaluate.Row,
): number {
  return calendar.monthOfDay(dayOfRow(person, layout, row));
}

/** Where a month begins, in milliseconds since 1970. */
function startOfMonth({ program }: Person, month: number): number {
  return startOfDay(calendar.firstDayOfMonth(month), program.offsetMinutes);
}

/** The first of rows in order of time that lies in a month or later, by its index. */
export function firstSince(person: Person, rows: readonly evaluate.Row[], month: number): number {
  if (month === Number.POSITIVE_INFINITY) return rows.length;
  const start = startOfMonth(person, month);
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.happened < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of some months, of rows that are in order of time: from one up to before another. */
export function rowsOfMonths(
  person: Person,
  rows: readonly evaluate.Row[],
  from: number,
  before: number,
): readonly evaluate.Row[] {
  return rows.slice(firstSince(person, rows, from), firstSince(person, rows, before));
}
