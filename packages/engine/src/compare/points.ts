import type { Node } from "../program/node.js";
import type { ProgramPair, ProgramScorecard, ProgramScored } from "../program/program.js";
import { assert } from "../value/unreachable.js";
import { regimesOf } from "./cells.js";
import { rangeOf } from "./clause.js";
import { known, type Reading } from "./condition.js";
import { highest, lowest, type Range } from "./range.js";

/** The fewest and the most points. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Points by one value or two; `sign` is -1 where they are taken off. */
type Term =
  | {
      readonly kind: "one";
      readonly sign: number;
      readonly of: number;
      readonly part: ProgramScored;
    }
  | {
      readonly kind: "two";
      readonly sign: number;
      readonly of: number;
      readonly and: number;
      readonly part: ProgramPair;
    };

const emptyCard: ProgramScorecard = Object.freeze({ base: 0, scored: [], pairs: [] });

/** The points of a program in the regime of its cell. */
function cardOf({ place }: Reading): ProgramScorecard {
  const regime = regimesOf(place.program).indexOf(place.cell.regime);
  return place.program.scorecards?.[regime] ?? emptyCard;
}

function termsOf(reading: Reading, sign: number): readonly Term[] {
  const idOf = (variable: number) => known(nodeOf(reading, variable), reading);
  const card = cardOf(reading);
  return [
    ...card.scored.map((part): Term => ({ kind: "one", sign, of: idOf(part.variable), part })),
    ...card.pairs.map(
      (part): Term => ({
        kind: "two",
        sign,
        of: idOf(part.first),
        and: idOf(part.second),
        part,
      }),
    ),
  ];
}

function nodeOf({ place }: Reading, variable: number): Node {
  const found = place.program.variables[variable];
  assert(found !== undefined, "points are given for variables that there are");
  return found.node;
}

function edgesOf({ boolean, edges }: ProgramScored): readonly number[] {
  return boolean ? [1] : edges;
}

/** The lowest value of every bin that a range reaches; null stands for unknown. */
function probes(edges: readonly number[], { low, high, unknown }: Range): (number | null)[] {
  const inside = edges.filter((edge) => edge > low && edge <= high);
  const bins = low > high ? [] : [low, ...[...new Set(inside)].sort((a, b) => a - b)];
  return unknown ? [null, ...bins] : bins;
}

function binOf(edges: readonly number[], value: number): number {
  return edges.filter((edge) => edge <= value).length;
}

function pointsAt(term: Term, value: number | null, other: number | null): number {
  if (term.kind === "one") {
    const { part } = term;
    const points = value === null ? part.unknown : part.points[binOf(edgesOf(part), value)];
    assert(points !== undefined, "bins cover every value");
    return term.sign * points;
  }
  const { part } = term;
  if (value === null || other === null) return term.sign * part.unknown;
  const row = part.points[binOf(part.firstEdges, value)];
  const points = row?.[binOf(part.secondEdges, other)];
  assert(points !== undefined, "pair tables cover every value");
  return term.sign * points;
}

/** The points that terms over the same values give together, in the bins of all of them. */
function spanOf(terms: readonly Term[], first: Range, second: Range): Span {
  const edges = terms.flatMap(({ kind, part }) =>
    kind === "one" ? edgesOf(part) : part.firstEdges,
  );
  const others = terms.flatMap((term) => (term.kind === "one" ? [] : term.part.secondEdges));
  let [low, high] = [highest, lowest];
  for (const value of probes(edges, first)) {
    for (const other of probes(others, second)) {
      const points = terms.reduce((sum, term) => sum + pointsAt(term, value, other), 0);
      low = Math.min(low, points);
      high = Math.max(high, points);
    }
  }
  return low > high ? { low: lowest, high: highest } : { low, high };
}

const single: Range = Object.freeze({ low: 0, high: 0, unknown: false });

/**
 * How far the points of one program lie from those of another for the same person: between which
 * bounds `of - less` is, base included. Terms over the same values are looked at together, others
 * are taken to be independent; what the domain leaves out is not looked at.
 */
export function differenceOf(of: Reading, less: Reading | null): Span {
  const terms = [...termsOf(of, 1), ...(less === null ? [] : termsOf(less, -1))];
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const key = term.kind === "one" ? `${term.of}` : `${term.of}*${term.and}`;
    groups.set(key, [...(groups.get(key) ?? []), term]);
  }
  const base = cardOf(of).base - (less === null ? 0 : cardOf(less).base);
  let [low, high] = [base, base];
  for (const group of groups.values()) {
    const [term] = group;
    if (term === undefined) continue;
    const second = term.kind === "one" ? single : rangeOf(of.domain, term.and);
    const span = spanOf(group, rangeOf(of.domain, term.of), second);
    low += span.low;
    high += span.high;
  }
  return { low, high };
}
