import type { Row, Value } from "../dossier/dossier.js";
import type { NodeLength, NodeOf, NodeWindow, Selection } from "../program/node.js";
import { monthOfDay } from "../value/calendar.js";
import { dayOfInstant } from "../value/instant.js";
import { assert, unreachable } from "../value/unreachable.js";
import { evaluate, type Frame } from "./interpret.js";

const hourMilliseconds = 3_600_000;

function lengthOf(length: NodeLength, frame: Frame): number {
  if (length.kind === "constant") return length.value;
  return frame.context.parameters[length.index] ?? 0;
}

/** The day and month in which a row's time lies, and the instant, as far as its type tells. */
function timeOf(
  row: Row,
  source: number,
  frame: Frame,
): { instant: number | null; day: number | null; month: number } {
  const definition = frame.program.definition.sources[source];
  const at = definition?.columns.findIndex((column) => column.name === definition.time) ?? -1;
  const value = row.values[at];
  assert(typeof value === "number", "rows of a source with a time have one");
  const type = definition?.columns[at]?.type;
  if (type === "month") return { instant: null, day: null, month: value };
  const day = type === "instant" ? dayOfInstant(value, frame.context.offsetMinutes) : value;
  return { instant: type === "instant" ? value : null, day, month: monthOfDay(day) };
}

function inWindow(window: NodeWindow, row: Row, source: number, frame: Frame): boolean {
  const { asOf, asOfDay, asOfMonth } = frame.context;
  const length = lengthOf(window.length, frame);
  const time = timeOf(row, source, frame);
  switch (window.kind) {
    case "days":
      assert(time.day !== null, "windows of days lie over instants and days");
      return asOfDay - length < time.day && time.day <= asOfDay;
    case "hours":
      assert(time.instant !== null, "windows of hours lie over instants");
      return asOf - length * hourMilliseconds < time.instant && time.instant <= asOf;
    case "months": {
      const end = asOfMonth - window.skip;
      return end - length < time.month && time.month <= end;
    }
    default:
      return unreachable(window);
  }
}

function windowed(selection: Selection, frame: Frame): readonly Row[] | null {
  const rows = frame.facts.tables[selection.source] ?? null;
  const { window } = selection;
  if (rows === null || window === null) return rows;
  return rows.filter((row) => inWindow(window, row, selection.source, frame));
}

function selected(selection: Selection, frame: Frame): readonly Row[] | null {
  const rows = windowed(selection, frame);
  const { where } = selection;
  if (rows === null || where === null) return rows;
  return rows.filter((row) => evaluate(where, { ...frame, row, previous: null }) === true);
}

function paired(
  rows: readonly Row[],
  condition: NodeOf<"aggregate">["consecutive"],
  frame: Frame,
): readonly Row[] {
  if (condition === null) return rows;
  return rows.filter((row, index) => {
    const previous = rows[index - 1];
    return previous !== undefined && evaluate(condition, { ...frame, row, previous }) === true;
  });
}

/** The value of an aggregate over the selected rows. */
export function aggregateRows(node: NodeOf<"aggregate">, frame: Frame): Value {
  const chosen = selected(node.rows, frame);
  if (chosen === null) return null;
  const rows = paired(chosen, node.consecutive, frame);
  if (node.operation === "count") return rows.length;
  const measured = rows
    .map((row) => node.measure.map((of) => evaluate(of, { ...frame, row, previous: null })))
    .filter((values) => !values.includes(null));
  if (node.operation === "distinct") {
    return new Set(measured.map((values) => JSON.stringify(values))).size;
  }
  const values = measured.map(([value]) => value ?? null);
  if (node.operation === "first") return values[0] ?? null;
  if (node.operation === "last") return values[values.length - 1] ?? null;
  const numbers = values as number[];
  if (node.operation === "sum") return numbers.reduce((sum, value) => sum + value, 0);
  if (numbers.length === 0) return null;
  const pick = node.operation === "min" ? Math.min : Math.max;
  return numbers.reduce((best, value) => pick(best, value));
}

/** How many rows lie in the days up to the row at hand. */
export function trailingCount(node: NodeOf<"trailing-count">, frame: Frame): Value {
  const { row } = frame;
  const rows = frame.facts.tables[node.source] ?? null;
  assert(row !== null && rows !== null, "a row at hand comes from a known table");
  const day = timeOf(row, node.source, frame).day ?? 0;
  const days = lengthOf(node.days, frame);
  return rows.filter((other) => {
    const at = timeOf(other, node.source, frame).day ?? 0;
    if (at <= day - days || at > day) return false;
    return node.where === null || evaluate(node.where, { ...frame, row: other }) === true;
  }).length;
}

function qualifyingMonths(
  rows: readonly Row[],
  node: NodeOf<"run">,
  frame: Frame,
): ReadonlySet<number> {
  const { where } = node.rows;
  const good = new Set<number>();
  const bad = new Set<number>();
  for (const row of rows) {
    const { month } = timeOf(row, node.rows.source, frame);
    const at = { ...frame, row, previous: null };
    if (where === null || evaluate(where, at) === true) good.add(month);
    if (node.unless !== null && evaluate(node.unless, at) === true) bad.add(month);
  }
  return new Set([...good].filter((month) => !bad.has(month)));
}

/** The longest run of qualifying months, or the one that reaches up to the window's end. */
export function longestRun(node: NodeOf<"run">, frame: Frame): Value {
  const rows = windowed(node.rows, frame);
  if (rows === null) return null;
  const { window } = node.rows;
  assert(window?.kind === "months", "runs have a window of months");
  const parents = node.perParent ? [...new Set(rows.map((row) => row.parent))] : [null];
  const end = frame.context.asOfMonth - window.skip;
  let longest = 0;
  for (const parent of parents) {
    const own = rows.filter((row) => parent === null || row.parent === parent);
    const months = qualifyingMonths(own, node, frame);
    let run = 0;
    for (let month = end - lengthOf(window.length, frame) + 1; month <= end; month += 1) {
      run = months.has(month) ? run + 1 : 0;
      if (node.mode === "longest") longest = Math.max(longest, run);
    }
    if (node.mode === "current") longest = Math.max(longest, run);
  }
  return longest;
}
