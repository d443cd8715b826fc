import type { input } from "@kaitong/engine";
import { makeRandom, type Random } from "./random.js";

/** A property over generated cases. */
export interface Property<Case> {
  readonly name: string;
  readonly seed: number;
  readonly runs: number;
  readonly make: (random: Random) => Case;
  /** What is wrong with a case; null when nothing is. */
  readonly wrong: (one: Case) => string | null;
  /** Cases that are a little smaller, to find the smallest that is still wrong. */
  readonly smaller?: (one: Case) => Iterable<Case>;
  readonly show?: (one: Case) => unknown;
}

/** A case that is none: facts that cannot be read. Making a case smaller runs into them. */
export class Unreadable extends Error {}

/** How many smaller cases are tried. */
const triesMax = 3_000;

function problemOf<Case>({ wrong }: Property<Case>, one: Case, isSmaller = false): string | null {
  try {
    return wrong(one);
  } catch (error) {
    if (isSmaller && error instanceof Unreadable) return null;
    return `it throws: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function smallest<Case>(property: Property<Case>, found: Case): Case {
  let one = found;
  let tries = 0;
  for (let shrunk = true; shrunk; ) {
    shrunk = false;
    for (const candidate of property.smaller?.(one) ?? []) {
      tries += 1;
      if (tries > triesMax) return one;
      if (problemOf(property, candidate, true) === null) continue;
      one = candidate;
      shrunk = true;
      break;
    }
  }
  return one;
}

/** Checks a property; a failure names the seed, the run and the smallest case that was found. */
export function forAll<Case>(property: Property<Case>): void {
  const { name, seed, runs, make, show } = property;
  for (let run = 0; run < runs; run += 1) {
    const made = make(makeRandom(seed, run));
    if (problemOf(property, made) === null) continue;
    const one = smallest(property, made);
    const shown = JSON.stringify(show === undefined ? one : show(one));
    const problem = problemOf(property, one);
    throw new Error(`${name}: ${problem}\n  KAITONG_SEED=${seed}, run ${run}\n  case: ${shown}`);
  }
}

/** JSON with a part less: half of a list, a row, a member; `kept` members of the top stay. */
export function* smallerJson(
  value: input.JsonValue | undefined,
  kept: readonly string[] = [],
): Iterable<input.JsonValue> {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    const half = value.length >> 1;
    if (half > 0) yield value.slice(half);
    if (half > 0) yield value.slice(0, half);
    for (const index of value.keys()) {
      yield value.toSpliced(index, 1);
      for (const less of smallerJson(value[index])) yield value.with(index, less);
    }
    return;
  }
  const object = value as { readonly [name: string]: input.JsonValue | undefined };
  for (const [name, member] of Object.entries(object)) {
    if (kept.includes(name)) continue;
    const { [name]: _gone, ...rest } = object;
    yield rest;
    for (const less of smallerJson(member)) yield { ...object, [name]: less };
  }
}
