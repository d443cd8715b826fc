import type { define } from "@kaitong/engine";
import { dayNumber, dayText, instantText, monthText, startOfDay } from "../generate/calendar.js";
import type { Choices } from "../generate/choices.js";

type Source = define.SourceDefinition;
type Column = define.ColumnDefinition;
type Json = { [member: string]: unknown };

/** When a decision is made, and how many rows a table has at most. */
export interface Moment {
  readonly asOf: number;
  readonly asOfDay: number;
  readonly rowsMax: number;
}

const lastDay = dayNumber("9999-12-31");
const firstDay = dayNumber("0001-01-01");
const dayMilliseconds = 86_400_000;
const integerMax = Number.MAX_SAFE_INTEGER;
const texts = ["", "in", "a", "20240229", "123456789012345", "9999999999999999", "😀é", "x1"];

/** A day of the calendar so many days after another; the last or first one beyond it. */
function dayAfter(day: number, days: number): number {
  return Math.min(lastDay, Math.max(firstDay, day + days));
}

/** An instant from the day on that a definition is in force, up to the end of the calendar. */
export function makeMoment(choices: Choices, definition: define.Definition, rows: number): Moment {
  const { offsetMinutes } = definition.timeZone;
  const from = dayNumber(definition.effectiveFrom);
  const after = choices.pick([0, 1, 3_400, 30, 365, 36_525, lastDay, lastDay - from - 1]);
  const asOfDay = dayAfter(from, after);
  const clock = choices.pick([0, 1, 10 * 3_600_000, dayMilliseconds - 1]);
  const asOf = startOfDay(asOfDay, offsetMinutes) + clock;
  return { asOf, asOfDay, rowsMax: rows };
}

/** What dossiers are made with. */
interface Making {
  readonly choices: Choices;
  readonly definition: define.Definition;
  readonly moment: Moment;
}

function anyDay({ choices, moment }: Making): number {
  const near = choices.pick([0, 1, 2, 29, 31, 90, 366, 3_650, -1, -400]);
  if (choices.index(8) > 0) return dayAfter(moment.asOfDay, -near);
  return choices.pick([firstDay, lastDay, 0, dayAfter(moment.asOfDay, -100_000)]);
}

function anyInstant(making: Making): string {
  const { choices, definition, moment } = making;
  const { offsetMinutes } = definition.timeZone;
  if (choices.oneIn(4)) {
    const asOf = moment.asOf + choices.pick([0, -1, -3_600_000]);
    return instantText(asOf, offsetMinutes);
  }
  const clock = choices.pick([0, 1, dayMilliseconds / 2, dayMilliseconds - 1]);
  return instantText(startOfDay(anyDay(making), offsetMinutes) + clock, offsetMinutes);
}

function anyInteger({ choices }: Making, { minimum = 0, maximum = 0 }: Column): number {
  const span = maximum - minimum;
  const between = minimum + Math.floor((span / 1_000) * choices.index(1_001));
  const values = [minimum, maximum, minimum, maximum, 0, 1, -1, 100, 10_000, between, between];
  const value = Math.min(maximum, Math.max(minimum, choices.pick(values)));
  return Math.min(integerMax, Math.max(-integerMax, value));
}

function anyText({ choices }: Making, { values, lengthMax = 200 }: Column): string | null {
  if (values !== undefined) return values.length === 0 ? null : choices.pick(values);
  if (choices.oneIn(20)) return "x".repeat(Math.min(lengthMax, 5_000));
  return choices
    .pick(texts)
    .slice(0, lengthMax)
    .replace(/[\ud800-\udbff]$/, "");
}

/** A value that a column may have; `null` when there is none. */
function knownValue(making: Making, column: Column): unknown {
  const { choices } = making;
  switch (column.type) {
    case "integer":
      return anyInteger(making, column);
    case "boolean":
      return choices.oneIn(2);
    case "text":
      return anyText(making, column);
    case "day": {
      const words = Object.keys(column.words ?? {});
      if (words.length > 0 && choices.oneIn(6)) return choices.pick(words);
      return dayText(anyDay(making));
    }
    case "month":
      return monthText(anyDay(making), 0);
    case "instant":
      return anyInstant(making);
  }
}

/** A row, or `null` where a column must have a value and can have none. */
function makeRow(making: Making, source: Source, number: number): Json | null {
  const { choices, definition } = making;
  const row: Json = {};
  for (const column of source.columns) {
    const isIdentity = column.name === source.identity;
    const isText = column.type === "text" && column.values === undefined;
    const identity = `id${number}`.slice(0, column.lengthMax ?? 200);
    const isAbsent = choices.oneIn(6) || (isIdentity && !isText);
    if (column.required !== true && isAbsent) continue;
    const value = isIdentity && isText ? identity : knownValue(making, column);
    if (value === null && column.required === true) return null;
    row[column.name] = value;
  }
  if (choices.oneIn(10)) row.knownAt = anyInstant(making);
  for (const child of definition.sources) {
    if (child.parent === source.name) placeTable(making, child, row);
  }
  return row;
}

/** How many rows may stand in a list where a column tells them apart. */
function rowsMaxOf({ columns, identity }: Source): number {
  const column = columns.find(({ name }) => name === identity);
  if (column === undefined) return Number.POSITIVE_INFINITY;
  if (column.default !== undefined) return 1;
  const isFree = column.type === "text" && column.values === undefined;
  if (isFree && (column.lengthMax ?? 200) >= 10) return Number.POSITIVE_INFINITY;
  return column.required === true || isFree ? 1 : Number.POSITIVE_INFINITY;
}

function makeTable(making: Making, source: Source): unknown {
  const { choices, moment } = making;
  if (source.rows === "one") return makeRow(making, source, 0);
  const most = source.parent === undefined ? moment.rowsMax : Math.min(3, moment.rowsMax);
  const few = Math.min(most, 6);
  const count = Math.min(choices.oneIn(24) ? most : choices.index(few + 1), rowsMaxOf(source));
  const numbers = Array.from({ length: count }, (_, number) => number);
  if (source.identity !== undefined && source.rows === "values") numbers.splice(1);
  if (source.rows === "many") {
    return numbers.flatMap((number) => makeRow(making, source, number) ?? []);
  }
  const [column] = source.columns;
  if (column === undefined) return [];
  const values = numbers.map(() => (choices.oneIn(6) ? null : knownValue(making, column)));
  return column.required === true ? values.filter((value) => value !== null) : values;
}

/** Puts a source's table at its path: absent, null, empty or with rows. */
function placeTable(making: Making, source: Source, top: Json): void {
  const fate = making.choices.index(16);
  if (fate === 15) return;
  let at = top;
  for (const step of source.path.slice(0, -1)) {
    if (!Object.hasOwn(at, step)) at[step] = {};
    at = at[step] as Json;
  }
  at[source.path.at(-1) ?? ""] = fate === 14 ? null : makeTable(making, source);
}

/** A dossier of a definition's sources, with values up to the bounds of their columns. */
export function makeFacts(choices: Choices, definition: define.Definition, moment: Moment): Json {
  const asOf = instantText(moment.asOf, definition.timeZone.offsetMinutes);
  const dossier: Json = { subject: "mutant", asOf };
  for (const source of definition.sources) {
    if (source.parent === undefined) placeTable({ choices, definition, moment }, source, dossier);
  }
  return dossier;
}
