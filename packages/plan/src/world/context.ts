import { evaluate } from "@kaitong/engine";
import { remembered } from "./memory.js";
import type { Person } from "./person.js";

const contexts = Symbol("contexts");

/** The context of a decision at an instant in the person's regime; kept, since all days ask. */
export function contextAt(person: Person, asOf: number): evaluate.Context {
  const kept = remembered<number, evaluate.Context>(person, contexts);
  const known = kept.get(asOf);
  if (known !== undefined) return known;
  const made = evaluate.makeContext(person.program, person.reference, asOf, person.regime);
  kept.set(asOf, made);
  return made;
}

/** The value of a parameter at the instant of today's decision. */
export function parameterOf(person: Person, index: number): number {
  return contextAt(person, person.asOf).parameters[index] ?? 0;
}
