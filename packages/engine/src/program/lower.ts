import { checkParameters, namedParameters } from "../check/parameters.js";
import { elaborateGates } from "../check/gates.js";
import {
  checkCoolDownAndActions,
  checkCosts,
  checkRegimes,
  elaborateCohorts,
  elaborateLimit,
  elaboratePreScreen,
  leftOutCounts,
  withLimitTests,
} from "../check/rest.js";
import { elaborateScorecard } from "../check/scorecard.js";
import { checkLeaveOut, checkSources, checkUnique } from "../check/sources.js";
import { elaborateVariables, programVariable } from "../check/variables.js";
import type { Definition } from "../define/definition.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { dossierLimits } from "../dossier/dossier.js";
import { canonicalJson, type JsonValue } from "../value/canonical.js";
import { sha256Hex } from "../value/hash.js";
import { assert } from "../value/unreachable.js";
import type { Program, ProgramTest, ProgramVariable } from "./program.js";
import { walk } from "./visit.js";

/** The variables that tests read: what is tested, and thresholds that are variables. */
function readByTests(tests: readonly ProgramTest[]): readonly number[] {
  return tests.flatMap(({ variable, threshold, needed }) => [
    ...(variable >= 0 ? [variable] : []),
    ...(threshold.kind === "variable" ? [threshold.index] : []),
    ...(needed?.kind === "variable" ? [needed.index] : []),
  ]);
}

/** The part of `order` that the wanted variables need. */
function closure(
  wanted: Iterable<number>,
  order: readonly number[],
  variables: readonly ProgramVariable[],
): readonly number[] {
  const needed = new Set<number>();
  const open = [...wanted];
  while (open.length > 0) {
    const index = open.pop();
    if (index === undefined || needed.has(index)) continue;
    needed.add(index);
    open.push(...(variables[index]?.reads ?? []));
  }
  return Object.freeze(order.filter((index) => needed.has(index)));
}

function checkNames(definition: Definition, diagnostics: Diagnostic[]): void {
  const names = definition.variables.map((variable) => variable.name);
  checkUnique({ diagnostics }, "variable", names, "/variables");
  checkUnique(
    { diagnostics },
    "family",
    definition.families.map((family) => family.name),
    "/families",
  );
}

/**
 * Checks a definition of the right shape and compiles it to a program. Every fault is reported at
 * once; with any, there is no program.
 */
export function lower(definition: Definition): {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  checkNames(definition, diagnostics);
  checkSources({ diagnostics }, definition);
  const parameters = checkParameters({ diagnostics }, definition);
  const elaboration = elaborateVariables(
    definition,
    {
      sources: new Map(
        definition.sources.map((source, index) => [source.name, { index, definition: source }]),
      ),
      parameters: namedParameters(definition),
      cohortVariables: new Set(definition.cohorts?.variables ?? []),
      rowsMax: dossierLimits.rowsMax,
      row: null,
      view: "own",
      consecutive: false,
      score: null,
    },
    diagnostics,
  );
  const { scope } = elaboration;
  const card = definition.scorecard;
  const scored = { ...scope, score: card ? { minimum: card.minimum, maximum: card.maximum } : null };
  checkLeaveOut(scope, definition);
  checkRegimes(definition, scope);
  checkCoolDownAndActions(definition, scope);
  const cohorts = elaborateCohorts(definition, scope);
  const scorecards = elaborateScorecard(definition, scope);
  const limit = elaborateLimit(definition, scope);
  const sourcesOf = (variable: number) => elaboration.variables[variable]?.sources ?? [];
  const plain = elaborateGates(definition, scored, sourcesOf);
  const gates = withLimitTests(definition, plain, scope);
  const preScreen = elaboratePreScreen(definition, scope, sourcesOf);
  const preScreened = [
    ...(preScreen?.uses ?? []).map((index) => gates[index]),
    ...(preScreen?.gates ?? []),
  ].filter((gate) => gate !== undefined);
  checkCosts(
    definition,
    preScreened.map((gate) => ({
      id: gate.definition.id,
      sources: readByTests(gate.tests).flatMap(sourcesOf),
    })),
    scope,
  );
  if (diagnostics.length > 0) return { program: null, diagnostics: Object.freeze(diagnostics) };

  const declared = elaboration.variables.map((variable) => {
    assert(variable !== null, "a definition without faults has every variable");
    return variable;
  });
  const counts = leftOutCounts(definition, scope).map(({ name, typed }) =>
    programVariable(name, typed, declared, []),
  );
  const variables = Object.freeze([...declared, ...counts]);
  const hidden = counts.map((_count, index) => declared.length + index);
  const order = Object.freeze([...elaboration.order, ...hidden]);
  const roots = new Set<number>([
    ...gates.flatMap((gate) => readByTests(gate.tests)),
    ...(scorecards?.[0]?.scored ?? []).map((part) => part.variable),
    ...(scorecards?.[0]?.pairs ?? []).flatMap((pair) => [pair.first, pair.second]),
    ...(cohorts?.keys ?? []),
    ...hidden,
  ]);
  for (const component of limit) {
    walk(component.node, (node) => {
      if (node.kind === "variable") roots.add(node.index);
    });
  }
  const sliced = <Gate extends { readonly tests: readonly ProgramTest[] }>(gate: Gate) =>
    Object.freeze({ ...gate, slice: closure(readByTests(gate.tests), order, variables) });
  const screened = preScreened.flatMap((gate) => readByTests(gate.tests));
  const program: Program = Object.freeze({
    definition,
    hash: sha256Hex(canonicalJson(definition as unknown as JsonValue)),
    offsetMinutes: definition.timeZone.offsetMinutes,
    parameters,
    variables,
    order,
    decisive: closure(roots, order, variables),
    gates: Object.freeze(gates.map(sliced)),
    preScreen: preScreen && {
      uses: preScreen.uses,
      gates: Object.freeze(preScreen.gates.map(sliced)),
      decisive: closure(screened, order, variables),
    },
    scorecards,
    cohorts,
    limit,
  });
  return { program, diagnostics: Object.freeze([]) };
}
