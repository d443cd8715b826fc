import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";
import { several } from "./choices.js";
import { integerValues } from "./columns.js";
import { regimeNames } from "./parameters.js";
import type { Named } from "./scope.js";
import { label } from "./sources.js";

const dimensions = ["past", "present"] as const;
const pointValues = [0, 10, 25, -5, 7, 60, -33];
const scoreMax = 1_000_000;

function edgesOf(choices: Choices, unit: define.Unit | null): readonly number[] {
  const values = integerValues[unit ?? ""] ?? [0, 1, 2];
  const edges = Array.from({ length: choices.index(4) }, () => choices.pick(values));
  return [...new Set(edges)].sort((a, b) => a - b);
}

function pointsOf(choices: Choices, count: number, direction: string): readonly number[] {
  const points = Array.from({ length: count }, () => choices.pick(pointValues));
  const sign = direction === "down" ? -1 : 1;
  return direction === "free" ? points : points.sort((a, b) => (a - b) * sign);
}

function makeScored(choices: Choices, { name, type, unit }: Named): define.ScoredVariable {
  const direction = choices.pick(["free", "up", "down"] as const);
  const edges = type === "boolean" ? [] : edgesOf(choices, unit);
  const points = pointsOf(choices, type === "boolean" ? 2 : edges.length + 1, direction);
  const bins = points.map((value, index): define.BinDefinition => {
    if (type === "boolean") return { is: index === 1, points: value };
    const [from, below] = [edges[index - 1], edges[index]];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      points: value,
    };
  });
  const unknown = choices.pick(pointValues);
  const isAuthorised = Math.min(...points) >= unknown && choices.oneIn(2);
  return {
    variable: name,
    dimension: choices.pick(dimensions),
    direction,
    unknown,
    ...(isAuthorised ? { authorised: true } : {}),
    bins,
  };
}

function makePair(choices: Choices, first: Named, second: Named): define.PairTable {
  const firstEdges = edgesOf(choices, first.unit);
  const secondEdges = edgesOf(choices, second.unit);
  return {
    first: first.name,
    second: second.name,
    dimension: choices.pick(dimensions),
    firstEdges,
    secondEdges,
    points: [...firstEdges, 0].map(() => pointsOf(choices, secondEdges.length + 1, "free")),
    unknown: choices.pick(pointValues),
  };
}

/** A scorecard over some of the variables, with a pair now and then. */
export function makeScorecard(
  choices: Choices,
  variables: readonly Named[],
): define.ScorecardDefinition | null {
  const fit = variables.filter(({ type }) => type === "integer" || type === "boolean");
  if (fit.length === 0) return null;
  const scored = several(choices, fit, 4).map((named) => makeScored(choices, named));
  const free = fit.filter(
    ({ name, type }) =>
      type === "integer" &&
      !scored.some((one) => one.variable === name && one.direction !== "free"),
  );
  const isPaired = free.length > 0 && choices.oneIn(3);
  return {
    base: choices.pick([60, 0, 100, 140]),
    minimum: -scoreMax,
    maximum: scoreMax,
    dimensions: dimensions.map((id) => ({ id, label: label(id), subtotal: "all" })),
    variables: scored,
    pairs: isPaired ? [makePair(choices, choices.pick(free), choices.pick(free))] : [],
  };
}

/** The states of the economy, which scale the points of the dimensions that there are. */
export function makeRegimes(choices: Choices, hasScore: boolean): define.Definition["regimes"] {
  const permille = (): Record<string, number> =>
    hasScore && choices.index(2) === 1
      ? { [choices.pick(dimensions)]: choices.pick([950, 1_040, 500, 0, 1_999]) }
      : {};
  const list = regimeNames.map((name) => ({ name, label: label(name), permille: permille() }));
  return { neutral: regimeNames[0], list };
}
