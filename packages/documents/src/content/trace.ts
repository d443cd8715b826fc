import { type Decision, type Dossier, evaluate, format, type Program } from "@kaitong/engine";

/** The facts that a decision saw. */
export function factsOf(
  program: Program,
  dossier: Dossier,
  decision: Pick<Decision, "asOf">,
): ReturnType<typeof evaluate.seeFacts> {
  const instant = format.parseInstant(decision.asOf);
  if (instant === null) throw new Error(`no instant: \`${decision.asOf}\``);
  const { definition, offsetMinutes } = program;
  return evaluate.seeFacts(definition.sources, offsetMinutes, dossier, instant);
}

/**
 * Whether the decision looked at data that leave a trace where they are obtained, such as a credit
 * report: they were there, and a gate or a part of the score used them.
 */
export function sawCostlyData(program: Program, dossier: Dossier, decision: Decision): boolean {
  const { tables } = factsOf(program, dossier, decision);
  const costly = program.definition.sources.flatMap(({ costs, parent }, index) => {
    const isThere = (tables[index]?.length ?? 0) > 0;
    return costs && parent === undefined && isThere ? [index] : [];
  });
  if (costly.length === 0) return false;
  const used = new Set([
    ...decision.gates.filter((one) => one.result !== "not-evaluated").map((one) => one.variable),
    ...decision.contributions.flatMap(({ variable }) => variable.split("*")),
  ]);
  const all = program.definition.sources;
  return program.variables.some(
    ({ name, sources }) => used.has(name) && sources.some((source) => all[source]?.costs === true),
  );
}
