import type { Person } from "../people/base.js";

function withStep(value: unknown, steps: readonly string[], next: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return next;
  const members = (value ?? {}) as Person;
  return { ...members, [step]: withStep(members[step], rest, next) };
}

/** Somebody with members replaced at dotted paths; everything else is shared, so it is quick. */
export function edited(person: Person, changes: Readonly<Record<string, unknown>>): Person {
  return Object.entries(changes).reduce(
    (changed, [path, value]) => withStep(changed, path.split("."), value) as Person,
    person,
  );
}
