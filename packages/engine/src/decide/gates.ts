import type { GateOutcome } from "../define/definition.js";
import type { Value } from "../dossier/dossier.js";
import type { Program, ProgramGate, ProgramTest, ProgramThreshold } from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import type { Context } from "../run/context.js";
import { and3, or3 } from "../value/logic.js";
import { unreachable } from "../value/unreachable.js";
import type { GateResult } from "./decision.js";

/** Values that the tests of gates look at. */
export interface Tested {
  readonly values: readonly (Value | undefined)[];
  readonly score: number | null;
  readonly context: Context;
}

/** What became of one gate. */
export interface Judged {
  readonly gate: ProgramGate;
  readonly result: GateResult;
  /** The first failing test, else the first. */
  readonly test: ProgramTest;
  /** The test that a reason names: where the gate is unknown, the first that is. */
  readonly reported: ProgramTest;
  /** What follows; null when the gate lets the person through. */
  readonly outcome: GateOutcome | null;
}

/** The value that a test looks at. */
export function testedValue(test: ProgramTest, tested: Tested): Value {
  if (test.variable === scoreIndex) return tested.score;
  return tested.values[test.variable] ?? null;
}

/** The threshold of a test as it is today. */
export function thresholdValue(test: ProgramTest, tested: Tested): Value {
  return resolve(test.threshold, tested);
}

/** The value that a threshold stands for today. */
export function resolve(threshold: ProgramThreshold, tested: Tested): Value {
  if (threshold.kind === "constant") return threshold.value;
  if (threshold.kind === "parameter") return tested.context.parameters[threshold.index] ?? null;
  return tested.values[threshold.index] ?? null;
}

/** Whether a test passes; unknown when its value or threshold is. */
function testPasses(test: ProgramTest, tested: Tested): boolean | null {
  const value = testedValue(test, tested);
  const threshold = thresholdValue(test, tested);
  if (value === null || threshold === null) return null;
  switch (test.operator) {
    case "=":
      return value === threshold;
    case "<":
      return value < threshold;
    case "<=":
      return value <= threshold;
    case ">":
      return value > threshold;
    case ">=":
      return value >= threshold;
    default:
      return unreachable(test.operator);
  }
}

/** What the tests of a gate say together. */
interface TestsResult {
  readonly passes: boolean | null;
  /** The first failing test where they fail, else the first. */
  readonly test: ProgramTest;
  /** The first failing or unknown test that they fail or are unknown by, else the first. */
  readonly reported: ProgramTest;
}

/** Whether the tests of a gate pass together, and the tests to name. */
export function testsPass(
  tests: readonly ProgramTest[],
  combine: "all" | "any",
  tested: Tested,
): TestsResult {
  const passed = tests.map((test) => testPasses(test, tested));
  const passes = combine === "all" ? and3(passed) : or3(passed);
  const first = tests[0] as ProgramTest;
  const culprit = passes === true ? first : (tests[passed.indexOf(passes)] ?? first);
  return { passes, test: passes === null ? first : culprit, reported: culprit };
}

function judge(gate: ProgramGate, tested: Tested): Judged {
  const { combine, outcome, unknown } = gate.definition;
  const { passes, test, reported } = testsPass(gate.tests, combine, tested);
  if (passes === true) return { gate, result: "pass", test, reported, outcome: null };
  if (passes === false) return { gate, result: "fail", test, reported, outcome };
  if (unknown === "not-evaluated") {
    return { gate, result: "not-evaluated", test, reported, outcome: null };
  }
  const outcomeUnknown = unknown === "pass" ? null : unknown;
  return { gate, result: "unknown", test, reported, outcome: outcomeUnknown };
}

/** Outcomes of one layer from the strongest. */
const strength: readonly GateOutcome[] = ["cooling-off", "declined", "referred", "held"];

/** The strongest outcome among gates of one layer; null when all let through. */
export function strongest(judged: readonly Judged[]): GateOutcome | null {
  return strength.find((outcome) => judged.some((one) => one.outcome === outcome)) ?? null;
}

/**
 * Judges every gate that can be: one stays out after a gate that it depends on has failed, and
 * everything after the layer in which the person is cooling off.
 */
export function judgeGates(program: Program, tested: Tested): readonly Judged[] {
  const judged: Judged[] = [];
  let coolingLayer = Number.MAX_SAFE_INTEGER;
  for (const gate of program.gates) {
    const blocked =
      gate.layer > coolingLayer || gate.after.some((at) => judged[at]?.result === "fail");
    if (blocked) {
      const test = gate.tests[0] as ProgramTest;
      judged.push({ gate, result: "not-evaluated", test, reported: test, outcome: null });
      continue;
    }
    const one = judge(gate, tested);
    if (one.outcome === "cooling-off") coolingLayer = Math.min(coolingLayer, gate.layer);
    judged.push(one);
  }
  return judged;
}
