import type { Definition } from "../define/definition.js";
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
}

/** More changes of parameters than this are not looked at. */
const changesMax = 500;

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

/** The value of a parameter in a phase. */
function parameterIn(facts: Facts, index: number, { from, regime }: Phase): number {
  const values = facts.parameters[index]?.values ?? [];
  const inForce = values.find(
    (value) => value.from <= from && (value.regime === null || value.regime === regime),
  );
  return (inForce ?? values[values.length - 1])?.value ?? 0;
}

/** The phases of the parameters that some tests compare with; one a regime without any. */
export function phasesOf(tests: readonly ProgramTest[], facts: Facts): readonly Phase[] {
  const start = firstDay(facts.definition);
  const days = new Set([start]);
  for (const { threshold } of tests) {
    if (threshold.kind !== "parameter") continue;
    for (const { from } of facts.parameters[threshold.index]?.values ?? []) {
      if (from > start) days.add(from);
    }
  }
  const sorted = [...days].sort((a, b) => a - b).slice(0, changesMax);
  return facts.definition.regimes.list.flatMap(({ name }) =>
    sorted.map((from) => ({ from, regime: name })),
  );
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
