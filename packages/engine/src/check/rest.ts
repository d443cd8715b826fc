import type { Definition, LimitDefinition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import type {
  ProgramCohorts,
  ProgramLimitComponent,
  ProgramPreScreenGate,
} from "../program/program.js";
import { elaborate } from "./expression.js";
import { type CheckedGate, checkReasonParts, elaborateTests, reasonSource } from "./gates.js";
import { makeNode, report, type Scope, type Typed, unknownName } from "./scope.js";
import { checkText, checkUnique } from "./sources.js";

/** Checks the regimes: names, the neutral one, dimensions that they scale. */
export function checkRegimes(definition: Definition, scope: Scope): void {
  const { list, neutral } = definition.regimes;
  const names = list.map((regime) => regime.name);
  checkUnique(scope, "regime", names, "/regimes/list");
  if (!names.includes(neutral)) {
    unknownName(scope, "regime", neutral, names, "/regimes/neutral");
  }
  const dimensions = (definition.scorecard?.dimensions ?? []).map((dimension) => dimension.id);
  for (const [index, regime] of list.entries()) {
    for (const dimension of Object.keys(regime.permille)) {
      if (dimensions.includes(dimension)) continue;
      const pointer = step(`/regimes/list/${index}/permille`, dimension);
      unknownName(scope, "dimension", dimension, dimensions, pointer);
    }
  }
}

/** Checks the cohorts and resolves their names. */
export function elaborateCohorts(definition: Definition, scope: Scope): ProgramCohorts | null {
  const { cohorts } = definition;
  if (cohorts === undefined) return null;
  const keyNames = cohorts.keys.map((key) => key.name);
  checkUnique(scope, "cohort key", keyNames, "/cohorts/keys");
  const keys = cohorts.keys.map((key, index) => {
    const pointer = `/cohorts/keys/${index}/variable`;
    const named = scope.variable(key.variable, pointer);
    if (named !== null && named.type !== "text") {
      report(
        scope,
        "type.mismatch",
        pointer,
        `cohort key \`${key.variable}\` is a ${named.type}`,
        "use a variable that gives a text, such as the name of a band",
      );
    }
    return named?.index ?? -1;
  });
  const levels = cohorts.levels.map((level, index) =>
    level.map((name, at) => {
      const found = keyNames.indexOf(name);
      if (found < 0) {
        unknownName(scope, "cohort-key", name, keyNames, `/cohorts/levels/${index}/${at}`);
      }
      return found;
    }),
  );
  const variables = cohorts.variables.map(
    (name, index) => scope.variable(name, `/cohorts/variables/${index}`)?.index ?? -1,
  );
  return Object.freeze({ keys, keyNames, levels, peopleMin: cohorts.peopleMin, variables });
}

function checkAmount(
  limit: LimitDefinition,
  typed: Typed,
  gated: boolean,
  scope: Scope,
  pointer: string,
): void {
  if (typed.unit !== "fen") {
    report(
      scope,
      "unit.mismatch",
      pointer,
      `a limit is in fen, not in ${typed.unit ?? typed.node.type}`,
      "give an amount in fen",
    );
    return;
  }
  const least = typed.node.minimum;
  if (gated || least >= limit.minimumFen) return;
  report(
    scope,
    "limit.below-minimum",
    pointer,
    `the component may be ${least} fen, less than the smallest line, ${limit.minimumFen}`,
    "name the `gate` that declines then, or raise the amounts",
  );
}

/** Checks the limit and elaborates its components. */
export function elaborateLimit(
  definition: Definition,
  scope: Scope,
): readonly ProgramLimitComponent[] {
  const { limit } = definition;
  if (limit === undefined) return [];
  const gates = definition.gates.map((gate) => gate.id);
  const ids = limit.components.map((component) => component.id);
  checkUnique(scope, "limit component", ids, "/limit/components");
  if (limit.minimumFen % limit.roundDownToFen !== 0 || limit.maximumFen < limit.minimumFen) {
    report(
      scope,
      "limit.wrong-bounds",
      "/limit/minimumFen",
      "the smallest line is a multiple of the rounding and not above the largest",
      "change `minimumFen`, `maximumFen` or `roundDownToFen`",
    );
  }
  const scorecard = definition.scorecard;
  const score = scorecard && { minimum: scorecard.minimum, maximum: scorecard.maximum };
  const done: ProgramLimitComponent[] = [];
  for (const [index, component] of limit.components.entries()) {
    const pointer = `/limit/components/${index}`;
    if ((component.variable === undefined) === (component.amount === undefined)) {
      report(
        scope,
        "limit.wrong-component",
        pointer,
        `component \`${component.id}\` needs exactly one of \`variable\` and \`amount\``,
        "give one of them",
      );
      continue;
    }
    const { gate } = component;
    if (gate !== undefined && (!gates.includes(gate) || component.variable === undefined)) {
      unknownName(scope, "gate", gate, gates, step(pointer, "gate"));
    }
    const at = step(pointer, component.variable === undefined ? "amount" : "variable");
    const expression = component.amount ?? {
      kind: "variable" as const,
      name: component.variable ?? "",
    };
    const typed = elaborate(expression, { ...scope, score: score ?? null }, at);
    if (typed === null) continue;
    checkAmount(limit, typed, gate !== undefined, scope, at);
    done.push(Object.freeze({ definition: component, node: typed.node }));
  }
  return Object.freeze(done);
}

/**
 * The gates with the tests that the limit adds to them: what binds below the smallest line fails
 * the component's gate.
 */
export function withLimitTests(
  definition: Definition,
  gates: readonly CheckedGate[],
  scope: Scope,
): readonly CheckedGate[] {
  const minimum = definition.limit?.minimumFen ?? 0;
  return gates.map((gate) => {
    const components = (definition.limit?.components ?? []).filter(
      (component) => component.gate === gate.definition.id && component.variable !== undefined,
    );
    if (components.length === 0) return gate;
    if (gate.definition.combine !== "all") {
      report(
        scope,
        "limit.wrong-gate",
        "/limit/components",
        `\`${gate.definition.id}\` passes when any test does, so the limit cannot add one`,
        "name a gate that combines `all` tests",
      );
    }
    const added = elaborateTests(
      components.map((component) => ({
        variable: component.variable ?? "",
        operator: ">=",
        threshold: minimum,
      })),
      gate.definition.layer,
      scope,
      "/limit",
    );
    return Object.freeze({ ...gate, tests: Object.freeze([...gate.tests, ...added]) });
  });
}

/** Checks the pre-screen: its gates, and that it reads nothing that costs. */
export function elaboratePreScreen(
  definition: Definition,
  scope: Scope,
  sourcesOf: (variable: number) => readonly number[],
): { uses: readonly number[]; gates: readonly Omit<ProgramPreScreenGate, "slice">[] } | null {
  const { preScreen } = definition;
  if (preScreen === undefined) return null;
  const ids = definition.gates.map((gate) => gate.id);
  const uses = preScreen.uses.map((id, index) => {
    const found = ids.indexOf(id);
    if (found < 0) unknownName(scope, "gate", id, ids, `/preScreen/uses/${index}`);
    return found;
  });
  const own = preScreen.gates.map((gate) => gate.id);
  checkUnique(scope, "gate", [...own, ...ids], "/preScreen/gates");
  for (const [index, id] of preScreen.blocks.entries()) {
    if (preScreen.uses.includes(id) || own.includes(id)) continue;
    unknownName(scope, "gate", id, [...preScreen.uses, ...own], `/preScreen/blocks/${index}`);
  }
  const gates = preScreen.gates.map((gate, index) => {
    const pointer = `/preScreen/gates/${index}`;
    checkReasonParts(definition, gate, scope, pointer);
    const tests = elaborateTests(gate.tests, "pre-screen", scope, pointer);
    const source = reasonSource(gate, tests, scope, sourcesOf);
    return Object.freeze({ definition: gate, tests, source });
  });
  return { uses, gates };
}

/** Reports gates of a pre-screen that read a source which leaves a trace. */
export function checkCosts(
  definition: Definition,
  tests: readonly { readonly id: string; readonly sources: readonly number[] }[],
  scope: Scope,
): void {
  for (const { id, sources } of tests) {
    const costly = sources
      .map((index) => definition.sources[index])
      .find((source) => source?.costs);
    if (costly === undefined) continue;
    report(
      scope,
      "pre-screen.costs",
      "/preScreen",
      `\`${id}\` reads \`${costly.name}\`, which leaves a trace or needs consent`,
      "use only gates over facts that the platform has anyway",
    );
  }
}

/** Checks the cool-down and the actions. */
export function checkCoolDownAndActions(definition: Definition, scope: Scope): void {
  const { coolDown } = definition;
  if (coolDown !== undefined) {
    const source = scope.sources.get(coolDown.source)?.definition;
    if (source === undefined || source.time === undefined || source.rows !== "many") {
      unknownName(scope, "source", coolDown.source, scope.sources.keys(), "/coolDown/source");
    }
    const columns = (source?.columns ?? []).map((column) => column.name);
    for (const name of Object.keys(coolDown.row)) {
      if (columns.includes(name)) continue;
      unknownName(scope, "column", name, columns, step("/coolDown/row", name));
    }
  }
  checkUnique(
    scope,
    "action",
    definition.actions.map((action) => action.id),
    "/actions",
  );
  for (const [index, action] of definition.actions.entries()) {
    for (const [at, path] of action.changes.entries()) {
      const [name = "", column = ""] = path.split(".");
      const source = scope.sources.get(name)?.definition;
      const columns = (source?.columns ?? []).map((candidate) => candidate.name);
      const pointer = `/actions/${index}/changes/${at}`;
      if (source === undefined) {
        unknownName(scope, "source", name, scope.sources.keys(), pointer);
      } else if (!columns.includes(column)) {
        unknownName(scope, "column", column, columns, pointer);
      }
    }
  }
  for (const [index, dimension] of (definition.scorecard?.dimensions ?? []).entries()) {
    const pointer = `/scorecard/dimensions/${index}/subtotal`;
    checkText(scope, definition, dimension.subtotal, pointer);
  }
}

/** Hidden variables that count the rows which a source leaves out, for the decision to name. */
export function leftOutCounts(
  definition: Definition,
  scope: Scope,
): readonly { readonly name: string; readonly typed: Typed }[] {
  return definition.sources.flatMap((source, index) =>
    (source.leaveOut ?? []).flatMap((leaveOut) => {
      const row: Scope = { ...scope, row: source.name, view: "own", diagnostics: [] };
      const when = elaborate(leaveOut.when, row, "");
      if (when === null) return [];
      const node = makeNode(
        {
          kind: "aggregate",
          operation: "count",
          rows: Object.freeze({ source: index, window: null, where: when.node }),
          consecutive: null,
          measure: [],
        },
        "integer",
        [0, scope.rowsMax],
      );
      return [{ name: `${source.name}:${leaveOut.id}`, typed: { node, unit: "count" as const } }];
    }),
  );
}
