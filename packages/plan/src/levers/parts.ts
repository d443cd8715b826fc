import type { evaluate } from "@kaitong/engine";
import type { Person } from "../world/person.js";
import type { Component } from "./component.js";
import { judgingOf } from "./judge.js";

/** What decides and reads some variables of a component. */
export interface Part {
  readonly scored: readonly evaluate.ProgramScored[];
  readonly pairs: readonly evaluate.ProgramPair[];
  /** Gates by their index among those that are judged, with the bit that stands for each. */
  readonly gates: readonly { readonly at: number; readonly bit: number }[];
  /** All variables that these read. */
  readonly reads: readonly number[];
}

/**
 * A component taken apart: what each of its actions decides by itself, and what several decide
 * together, with the variables through which they do.
 */
export interface Parts {
  /** By action of the component. */
  readonly own: readonly Part[];
  readonly shared: Part;
  /** Variables that several actions reach, in the program's order. */
  readonly sharedVariables: readonly number[];
  /** By action: variables of its own that shared ones read. */
  readonly interfaces: readonly (readonly number[])[];
  /** Whether several actions write to what one variable reads itself. */
  readonly needsFacts: boolean;
}

/** The last bit stands for all gates that have none of their own. */
export const bitsMost = 30;

/** The bit of a gate by its place in its component. */
export function bitOf(place: number): number {
  return 1 << Math.min(place, bitsMost);
}

function partOf(
  person: Person,
  component: Component,
  belongs: (reads: readonly number[]) => boolean,
): Part {
  const judging = judgingOf(person.program);
  const scored = component.scored.filter(({ variable }) => belongs([variable]));
  const pairs = component.pairs.filter(({ first, second }) => belongs([first, second]));
  const gates = component.gates.flatMap((at, place) =>
    belongs(judging.parts[at]!.reads) ? [{ at, bit: bitOf(place) }] : [],
  );
  const reads = new Set([
    ...scored.map(({ variable }) => variable),
    ...pairs.flatMap(({ first, second }) => [first, second]),
    ...gates.flatMap(({ at }) => judging.parts[at]!.reads),
  ]);
  return { scored, pairs, gates, reads: [...reads] };
}

const kept = new WeakMap<Component, Parts>();

/** The parts of a component; worked out once for it. */
export function partsOf(person: Person, component: Component): Parts {
  const known = kept.get(component);
  if (known !== undefined) return known;
  const { open, variables } = component;
  const reached = open.map(({ reach }) => new Set(reach.variables));
  const membersOf = (variable: number) =>
    reached.flatMap((set, at) => (set.has(variable) ? [at] : []));
  const members = new Map(variables.map((variable) => [variable, membersOf(variable)]));
  const ofReads = (reads: readonly number[]) =>
    new Set(reads.flatMap((read) => (read < 0 ? [] : (members.get(read) ?? []))));
  const own = open.map((_one, at) =>
    partOf(person, component, (reads) => {
      const all = ofReads(reads);
      return all.size === 1 && all.has(at);
    }),
  );
  const sharedVariables = variables.filter((index) => (members.get(index) ?? []).length > 1);
  const isShared = new Set(sharedVariables);
  const shared = partOf(person, component, (reads) => ofReads(reads).size > 1);
  const readByShared = new Set([
    ...sharedVariables.flatMap((index) => person.program.variables[index]?.reads ?? []),
    ...shared.reads,
  ]);
  const interfaces = open.map(({ reach }) =>
    reach.variables.filter((index) => readByShared.has(index) && !isShared.has(index)),
  );
  const needsFacts = sharedVariables.some(
    (index) => open.filter(({ reach }) => reach.direct.has(index)).length > 1,
  );
  const parts = { own, shared, sharedVariables, interfaces, needsFacts };
  kept.set(component, parts);
  return parts;
}
