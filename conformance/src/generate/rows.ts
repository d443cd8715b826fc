import type { define } from "@kaitong/engine";
import { makeBoolean } from "./boolean.js";
import { constantOf, make } from "./expression.js";
import { anyKind, inRow, integerOf, type Kind, type Made, type Scope, sizeMax } from "./scope.js";
import { timeTypeOf } from "./sources.js";

type Aggregate = define.AggregateExpression;
type Source = define.SourceDefinition;

/** The engine takes sums over at most so many rows. */
const rowsMax = 100_000;
const wholeBasisPoints = 10_000;
const daysMax = 4_000_000;
const dayLengths = [30, 1, 2, 7, 31, 60, 90, 365] as const;
const hourLengths = [24, 1, 2, 72, 720] as const;
const monthLengths = [3, 1, 2, 6, 12, 24] as const;

function lengthOf(unit: define.Unit, values: readonly number[], scope: Scope): define.Length {
  const { choices } = scope;
  const parameters = scope.parameters.filter((one) => one.unit === unit && one.name !== "edge");
  if (parameters.length > 0 && choices.oneIn(3))
    return { parameter: choices.pick(parameters).name };
  return choices.pick(values);
}

/** A window that fits a source's time; none for sources without one. */
export function makeWindow(source: Source, scope: Scope): define.Window | null {
  const { choices } = scope;
  const type = timeTypeOf(source);
  if (type === null) return null;
  const kinds = ["months", "days", "hours", "hours"] as const;
  const chosen = kinds[choices.index(type === "month" ? 1 : type === "day" ? 2 : 4)];
  if (chosen === "days") return { kind: chosen, length: lengthOf("days", dayLengths, scope) };
  if (chosen === "hours") return { kind: chosen, length: lengthOf("number", hourLengths, scope) };
  return monthWindow(scope);
}

function monthWindow(scope: Scope): Extract<define.Window, { kind: "months" }> {
  const length = lengthOf("months", monthLengths, scope);
  return { kind: "months", length, skip: scope.choices.pick([0, 1, 2]) };
}

/** The source of an aggregate; `null` where no more may be nested. */
function tableOf(scope: Scope, fits: (source: Source) => boolean = () => true): Source | null {
  const tables = scope.sources.filter((source) => source.rows !== "one" && fits(source));
  return scope.nesting <= 0 || tables.length === 0 ? null : scope.choices.pick(tables);
}

/** Window, condition and pairs: the rows that an aggregate is over. */
function selection(source: Source, scope: Scope): Partial<Aggregate> {
  const { choices } = scope;
  const window = choices.index(4) > 0 ? makeWindow(source, scope) : null;
  const where = choices.index(2) > 0 ? makeBoolean(inRow(scope, source)) : null;
  const pair = choices.oneIn(4) ? makeBoolean(inRow(scope, source, true)) : null;
  return {
    ...(window === null ? {} : { window }),
    ...(where === null ? {} : { where }),
    ...(pair === null ? {} : { consecutive: pair }),
  };
}

/** A function with what it takes beside its rows, and the size of its value. */
type Chosen = readonly [Partial<Aggregate>, number];

function functionOf(kind: Kind, source: Source, scope: Scope): Chosen {
  const { choices } = scope;
  const row = inRow(scope, source);
  const hasDay = ["instant", "day"].includes(timeTypeOf(source) ?? "");
  const own = choices.index(2) === 0;
  if (own && kind.unit === "count") return countOf(row);
  if (own && kind.unit === "basis-points") return shareOf(row);
  if (own && kind.unit === "days" && hasDay) return [{ function: "days-since" }, daysMax];
  const { expression, size } = make(kind, row);
  const measure = [expression];
  if (kind.type === "integer" && choices.index(2) === 0 && size * rowsMax <= sizeMax) {
    return [{ function: "sum", measure }, size * rowsMax];
  }
  const ends = ["last", "first"] as const;
  const isOrdered = kind.type !== "text" && kind.type !== "boolean";
  return [{ function: choices.pick(isOrdered ? ["max", "min", ...ends] : ends), measure }, size];
}

function countOf(row: Scope): Chosen {
  const { choices } = row;
  if (choices.index(2) === 0) return [{ function: "count" }, rowsMax];
  const parts = Array.from({ length: 1 + choices.index(4) }, () => anyKind(choices));
  const measure = parts.map((part) => make(part, row).expression);
  return [{ function: "distinct", measure }, rowsMax];
}

function shareOf(row: Scope): Chosen {
  const part = makeBoolean(row);
  const whole = row.choices.index(2) === 0 ? null : make(integerOf("fen"), row);
  if (whole === null || whole.size * rowsMax > sizeMax) {
    return [{ function: "share", part }, rowsMax * wholeBasisPoints];
  }
  return [{ function: "share", part, measure: [whole.expression] }, sizeMax];
}

/** The value over no rows, where the function takes one that a definition can write. */
function emptyOf(name: Aggregate["function"] | undefined, kind: Kind, scope: Scope) {
  const takes = ["min", "max", "first", "last", "days-since"].includes(name ?? "");
  if (!takes || !scope.choices.oneIn(3)) return null;
  const { expression } = constantOf(kind, scope);
  const isWritten = ["integer", "boolean", "text"].includes(expression.kind);
  return isWritten && "value" in expression && typeof expression.value !== "object"
    ? expression.value
    : null;
}

/** A random aggregate of a kind; `null` where there can be none. */
export function makeAggregate(kind: Kind, scope: Scope): Made | null {
  const source = tableOf(scope);
  if (source === null) return null;
  const [parts, size] = functionOf(kind, source, scope);
  const empty = emptyOf(parts.function, kind, scope);
  const expression = {
    kind: "aggregate",
    function: "count",
    source: source.name,
    ...selection(source, scope),
    ...parts,
    ...(empty === null ? {} : { empty }),
  } as const;
  return { expression, size: Math.max(size, typeof empty === "number" ? Math.abs(empty) : 0) };
}

/** How many rows a window holds, of all or of those that a simple condition selects. */
export function makeTally(scope: Scope): Made | null {
  const { choices } = scope;
  const source = tableOf(scope, (one) => timeTypeOf(one) !== null);
  const window = source === null ? null : makeWindow(source, scope);
  if (source === null || window === null) return null;
  const row = { ...inRow(scope, source), depth: 0 };
  const where = choices.oneIn(2) ? { where: makeBoolean(row) } : {};
  const rows = { source: source.name, window, ...where };
  return { expression: { kind: "aggregate", function: "count", ...rows }, size: rowsMax };
}

/** How often a column has risen, fallen or stayed from one selected row to the next. */
export function makeChanges(scope: Scope): Made | null {
  const { choices } = scope;
  const source = tableOf(scope);
  if (source === null) return null;
  const row = { ...inRow(scope, source), depth: 0 };
  const { name, type } = choices.pick(source.columns);
  const isOrdered = type !== "text" && type !== "boolean";
  const operator = choices.pick(
    isOrdered ? ([">", "<=", "=", "!="] as const) : (["=", "!="] as const),
  );
  const [left, right] = (["this", "previous"] as const).map(
    (view) => ({ kind: "column", name, row: view }) as const,
  );
  if (left === undefined || right === undefined) return null;
  const where = choices.index(3) > 0 ? { where: makeBoolean(row) } : {};
  const consecutive = { kind: "compare", operator, left, right } as const;
  const rows = { source: source.name, ...where, consecutive };
  return { expression: { kind: "aggregate", function: "count", ...rows }, size: rowsMax };
}

/** Rows of the days up to the row at hand; `null` where no row with a day is. */
export function makeTrailingCount(scope: Scope): define.Expression | null {
  const { choices, row } = scope;
  const type = row === null ? null : timeTypeOf(row);
  if (row === null || (type !== "instant" && type !== "day")) return null;
  const where = choices.index(3) > 0 ? makeBoolean({ ...scope, isPair: false }) : null;
  const days = lengthOf("days", dayLengths, scope);
  return { kind: "trailing-count", days, ...(where === null ? {} : { where }) };
}

/** The most rows that lie in the days up to any row; `null` where no source has days. */
export function makeBusiest(scope: Scope): Made | null {
  const hasDay = (one: Source) => ["instant", "day"].includes(timeTypeOf(one) ?? "");
  const source = tableOf(scope, hasDay);
  if (source === null) return null;
  const measure = makeTrailingCount({ ...inRow(scope, source), depth: 1 });
  if (measure === null) return null;
  const isPlain = scope.choices.index(2) === 0;
  const expression = {
    kind: "aggregate",
    function: scope.choices.pick(["max", "last", "sum"] as const),
    source: source.name,
    ...(isPlain ? {} : selection(source, scope)),
    measure: [measure],
  } as const;
  return { expression, size: rowsMax * rowsMax };
}

/** Months in a row; `null` where there is no source with a time. */
export function makeRun(scope: Scope): Made | null {
  const { choices } = scope;
  const hasTime = (one: Source) => timeTypeOf(one) !== null;
  const isBelow = (one: Source) => hasTime(one) && one.parent !== undefined;
  const below = choices.index(2) > 0 ? tableOf(scope, isBelow) : null;
  const source = below ?? tableOf(scope, hasTime);
  if (source === null) return null;
  // Conditions that are often true: a run is of months of which each has a row that makes it count.
  const row = { ...inRow(scope, source), depth: 0 };
  const where = choices.oneIn(3) ? makeBoolean(row) : ({ kind: "boolean", value: true } as const);
  const unless = choices.oneIn(3) ? makeBoolean(row) : null;
  const expression = {
    kind: "run",
    source: source.name,
    mode: choices.pick(["longest", "current"] as const),
    window: monthWindow(scope),
    where,
    per:
      source.parent === undefined
        ? "all"
        : choices.pick(["parent", "parent", "parent", "all"] as const),
    ...(unless === null ? {} : { unless }),
  } as const;
  return { expression, size: 1_200 };
}

/** A condition on a row of a source that reads no other rows. */
export function makeRowCondition(source: Source, scope: Scope): define.Expression {
  const { time: _time, parent: _parent, ...row } = source;
  return makeBoolean({ ...scope, row, variables: [], compared: [], nesting: 0 });
}
