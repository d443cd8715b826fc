import type { Decision, Program } from "@kaitong/engine";

type Reason = Decision["reasons"][number];

function isHold(reason: Reason): boolean {
  return reason.kind === "gate" && reason.nature === "temporary";
}

/** Whether a hold hides everything else: who holds the phone may not be the person. */
export function hidesBehindHold({ reasons }: Pick<Decision, "reasons">): boolean {
  return reasons.some(
    (reason) => isHold(reason) && (reason.layer === "security" || reason.code === "ID.FACE"),
  );
}

/** The reasons that the person may see, in order. */
export function visibleReasons(decision: Pick<Decision, "reasons">): readonly Reason[] {
  if (!hidesBehindHold(decision)) return decision.reasons;
  return decision.reasons
    .filter((one) => isHold(one) && (one.layer === "security" || one.layer === "identity"))
    .map((one) => ({ ...one, value: null, needed: null }));
}

/** Whether the person may see all of a gate's reason. */
export function isOpenGate(program: Program, code: string): boolean {
  const gate = program.definition.gates.find((candidate) => candidate.id === code);
  return gate === undefined || gate.disclosure === "full";
}

/** Whether the person may see no more of a gate than that there is a review. */
export function isSilentGate(program: Program, code: string): boolean {
  return program.definition.gates.some((gate) => gate.id === code && gate.disclosure === "none");
}

/**
 * Words that would tell of gates that are not disclosed in full: their ids, and the names and
 * labels of what they look at.
 */
function secretWords(program: Program): readonly string[] {
  const { gates, variables } = program.definition;
  const closed = gates.filter((gate) => gate.disclosure !== "full");
  const names = new Set(closed.flatMap((gate) => gate.tests.map((test) => test.variable)));
  const open = gates.filter((gate) => gate.disclosure === "full");
  for (const gate of open) for (const test of gate.tests) names.delete(test.variable);
  const labels = variables
    .filter((variable) => names.has(variable.name))
    .flatMap((variable) => [variable.label["zh-CN"], variable.label.en]);
  return [...closed.map((gate) => gate.id), ...names, ...labels];
}

/** Whether a text from elsewhere tells of a gate that is not disclosed in full. */
export function tellsSecret(program: Program, text: string): boolean {
  return secretWords(program).some((secret) => text.includes(secret));
}
