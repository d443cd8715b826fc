import type { Expression } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { Node } from "../program/node.js";
import { mismatch, sameTypes } from "./arithmetic.js";
import { elaborate, elaborateAs } from "./expression.js";
import { aType, makeNode, report, type Scope, type Typed } from "./scope.js";

type Of<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

const ordered: ReadonlySet<string> = new Set(["integer", "day", "month", "instant"]);

/** Elaborates a comparison: same type and unit; text and booleans only for equality. */
export function compare(expression: Of<"compare">, scope: Scope, pointer: string): Typed | null {
  const left = elaborate(expression.left, scope, step(pointer, "left"));
  const right = elaborate(expression.right, scope, step(pointer, "right"));
  if (left === null || right === null) return null;
  const { operator } = expression;
  const equality = operator === "=" || operator === "!=";
  if (
    left.node.type !== right.node.type ||
    left.unit !== right.unit ||
    (!equality && !ordered.has(left.node.type))
  ) {
    return mismatch(scope, pointer, operator, left, right);
  }
  const body = { kind: "compare", operator, left: left.node, right: right.node } as const;
  return { node: makeNode(body, "boolean"), unit: null };
}

/** Elaborates `and`, `or` over conditions. */
export function logic(expression: Of<"and" | "or">, scope: Scope, pointer: string): Typed | null {
  const of: (Node | undefined)[] = expression.of.map(
    (inner, index) => elaborateAs(inner, "boolean", scope, step(step(pointer, "of"), index))?.node,
  );
  const known = of.filter((node): node is Node => node !== undefined);
  if (known.length !== of.length) return null;
  const body = { kind: "logic", operator: expression.kind, of: known } as const;
  return { node: makeNode(body, "boolean"), unit: null };
}

/** Elaborates `not`. */
export function negation(expression: Of<"not">, scope: Scope, pointer: string): Typed | null {
  const inner = elaborateAs(expression.of, "boolean", scope, step(pointer, "of"));
  if (inner === null) return null;
  return { node: makeNode({ kind: "not", of: inner.node }, "boolean"), unit: null };
}

/** Elaborates `one-of`: texts in a list of texts, integers in a list of integers. */
export function oneOf(expression: Of<"one-of">, scope: Scope, pointer: string): Typed | null {
  const value = elaborate(expression.value, scope, step(pointer, "value"));
  if (value === null) return null;
  const wanted = value.node.type === "text" ? "string" : "number";
  const wrong = expression.list.findIndex((item) => typeof item !== wanted);
  if (wrong >= 0 || (value.node.type !== "text" && value.node.type !== "integer")) {
    return report(
      scope,
      "type.mismatch",
      wrong >= 0 ? step(step(pointer, "list"), wrong) : step(pointer, "value"),
      `${aType(value.node.type)} is not looked up in such a list`,
      "list texts for a text, integers for an integer",
    );
  }
  const body = { kind: "one-of", value: value.node, list: Object.freeze([...expression.list]) };
  return { node: makeNode(body as never, "boolean"), unit: null };
}

/** Elaborates `case`: a branch is taken when its condition is true, not when it is unknown. */
export function caseOf(expression: Of<"case">, scope: Scope, pointer: string): Typed | null {
  const whens = expression.branches.map((branch, index) =>
    elaborateAs(branch.when, "boolean", scope, `${pointer}/branches/${index}/when`),
  );
  const results = [
    ...expression.branches.map((branch, index) =>
      elaborate(branch.then, scope, `${pointer}/branches/${index}/then`),
    ),
    elaborate(expression.otherwise, scope, step(pointer, "otherwise")),
  ];
  const known = results.filter((typed): typed is Typed => typed !== null);
  if (known.length !== results.length || whens.includes(null)) return null;
  const first = known[0] as Typed;
  for (const typed of known) {
    if (typed.node.type !== first.node.type || typed.unit !== first.unit) {
      return mismatch(scope, pointer, "case", first, typed);
    }
  }
  const branches = whens.map((when, index) => ({
    when: (when as Typed).node,
    then: (known[index] as Typed).node,
  }));
  const otherwise = (known[known.length - 1] as Typed).node;
  return {
    node: makeNode({ kind: "case", branches, otherwise }, first.node.type, hull(known)),
    unit: first.unit,
  };
}

/** Elaborates `coalesce`: the first operand that is known. */
export function coalesce(expression: Of<"coalesce">, scope: Scope, pointer: string): Typed | null {
  const all = sameTypes(expression.of, scope, step(pointer, "of"), "coalesce");
  const first = all?.[0];
  if (all === null || first === undefined) return null;
  const body = { kind: "coalesce", of: all.map((typed) => typed.node) } as const;
  return { node: makeNode(body, first.node.type, hull(all)), unit: first.unit };
}

/** The bounds that hold all known values; unknown constants add nothing. */
function hull(all: readonly Typed[]): readonly [number, number] {
  const values = all.filter(({ node }) => !(node.kind === "constant" && node.value === null));
  if (values.length === 0) return [0, 0];
  return [
    Math.min(...values.map((typed) => typed.node.minimum)),
    Math.max(...values.map((typed) => typed.node.maximum)),
  ];
}

/** Elaborates `text-slice`: unknown when the text is shorter than from + length. */
export function textSlice(
  expression: Of<"text-slice">,
  scope: Scope,
  pointer: string,
): Typed | null {
  const inner = elaborateAs(expression.of, "text", scope, step(pointer, "of"));
  if (inner === null) return null;
  const { from, length } = expression;
  return {
    node: makeNode({ kind: "text-slice", of: inner.node, from, length }, "text"),
    unit: null,
  };
}

/** Elaborates `text-length`, in UTF-16 units. */
export function textLength(
  expression: Of<"text-length">,
  scope: Scope,
  pointer: string,
): Typed | null {
  const inner = elaborateAs(expression.of, "text", scope, step(pointer, "of"));
  if (inner === null) return null;
  const node = makeNode({ kind: "text-length", of: inner.node }, "integer", [0, 1_000_000]);
  return { node, unit: "number" };
}

/** Elaborates `digits`: the integer that 1 to 15 ASCII digits spell; unknown for other texts. */
export function digits(expression: Of<"digits">, scope: Scope, pointer: string): Typed | null {
  const inner = elaborateAs(expression.of, "text", scope, step(pointer, "of"));
  if (inner === null) return null;
  const length = inner.node.kind === "text-slice" ? inner.node.length : 15;
  const node = makeNode({ kind: "digits", of: inner.node }, "integer", [
    0,
    10 ** Math.min(15, length) - 1,
  ]);
  return { node, unit: "number" };
}
