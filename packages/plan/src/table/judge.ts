import { evaluate, type Program } from "@kaitong/engine";

/*
 * Points and gates over the numbers that the engine's steps write: NaN is unknown, and booleans
 * are 1 and 0. Each is a small function made once for the program and the instant.
 */

/** Points for the values of all variables. */
export type PointsOf = (values: Float64Array) => number;
/** Whether a gate lets through. */
export type LetsThrough = (values: Float64Array) => boolean;

/** Index of the half-open bin that holds a value. */
function binOf(edges: Float64Array, value: number): number {
  let bin = 0;
  while (bin < edges.length && edges[bin]! <= value) bin += 1;
  return bin;
}

/** Points of one variable. */
export function pointsOf(scored: evaluate.ProgramScored): PointsOf {
  const { variable, unknown } = scored;
  const points = Float64Array.from(scored.points);
  const edges = Float64Array.from(scored.edges);
  if (scored.boolean) {
    const [no, yes] = [points[0]!, points[1]!];
    return (values) => {
      const value = values[variable]!;
      return value === 1 ? yes : value === 0 ? no : unknown;
    };
  }
  return (values) => {
    const value = values[variable]!;
    return Number.isNaN(value) ? unknown : points[binOf(edges, value)]!;
  };
}

/** Points of two variables together. */
export function pairPointsOf(pair: evaluate.ProgramPair): PointsOf {
  const { first, second, unknown } = pair;
  const firstEdges = Float64Array.from(pair.firstEdges);
  const secondEdges = Float64Array.from(pair.secondEdges);
  const points = pair.points.map((row) => Float64Array.from(row));
  return (values) => {
    const [a, b] = [values[first]!, values[second]!];
    if (Number.isNaN(a) || Number.isNaN(b)) return unknown;
    return points[binOf(firstEdges, a)]![binOf(secondEdges, b)]!;
  };
}

type Test = evaluate.ProgramGate["tests"][number];

function compares(operator: Test["operator"]): (value: number, threshold: number) => boolean {
  switch (operator) {
    case "=":
      return (value, threshold) => value === threshold;
    case "<":
      return (value, threshold) => value < threshold;
    case "<=":
      return (value, threshold) => value <= threshold;
    case ">":
      return (value, threshold) => value > threshold;
    case ">=":
      return (value, threshold) => value >= threshold;
    default:
      return evaluate.unreachable(operator);
  }
}

/** Whether a test passes; null when its value or threshold is unknown. */
function passesOf(
  { variable, operator, threshold }: Test,
  { parameters }: evaluate.Context,
): (values: Float64Array) => boolean | null {
  const holds = compares(operator);
  if (threshold.kind === "variable") {
    const other = threshold.index;
    return (values) => {
      const [value, limit] = [values[variable]!, values[other]!];
      return Number.isNaN(value) || Number.isNaN(limit) ? null : holds(value, limit);
    };
  }
  const limit =
    threshold.kind === "constant" ? Number(threshold.value) : (parameters[threshold.index] ?? NaN);
  return (values) => {
    const value = values[variable]!;
    return Number.isNaN(value) || Number.isNaN(limit) ? null : holds(value, limit);
  };
}

/** Whether a gate lets through; what is unknown follows the gate's own rule. */
export function letsThroughOf(
  { tests, definition }: evaluate.ProgramGate,
  context: evaluate.Context,
): LetsThrough {
  const passes = tests.map((test) => passesOf(test, context));
  const ofUnknown = definition.unknown === "pass" || definition.unknown === "not-evaluated";
  const decisive = definition.combine === "any";
  return (values) => {
    let isUnknown = false;
    for (const one of passes) {
      const result = one(values);
      if (result === decisive) return decisive;
      if (result === null) isUnknown = true;
    }
    return isUnknown ? ofUnknown : !decisive;
  };
}

/** The whole score as the engine's own functions give it. */
export function scoreOf(
  scorecard: NonNullable<Program["scorecards"]>[number],
  read: (variable: number) => evaluate.Value,
): number {
  let total = scorecard.base;
  for (const scored of scorecard.scored) {
    total += evaluate.pointsFor(scored, read(scored.variable));
  }
  for (const pair of scorecard.pairs) {
    const values: evaluate.Value[] = [];
    values[pair.first] = read(pair.first);
    values[pair.second] = read(pair.second);
    total += evaluate.pairPointsFor(pair, values);
  }
  return total;
}
