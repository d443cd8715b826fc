import { decide } from "../decide/decide.js";
import type { Contribution, Decision, GateResult } from "../decide/decision.js";
import type { Outcome } from "../define/definition.js";
import type { Dossier } from "../dossier/dossier.js";
import type { Program } from "../program/program.js";
import type { Reference } from "../reference/reference.js";
import { formatDay } from "../value/calendar.js";
import { dayOfInstant } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import type { Comparison } from "./compare.js";

/** A definition with the reference data that it decides by. */
export interface Applied {
  readonly program: Program;
  readonly reference: Reference;
}

/** The same facts as each definition has read them, and the instant to decide at. */
export interface Person {
  readonly before: Dossier;
  readonly after: Dossier;
  /** Milliseconds since 1970. */
  readonly asOf: number;
}

/** What something was before, and is after. */
interface Shift<Value> {
  readonly was: Value;
  readonly is: Value;
}

/** Points of one scored variable or pair; null where the card does not have it. */
interface PointsShift extends Shift<{ readonly bin: string; readonly points: number } | null> {
  readonly variable: string;
}

/** How the two decisions on one person differ, and by what. */
interface PersonDifference {
  readonly kind: "person";
  readonly subject: string;
  readonly asOf: string;
  readonly outcome: Shift<Outcome>;
  readonly score: Shift<number | null>;
  readonly limitFen: Shift<number | null>;
  /** Codes of reasons that only one of the decisions has. */
  readonly reasonsGained: readonly string[];
  readonly reasonsLost: readonly string[];
  /** Gates with another result that stopped the person, or could not be told, in one of the two. */
  readonly gates: readonly ({ readonly gate: string } & Shift<GateResult | null>)[];
  /** Points that differ, most first; with `base` they explain the difference of the scores. */
  readonly points: readonly PointsShift[];
  readonly base: Shift<number | null>;
}

/** What became of given people. */
export interface PeopleComparison {
  readonly kind: "people";
  /** By outcome before and after: how many people. */
  readonly counts: readonly ({ readonly people: number } & Shift<Outcome>)[];
  /** Those for whom outcome, score, limit or reasons differ, in the order in which they came. */
  readonly changed: readonly PersonDifference[];
}

function gateShifts(was: Decision, is: Decision): PersonDifference["gates"] {
  const ids = new Set([...was.gates, ...is.gates].map(({ id }) => id));
  const resultOf = ({ gates }: Decision, id: string) =>
    gates.find((gate) => gate.id === id)?.result ?? null;
  const isTold = (result: GateResult | null) => result === "fail" || result === "unknown";
  return [...ids].flatMap((gate) => {
    const [first, second] = [resultOf(was, gate), resultOf(is, gate)];
    if (first === second || !(isTold(first) || isTold(second))) return [];
    return [{ gate, was: first, is: second }];
  });
}

function pointsShifts(was: Decision, is: Decision): readonly PointsShift[] {
  const all = [...was.contributions, ...is.contributions];
  const names = new Set(all.map(({ variable }) => variable));
  const partOf = (contributions: readonly Contribution[], name: string) => {
    const parts = contributions.filter(({ variable }) => variable === name);
    const [first] = parts;
    const points = parts.reduce((sum, part) => sum + part.points, 0);
    return first === undefined ? null : { bin: first.bin, points };
  };
  const sizeOf = (shift: PointsShift) =>
    Math.abs((shift.is?.points ?? 0) - (shift.was?.points ?? 0));
  return [...names]
    .map((variable) => ({
      variable,
      was: partOf(was.contributions, variable),
      is: partOf(is.contributions, variable),
    }))
    .filter((shift) => shift.was?.points !== shift.is?.points)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.variable < b.variable ? -1 : 1));
}

function differenceOf(subject: string, was: Decision, is: Decision): PersonDifference | null {
  const codesOf = ({ reasons }: Decision) => [...new Set(reasons.map(({ code }) => code))];
  const [first, second] = [codesOf(was), codesOf(is)];
  const difference: PersonDifference = {
    kind: "person",
    subject,
    asOf: is.asOf,
    outcome: { was: was.outcome, is: is.outcome },
    score: { was: was.score, is: is.score },
    limitFen: { was: was.limitFen, is: is.limitFen },
    reasonsGained: second.filter((code) => !first.includes(code)),
    reasonsLost: first.filter((code) => !second.includes(code)),
    gates: gateShifts(was, is),
    // In the cool-down there is no score on one side, and nothing to explain.
    points: was.score === null || is.score === null ? [] : pointsShifts(was, is),
    base: { was: was.base, is: is.base },
  };
  const { outcome, score, limitFen, reasonsGained, reasonsLost } = difference;
  const isSame =
    outcome.was === outcome.is &&
    score.was === score.is &&
    limitFen.was === limitFen.is &&
    reasonsGained.length + reasonsLost.length === 0;
  return isSame ? null : Object.freeze(difference);
}

/** A person that a proof says there is not would be a defect of the proof. */
function checkProof(
  { effect }: Comparison,
  [before, after]: readonly [Applied, Applied],
  [was, is]: readonly [Decision, Decision],
  asOf: number,
): void {
  const day = formatDay(dayOfInstant(asOf, after.program.offsetMinutes));
  const isMeant = day >= effect.from && before.reference.hash === after.reference.hash;
  if (!isMeant) return;
  const [first, second] = [was.outcome === "approved", is.outcome === "approved"];
  const { claim, limit } = effect;
  const isLooser = second && !first;
  const isStricter = first && !second;
  assert(!(isLooser && (claim === "same" || claim === "never-looser")), "never looser, as proved");
  assert(
    !(isStricter && (claim === "same" || claim === "never-stricter")),
    "never stricter, as proved",
  );
  assert(
    !(first && second && limit === "same") || was.limitFen === is.limitFen,
    "the same limit, as proved",
  );
}

/**
 * Decides given people by both definitions: who changes, and by which gates and points. The
 * comparison is that of the two programs; a person who contradicts what it proved is a defect, and
 * stops the program. (With other reference data on one side nothing was proved.)
 */
export function compareOn(
  comparison: Comparison,
  before: Applied,
  after: Applied,
  people: readonly Person[],
): PeopleComparison {
  assert(comparison.before === before.program.hash, "the comparison is of these definitions");
  assert(comparison.after === after.program.hash, "the comparison is of these definitions");
  const counts = new Map<string, { was: Outcome; is: Outcome; people: number }>();
  const changed: PersonDifference[] = [];
  for (const person of people) {
    const { asOf } = person;
    const was = decide(before.program, before.reference, person.before, { asOf });
    const is = decide(after.program, after.reference, person.after, { asOf });
    checkProof(comparison, [before, after], [was, is], asOf);
    const key = `${was.outcome} ${is.outcome}`;
    const count = counts.get(key)?.people ?? 0;
    counts.set(key, { was: was.outcome, is: is.outcome, people: count + 1 });
    const difference = differenceOf(person.after.subject, was, is);
    if (difference !== null) changed.push(difference);
  }
  return Object.freeze({
    kind: "people",
    counts: Object.freeze([...counts.values()]),
    changed: Object.freeze(changed),
  });
}
