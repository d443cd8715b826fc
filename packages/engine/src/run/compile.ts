import type { Facts, Value } from "../dossier/dossier.js";
import type { Program } from "../program/program.js";
import { assert } from "../value/unreachable.js";
import { columnsOf } from "./columns.js";
import type { Context } from "./context.js";
import { instantiate, type StepFunction } from "./instantiate.js";
import { type Printed, planSteps, printProgram } from "./print-javascript.js";
import { type TextPool, textOf } from "./text-pool.js";

/** Evaluates wanted variables, listed in the program's order, as `interpret` does. */
type Compiled = (
  facts: Facts,
  context: Context,
  wanted: readonly number[],
) => (Value | undefined)[];

const compiled = new WeakMap<Program, Compiled>();

/**
 * The fast form of a program: the same values as `interpret`, from JavaScript that is printed
 * once for the program. What a list of wanted variables needs is found once for each list object,
 * so callers keep their lists.
 */
export function compile(program: Program): Compiled {
  const known = compiled.get(program);
  if (known !== undefined) return known;
  const result = compilePrinted(program, printProgram(program));
  compiled.set(program, result);
  return result;
}

/** The fast form of a program from the given code, which tests may have changed. */
export function compilePrinted(program: Program, printed: Printed): Compiled {
  const functions = instantiate(printed);
  // A call ends before the next begins, so one array serves all: cleared is cheaper than new.
  const values = new Float64Array(functions.length);
  const plans = new WeakMap<readonly number[], readonly StepFunction[]>();
  const planOf = (wanted: readonly number[]) => {
    let plan = plans.get(wanted);
    if (plan === undefined) {
      plan = planSteps(printed, wanted).map((index) => functions[index]!);
      plans.set(wanted, plan);
    }
    return plan;
  };
  return (facts, context, wanted) => {
    assert(context.offsetMinutes === program.offsetMinutes, "a program has one time zone");
    const columns = columnsOf(program, facts);
    values.fill(Number.NaN);
    for (const step of planOf(wanted)) step(values, columns, context);
    return decode(program, values, columns.texts, wanted);
  };
}

function decode(
  program: Program,
  values: Float64Array,
  texts: TextPool,
  wanted: readonly number[],
): (Value | undefined)[] {
  const decoded: (Value | undefined)[] = new Array(program.variables.length);
  for (const index of wanted) {
    const value = values[index]!;
    const type = program.variables[index]!.type;
    if (type === "text") decoded[index] = textOf(texts, value);
    else if (Number.isNaN(value)) decoded[index] = null;
    // Adding 0 turns -0 into 0.
    else decoded[index] = type === "boolean" ? value === 1 : value + 0;
  }
  return decoded;
}
