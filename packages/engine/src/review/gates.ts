import { type Reporting, report } from "../check/scope.js";
import { passesUnknown, type ReviewedGate } from "./reviewed.js";
import {
  boundsOf,
  dayText,
  type Facts,
  phasesOf,
  type TestVerdict,
  verdictOf,
} from "./thresholds.js";

function together(verdicts: readonly TestVerdict[], combine: "all" | "any"): TestVerdict {
  const canBeUnknown = verdicts.some((one) => one.canBeUnknown);
  const [every, some] = [
    verdicts.every((one) => (combine === "all" ? one.canPass : one.canFail)),
    verdicts.some((one) => (combine === "all" ? one.canFail : one.canPass)),
  ];
  return combine === "all"
    ? { canPass: every, canFail: some, canBeUnknown }
    : { canPass: some, canFail: every, canBeUnknown };
}

function reviewGate(gate: ReviewedGate, facts: Facts, reporting: Reporting): void {
  const { id, combine, unknown } = gate.definition;
  const phases = phasesOf(gate.tests, facts);
  if (phases.length === 0) return;
  const byPhase = phases.map((phase) => gate.tests.map((test) => verdictOf(test, facts, phase)));
  const verdicts = byPhase.map((tests) => together(tests, combine));
  const stopsUnknown = !passesUnknown(gate) && verdicts.some((one) => one.canBeUnknown);
  if (!stopsUnknown && verdicts.every((one) => !one.canFail)) {
    report(
      reporting,
      "gate.never-fails",
      gate.pointer,
      `no value can fail \`${id}\`, so nobody can get its reason`,
      "correct the operator or the threshold, or remove the gate",
    );
    return;
  }
  const closed = verdicts.findIndex(
    (one) => !one.canPass && !(one.canBeUnknown && passesUnknown(gate)),
  );
  const phase = phases[closed];
  if (phase !== undefined) {
    report(
      reporting,
      "gate.never-passes",
      gate.pointer,
      `nobody can pass \`${id}\` ${dayText(phase)}, so nobody is approved then`,
      "correct the operator or the threshold",
    );
    return;
  }
  reviewTests(gate, byPhase, reporting);
  if (unknown === undefined || passesUnknown(gate)) return;
  if (verdicts.some((one) => one.canBeUnknown)) return;
  report(
    reporting,
    "gate.never-unknown",
    `${gate.pointer}/unknown`,
    `\`${id}\` is never unknown, so nobody can get \`${unknown}\` by it`,
    "write `pass`, or test a variable that can be unknown",
  );
}

/** Single tests that make no difference in a gate that does. */
function reviewTests(
  gate: ReviewedGate,
  byPhase: readonly (readonly TestVerdict[])[],
  reporting: Reporting,
): void {
  const { id, combine } = gate.definition;
  if (gate.declared < 2) return;
  for (let at = 0; at < gate.declared; at += 1) {
    const verdicts = byPhase.map((tests) => tests[at]);
    const isIdle = verdicts.every(
      (one) => one !== undefined && (combine === "all" ? !one.canFail : !one.canPass),
    );
    if (!isIdle || verdicts.some((one) => one?.canBeUnknown)) continue;
    const what = combine === "all" ? "always passes" : "never passes";
    report(
      reporting,
      "gate.idle-test",
      `${gate.pointer}/tests/${at}`,
      `test ${at + 1} of \`${id}\` ${what} and so changes nothing`,
      "correct the operator or the threshold, or remove the test",
    );
  }
}

/** Values that are shown as needed although they would not be enough. */
function reviewNeeded(gates: readonly ReviewedGate[], facts: Facts, reporting: Reporting): void {
  for (const gate of gates) {
    for (const [at, test] of gate.tests.entries()) {
      if (test.needed?.kind !== "constant" || at >= gate.declared) continue;
      const needed = Number(test.needed.value);
      const wrong = phasesOf([test], facts).find((phase) => {
        const bounds = boundsOf(test, facts, phase);
        return bounds !== null && (needed < bounds[0] || needed > bounds[1]);
      });
      if (wrong === undefined) continue;
      report(
        reporting,
        "gate.needed-fails",
        `${gate.pointer}/tests/${at}/needed`,
        `\`${gate.definition.id}\` names ${test.needed.value} as needed, which does not pass it`,
        "name a value that passes the test",
      );
    }
  }
}

/** Warnings about single gates: what cannot be meant, though it could be decided by. */
export function reviewGates(
  gates: readonly ReviewedGate[],
  facts: Facts,
  reporting: Reporting,
): void {
  for (const gate of gates) reviewGate(gate, facts, reporting);
  reviewNeeded(gates, facts, reporting);
}
