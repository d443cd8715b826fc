import type { Facts, Value } from "../dossier/dossier.js";
import type { Program } from "../program/program.js";
import type { Context } from "../run/context.js";
import { evaluate } from "../run/interpret.js";
import { floorDivide } from "../value/integer.js";
import { assert } from "../value/unreachable.js";

interface Limit {
  readonly limitFen: number;
  /** Id of the component that gave it, or `maximum`. */
  readonly boundBy: string;
}

/** The smallest known component, rounded down; null in a definition without limits. */
export function limitOf(
  program: Program,
  facts: Facts,
  context: Context,
  values: readonly (Value | undefined)[],
  score: number | null,
): Limit | null {
  const { limit } = program.definition;
  if (limit === undefined) return null;
  const frame = { program, facts, context, values, row: null, previous: null, score };
  let smallest: Limit = { limitFen: limit.maximumFen, boundBy: "maximum" };
  for (const { definition, node } of program.limit) {
    const amount = evaluate(node, frame);
    assert(amount === null || typeof amount === "number", "limits are in fen");
    if (amount !== null && amount < smallest.limitFen) {
      smallest = { limitFen: amount, boundBy: definition.id };
    }
  }
  const steps = floorDivide(smallest.limitFen, limit.roundDownToFen) ?? 0;
  const limitFen = steps * limit.roundDownToFen;
  assert(limitFen >= limit.minimumFen, "gates decline what is below the smallest line");
  return { limitFen, boundBy: smallest.boundBy };
}
