import type { Definition, LimitDefinition } from "../define/definition.js";
import { type Diagnostic, step } from "../diagnostics/diagnostic.js";
import type { ProgramLimitComponent } from "../program/program.js";
import { elaborate } from "./expression.js";
import { type CheckedGate, elaborateTests } from "./gates.js";
import { report, type Scope, type Typed, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

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
    if (component.variable !== undefined && scope.variable(component.variable, at) === null)
      continue;
    const typed = elaborate(expression, { ...scope, score: score ?? null }, at);
    if (typed === null) continue;
    checkAmount(limit, typed, gate !== undefined, scope, at);
    done.push(Object.freeze({ definition: component, node: typed.node }));
  }
  return Object.freeze(done);
}

/** The test that a component adds to its gate; faults stand where the component names it. */
function limitTest(
  definition: Definition,
  gate: CheckedGate,
  component: LimitDefinition["components"][number],
  scope: Scope,
): CheckedGate["tests"] {
  const { variable = "" } = component;
  // Names that are not declared were reported with the component.
  if (!definition.variables.some(({ name }) => name === variable)) return [];
  const threshold = definition.limit?.minimumFen ?? 0;
  const diagnostics: Diagnostic[] = [];
  const test = { variable, operator: ">=", threshold } as const;
  const own: Scope = { ...scope, diagnostics };
  const tests = elaborateTests([test], gate.definition.layer, own, "");
  const index = definition.limit?.components.indexOf(component) ?? 0;
  const pointer = `/limit/components/${index}/variable`;
  if (!scope.diagnostics.some((one) => one.pointer === pointer)) {
    scope.diagnostics.push(...diagnostics.map((one) => Object.freeze({ ...one, pointer })));
  }
  return tests;
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
    const added = components.flatMap((component) => limitTest(definition, gate, component, scope));
    return Object.freeze({ ...gate, tests: Object.freeze([...gate.tests, ...added]) });
  });
}
