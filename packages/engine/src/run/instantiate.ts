import { assert } from "../value/unreachable.js";
import type { FactColumns } from "./columns.js";
import type { Context } from "./context.js";
import type { Printed } from "./print-javascript.js";
import { runtime } from "./runtime.js";

/** Computes one value of a program and writes it to its place. */
export type StepFunction = (values: Float64Array, facts: FactColumns, context: Context) => void;

/**
 * Makes functions of printed code. Each is small, since V8 does not optimise giant ones.
 *
 * The code is the engine's own: nothing of a definition gets into it but safe integers (checked
 * one by one), and names in comments of which only letters, digits, `-` and `:` are left.
 */
export function instantiate({ head, steps }: Printed): readonly StepFunction[] {
  const names = steps.map((step) => `  ${step.name},`);
  const functions = steps.map((step) => step.source);
  const made = ['"use strict";', head, ...functions, "return [", ...names, "];"].join("\n");
  const functionsOf = new Function("runtime", made) as (
    given: typeof runtime,
  ) => readonly StepFunction[];
  const result = functionsOf(runtime);
  assert(result.length === steps.length, "every step has its function");
  return result;
}
