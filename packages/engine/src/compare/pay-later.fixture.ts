import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Definition, GateDefinition, ParameterValue } from "../define/definition.js";
import { readDefinition } from "../program/open.js";
import type { Program } from "../program/program.js";
import { assert } from "../value/unreachable.js";

const path = new URL("../../../../examples/pay-later/definition.json", import.meta.url);

/** The example product. */
export const payLater = JSON.parse(readFileSync(fileURLToPath(path), "utf8")) as Definition;

/** The program of a definition that has no faults. */
export function programOf(definition: Definition): Program {
  const { program, diagnostics } = readDefinition(definition);
  assert(program !== null, `no faults: ${JSON.stringify(diagnostics)}`);
  return program;
}

/** The example with one gate changed, or taken away. */
export function withGate(
  id: string,
  change: (gate: GateDefinition) => GateDefinition | null,
): Definition {
  const gates = payLater.gates.flatMap((gate) => (gate.id === id ? (change(gate) ?? []) : [gate]));
  return { ...payLater, gates };
}

/** The example with other values of one parameter. */
export function withValues(
  name: string,
  change: (values: readonly ParameterValue[]) => readonly ParameterValue[],
): Definition {
  const parameters = payLater.parameters.map((parameter) =>
    parameter.name === name ? { ...parameter, values: change(parameter.values) } : parameter,
  );
  return { ...payLater, parameters };
}
