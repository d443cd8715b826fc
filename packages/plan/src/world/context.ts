import { evaluate } from "@kaitong/engine";
import type { Person } from "./person.js";

type Who = Pick<Person, "program" | "reference" | "regime">;

const contexts = new WeakMap<object, Map<number, evaluate.Context>>();

/** The context of a decision at an instant in the person's regime; kept, since all days ask. */
export function contextAt(person: Who, asOf: number): evaluate.Context {
  const kept = contexts.get(person.reference) ?? new Map<number, evaluate.Context>();
  contexts.set(person.reference, kept);
  const known = kept.get(asOf);
  if (known !== undefined) return known;
  const made = evaluate.makeContext(person.program, person.reference, asOf, person.regime);
  kept.set(asOf, made);
  return made;
}

/** The value of a parameter at the instant of today's decision. */
export function parameterOf(person: Who & { readonly asOf: number }, index: number): number {
  return contextAt(person, person.asOf).parameters[index] ?? 0;
}
