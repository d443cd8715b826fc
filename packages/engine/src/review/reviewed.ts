import type { GateDefinition } from "../define/definition.js";
import type { Node } from "../program/node.js";
import type { ProgramTest } from "../program/program.js";

/** A gate whose tests are all sound, with its place in the definition. */
export interface ReviewedGate {
  readonly definition: Pick<GateDefinition, "id" | "combine"> &
    Partial<Pick<GateDefinition, "unknown">>;
  readonly tests: readonly ProgramTest[];
  readonly pointer: string;
  /** Tests that stand in the definition; the limit adds more. */
  readonly declared: number;
  /** Indices of the gates that it comes after. */
  readonly after: readonly number[];
}

/** Whether the gate lets through whom it knows nothing of, as every gate of a pre-screen does. */
export function passesUnknown({ definition }: ReviewedGate): boolean {
  const { unknown = "pass" } = definition;
  return unknown === "pass" || unknown === "not-evaluated";
}

/** A node that is reviewed, what it belongs to, and where that stands. */
export interface ReviewedNode {
  readonly name: string;
  readonly node: Node;
  readonly pointer: string;
}
