import { type Program, type ProgramTest, scoreIndex } from "../program/program.js";
import { assert } from "../value/unreachable.js";
import { parameterIn } from "./cells.js";
import { type Clause, scoreId } from "./clause.js";
import {
  conditionOf,
  crossed,
  known,
  type Reading,
  textNumber,
  toConstant,
  toOther,
} from "./condition.js";
import type { Place } from "./fingerprint.js";

/** A clause that must hold for a gate to let a person through. */
export interface Demand {
  readonly clause: Clause;
  /** Index of the gate. */
  readonly gate: number;
}

function nodeOf(program: Program, variable: number) {
  const found = program.variables[variable];
  assert(found !== undefined, "tests look at variables that there are");
  return found.node;
}

/** What a test compares with, where that is one value in the whole cell. */
function fixedThreshold({ threshold }: ProgramTest, place: Place): number | null {
  if (threshold.kind === "parameter") {
    return parameterIn(place.program, threshold.index, place.cell);
  }
  if (threshold.kind === "variable") return null;
  const { value } = threshold;
  return typeof value === "string" ? textNumber(value, place) : Number(value);
}

function testDemands(test: ProgramTest, unknown: boolean, reading: Reading): readonly Clause[] {
  const { program } = reading.place;
  const { operator, threshold } = test;
  const isScore = test.variable === scoreIndex;
  if (!isScore && threshold.kind === "constant" && typeof threshold.value === "boolean") {
    return conditionOf(nodeOf(program, test.variable), threshold.value, unknown, reading);
  }
  const of = isScore ? scoreId : known(nodeOf(program, test.variable), reading);
  const fixed = fixedThreshold(test, reading.place);
  if (fixed !== null) return [toConstant(of, operator, fixed, unknown)];
  assert(threshold.kind === "variable", "a threshold that is not fixed is a variable");
  const other = known(nodeOf(program, threshold.index), reading);
  return [toOther(of, operator, other, unknown)];
}

/** Whether a gate lets a person through while it is unknown. */
function letsUnknownThrough({ unknown }: Program["gates"][number]["definition"]): boolean {
  return unknown === "pass" || unknown === "not-evaluated";
}

/**
 * What must hold for one gate to let a person through: that it passes, or does not fail where
 * unknown is let through. A gate of `all` tests demands each, one of `any` one of them.
 */
function gateDemands(gate: Program["gates"][number], reading: Reading): readonly Clause[] {
  const unknown = letsUnknownThrough(gate.definition);
  const parts = gate.tests.map((test) => testDemands(test, unknown, reading));
  if (gate.definition.combine === "all") return parts.flat();
  const whole = reading.place.interning.id("any", JSON.stringify(parts));
  return crossed(parts) ?? [toConstant(whole, "=", 1, false)];
}

/**
 * What must hold for an application to be approved, which is that every gate lets the person
 * through. A gate that is not looked at (after another, or in a later layer than the one in which
 * the person cools off) is so only because another one did not let them through, so that neither
 * `after` nor layers have a say in this; nor has the pre-screen, which is told beside the outcome.
 */
export function demandsOf(reading: Reading): readonly Demand[] {
  return reading.place.program.gates.flatMap((gate, index) =>
    gateDemands(gate, reading).map((clause) => ({ clause, gate: index })),
  );
}
