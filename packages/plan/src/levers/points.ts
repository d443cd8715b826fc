import { evaluate } from "@kaitong/engine";
import { type Candidate, playedOf } from "./candidate.js";
import type { Component } from "./component.js";
import type { Glance, Looker } from "./glance.js";
import { pointsAsked, valuesAt } from "./judge.js";
import { outcomeOf } from "./outcome.js";
import type { Part } from "./parts.js";

/** What is needed to see points: values at a moment. */
type Seen = Pick<Glance, "values" | "columns" | "context">;

/** Points of a whole score. */
interface Points {
  readonly total: number;
  /** Of these, points of variables that are easily faked. */
  readonly cheap: number;
}

/** Variables that parts of a score read. */
function readsOf({ scored, pairs }: Pick<Part, "scored" | "pairs">): readonly number[] {
  return [
    ...scored.map(({ variable }) => variable),
    ...pairs.flatMap(({ first, second }) => [first, second]),
  ];
}

/** The score at a moment, whatever gates say. */
export function pointsAt(looker: Looker, seen: Seen): Points {
  const { program, regime } = looker.person;
  const scorecard = program.scorecards?.[regime];
  if (scorecard === undefined) return { total: 0, cheap: 0 };
  const { scored, pairs, base } = scorecard;
  const whole = { scored, pairs, gates: [], reads: readsOf(scorecard) };
  const { points, cheap } = outcomeOf(looker, whole, seen);
  return { total: base + points, cheap };
}

/** Points that are missing at a moment, with the margin; null when no gate asks for any. */
export function missingAt(looker: Looker, seen: Seen, marginPoints: number): number | null {
  const asked = pointsAsked(looker.person.program, seen.context);
  return asked === null ? null : asked + marginPoints - pointsAt(looker, seen).total;
}

/** A day on which several candidates are taken, of any components. */
export function seenWith(
  looker: Looker,
  components: readonly Component[],
  day: number,
  taken: readonly Candidate[],
): Seen {
  const base = looker.base(day);
  const acts = taken.map(playedOf);
  const reaches = components
    .flatMap(({ open }) => open)
    .filter(({ action }) => acts.some((act) => act.action === action))
    .map(({ reach }) => reach);
  const [only] = acts;
  if (only === undefined) return base;
  if (acts.length === 1) return looker.single(day, only, reaches[0]!);
  const reached = new Set(reaches.flatMap(({ variables }) => variables));
  const columns = looker.columnsOf(day, acts);
  const values = base.values.slice();
  const wanted = looker.person.program.decisive.filter((index) => reached.has(index));
  looker.steps.run(looker.steps.of(wanted), values, columns, base.context);
  return { values, columns, context: base.context };
}

/** The most points that components can give more than there are on a day; nothing is looked at. */
export function mostGain(looker: Looker, components: readonly Component[], day: number): number {
  const scored = components.flatMap((one) => one.scored);
  const pairs = components.flatMap((one) => one.pairs);
  const read = valuesAt(looker.steps, looker.base(day), readsOf({ scored, pairs }));
  let gain = 0;
  for (const one of scored) {
    const own = evaluate.pointsFor(one, read[one.variable] ?? null);
    gain += Math.max(one.unknown, ...one.points) - own;
  }
  for (const pair of pairs) {
    const own = evaluate.pairPointsFor(pair, read);
    gain += Math.max(pair.unknown, ...pair.points.flat()) - own;
  }
  return gain;
}
