import type { Value } from "../dossier/dossier.js";
import type { Program, ProgramPair, ProgramScorecard, ProgramScored } from "../program/program.js";
import { assert } from "../value/unreachable.js";
import type { Contribution } from "./decision.js";

/** The bin of one scored variable; -1 for unknown. */
export interface Binned {
  readonly scored: ProgramScored;
  readonly value: Value;
  readonly bin: number;
  readonly points: number;
}

export interface BinnedPair {
  readonly pair: ProgramPair;
  readonly first: number;
  readonly second: number;
  readonly points: number;
}

export interface Scored {
  readonly total: number;
  readonly base: number;
  readonly binned: readonly Binned[];
  readonly pairs: readonly BinnedPair[];
}

/** Index of the half-open bin that holds a value, by the lower edges after the first bin. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function binned(scored: ProgramScored, value: Value): Binned {
  if (value === null) return { scored, value, bin: -1, points: scored.unknown };
  const bin = scored.boolean ? Number(value === true) : binOf(scored.edges, value as number);
  const points = scored.points[bin];
  assert(points !== undefined, "bins cover every value");
  return { scored, value, bin, points };
}

function pairPoints(pair: ProgramPair, values: readonly (Value | undefined)[]): BinnedPair {
  const [a, b] = [values[pair.first] ?? null, values[pair.second] ?? null];
  if (a === null || b === null) {
    return { pair, first: -1, second: -1, points: pair.unknown };
  }
  const first = binOf(pair.firstEdges, a as number);
  const second = binOf(pair.secondEdges, b as number);
  const points = pair.points[first]?.[second];
  assert(points !== undefined, "pair tables cover every value");
  return { pair, first, second, points };
}

/** Points of one variable's value; `null` is unknown. */
export function pointsFor(scored: ProgramScored, value: Value): number {
  return binned(scored, value).points;
}

/** Points of a pair's values, which stand among all values by index. */
export function pairPointsFor(pair: ProgramPair, values: readonly (Value | undefined)[]): number {
  return pairPoints(pair, values).points;
}

/** The score of evaluated variables in one regime's points. */
export function scoreOf(
  scorecard: ProgramScorecard,
  values: readonly (Value | undefined)[],
): Scored {
  let total = scorecard.base;
  const all: Binned[] = [];
  for (const scored of scorecard.scored) {
    const one = binned(scored, values[scored.variable] ?? null);
    total += one.points;
    all.push(one);
  }
  const pairs: BinnedPair[] = [];
  for (const pair of scorecard.pairs) {
    const one = pairPoints(pair, values);
    total += one.points;
    pairs.push(one);
  }
  return { total, base: scorecard.base, binned: all, pairs };
}

function interval(edges: readonly number[], bin: number): string {
  if (bin < 0) return "unknown";
  const [from, below] = [edges[bin - 1], edges[bin]];
  if (from === undefined) return below === undefined ? "any" : `<${below}`;
  return below === undefined ? `>=${from}` : `[${from},${below})`;
}

const namesOf = new WeakMap<ProgramScored, readonly string[]>();

/** All bins in words, `unknown` first: intervals, or `true` and `false`; written once. */
export function binNames(scored: ProgramScored): readonly string[] {
  let names = namesOf.get(scored);
  if (names === undefined) {
    names = scored.boolean
      ? ["unknown", "false", "true"]
      : ["unknown", ...scored.points.map((_points, index) => interval(scored.edges, index))];
    namesOf.set(scored, names);
  }
  return names;
}

function binName(scored: ProgramScored, bin: number): string {
  return binNames(scored)[bin + 1] ?? "unknown";
}

/** The parts of a score as a decision lists them; with the base they add up to it. */
export function contributions(program: Program, scored: Scored): readonly Contribution[] {
  const dimensions = program.definition.scorecard?.dimensions ?? [];
  const dimension = (index: number) => dimensions[index]?.id ?? "";
  return [
    ...scored.binned.map((one) => ({
      variable: one.scored.name,
      bin: binName(one.scored, one.bin),
      points: one.points,
      dimension: dimension(one.scored.dimension),
    })),
    ...scored.pairs.map(({ pair, first, second, points }) => ({
      variable: pair.name,
      bin:
        first < 0
          ? "unknown"
          : `${interval(pair.firstEdges, first)}*${interval(pair.secondEdges, second)}`,
      points,
      dimension: dimension(pair.dimension),
    })),
  ];
}
