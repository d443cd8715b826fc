import type { Fault } from "./fault.js";
import { earlyFaults } from "./faults-early.js";
import { lateFaults } from "./faults-late.js";
import type { Person } from "./product.js";
import type { Random } from "./random.js";
import type { Base } from "./strong.js";

const makers = [...lateFaults, ...earlyFaults];

/** One fault for each gate that can stop this person and no cool-down is behind. */
export function faultsFor(base: Base, random: Random): readonly Fault[] {
  return makers.flatMap((make) => make(base, random) ?? []);
}

/** Up to so many faults that do not touch each other. */
export function fewFaults(base: Base, count: number, random: Random): readonly Fault[] {
  const few = new Set(random.shuffled(makers).slice(0, count));
  const faults = makers.flatMap((make) => (few.has(make) ? (make(base, random) ?? []) : []));
  return someOf(faults, count, random);
}

/** Some of the faults, no two of which share a slot, in the order in which they apply. */
export function someOf(faults: readonly Fault[], count: number, random: Random): readonly Fault[] {
  const chosen = new Set<Fault>();
  const taken = new Set<string>();
  for (const fault of random.shuffled(faults)) {
    if (chosen.size === count) break;
    if (fault.slots.some((slot) => taken.has(slot))) continue;
    chosen.add(fault);
    for (const slot of fault.slots) taken.add(slot);
  }
  return faults.filter((fault) => chosen.has(fault));
}

/** The person with these faults and no others. */
export function withFaults({ json }: Base, faults: readonly Fault[]): Person {
  return faults.reduce((changed, { change }) => change(changed), json);
}
