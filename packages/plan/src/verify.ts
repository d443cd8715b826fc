import { type Decision, evaluate } from "@kaitong/engine";
import type { Verified } from "./answer.js";
import { pointsAsked } from "./levers/judge.js";
import { monthAfter } from "./scan.js";
import type { Act } from "./world/act.js";
import { contextAt } from "./world/context.js";
import { horizonMonths } from "./world/horizon.js";
import { type Moment, momentOf } from "./world/moment.js";
import { inRegime, type Person } from "./world/person.js";
import { worldAt } from "./world/world.js";

/** The regime of hard times, in which every plan is looked at as well. */
const contraction = "contraction";

/** Hash of a dossier that does not exist yet: of today's, and of what is done until when. */
function futureHash(person: Person, acts: readonly Act[], moment: Moment): string {
  const { actions } = person.program;
  const done = acts.map(({ action, level, from }) => [
    actions[action]?.definition.id ?? "",
    actions[action]?.levels[level]?.definition.id ?? "",
    from,
  ]);
  return evaluate.sha256Hex(JSON.stringify([person.hash, moment.asOf, done]));
}

/**
 * Decides what the world is at a moment when some acts are done; the engine itself decides.
 * @param horizon by source, how many months back facts are given; without it all are
 */
export function decideAt(
  person: Person,
  acts: readonly Act[],
  day: number,
  regime: number = person.regime,
  horizon: readonly number[] | null = null,
): Decision {
  const { program, reference } = person;
  const moment = momentOf(person, day);
  const { sources } = program.definition;
  const world = worldAt(person, acts, moment, horizon);
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, world, moment.asOf);
  const hash = futureHash(person, acts, moment);
  return evaluate.decideFacts(program, inRegime(reference, regime), facts, hash);
}

/** Whether a decision approves by at least a margin of points above what gates ask for. */
function approves(
  person: Person,
  { outcome, score }: Decision,
  day: number,
  marginPoints: number,
): boolean {
  if (outcome !== "approved") return false;
  const asked = pointsAsked(person.program, contextAt(person, momentOf(person, day).asOf));
  return score === null || asked === null || score >= asked + marginPoints;
}

/**
 * Whether the engine approves on a day and a calendar month later, by at least a margin. Facts
 * that no window of the definition reaches are left out, which is several times as fast.
 */
export function holds(
  person: Person,
  acts: readonly Act[],
  day: number,
  marginPoints: number,
): boolean {
  const horizon = horizonMonths(person);
  return [day, monthAfter(day)].every((one) =>
    approves(person, decideAt(person, acts, one, person.regime, horizon), one, marginPoints),
  );
}

/**
 * Runs a plan through the engine over the whole dossier; null when it does not lead to yes on the
 * day and a calendar month later by at least the margin, which is a defect.
 */
export function verify(
  person: Person,
  acts: readonly Act[],
  day: number,
  marginPoints: number,
): Verified | null {
  const decision = decideAt(person, acts, day);
  if (!approves(person, decision, day, marginPoints)) return null;
  const after = monthAfter(day);
  const later = decideAt(person, acts, after);
  if (!approves(person, later, after, marginPoints)) return null;
  const { list } = person.program.definition.regimes;
  const hard = list.findIndex(({ name }) => name === contraction);
  return {
    decision,
    later,
    contraction: hard < 0 ? null : decideAt(person, acts, day, hard),
  };
}
