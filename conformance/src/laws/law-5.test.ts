import { expect, test } from "vitest";
import type { Fault } from "./fault.js";
import { faultsFor, someOf, withFaults } from "./faults.js";
import { forAll } from "./for-all.js";
import { decideJson, gateCodes, program } from "./product.js";
import { type Random, seedOf } from "./random.js";
import { type Base, strongPerson } from "./strong.js";

/*
 * Law 5 on facts. A fault is a change of facts that is meant to make exactly one gate fail (or be
 * unknown, where that stops too); to cure it is to take the change back. Each person starts
 * approved, with every fault cured. Claimed, over all sets of one to six faults that were drawn:
 *
 * - complete and true: the gates among the reasons are those of the set, no more and no fewer;
 * - all cured: the person is approved and there is no reason;
 * - minimal: with all but one cured the reasons show exactly that one's gate. Faults do not depend
 *   on each other, so this is the person with that fault alone, which is decided for each person.
 *
 * Faults that touch the same fact are not in one set, nor a report that is missing with faults in
 * the report, whose gates then cannot be judged. `SCORE.CUTOFF` is a fault like the others: points
 * that other faults cost do not reach the cut-off, so where it was not put in it must not appear.
 */

interface Case {
  readonly base: Base;
  readonly sets: readonly (readonly Fault[])[];
}

const people = 245;
const setsEach = 50;
const declinesMin = 20_000;

function make(random: Random): Case {
  const base = strongPerson(random);
  const faults = faultsFor(base, random);
  const more = Array.from({ length: setsEach }, () => someOf(faults, random.int(2, 6), random));
  return { base, sets: [...faults.map((fault) => [fault]), ...more] };
}

function namesOf(faults: readonly Fault[]): string {
  return faults
    .map(({ gate }) => gate)
    .sort()
    .join(" ");
}

/** One set at a time, then one fault less. */
function* smaller({ base, sets }: Case): Iterable<Case> {
  if (sets.length > 1) for (const set of sets) yield { base, sets: [set] };
  const [only = []] = sets;
  if (sets.length > 1 || only.length < 2) return;
  for (const index of only.keys()) yield { base, sets: [only.toSpliced(index, 1)] };
}

test(`law 5: over ${declinesMin} declines the reasons are complete and minimal`, () => {
  const declines = new Map<string, number>();
  let declined = 0;
  const wrongSet = (base: Base, set: readonly Fault[]): string | null => {
    const decision = decideJson(withFaults(base, set));
    const found = gateCodes(decision).sort().join(" ");
    if (found !== namesOf(set)) return `put in ${namesOf(set)}, shown ${found}`;
    if (["approved", "cooling-off"].includes(decision.outcome)) return `it is ${decision.outcome}`;
    declined += 1;
    for (const { gate } of set) declines.set(gate, (declines.get(gate) ?? 0) + 1);
    return null;
  };
  forAll<Case>({
    name: "law 5",
    seed: seedOf(5),
    runs: people,
    make,
    wrong: ({ base, sets }) => {
      const cured = decideJson(base.json);
      if (cured.outcome !== "approved" || cured.reasons.length > 0) {
        return `with all cured it is ${cured.outcome}: ${gateCodes(cured)}`;
      }
      for (const set of sets) {
        const problem = wrongSet(base, set);
        if (problem !== null) return problem;
      }
      return null;
    },
    smaller,
    show: ({ base, sets }) => ({
      faults: namesOf(sets[0] ?? []),
      facts: withFaults(base, sets[0] ?? []),
    }),
  });
  expect(declined).toBeGreaterThanOrEqual(declinesMin);
  const stopping = program.definition.gates.filter(({ outcome }) => outcome !== "cooling-off");
  expect([...declines.keys()].sort()).toEqual(stopping.map(({ id }) => id).sort());
  expect(Math.min(...declines.values())).toBeGreaterThan(200);
});
