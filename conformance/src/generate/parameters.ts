import type { define } from "@kaitong/engine";
import { dayText } from "./calendar.js";
import type { Choices } from "./choices.js";
import type { Named } from "./scope.js";
import { label } from "./sources.js";

/** States of the economy; the first is the neutral one. */
export const regimeNames = ["calm", "tight", "loose"] as const;

/** The day from which definitions are in force. */
export const effectiveFrom = "2015-01-01";

const units: readonly (readonly [name: string, unit: define.Unit, values: readonly number[]])[] = [
  ["window", "days", [30, 7, 1, 2, 90]],
  ["span", "months", [3, 1, 2, 12]],
  ["hours", "number", [24, 72, 1]],
  ["least", "count", [1, 0, 2, 3]],
  ["amount", "fen", [10_000, 0, 100, -100]],
  ["part", "basis-points", [5_000, 0, 10_000]],
  ["edge", "number", [0, 1, -1, 7]],
  ["cutoff", "points", [100, 0, 50, 150]],
];

function valuesOf(
  choices: Choices,
  values: readonly number[],
  today: number,
): readonly define.ParameterValue[] {
  const value = () => ({ value: choices.pick(values), reference: "generated" });
  const first: define.ParameterValue = { from: effectiveFrom, ...value() };
  // One day that changes the value on the decision's day, the day before or the day after.
  const from = dayText(today + choices.pick([0, -1, 1, -40]));
  switch (choices.index(4)) {
    case 0:
      return [first];
    case 1:
      return [first, { from, ...value() }];
    case 2:
      return [first, { from: effectiveFrom, regime: choices.pick(regimeNames), ...value() }];
    default:
      return [first, { from, regime: choices.pick(regimeNames), ...value() }];
  }
}

/** Parameters of every unit that is used for lengths and thresholds, dated and by regime. */
export function makeParameters(
  choices: Choices,
  today: number,
): readonly define.ParameterDefinition[] {
  return units.map(([name, unit, values]) => ({
    name,
    label: label(name),
    unit,
    values: valuesOf(choices, values, today),
  }));
}

/** What expressions may name. */
export function namedParameters(list: readonly define.ParameterDefinition[]): readonly Named[] {
  return list.map(({ name, unit, values }) => {
    const size = Math.max(...values.map(({ value }) => Math.abs(value)));
    return { name, type: "integer", unit, size };
  });
}
