import type { define } from "@kaitong/engine";
import { dayText } from "./calendar.js";
import type { Choices } from "./choices.js";
import { integerValues } from "./columns.js";
import { effectiveFrom, regimeNames } from "./parameters.js";
import { label } from "./sources.js";
import { bands } from "./variables.js";

/** Fewer people than this are too few to be compared with. */
export const peopleMin = 20;

type Json = { readonly [key: string]: unknown };

function makeCohorts(choices: Choices, cohorts: define.CohortDefinition, units: Json): Json {
  const histograms = cohorts.variables.map((variable) => {
    const values = integerValues[String(units[variable])] ?? [0, 1, 2];
    return { variable, edges: [...new Set([-5, ...values])].sort((a, b) => a - b) };
  });
  const [first = "", second] = cohorts.keys.map(({ name }) => name);
  const keys = bands.flatMap((one): Json[] =>
    second === undefined
      ? [{ [first]: one }]
      : bands.slice(0, 2).map((other) => ({ [first]: one, [second]: other })),
  );
  const groups = keys.map((values) => ({
    keys: values,
    people: choices.pick([peopleMin, peopleMin - 1, 0, 100, 7]),
    counts: Object.fromEntries(
      histograms.map(({ variable, edges }) => [
        variable,
        edges.map(() => choices.pick([0, 1, 2, 5, 10])),
      ]),
    ),
  }));
  return { version: "generated", asOf: "2024-01-31", histograms, groups };
}

/** Reference data for a definition: regimes that change near a day, and a snapshot of cohorts. */
export function makeReference(
  choices: Choices,
  definition: define.Definition,
  today: number,
): Json {
  const entry = (from: string) => ({
    from,
    regime: choices.pick(regimeNames),
    reference: "generated",
  });
  const change = dayText(today + choices.pick([0, 1, -1, 60]));
  const units = Object.fromEntries(
    definition.variables.map(({ name, unit }) => [name, unit ?? ""]),
  );
  return {
    format: "kaitong/reference/1",
    name: "generated",
    notice: label("generated"),
    regimes: [entry(effectiveFrom), entry(change)],
    ...(definition.cohorts === undefined
      ? {}
      : { cohorts: makeCohorts(choices, definition.cohorts, units) }),
  };
}
