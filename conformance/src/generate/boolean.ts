import type { define } from "@kaitong/engine";
import { freeTexts, integerValues, listedTexts } from "./columns.js";
import { constantOf, leaf, make } from "./expression.js";
import { makeTrailingCount } from "./rows.js";
import { anyKind, integerOf, type Kind, kindOf, type Scope } from "./scope.js";

type Expression = define.Expression;

const orders = ["<", "<=", ">", ">=", "=", "!="] as const;
const equalities = ["=", "!="] as const;

/** A random condition. */
export function makeBoolean(scope: Scope): Expression {
  const { choices } = scope;
  if (scope.depth <= 0 && choices.index(2) === 0) return leaf(kindOf("boolean"), scope).expression;
  const inner = { ...scope, depth: scope.depth - 1 };
  const truth = () => makeBoolean(inner);
  switch (choices.index(11)) {
    case 0:
      return { kind: choices.pick(["and", "or"]), of: manyTruths(scope, truth) };
    case 1:
      return { kind: "not", of: truth() };
    case 2:
      return oneOf(inner);
    case 3:
      return { kind: "is-known", of: make(anyKind(choices), inner).expression };
    case 4:
      return choices.oneIn(3)
        ? { kind: "source-known", source: choices.pick(scope.sources).name }
        : leaf(kindOf("boolean"), scope).expression;
    case 5:
      return trailingTest(inner) ?? compare(inner);
    default:
      return compare(inner);
  }
}

function manyTruths(scope: Scope, truth: () => Expression): Expression[] {
  if (scope.choices.oneIn(20)) return [];
  return Array.from({ length: 1 + scope.choices.index(3) }, truth);
}

function compare(scope: Scope): Expression {
  const { choices } = scope;
  const kind = anyKind(choices);
  const isOrdered = kind.type !== "text" && kind.type !== "boolean";
  const operator = choices.pick(isOrdered ? orders : equalities);
  const left = make(kind, scope).expression;
  const right = choices.index(2) === 0 ? constantOf(kind, scope) : make(kind, scope);
  return { kind: "compare", operator, left, right: right.expression };
}

function trailingTest(scope: Scope): Expression | null {
  const left = makeTrailingCount(scope);
  if (left === null) return null;
  const right = constantOf(integerOf("count"), scope).expression;
  return { kind: "compare", operator: scope.choices.pick(orders), left, right };
}

/** Whether a value stands in a list; long lists are looked up in another way than short ones. */
function oneOf(scope: Scope): Expression {
  const { choices } = scope;
  const isText = choices.index(2) === 0;
  const kind: Kind = isText ? kindOf("text") : integerOf(choices.pick(["number", "count", "fen"]));
  const value = make(kind, scope).expression;
  const values = isText ? [...listedTexts, ...freeTexts] : (integerValues[kind.unit ?? ""] ?? []);
  const some: (string | number)[] = Array.from({ length: choices.index(4) }, () =>
    choices.pick<string | number>(values),
  );
  const more = choices.oneIn(4) ? Array.from({ length: 13 }, (_, at) => 50 + at) : [];
  return { kind: "one-of", value, list: [...some, ...more.map((at) => (isText ? `${at}` : at))] };
}
