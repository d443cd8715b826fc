import type { define } from "@kaitong/engine";
import type { Choices } from "../generate/choices.js";

const label = { "zh-CN": "x", en: "x" };
const integerMax = Number.MAX_SAFE_INTEGER;
const edgesOf = [
  [0],
  [0, 1, 100],
  [-5, 0, 10_000],
  [-integerMax, 0, integerMax],
  [-1_000_000, 1_000_000],
] as const;
/** Values that the keys of generated cohorts have. */
const keyValues = ["low", "middle", "high", "north", "south", "in", ""] as const;

type Json = { readonly [member: string]: unknown };

function cohortsFor(choices: Choices, cohorts: define.CohortDefinition): Json {
  const histograms = [...new Set(cohorts.variables)].map((variable) => ({
    variable,
    edges: choices.pick<readonly number[]>(edgesOf),
  }));
  const group = (value: string) => ({
    keys: Object.fromEntries(cohorts.keys.map(({ name }) => [name, value])),
    people: choices.pick([0, 1, 19, 20, 1_000, 10 ** 9]),
    counts: Object.fromEntries(
      histograms.map(({ variable, edges }) => [
        variable,
        edges.map(() => choices.pick([0, 1, 5, 10 ** 6])),
      ]),
    ),
  });
  return { version: "x", asOf: "2024-01-31", histograms, groups: keyValues.map(group) };
}

/** Reference data for a definition in which one regime is always in force. */
export function referenceIn(choices: Choices, definition: define.Definition, regime: string): Json {
  const { cohorts } = definition;
  return {
    format: "kaitong/reference/1",
    name: "mutant",
    notice: label,
    regimes: [{ from: "0001-01-01", regime, reference: "x" }],
    ...(cohorts === undefined ? {} : { cohorts: cohortsFor(choices, cohorts) }),
  };
}
