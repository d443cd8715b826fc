import { type Reporting, report } from "../check/scope.js";
import type { ProgramTest } from "../program/program.js";
import { passesUnknown, type ReviewedGate } from "./reviewed.js";
import {
  boundsOf,
  dayText,
  type Facts,
  type Phase,
  phasesOf,
  testedPossible,
} from "./thresholds.js";

interface Requirement {
  readonly gate: ReviewedGate;
  readonly test: ProgramTest;
}

/** What must hold of each variable for an approval, by variable. */
function requirements(gates: readonly ReviewedGate[]): ReadonlyMap<number, Requirement[]> {
  const found = new Map<number, Requirement[]>();
  for (const gate of gates) {
    if (gate.definition.combine !== "all" && gate.tests.length > 1) continue;
    for (const test of gate.tests) {
      const known = found.get(test.variable) ?? [];
      known.push({ gate, test });
      found.set(test.variable, known);
    }
  }
  return found;
}

/** The pair of requirements that no value meets in a phase, if there is one. */
function conflict(
  required: readonly Requirement[],
  facts: Facts,
  phase: Phase,
): readonly [Requirement, Requirement] | null {
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let lowest: Requirement | null = null;
  let highest: Requirement | null = null;
  for (const one of required) {
    const bounds = boundsOf(one.test, facts, phase);
    if (bounds === null) continue;
    if (bounds[0] > low) [low, lowest] = [bounds[0], one];
    if (bounds[1] < high) [high, highest] = [bounds[1], one];
  }
  if (low <= high || lowest === null || highest === null) return null;
  return lowest.gate === highest.gate && lowest.test === highest.test ? null : [lowest, highest];
}

/** Gates of which each can be passed, but never both together. */
function reviewTogether(gates: readonly ReviewedGate[], facts: Facts, reporting: Reporting): void {
  for (const required of requirements(gates).values()) {
    if (required.length < 2) continue;
    const tests = required.map(({ test }) => test);
    for (const phase of phasesOf(tests, facts)) {
      const found = conflict(required, facts, phase);
      if (found === null) continue;
      const [first, second] = [...found].sort(
        (a, b) => gates.indexOf(a.gate) - gates.indexOf(b.gate),
      ) as [Requirement, Requirement];
      const canHide =
        testedPossible(first.test, facts).unknown &&
        passesUnknown(first.gate) &&
        passesUnknown(second.gate);
      if (canHide) continue;
      const [one, other] = [first.gate.definition.id, second.gate.definition.id];
      const who = one === other ? `all tests of \`${one}\`` : `both \`${one}\` and \`${other}\``;
      report(
        reporting,
        "gate.contradiction",
        second.gate.pointer,
        `no value of \`${second.test.name}\` passes ${who} ${dayText(phase)}`,
        "correct one of the thresholds: nobody is approved while they contradict each other",
      );
      break;
    }
  }
}

function holdsAlways(phases: readonly Phase[], holds: (phase: Phase) => boolean): boolean {
  return phases.length > 0 && phases.every(holds);
}

/** A gate behind another that asks for at least as much of the same variable. */
function reviewAfter(gates: readonly ReviewedGate[], facts: Facts, reporting: Reporting): void {
  for (const gate of gates) {
    const [test] = gate.tests;
    if (gate.tests.length !== 1 || test === undefined || !passesUnknown(gate)) continue;
    // One that is itself left out does not keep this one from being looked at.
    const earlier = gate.after
      .flatMap((at) => gates[at] ?? [])
      .filter(({ after }) => after.length === 0);
    for (const before of earlier) {
      const alike = before.tests.filter((one) => one.variable === test.variable);
      if (before.definition.combine !== "all" && before.tests.length > 1) continue;
      const isStricter = alike.some((one) =>
        holdsAlways(phasesOf([one, test], facts), (phase) => {
          const [outer, inner] = [boundsOf(test, facts, phase), boundsOf(one, facts, phase)];
          return outer !== null && inner !== null && inner[0] >= outer[0] && inner[1] <= outer[1];
        }),
      );
      if (!isStricter) continue;
      const { id } = gate.definition;
      report(
        reporting,
        "gate.unreachable-reason",
        gate.pointer,
        `\`${id}\` is looked at only after \`${before.definition.id}\`, which asks for as much`,
        "remove the gate, or take the other one out of `after`",
      );
      break;
    }
  }
}

/** Warnings about gates that do not go together. */
export function reviewGatesTogether(
  gates: readonly ReviewedGate[],
  facts: Facts,
  reporting: Reporting,
): void {
  reviewTogether(gates, facts, reporting);
  reviewAfter(gates, facts, reporting);
}
