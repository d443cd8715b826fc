import { valueInForce } from "../program/parameter.js";
import type { Program } from "../program/program.js";
import { parseDay } from "../value/calendar.js";
import { assert } from "../value/unreachable.js";

/**
 * Days and a regime in which every parameter of both programs keeps its value: whatever follows
 * from parameters and points is one thing in a whole cell.
 */
export interface Cell {
  /** The first day, and the first one after it that belongs to the next cell; null for none. */
  readonly from: number;
  readonly until: number | null;
  readonly regime: string;
}

/** The programs that are compared, and the cells in which they are. */
export interface Sides {
  readonly before: Program;
  readonly after: Program;
  /** The day from which both are in effect. */
  readonly start: number;
  /** By day, then by regime, of those that both have. */
  readonly cells: readonly Cell[];
}

/** One of the two programs. */
export type SideName = "before" | "after";

function startOf({ definition }: Program): number {
  const day = parseDay(definition.effectiveFrom);
  assert(day !== null, "the day of a definition is checked with its shape");
  return day;
}

/** Names of the states of the economy, in declared order. */
export function regimesOf({ definition }: Program): readonly string[] {
  return definition.regimes.list.map(({ name }) => name);
}

/** Cuts the days from which both programs are in effect where a parameter changes. */
export function sidesOf(before: Program, after: Program): Sides {
  const start = Math.max(startOf(before), startOf(after));
  const changes = [before, after].flatMap(({ parameters }) =>
    parameters.flatMap(({ values }) => values.map(({ from }) => from)),
  );
  const later = changes.filter((day) => day > start);
  const days = [...new Set([start, ...later])].sort((a, b) => a - b);
  const others = regimesOf(after);
  const regimes = regimesOf(before).filter((name) => others.includes(name));
  const cells = days.flatMap((from, index) =>
    regimes.map((regime) => Object.freeze({ from, until: days[index + 1] ?? null, regime })),
  );
  return Object.freeze({ before, after, start, cells: Object.freeze(cells) });
}

/** The value of a parameter in a cell, as the context of a decision there has it. */
export function parameterIn(program: Program, index: number, cell: Cell): number {
  const parameter = program.parameters[index];
  const value = parameter === undefined ? null : valueInForce(parameter, cell.from, cell.regime);
  assert(value !== null, "a parameter has a value from the day on that a definition is in");
  return value;
}
