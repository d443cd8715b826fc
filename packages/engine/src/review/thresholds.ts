import type { Definition } from "../define/definition.js";
import { valueInForce } from "../program/parameter.js";
import type { Program, ProgramTest, ProgramThreshold } from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import { formatDay, parseDay } from "../value/calendar.js";
import { comparison, type Possible } from "./possible.js";

/** A stretch of days in one regime through which no parameter of a test changes. */
export interface Phase {
  /** First day. */
  readonly from: number;
  readonly regime: string;
}

/** What is known of a definition while its gates are looked at. */
export interface Facts {
  readonly definition: Definition;
  readonly parameters: Program["parameters"];
  /** Possible values of a variable by its index. */
  readonly variable: (index: number) => Possible;
  readonly work: Work;
}

/**
 * A bound on the work: so many tests in so many phases are looked at, beyond which nothing is
 * claimed.
 */
interface Work {
  left: number;
  /** Phases by the parameters that make them. */
  readonly phases: Map<string, readonly Phase[]>;
}

/** The work that may be done for one definition. */
export function makeWork(): Work {
  return { left: 400_000, phases: new Map() };
}

/** A known integer, boolean or text as what can be. */
function exactly(value: number | boolean | string): Possible {
  if (typeof value === "string") {
    return { unknown: false, minimum: 0, maximum: 0, texts: new Set([value]) };
  }
  const bound = Number(value);
  return { unknown: false, minimum: bound, maximum: bound, texts: null };
}

/** The first day on which the definition decides. */
function firstDay(definition: Definition): number {
  return parseDay(definition.effectiveFrom) ?? 0;
}

/** A day as people write it. */
export function dayText({ from, regime }: Phase): string {
  return `from ${formatDay(from)} in regime \`${regime}\``;
}

/** The value of a parameter in a phase, as the context of a decision there has it. */
function parameterIn(facts: Facts, index: number, { from, regime }: Phase): number {
  const parameter = facts.parameters[index];
  if (parameter === undefined) return 0;
  const { values } = parameter;
  return valueInForce(parameter, from, regime) ?? values[values.length - 1]?.value ?? 0;
}

/** All phases of some parameters: one a regime without any. */
function allPhases(parameters: readonly number[], facts: Facts): readonly Phase[] {
  const key = parameters.join();
  const known = facts.work.phases.get(key);
  if (known !== undefined) return known;
  const start = firstDay(facts.definition);
  const days = new Set([start]);
  for (const index of parameters) {
    for (const { from } of facts.parameters[index]?.values ?? []) if (from > start) days.add(from);
  }
  const sorted = [...days].sort((a, b) => a - b);
  const { list } = facts.definition.regimes;
  const tooMany = sorted.length * list.length > facts.work.left;
  const phases = tooMany
    ? []
    : list.flatMap(({ name }) => sorted.map((from) => ({ from, regime: name })));
  facts.work.phases.set(key, phases);
  return phases;
}

/**
 * The phases of the parameters that some tests compare with. Empty where there would be too much
 * to look at, so that nothing may be claimed.
 */
export function phasesOf(tests: readonly ProgramTest[], facts: Facts): readonly Phase[] {
  const parameters = new Set(
    tests.flatMap(({ threshold }) => (threshold.kind === "parameter" ? [threshold.index] : [])),
  );
  const phases = allPhases(
    [...parameters].sort((a, b) => a - b),
    facts,
  );
  const cost = phases.length * tests.length;
  if (cost > facts.work.left) return [];
  facts.work.left -= cost;
  return phases;
}

/** What a threshold can be in a phase. */
function thresholdIn(threshold: ProgramThreshold, facts: Facts, phase: Phase): Possible {
  if (threshold.kind === "constant") return exactly(threshold.value);
  if (threshold.kind === "variable") return facts.variable(threshold.index);
  return exactly(parameterIn(facts, threshold.index, phase));
}

/** What the value of a test can be; a score lies in its declared range. */
export function testedPossible(test: ProgramTest, facts: Facts): Possible {
  if (test.variable !== scoreIndex) return facts.variable(test.variable);
  const { minimum = 0, maximum = 0 } = facts.definition.scorecard ?? {};
  return { unknown: false, minimum, maximum, texts: null };
}

/** What can become of a test in a phase. */
export interface TestVerdict {
  readonly canPass: boolean;
  readonly canFail: boolean;
  readonly canBeUnknown: boolean;
}

/** What can become of a test in a phase. */
export function verdictOf(test: ProgramTest, facts: Facts, phase: Phase): TestVerdict {
  const value = testedPossible(test, facts);
  const threshold = thresholdIn(test.threshold, facts, phase);
  const [canPass, canFail] = comparison(test.operator, value, threshold);
  return { canPass, canFail, canBeUnknown: value.unknown || threshold.unknown };
}

/** The bounds within which a test passes; `null` when no bounds say it. */
export function boundsOf(
  test: Pick<ProgramTest, "operator" | "threshold">,
  facts: Facts,
  phase: Phase,
): readonly [number, number] | null {
  if (test.threshold.kind === "variable") return null;
  const { minimum, texts } = thresholdIn(test.threshold, facts, phase);
  if (texts !== null) return null;
  switch (test.operator) {
    case "=":
      return [minimum, minimum];
    case "<":
      return [Number.NEGATIVE_INFINITY, minimum - 1];
    case "<=":
      return [Number.NEGATIVE_INFINITY, minimum];
    case ">":
      return [minimum + 1, Number.POSITIVE_INFINITY];
    case ">=":
      return [minimum, Number.POSITIVE_INFINITY];
    default:
      return test.operator satisfies never;
  }
}
