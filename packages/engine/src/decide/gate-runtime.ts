import type { Row, Tables, Value } from "../dossier/dossier.js";
import { showValue } from "../explain/format.js";
import type { Program } from "../program/program.js";
import type { FactColumns } from "../run/columns.js";
import type { Context } from "../run/context.js";
import { runtime } from "../run/runtime.js";
import { numberOfText } from "../run/text-pool.js";
import { assert } from "../value/unreachable.js";
import type { PlainRecord, Screening } from "./compile-gates.js";
import type { Shown } from "./decision.js";
import { type GateCode, scoredVariables, type surroundings } from "./gate-code.js";
import { ranked } from "./print-gates.js";
import { scoreOf } from "./score.js";

/** What printed code gives back. */
export interface GateFunctions {
  readonly fromFacts: (tables: Tables, columns: FactColumns | null) => void;
  readonly fromRecord: ((record: PlainRecord, context: Context) => void) | null;
  readonly judge: (columns: FactColumns | null, context: Context) => Screening;
}

type Surroundings = Readonly<Record<(typeof surroundings)[number], unknown>>;

const approved: Screening = Object.freeze({ outcome: "approved", failing: Object.freeze([]) });

/** The strictest or mildest of known values, where there are two of them at least. */
function among(pick: (...values: number[]) => number) {
  return (values: readonly number[], own: number): number => {
    const known = values.filter((value) => !Number.isNaN(value));
    return known.length < 2 ? own : pick(...known);
  };
}

function showing(type: "day" | "month" | "instant", offsetMinutes: number) {
  const kind = { type, unit: null };
  return (value: number): Shown =>
    Number.isNaN(value) ? null : showValue(value + 0, kind, offsetMinutes);
}

/** A number of the printed code as a value. */
function decoded(program: Program, variable: number, given: number): Value {
  const { type } = program.variables[variable]!;
  assert(type !== "text", "scored variables are numbers");
  if (Number.isNaN(given)) return null;
  return type === "boolean" ? given === 1 : given + 0;
}

function scoring(program: Program, values: Float64Array) {
  const scored = scoredVariables(program);
  const all: Value[] = [];
  return (_values: Float64Array, context: Context): number => {
    const card = program.scorecards?.[context.regime];
    if (card === undefined) return Number.NaN;
    for (const index of scored) all[index] = decoded(program, index, values[index]!);
    return scoreOf(card, all).total;
  };
}

function refusing(program: Program) {
  return (source: number, column: number, value: unknown): never => {
    const { name, columns } = program.definition.sources[source]!;
    const place = `${name}.${columns[column]!.name}`;
    throw new Error(`assertion failed: \`${place}\` of a record cannot be \`${String(value)}\``);
  };
}

/** Makes functions of printed gates; see `instantiate` for what may stand in such code. */
export function instantiateGates(program: Program, code: GateCode): GateFunctions {
  const { source, sources, texts, stepCount } = code;
  const ones: Float64Array[] = [];
  for (const at of sources) {
    ones[at] = new Float64Array(program.definition.sources[at]!.columns.length);
  }
  const { offsetMinutes } = program;
  // A call ends before the next begins, so one array serves all.
  const values = new Float64Array(stepCount);
  const gates: Surroundings = {
    codes: program.gates.map(({ definition }) => definition.id),
    texts,
    ones,
    values,
    failed: new Uint8Array(program.gates.length),
    approved,
    outcomes: ranked,
    coolingOff: ranked.indexOf("cooling-off"),
    rowOf: (rows: readonly Row[] | null | undefined) => rows?.[0]?.values ?? null,
    textNumber: (columns: FactColumns, value: Value) =>
      typeof value === "string" ? numberOfText(columns.texts, value) : Number.NaN,
    refuse: refusing(program),
    scoreOf: scoring(program, values),
    greatest: among(Math.max),
    least: among(Math.min),
    beside: (value: number, step: number) =>
      Number.isSafeInteger(value + step) ? value + step : Number.NaN,
    textShown: (value: string | null) =>
      showValue(value, { type: "text", unit: null }, offsetMinutes),
    number: (value: number) => (Number.isNaN(value) ? null : value + 0),
    dayShown: showing("day", offsetMinutes),
    monthShown: showing("month", offsetMinutes),
    instantShown: showing("instant", offsetMinutes),
  };
  // One-row sources are read from where they were put, not from columns of one row.
  const fact = (_facts: unknown, at: number, column: number) => ones[at]![column]!;
  const make = new Function("runtime", "gates", source) as (
    given: Readonly<Record<string, unknown>>,
    around: Surroundings,
  ) => GateFunctions;
  return make({ ...runtime, fact }, gates);
}
