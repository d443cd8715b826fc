import type { CoolDownDefinition } from "../define/definition.js";
import { compareRows } from "../dossier/compare.js";
import type { Facts, Row, Value } from "../dossier/dossier.js";
import { layoutOf } from "../dossier/layout.js";
import type { Program, ProgramTest } from "../program/program.js";
import type { Reference } from "../reference/reference.js";
import { type Context, makeContext } from "../run/context.js";
import { firstDayOfMonth, monthOfDay } from "../value/calendar.js";
import { startOfDay } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import { testsPass } from "./gates.js";

/** Evaluates the wanted variables of a program over facts. */
export type Runner = (
  program: Program,
  facts: Facts,
  context: Context,
  wanted: readonly number[],
) => readonly (Value | undefined)[];

/** What a look into the future needs. */
export interface Outlook {
  readonly program: Program;
  readonly reference: Reference;
  readonly facts: Facts;
  readonly context: Context;
  readonly run: Runner;
}

/** Gates that are looked at together, and the variables that their tests need. */
interface Awaited {
  readonly gates: readonly {
    readonly tests: readonly ProgramTest[];
    readonly definition: { readonly combine: "all" | "any" };
  }[];
  readonly slice: readonly number[];
}

const coolingGates = new WeakMap<Program, Awaited>();

/** One gate by itself. */
export function only(gate: Awaited["gates"][number] & Pick<Awaited, "slice">): Awaited {
  return { gates: [gate], slice: gate.slice };
}

/** All gates that make a person cool off. */
export function coolingOf(program: Program): Awaited {
  const known = coolingGates.get(program);
  if (known !== undefined) return known;
  const gates = program.gates.filter((gate) => gate.definition.outcome === "cooling-off");
  const needed = new Set(gates.flatMap((gate) => gate.slice));
  const slice = Object.freeze(program.order.filter((index) => needed.has(index)));
  const awaited = Object.freeze({ gates: Object.freeze(gates), slice });
  coolingGates.set(program, awaited);
  return awaited;
}

/** A hundred years: nothing that a person waits for takes longer. */
const horizonMonths = 1_200;

/** Whether gates pass at the end of a day when nothing but time has changed. */
function passOn(outlook: Outlook, { gates, slice }: Awaited, day: number): boolean {
  const { program, reference, facts, run } = outlook;
  const asOf = startOfDay(day + 1, program.offsetMinutes) - 1;
  const context = makeContext(program, reference, asOf);
  const values = run(program, facts, context, slice);
  return gates.every(({ tests, definition }) => {
    const { passes } = testsPass(tests, definition.combine, { values, score: null, context });
    return passes === true;
  });
}

/**
 * The first day, from a given one on, at whose end all of the gates pass with the facts of today;
 * null when they do not within a hundred years. Gates that wait pass for good once they pass, so
 * a day that passes after one that does not is the first; likely days are tried before others.
 */
export function firstPassingDay(
  outlook: Outlook,
  awaited: Awaited,
  from: number,
  likely: readonly number[] = [],
): number | null {
  const passes = (day: number) => passOn(outlook, awaited, day);
  if (passes(from)) return from;
  for (const day of likely) {
    if (day > from && passes(day) && !passes(day - 1)) return day;
  }
  const month = monthOfDay(from);
  const start = (later: number) => firstDayOfMonth(month + later);
  const later = firstPassing(0, horizonMonths, (at) => passes(start(at)));
  if (later === null) return null;
  // Most gates look at months, so that the first day of one is the likeliest.
  const before = Math.max(from, start(later - 1));
  const open = start(later) - 1;
  if (open === before || !passes(open)) return start(later);
  return firstPassing(before, open, passes);
}

/**
 * The first place after a failing one, up to a last one, that passes, where all after it do: by
 * strides that double, then by halves. Null when the last one fails.
 */
function firstPassing(
  failingFrom: number,
  last: number,
  passes: (at: number) => boolean,
): number | null {
  let failing = failingFrom;
  let stride = 1;
  while (failingFrom + stride < last && !passes(failingFrom + stride)) {
    failing = failingFrom + stride;
    stride *= 2;
  }
  let passing = Math.min(failingFrom + stride, last);
  if (passing === last && !passes(last)) return null;
  while (passing - failing > 1) {
    const middle = (failing + passing) >> 1;
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
}

/** The facts as the next application will see them: with today's decline among them. */
export function withDecline(
  outlook: Outlook,
  name: string,
  given: CoolDownDefinition["row"],
): Facts {
  const { program, facts, context } = outlook;
  const { sources } = program.definition;
  const index = sources.findIndex((candidate) => candidate.name === name);
  const source = sources[index];
  assert(source !== undefined, "the cool-down names a source");
  const defaults = layoutOf(sources).sources[index]?.defaults ?? [];
  const values = source.columns.map((column, at): Value => {
    if (column.name === source.time) {
      return column.type === "instant" ? context.asOf : context.asOfDay;
    }
    // What every object inherits, such as `constructor`, is not given.
    const own = Object.hasOwn(given, column.name) ? given[column.name] : undefined;
    return own ?? defaults[at] ?? null;
  });
  const row: Row = { values, happened: context.asOf, known: context.asOf, parent: -1 };
  const rows = [...(facts.tables[index] ?? [])];
  // It is the latest, but rows of the same time stand in the order of their columns.
  let place = rows.length;
  while (place > 0 && compareRows(rows[place - 1] as Row, row) > 0) place -= 1;
  rows.splice(place, 0, row);
  const tables = facts.tables.map((table, at) => (at === index ? rows : table));
  return { asOf: facts.asOf, tables, forms: new Map() };
}
