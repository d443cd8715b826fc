import { elaborateActions } from "../check/actions.js";
import { elaborateCohorts } from "../check/cohorts.js";
import { elaborateContinuations } from "../check/continuations.js";
import { checkCoolDown } from "../check/cool-down.js";
import { type CheckedGate, elaborateGates } from "../check/gates.js";
import { checkJurisdiction } from "../check/jurisdiction.js";
import { leftOutCounts } from "../check/leave-out.js";
import { elaborateLimit, withLimitTests } from "../check/limit.js";
import { checkParameters, namedParameters } from "../check/parameters.js";
import { elaboratePlans } from "../check/plans.js";
import { checkCosts, elaboratePreScreen } from "../check/pre-screen.js";
import { checkRegimes } from "../check/regimes.js";
import type { Scope } from "../check/scope.js";
import { elaborateScorecard } from "../check/scorecard.js";
import { checkPaths } from "../check/source-paths.js";
import { checkLeaveOut, checkSources, checkUnique } from "../check/sources.js";
import { type Elaboration, elaborateVariables, programVariable } from "../check/variables.js";
import type { Definition } from "../define/definition.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { dossierLimits } from "../dossier/dossier.js";
import { reviewDefinition } from "../review/review.js";
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

/** Everything of a program that is checked part by part, before it is put together. */
interface Checked {
  readonly elaboration: Elaboration;
  readonly parameters: Program["parameters"];
  readonly cohorts: Program["cohorts"];
  readonly scorecards: Program["scorecards"];
  readonly limit: Program["limit"];
  readonly gates: readonly CheckedGate[];
  readonly preScreen: ReturnType<typeof elaboratePreScreen>;
  readonly actions: Program["actions"];
  readonly continuations: Program["continuations"];
  readonly plans: Program["plans"];
}

function baseScope(definition: Definition): Omit<Scope, "variable" | "diagnostics"> {
  return {
    sources: new Map(
      definition.sources.map((source, index) => [source.name, { index, definition: source }]),
    ),
    parameters: namedParameters(definition),
    cohortVariables: new Set(definition.cohorts?.variables ?? []),
    rowsMax: dossierLimits.rowsMax,
    row: null,
    view: "own",
    consecutive: false,
    nesting: 0,
    score: null,
    level: null,
  };
}

/** Checks every part of a definition; faults go to the diagnostics. */
function checkParts(definition: Definition, diagnostics: Diagnostic[]): Checked {
  checkNames(definition, diagnostics);
  checkSources({ diagnostics }, definition);
  checkPaths({ diagnostics }, definition);
  const parameters = checkParameters({ diagnostics }, definition);
  const elaboration = elaborateVariables(definition, baseScope(definition), diagnostics);
  const { scope } = elaboration;
  const card = definition.scorecard;
  const score = card === undefined ? null : { minimum: card.minimum, maximum: card.maximum };
  checkLeaveOut(scope, definition);
  checkRegimes(definition, scope);
  checkCoolDown(definition, scope);
  const sourcesOf = (variable: number) => elaboration.variables[variable]?.sources ?? [];
  const plain = elaborateGates(definition, { ...scope, score }, sourcesOf);
  return {
    elaboration,
    parameters,
    cohorts: elaborateCohorts(definition, scope, elaboration.variables),
    scorecards: elaborateScorecard(definition, scope),
    limit: elaborateLimit(definition, scope),
    gates: withLimitTests(definition, plain, scope),
    preScreen: elaboratePreScreen(definition, scope, sourcesOf),
    actions: elaborateActions(definition, scope, elaboration.variables),
    continuations: elaborateContinuations(definition, scope),
    plans: elaboratePlans(definition, scope),
  };
}

/** The gates that a pre-screen looks at: those that it shares, then its own. */
function preScreened({ gates, preScreen }: Checked) {
  const shared = (preScreen?.uses ?? []).map((index) => gates[index]);
  return [...shared, ...(preScreen?.gates ?? [])].filter((gate) => gate !== undefined);
}

/** The variables that gates, scorecard, limit and cohorts read. */
function decisiveRoots({ gates, scorecards, cohorts, limit }: Checked): ReadonlySet<number> {
  const roots = new Set<number>([
    ...gates.flatMap((gate) => readByTests(gate.tests)),
    ...(scorecards?.[0]?.scored ?? []).map((part) => part.variable),
    ...(scorecards?.[0]?.pairs ?? []).flatMap((pair) => [pair.first, pair.second]),
    ...(cohorts?.keys ?? []),
  ]);
  for (const component of limit) {
    walk(component.node, (node) => {
      if (node.kind === "variable") roots.add(node.index);
    });
  }
  return roots;
}

/** Puts a program together from parts without faults. */
function assemble(definition: Definition, checked: Checked): Program {
  const { elaboration, gates, preScreen } = checked;
  const declared = elaboration.variables.map((variable) => {
    assert(variable !== null, "a definition without faults has every variable");
    return variable;
  });
  const counts = leftOutCounts(definition, elaboration.scope).map(({ name, typed }) =>
    programVariable(name, typed, declared, []),
  );
  const variables = Object.freeze([...declared, ...counts]);
  const hidden = counts.map((_count, index) => declared.length + index);
  const order = Object.freeze([...elaboration.order, ...hidden]);
  const part = (wanted: Iterable<number>) => closure(wanted, order, variables);
  const sliced = <Gate extends { readonly tests: readonly ProgramTest[] }>(gate: Gate) =>
    Object.freeze({ ...gate, slice: part(readByTests(gate.tests)) });
  const screened = preScreened(checked).flatMap((gate) => readByTests(gate.tests));
  return Object.freeze({
    definition,
    hash: sha256Hex(canonicalJson(definition as unknown as JsonValue)),
    offsetMinutes: definition.timeZone.offsetMinutes,
    parameters: checked.parameters,
    variables,
    order,
    decisive: part([...decisiveRoots(checked), ...hidden]),
    gates: Object.freeze(gates.map(sliced)),
    preScreen: preScreen && {
      uses: preScreen.uses,
      gates: Object.freeze(preScreen.gates.map(sliced)),
      decisive: part(screened),
    },
    scorecards: checked.scorecards,
    cohorts: checked.cohorts,
    limit: checked.limit,
    actions: checked.actions,
    continuations: checked.continuations,
    plans: checked.plans,
  });
}

/** Warnings that do not repeat an error: of a broken place, or of a name mistyped elsewhere. */
function ownWarnings(
  warnings: readonly Diagnostic[],
  errors: readonly Diagnostic[],
): readonly Diagnostic[] {
  const broken = new Set(errors.map(({ pointer }) => pointer));
  const isMistyped = errors.some(({ code }) => code === "name.unknown-parameter");
  return warnings.filter(({ code, pointer }) => {
    const steps = pointer.split("/");
    const isBroken = steps.some((_step, at) => broken.has(steps.slice(0, at + 1).join("/")));
    return !isBroken && !(isMistyped && code === "parameter.unused");
  });
}

/**
 * Checks a definition of the right shape and compiles it to a program. Every fault is reported at
 * once; with any, there is no program. Warnings leave it a program.
 */
export function lower(definition: Definition): {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const checked = checkParts(definition, diagnostics);
  const { scope, variables } = checked.elaboration;
  const tests = preScreened(checked).map((gate) => ({
    id: gate.definition.id,
    sources: readByTests(gate.tests).flatMap((index) => variables[index]?.sources ?? []),
  }));
  checkCosts(definition, tests, scope);
  checkJurisdiction(definition, scope, variables, checked);
  const reviewed = reviewDefinition(definition, { ...checked, variables });
  const warnings = Object.freeze(ownWarnings(reviewed, diagnostics));
  const program = diagnostics.length > 0 ? null : assemble(definition, checked);
  return { program, diagnostics: Object.freeze(diagnostics), warnings };
}
