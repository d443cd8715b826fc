import type { Definition, VariableDefinition } from "../define/definition.js";
import { type Diagnostic, step } from "../diagnostics/diagnostic.js";
import type { Node } from "../program/node.js";
import type { ProgramVariable } from "../program/program.js";
import { walk } from "../program/visit.js";
import { elaborate } from "./expression.js";
import { type Named, report, type Scope, unknownName } from "./scope.js";
import { namedVariables, visitAfterNamed } from "./variable-names.js";

/** Variables in elaboration: each is checked once, when it is first needed. */
export interface Elaboration {
  readonly scope: Scope;
  /** By index in the definition; `null` for broken ones. */
  readonly variables: (ProgramVariable | null)[];
  /** Indices, each after those that it reads. */
  readonly order: number[];
}

type State = "new" | "open" | "done";

function readsOf(node: Node, cohortKeys: readonly number[]): readonly number[] {
  const reads = new Set<number>();
  walk(node, (inner) => {
    if (inner.kind === "variable") reads.add(inner.index);
    if (inner.kind === "percentile") for (const key of cohortKeys) reads.add(key);
  });
  return [...reads].sort((a, b) => a - b);
}

function sourcesOf(node: Node): ReadonlySet<number> {
  const sources = new Set<number>();
  walk(node, (inner) => {
    if (inner.kind === "aggregate" || inner.kind === "run") sources.add(inner.rows.source);
    const direct = inner.kind === "fact" || inner.kind === "source-known";
    if (direct || inner.kind === "trailing-count") sources.add(inner.source);
  });
  return sources;
}

/** Makes a program's variable of an elaborated node. */
export function programVariable(
  name: string,
  typed: { node: Node; unit: ProgramVariable["unit"] },
  known: readonly (ProgramVariable | null)[],
  cohortKeys: readonly number[],
): ProgramVariable {
  const reads = readsOf(typed.node, cohortKeys);
  const sources = new Set(sourcesOf(typed.node));
  for (const read of reads) {
    for (const source of known[read]?.sources ?? []) sources.add(source);
  }
  return Object.freeze({
    name,
    type: typed.node.type,
    unit: typed.unit,
    node: typed.node,
    sources: Object.freeze([...sources].sort((a, b) => a - b)),
    reads: Object.freeze(reads),
  });
}

function checkDeclared(
  scope: Scope,
  definition: VariableDefinition,
  typed: { node: Node; unit: ProgramVariable["unit"] },
  pointer: string,
): void {
  const unit = definition.type === "integer" ? (definition.unit ?? "number") : null;
  if (definition.type === typed.node.type && unit === typed.unit) return;
  const name = (type: string, of: string | null) => (of === null ? type : `${type} in ${of}`);
  const found = name(typed.node.type, typed.unit);
  const wanted = name(definition.type, unit);
  report(
    scope,
    "variable.wrong-type",
    step(pointer, "type"),
    `\`${definition.name}\` is declared as ${wanted} but is ${found}`,
    "declare the type and unit that the expression has, or mend the expression",
  );
}

/** Elaborates every variable of a definition, in any order of declaration. */
export function elaborateVariables(
  definition: Definition,
  base: Omit<Scope, "variable" | "diagnostics">,
  diagnostics: Diagnostic[],
): Elaboration {
  const indices = new Map(definition.variables.map((variable, index) => [variable.name, index]));
  const families = definition.families.map((family) => family.name);
  const states: State[] = definition.variables.map(() => "new");
  const variables: (ProgramVariable | null)[] = definition.variables.map(() => null);
  const order: number[] = [];
  const keys = (definition.cohorts?.keys ?? []).map((key) => indices.get(key.variable) ?? 0);

  const named = namedVariables(definition, indices);
  const lookUp = (name: string, pointer: string): Named | null => {
    const index = indices.get(name);
    // Every aggregate over a source asks its rules: a fault of one of them is told once.
    const isRule = pointer.startsWith("/sources/");
    if (isRule && diagnostics.some((one) => one.pointer === pointer)) return null;
    if (index === undefined) {
      return unknownName({ diagnostics }, "variable", name, indices.keys(), pointer);
    }
    if (states[index] === "open") {
      return report(
        { diagnostics },
        "variable.circular",
        pointer,
        `\`${name}\` depends on itself`,
        "break the circle",
      );
    }
    visitVariable(index);
    const found = variables[index];
    if (found === null || found === undefined) return null;
    const { minimum, maximum } = found.node;
    return { index, type: found.type, unit: found.unit, minimum, maximum };
  };
  const scope: Scope = { ...base, variable: lookUp, diagnostics };

  const isNew = (index: number) => states[index] === "new";
  const visitVariable = (index: number) => visitAfterNamed(index, named, isNew, elaborateOne);

  function elaborateOne(index: number): void {
    const declared = definition.variables[index];
    if (declared === undefined || states[index] !== "new") return;
    states[index] = "open";
    const pointer = `/variables/${index}`;
    if (!families.includes(declared.family)) {
      unknownName(scope, "family", declared.family, families, step(pointer, "family"));
    }
    const typed = elaborate(declared.expression, scope, step(pointer, "expression"));
    if (typed !== null) {
      for (const read of readsOf(typed.node, keys)) visitVariable(read);
      checkDeclared(scope, declared, typed, pointer);
      variables[index] = programVariable(declared.name, typed, variables, keys);
      order.push(index);
    }
    states[index] = "done";
  }
  for (const index of definition.variables.keys()) visitVariable(index);
  return { scope, variables, order };
}
