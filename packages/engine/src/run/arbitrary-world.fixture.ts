import type { ColumnDefinition, SourceDefinition } from "../define/definition.js";
import type { ValueType } from "../define/expression.js";
import { compareRows } from "../dossier/compare.js";
import type { Facts, Row, Value } from "../dossier/dossier.js";
import type { Program } from "../program/program.js";
import { firstDayOfMonth, monthOfDay, parseDay } from "../value/calendar.js";
import { dayOfInstant, startOfDay } from "../value/instant.js";
import type { Choices } from "./arbitrary-choices.fixture.js";
import type { Context } from "./context.js";

const types: Readonly<Record<string, ValueType>> = {
  amount: "integer",
  kind: "text",
  done: "boolean",
  due: "day",
  booked: "month",
  noted: "instant",
};

/** Columns of every type, after the source's own time. */
function source(
  name: string,
  rows: "one" | "many",
  time: ValueType | null,
  parent?: string,
): SourceDefinition {
  const at = time === null ? [] : [{ name: "at", type: time, required: true }];
  const columns: ColumnDefinition[] = [
    ...at,
    ...Object.entries(types).map(([column, type]) => ({ name: column, type })),
  ];
  const label = { "zh-CN": name, en: name };
  const known = time === null ? "always" : "time";
  const base = { name, label, path: [name], rows, columns, known, costs: false, correctAt: "" };
  return {
    ...base,
    ...(time === null ? {} : { time: "at" }),
    ...(parent === undefined ? {} : { parent }),
  } as SourceDefinition;
}

/** One source of each shape that the engine tells apart. */
export const worldSources: readonly SourceDefinition[] = Object.freeze([
  source("person", "one", null),
  source("payments", "many", "instant"),
  source("loans", "many", null),
  source("bills", "many", "month", "loans"),
  source("visits", "many", "day", "loans"),
  source("calls", "many", "instant", "visits"),
]);

export const worldTexts = ["", "in", "out", "12", "007", "in-out", "é中"] as const;
export const worldOffsets = [0, 480, -300, 330, 840, -840] as const;
/** Ends and beginnings of months and years, with leap days. */
export const worldDays = [
  "2024-03-01",
  "2024-02-29",
  "2024-02-28",
  "2023-02-28",
  "2023-12-31",
  "2024-01-01",
  "2024-03-31",
  "2024-04-30",
].map((text) => parseDay(text) ?? 0);
export const worldIntegers = [
  0, 1, -1, 2, 3, -2, 5, 10, 31, 10_000, -10_000, 9_000_000_000,
] as const;

const daysBack = [0, 1, 2, 3, 5, 6, 7, 8, 13, 14, 28, 29, 30, 31, 32, 59, 60, 61, 365, 366];
const hourMs = 3_600_000;
const momentsOfDay = [0, -1, 1, hourMs, 12 * hourMs, 24 * hourMs - 1];
const rowsMax = 20;

function anyValue(type: ValueType, choices: Choices, today: number, offset: number): Value {
  if (choices.index(8) === 7) return null;
  return knownValue(type, choices, today, offset);
}

function knownValue(type: ValueType, choices: Choices, today: number, offset: number): Value {
  const day = () => today - choices.pick(daysBack);
  switch (type) {
    case "integer":
      return choices.pick(worldIntegers);
    case "text":
      return choices.pick(worldTexts);
    case "boolean":
      return choices.index(2) === 1;
    case "day":
      return day();
    case "month":
      return monthOfDay(day());
    case "instant":
      return startOfDay(day(), offset) + choices.pick(momentsOfDay);
  }
}

function happenedOf(row: readonly Value[], definition: SourceDefinition, offset: number): number {
  const [first] = row;
  if (definition.time === undefined || typeof first !== "number") return Number.NEGATIVE_INFINITY;
  const type = definition.columns[0]?.type;
  if (type === "instant") return first;
  return startOfDay(type === "day" ? first : firstDayOfMonth(first), offset);
}

function rowsOf(
  definition: SourceDefinition,
  parents: readonly Row[] | null,
  choices: Choices,
  today: { readonly day: number; readonly offset: number; readonly asOf: number },
): readonly Row[] {
  const count =
    definition.rows === "one" ? (choices.rarely(12) ? 0 : 1) : choices.index(rowsMax + 1);
  const rows: Row[] = [];
  for (let index = 0; index < count; index += 1) {
    const values = definition.columns.map((column) =>
      (column.required ? knownValue : anyValue)(column.type, choices, today.day, today.offset),
    );
    const happened = happenedOf(values, definition, today.offset);
    const parent = parents === null ? -1 : choices.index(parents.length + 1) - 1;
    // Facts hold what has happened; now and then more, which windows must leave out.
    if (happened > today.asOf && !choices.rarely(16)) continue;
    rows.push(Object.freeze({ values: Object.freeze(values), happened, known: happened, parent }));
  }
  return Object.freeze(rows.sort(compareRows));
}

/** Facts seen on a day of `worldDays`: unknown values and tables, rows at the borders of days. */
export function makeFacts(choices: Choices, offset: number): Facts {
  const day = choices.pick(worldDays);
  const asOf = startOfDay(day, offset) + choices.pick(momentsOfDay);
  const tables: (readonly Row[] | null)[] = [];
  for (const definition of worldSources) {
    const parent = worldSources.findIndex(({ name }) => name === definition.parent);
    const parents = tables[parent] ?? null;
    const isKnown = !choices.rarely(10);
    tables.push(isKnown ? rowsOf(definition, parents, choices, { day, offset, asOf }) : null);
  }
  return Object.freeze({ asOf, tables: Object.freeze(tables) });
}

const futures = [0, 1, hourMs, 24 * hourMs, 31 * 24 * hourMs, 366 * 24 * hourMs];

/** A context at the facts' instant or later. Its percentiles are a function of the keys only. */
export function makeTestContext(choices: Choices, program: Program, facts: Facts): Context {
  const asOf = facts.asOf + choices.pick(futures);
  const asOfDay = dayOfInstant(asOf, program.offsetMinutes);
  return Object.freeze({
    asOf,
    asOfDay,
    asOfMonth: monthOfDay(asOfDay),
    offsetMinutes: program.offsetMinutes,
    regime: 0,
    parameters: program.parameters.map(() => choices.pick([1, 2, 7, 30, 31, 60])),
    cohort: () => null,
    percentile: (keys: readonly (string | null)[], variable: number, percent: number) =>
      keys[0] === null ? null : (JSON.stringify(keys).length * 7 + variable + percent) % 11,
  });
}
