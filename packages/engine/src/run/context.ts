import type { Value } from "../dossier/dossier.js";
import { valueInForce } from "../program/parameter.js";
import type { Program } from "../program/program.js";
import type { Cohort, Reference } from "../reference/reference.js";
import { percentile, selectCohort } from "../reference/reference.js";
import { monthOfDay } from "../value/calendar.js";
import { dayOfInstant } from "../value/instant.js";

/** Everything apart from the facts that the value of a variable depends on. */
export interface Context {
  readonly asOf: number;
  readonly asOfDay: number;
  readonly asOfMonth: number;
  readonly offsetMinutes: number;
  /** Index of the regime in force. */
  readonly regime: number;
  /** Values of the parameters in force, by index. */
  readonly parameters: readonly number[];
  /** The person's cohort, by the values of the cohort keys; found once. */
  readonly cohort: (keys: readonly (string | null)[]) => Cohort | null;
  /** Percentile of a variable in the cohort of these keys; unknown without a cohort. */
  readonly percentile: (
    keys: readonly (string | null)[],
    variable: number,
    percent: number,
  ) => number | null;
}

/** The regime in force on a day: the latest of the table; the first before its first day. */
function regimeOn(reference: Reference, day: number): number {
  for (const entry of reference.regimes) if (entry.from <= day) return entry.regime;
  return reference.regimes[reference.regimes.length - 1]?.regime ?? 0;
}

/** Values of all parameters by regime and by the number of changes before a day. */
const inForceOf = new WeakMap<Program, Map<string, readonly number[]>>();
const changesOf = new WeakMap<Program, readonly number[]>();

/** Days on which any parameter changes, in order. */
function changes(program: Program): readonly number[] {
  const known = changesOf.get(program);
  if (known !== undefined) return known;
  const days = program.parameters.flatMap((parameter) => parameter.values.map(({ from }) => from));
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  changesOf.set(program, sorted);
  return sorted;
}

/** Values of all parameters on a day in a regime; worked out once between two changes. */
function parametersOn(program: Program, day: number, regime: number): readonly number[] {
  const past = changes(program).filter((from) => from <= day).length;
  const key = `${regime}:${past}`;
  const all = inForceOf.get(program) ?? new Map<string, readonly number[]>();
  inForceOf.set(program, all);
  const values = all.get(key) ?? valuesOn(program, day, regime);
  all.set(key, values);
  return values;
}

function valuesOn(program: Program, day: number, regime: number): readonly number[] {
  const name = program.definition.regimes.list[regime]?.name ?? "";
  return program.parameters.map((parameter) => {
    const oldest = parameter.values[parameter.values.length - 1];
    return valueInForce(parameter, day, name) ?? oldest?.value ?? 0;
  });
}

/** Makes the context of a decision at an instant, in the regime of that day or a given one. */
export function makeContext(
  program: Program,
  reference: Reference,
  asOf: number,
  regime?: number,
): Context {
  const asOfDay = dayOfInstant(asOf, program.offsetMinutes);
  const chosen = regime ?? regimeOn(reference, asOfDay);
  let cached: {
    readonly keys: readonly (string | null)[];
    readonly cohort: Cohort | null;
  } | null = null;
  const cohort = (keys: readonly (string | null)[]) => {
    if (cached === null || cached.keys.some((key, at) => key !== keys[at])) {
      cached = { keys, cohort: selectCohort(program, reference, keys) };
    }
    return cached.cohort;
  };
  return {
    asOf,
    asOfDay,
    asOfMonth: monthOfDay(asOfDay),
    offsetMinutes: program.offsetMinutes,
    regime: chosen,
    parameters: parametersOn(program, asOfDay, chosen),
    cohort,
    percentile: (keys, variable, percent) => {
      const found = cohort(keys);
      return found === null ? null : percentile(found, variable, percent);
    },
  };
}

/** Text of a cohort key's value; unknown stays unknown. */
export function keyText(value: Value | undefined): string | null {
  return typeof value === "string" ? value : null;
}
