import { type Decision, decide, type define, evaluate, format, input } from "@kaitong/engine";
import type { Inputs } from "./inputs.js";

type Runner = NonNullable<evaluate.DecideOptions["run"]>;
type Context = Parameters<Runner>[2];
type Values = ReturnType<Runner>;
type Value = Values[number];

/** What a decision looked at, found by deciding again. */
export interface Insight {
  readonly facts: Parameters<Runner>[1];
  readonly context: Context;
  /** Value of a variable; undefined where none was needed. */
  readonly variableValue: (variable: string) => Value;
  /** Whether deciding again gave the same decision to the letter. */
  readonly isReproduced: boolean;
}

/** Decides again and keeps the values of all variables. */
export function lookInto({ program, reference, dossier, answer }: Inputs): Insight {
  let seen: { facts: Insight["facts"]; context: Context; values: Values } | null = null;
  const run: Runner = (of, facts, context, wanted) => {
    const values = evaluate.compile(of)(facts, context, wanted);
    // The first run is that of the decision itself; later ones look for other days.
    seen ??= { facts, context, values };
    return values;
  };
  const asOf = format.parseInstant(answer.today.asOf);
  if (asOf === null) throw new Error(`no instant: \`${answer.today.asOf}\``);
  const again = decide(program, reference, dossier, { asOf, run });
  if (seen === null) throw new Error("a decision runs its variables");
  const { facts, context, values } = seen as NonNullable<typeof seen>;
  const indices = new Map(program.variables.map(({ name }, index) => [name, index]));
  return {
    facts,
    context,
    variableValue: (variable) => values[indices.get(variable) ?? -1],
    isReproduced: sameDecision(again, answer.today),
  };
}

function sameDecision(a: Decision, b: Decision): boolean {
  const text = (one: Decision) => input.canonicalJson(one as unknown as input.JsonValue);
  return text(a) === text(b);
}

type Known = number | string | boolean | null;

/**
 * The value of an expression over the score and variables, as limits have them: a table of cases.
 * Unknown for anything else, which then is not shown.
 */
export function amountOf(
  expression: define.Expression,
  score: number | null,
  variableValue: Insight["variableValue"],
): Known {
  const inner = (one: define.Expression): Known => amountOf(one, score, variableValue);
  if (expression.kind === "score") return score;
  if (expression.kind === "variable") return variableValue(expression.name) ?? null;
  if (expression.kind === "integer" || expression.kind === "text") return expression.value;
  if (expression.kind === "compare") {
    return comparison(expression.operator, inner(expression.left), inner(expression.right));
  }
  if (expression.kind !== "case") return null;
  const branch = expression.branches.find(({ when }) => inner(when) === true);
  return inner(branch === undefined ? expression.otherwise : branch.then);
}

function comparison(operator: string, left: Known, right: Known): boolean | null {
  if (left === null || right === null || typeof left !== typeof right) return null;
  switch (operator) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}
