import type { Definition, GateDefinition, GateTest, Threshold } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import type { ProgramGate, ProgramTest, ProgramThreshold } from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import { aType, type Named, report, type Scope, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

/** A gate before it is known which variables it needs. */
export type CheckedGate = Omit<ProgramGate, "slice">;

const reservedCures: readonly string[] = ["wait", "human-review"];

function testedValue(test: GateTest, layer: string, scope: Scope, pointer: string): Named | null {
  if (test.variable !== "score") return scope.variable(test.variable, step(pointer, "variable"));
  if (layer === "score" && scope.score !== null) {
    return { index: scoreIndex, type: "integer", unit: "points", ...scope.score };
  }
  return report(
    scope,
    "expression.score-misplaced",
    step(pointer, "variable"),
    "the score is tested only in the layer `score` of a definition with a scorecard",
    "move the gate to the layer `score`",
  );
}

const unitName = (named: Named) => named.unit ?? named.type;

function thresholdOf(
  test: GateTest,
  threshold: Threshold,
  value: Named,
  scope: Scope,
  pointer: string,
): ProgramThreshold | null {
  if (typeof threshold !== "object") {
    const fits =
      (typeof threshold === "number" && value.type === "integer") ||
      (typeof threshold === "boolean" && value.type === "boolean") ||
      (typeof threshold === "string" && value.type === "text");
    if (fits) return Object.freeze({ kind: "constant", value: threshold });
    return report(
      scope,
      "type.mismatch",
      pointer,
      `\`${test.variable}\` is ${aType(value.type)} and is not compared with \`${threshold}\``,
      "give a threshold of the variable's type",
    );
  }
  const parameter = "parameter" in threshold;
  const named = parameter
    ? scope.parameters.get(threshold.parameter)
    : scope.variable(threshold.variable, step(pointer, "variable"));
  if (named === null) return null;
  if (named === undefined) {
    const name = parameter ? threshold.parameter : "";
    return unknownName(
      scope,
      "parameter",
      name,
      scope.parameters.keys(),
      step(pointer, "parameter"),
    );
  }
  if (named.type !== value.type || named.unit !== value.unit) {
    return report(
      scope,
      "unit.mismatch",
      pointer,
      `\`${test.variable}\` is in ${unitName(value)}, its threshold in ${unitName(named)}`,
      "give a threshold in the variable's unit",
    );
  }
  return Object.freeze({ kind: parameter ? "parameter" : "variable", index: named.index });
}

/** Elaborates the tests of a gate; a broken test is left out after it was reported. */
export function elaborateTests(
  tests: readonly GateTest[],
  layer: string,
  scope: Scope,
  pointer: string,
): readonly ProgramTest[] {
  const done: ProgramTest[] = [];
  for (const [index, test] of tests.entries()) {
    const at = `${pointer}/tests/${index}`;
    const value = testedValue(test, layer, scope, at);
    if (value === null) continue;
    if (test.operator !== "=" && value.type !== "integer") {
      report(
        scope,
        "type.mismatch",
        step(at, "operator"),
        `\`${test.operator}\` does not go with the ${value.type} \`${test.variable}\``,
        "use `=` for booleans and texts",
      );
      continue;
    }
    const { operator, variable: name } = test;
    const threshold = thresholdOf(test, test.threshold, value, scope, step(at, "threshold"));
    const needed =
      test.needed === undefined
        ? null
        : thresholdOf(test, test.needed, value, scope, step(at, "needed"));
    if (threshold === null) continue;
    done.push(Object.freeze({ variable: value.index, name, operator, threshold, needed }));
  }
  return Object.freeze(done);
}

/** Checks what a gate says apart from its tests: cures, source. */
export function checkReasonParts(
  definition: Definition,
  gate: Pick<GateDefinition, "cure" | "source">,
  scope: Scope,
  pointer: string,
): void {
  const actions = definition.actions.map((action) => action.id);
  for (const [index, cure] of gate.cure.entries()) {
    if (actions.includes(cure) || reservedCures.includes(cure)) continue;
    const known = [...actions, ...reservedCures];
    unknownName(scope, "action", cure, known, `${pointer}/cure/${index}`);
  }
  if (gate.source !== undefined && !scope.sources.has(gate.source)) {
    unknownName(scope, "source", gate.source, scope.sources.keys(), step(pointer, "source"));
  }
}

function checkRules(gate: GateDefinition, scope: Scope, pointer: string): void {
  if (gate.outcome === "held" && gate.nature !== "temporary") {
    report(
      scope,
      "gate.hold-not-temporary",
      step(pointer, "nature"),
      `\`${gate.id}\` holds, so its nature is temporary`,
      "write `temporary`",
    );
  }
  if (gate.cools && gate.outcome !== "declined") {
    report(
      scope,
      "gate.cools-without-decline",
      step(pointer, "cools"),
      `\`${gate.id}\` never declines, so it cannot start the cool-down`,
      "write `false`",
    );
  }
  if (gate.unknown !== "pass" && gate.unknown !== "not-evaluated" && !gate.unknownText) {
    report(
      scope,
      "gate.no-unknown-text",
      pointer,
      `\`${gate.id}\` gives \`${gate.unknown}\` when unknown, but no text for it`,
      "add `unknownText`",
    );
  }
}

/** The index of the source that a reason of these tests names. */
export function reasonSource(
  gate: Pick<GateDefinition, "source">,
  tests: readonly ProgramTest[],
  scope: Scope,
  sourcesOf: (variable: number) => readonly number[],
): number {
  if (gate.source !== undefined) return scope.sources.get(gate.source)?.index ?? -1;
  const first = tests[0];
  return first === undefined || first.variable < 0 ? -1 : (sourcesOf(first.variable)[0] ?? -1);
}

/** Elaborates all gates, in the order of layers, then of declaration. */
export function elaborateGates(
  definition: Definition,
  scope: Scope,
  sourcesOf: (variable: number) => readonly number[],
): readonly CheckedGate[] {
  const layers = definition.layers.map((layer) => layer.id);
  const ids = definition.gates.map((gate) => gate.id);
  checkUnique(scope, "layer", layers, "/layers");
  checkUnique(scope, "gate", ids, "/gates");
  const gates: CheckedGate[] = [];
  let deepest = 0;
  for (const [index, gate] of definition.gates.entries()) {
    const pointer = `/gates/${index}`;
    const layer = layers.indexOf(gate.layer);
    if (layer < 0) unknownName(scope, "layer", gate.layer, layers, step(pointer, "layer"));
    if (layer >= 0 && layer < deepest) {
      report(
        scope,
        "gate.wrong-order",
        step(pointer, "layer"),
        `\`${gate.id}\` of layer \`${gate.layer}\` stands after a later layer`,
        "list gates in the order of their layers",
      );
    }
    deepest = Math.max(deepest, layer);
    const earlier = ids.slice(0, index);
    for (const [at, after] of (gate.after ?? []).entries()) {
      if (!earlier.includes(after)) {
        unknownName(scope, "gate", after, earlier, `${pointer}/after/${at}`);
      }
    }
    checkRules(gate, scope, pointer);
    checkReasonParts(definition, gate, scope, pointer);
    const tests = elaborateTests(gate.tests, gate.layer, scope, pointer);
    const after = Object.freeze((gate.after ?? []).map((id) => ids.indexOf(id)));
    const source = reasonSource(gate, tests, scope, sourcesOf);
    gates.push(Object.freeze({ definition: gate, layer, tests, after, source }));
  }
  return Object.freeze(gates);
}
