import type { Definition } from "../define/definition.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Program, ProgramTest, ProgramVariable } from "../program/program.js";
import { reviewGates } from "./gates.js";
import { reviewGatesTogether } from "./gates-together.js";
import { reviewComparedTexts, reviewParameters } from "./names.js";
import { possibleVariables } from "./possible.js";
import type { ReviewedGate } from "./reviewed.js";
import { reviewScorecard } from "./scorecard.js";
import { reviewTexts } from "./texts.js";
import { makeWork } from "./thresholds.js";
import { writtenNodes } from "./written-nodes.js";

/** The checked parts of a definition; what is broken is missing, and was reported. */
interface ReviewedParts {
  readonly variables: readonly (ProgramVariable | null)[];
  readonly parameters: Program["parameters"];
  readonly gates: readonly {
    readonly definition: Definition["gates"][number];
    readonly tests: readonly ProgramTest[];
    readonly after: readonly number[];
  }[];
  readonly preScreen: {
    readonly gates: readonly {
      readonly definition: NonNullable<Definition["preScreen"]>["gates"][number];
      readonly tests: readonly ProgramTest[];
    }[];
  } | null;
  readonly actions: Program["actions"];
  readonly continuations: Program["continuations"];
}

/** How many tests the limit adds to each gate that it names. */
function addedTests({ limit }: Definition): ReadonlyMap<string, number> {
  const added = new Map<string, number>();
  for (const { gate, variable } of limit?.components ?? []) {
    if (gate !== undefined && variable !== undefined) added.set(gate, (added.get(gate) ?? 0) + 1);
  }
  return added;
}

/**
 * What a definition says that can be decided by and yet cannot be meant: gates that nobody fails
 * or passes, gates that contradict each other, points and reasons that nobody gets, texts with
 * holes, names that nothing uses. Each is a warning; the definition decides all the same.
 */
export function reviewDefinition(
  definition: Definition,
  parts: ReviewedParts,
): readonly Diagnostic[] {
  const warnings: Diagnostic[] = [];
  const reporting = { diagnostics: warnings };
  const variable = possibleVariables(definition.sources, parts.variables);
  const facts = { definition, parameters: parts.parameters, variable, work: makeWork() };
  const added = addedTests(definition);
  // Broken tests were reported and left out; nothing is claimed of what is not there.
  const isWhole = (gate: ReviewedGate) =>
    gate.tests.length === gate.declared + (added.get(gate.definition.id) ?? 0);
  const gates = parts.gates.map((gate, index) => ({
    ...gate,
    pointer: `/gates/${index}`,
    declared: gate.definition.tests.length,
  }));
  const screening = (parts.preScreen?.gates ?? []).map((gate, index) => ({
    ...gate,
    after: [],
    pointer: `/preScreen/gates/${index}`,
    declared: gate.definition.tests.length,
  }));
  reviewGates([...gates, ...screening].filter(isWhole), facts, reporting);
  if (gates.every(isWhole)) reviewGatesTogether(gates, facts, reporting);
  reviewScorecard(definition, variable, reporting);
  reviewTexts(definition, reporting);
  reviewParameters(definition, reporting);
  const computed = parts.variables.flatMap((one, index) =>
    one === null
      ? []
      : [{ name: one.name, node: one.node, pointer: `/variables/${index}/expression` }],
  );
  const written = writtenNodes(definition, parts.actions, parts.continuations);
  reviewComparedTexts(
    [...computed, ...written],
    { sources: definition.sources, variable },
    reporting,
  );
  return Object.freeze(warnings);
}
