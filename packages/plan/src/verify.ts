import { type Decision, evaluate } from "@kaitong/engine";
import type { Verified } from "./answer.js";
import { pointsAsked } from "./levers/judge.js";
import { monthAfter } from "./scan.js";
import type { Act } from "./world/act.js";
import { contextAt } from "./world/context.js";
import { horizonMonths } from "./world/horizon.js";
import { remembered } from "./world/memory.js";
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

/** What is seen on a day when some acts are done. */
interface Seen {
  readonly facts: evaluate.Facts;
  readonly hash: string;
}

/** @param horizon by source, how many months back facts are given; without it all are */
function seenOn(
  person: Person,
  acts: readonly Act[],
  day: number,
  horizon: readonly number[] | null,
): Seen {
  const { program } = person;
  const moment = momentOf(person, day);
  const { sources } = program.definition;
  const world = worldAt(person, acts, moment, horizon);
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, world, moment.asOf);
  evaluate.stepsOf(program).columns(facts, person.facts);
  return { facts, hash: futureHash(person, acts, moment) };
}

/** The engine itself decides. */
function decideSeen({ program, reference }: Person, { facts, hash }: Seen, regime: number) {
  return evaluate.decideFacts(program, inRegime(reference, regime), facts, hash);
}

/** Decides what the whole world is on a day when some acts are done. */
export function decideAt(
  person: Person,
  acts: readonly Act[],
  day: number,
  regime: number = person.regime,
): Decision {
  return decideSeen(person, seenOn(person, acts, day, null), regime);
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

const decisions = Symbol("decisions of later days");

/** What was seen on a day, and decided of it by regime. */
interface Decided extends Seen {
  readonly byRegime: Map<number, Decision>;
}

/** What is decided on a day, of the facts that a window of the definition reaches; kept. */
function decidedOn(
  person: Person,
  acts: readonly Act[],
  day: number,
  regime: number = person.regime,
): Decision {
  const all = remembered<string, Decided>(person, decisions);
  const done = acts.map(({ action, level, from }) => `${action}:${level}:${from}`);
  const key = `${day}/${done.join()}`;
  const seen = all.get(key) ?? {
    ...seenOn(person, acts, day, horizonMonths(person)),
    byRegime: new Map<number, Decision>(),
  };
  all.set(key, seen);
  const decision = seen.byRegime.get(regime) ?? decideSeen(person, seen, regime);
  seen.byRegime.set(regime, decision);
  return decision;
}

function isApproved(
  person: Person,
  acts: readonly Act[],
  day: number,
  marginPoints: number,
): boolean {
  return approves(person, decidedOn(person, acts, day), day, marginPoints);
}

/** Whether the engine approves on a day and a calendar month later, by at least a margin. */
export function holds(
  person: Person,
  acts: readonly Act[],
  day: number,
  marginPoints: number,
): boolean {
  return [day, monthAfter(day)].every((one) => isApproved(person, acts, one, marginPoints));
}

/**
 * What the engine decided of a plan: on its day, a calendar month later, and on its day in hard
 * times. Null when the first two are no approvals by at least the margin, which is a defect.
 */
export function verify(
  person: Person,
  acts: readonly Act[],
  day: number,
  marginPoints: number,
): Verified | null {
  if (!holds(person, acts, day, marginPoints)) return null;
  const { list } = person.program.definition.regimes;
  const hard = list.findIndex(({ name }) => name === contraction);
  return {
    decision: decidedOn(person, acts, day),
    later: decidedOn(person, acts, monthAfter(day)),
    contraction: hard < 0 ? null : decidedOn(person, acts, day, hard),
  };
}
