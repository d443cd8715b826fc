import type { Expression, ExpressionKind } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import { parseDay } from "../value/calendar.js";
import { assert } from "../value/unreachable.js";
import { aggregate, run, trailingCount } from "./aggregate.js";
import { arithmetic, extreme, share } from "./arithmetic.js";
import { calendar } from "./calendar.js";
import {
  caseOf,
  coalesce,
  compare,
  digits,
  logic,
  negation,
  oneOf,
  textLength,
  textSlice,
} from "./conditions.js";
import { column, fact, percentile } from "./names.js";
import {
  aType,
  clockBounds,
  integerMax,
  makeNode,
  report,
  type Scope,
  type Typed,
  unknownName,
} from "./scope.js";

type ExpressionOf<Kind extends ExpressionKind> = Expression extends infer One
  ? One extends { readonly kind: infer Own }
    ? Kind extends Own
      ? One
      : never
    : never
  : never;

/** Elaborates one kind of expression: checks it and gives its node, or `null` and diagnostics. */
type Elaborators = {
  readonly [Kind in ExpressionKind]: (
    expression: ExpressionOf<Kind>,
    scope: Scope,
    pointer: string,
  ) => Typed | null;
};

const elaborators: Elaborators = {
  integer: ({ value, unit }) => ({
    node: makeNode({ kind: "constant", value }, "integer", [value, value]),
    unit,
  }),
  boolean: ({ value }) => ({
    node: makeNode({ kind: "constant", value }, "boolean"),
    unit: null,
  }),
  text: ({ value }) => ({ node: makeNode({ kind: "constant", value }, "text"), unit: null }),
  day: ({ value }) => {
    const day = parseDay(value);
    assert(day !== null, "days are checked with the definition's shape");
    return { node: makeNode({ kind: "constant", value: day }, "day", [day, day]), unit: null };
  },
  unknown: ({ type, unit }) => ({
    node: makeNode({ kind: "constant", value: null }, type, [0, 0]),
    unit: type === "integer" ? (unit ?? "number") : null,
  }),
  "as-of": ({ part }) => ({
    node: makeNode({ kind: "as-of", part }, part, clockBounds(part)),
    unit: null,
  }),
  variable: ({ name }, scope, pointer) => {
    const named = scope.variable(name, step(pointer, "name"));
    if (named === null) return null;
    const bounds = [named.minimum, named.maximum] as const;
    return {
      node: makeNode({ kind: "variable", index: named.index }, named.type, bounds),
      unit: named.unit,
    };
  },
  parameter: ({ name }, scope, pointer) => {
    const named = scope.parameters.get(name);
    if (named === undefined) {
      return unknownName(scope, "parameter", name, scope.parameters.keys(), step(pointer, "name"));
    }
    const bounds = [named.minimum, named.maximum] as const;
    return {
      node: makeNode({ kind: "parameter", index: named.index }, "integer", bounds),
      unit: named.unit,
    };
  },
  fact,
  column,
  "source-known": ({ source }, scope, pointer) => {
    const found = scope.sources.get(source);
    if (found === undefined) {
      return unknownName(scope, "source", source, scope.sources.keys(), step(pointer, "source"));
    }
    return {
      node: makeNode({ kind: "source-known", source: found.index }, "boolean"),
      unit: null,
    };
  },
  arithmetic,
  share,
  least: extreme,
  greatest: extreme,
  compare,
  and: logic,
  or: logic,
  not: negation,
  "one-of": oneOf,
  case: caseOf,
  coalesce,
  "is-known": ({ of }, scope, pointer) => {
    const inner = elaborate(of, scope, step(pointer, "of"));
    if (inner === null) return null;
    return { node: makeNode({ kind: "is-known", of: inner.node }, "boolean"), unit: null };
  },
  calendar,
  "text-slice": textSlice,
  "text-length": textLength,
  digits,
  sine: ({ angle }, scope, pointer) => {
    const inner = elaborate(angle, scope, step(pointer, "angle"));
    if (inner === null) return null;
    if (inner.unit !== "degrees-e4" || inner.node.maximum > 1e9 || inner.node.minimum < -1e9) {
      return report(
        scope,
        "type.mismatch",
        step(pointer, "angle"),
        "a sine needs an angle in degrees × 10^4, within ±10^9",
        "give it an angle with unit `degrees-e4`",
      );
    }
    const node = makeNode({ kind: "sine", angle: inner.node }, "integer", [-1e6, 1e6]);
    return { node, unit: "number" };
  },
  "as-unit": ({ of, unit }, scope, pointer) => {
    const inner = elaborate(of, scope, step(pointer, "of"));
    if (inner === null) return null;
    if (inner.node.type !== "integer") {
      return report(
        scope,
        "type.mismatch",
        pointer,
        `a unit belongs to an integer, but this is ${aType(inner.node.type)}`,
        "remove `as-unit`",
      );
    }
    return { node: inner.node, unit };
  },
  aggregate,
  "trailing-count": trailingCount,
  run,
  percentile,
  score: (_expression, scope, pointer) => {
    if (scope.score === null) {
      return report(
        scope,
        "expression.score-misplaced",
        pointer,
        "the score is not known here",
        "use `score` only in an amount of the limit",
      );
    }
    const bounds = [scope.score.minimum, scope.score.maximum] as const;
    return { node: makeNode({ kind: "score" }, "integer", bounds), unit: "points" };
  },
  level: (_expression, scope, pointer) => {
    const { level } = scope;
    if (level === null) {
      return report(
        scope,
        "expression.level-misplaced",
        pointer,
        "no action is at hand whose level could be meant",
        "use `level` only in the effects of an action",
      );
    }
    const { value, unit } = level;
    if (value === null) {
      return report(
        scope,
        "action.no-level-value",
        pointer,
        `level \`${level.id}\` has no value`,
        "give every level of the action a `value`",
      );
    }
    const node = makeNode({ kind: "constant", value }, "integer", [value, value]);
    return { node, unit };
  },
};

/** A bound as people read it: above 2^53 only its size is known. */
function bound(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const digits = Number.isFinite(value) ? Math.floor(Math.log10(Math.abs(value))) : 308;
  return `${value < 0 ? "-" : ""}10^${digits} or beyond`;
}

/**
 * Checks an expression and gives its node with its unit; on a fault `null`, with every fault
 * written to the scope's diagnostics.
 */
export function elaborate(expression: Expression, scope: Scope, pointer: string): Typed | null {
  const handle = elaborators[expression.kind] as (
    expression: Expression,
    scope: Scope,
    pointer: string,
  ) => Typed | null;
  const typed = handle(expression, scope, pointer);
  if (typed === null || typed.node.type !== "integer") return typed;
  if (typed.node.maximum > integerMax || typed.node.minimum < -integerMax) {
    const range = `${bound(typed.node.minimum)} to ${bound(typed.node.maximum)}`;
    return report(
      scope,
      "expression.overflow",
      pointer,
      `the value may leave ±(2^53 - 1): ${range}`,
      "bound an operand with `least` or a column's `maximum`, or divide before multiplying",
    );
  }
  return typed;
}

/** Elaborates and requires a type; reports otherwise. */
export function elaborateAs(
  expression: Expression,
  type: Typed["node"]["type"],
  scope: Scope,
  pointer: string,
): Typed | null {
  const typed = elaborate(expression, scope, pointer);
  if (typed === null || typed.node.type === type) return typed;
  return report(
    scope,
    "type.mismatch",
    pointer,
    `expected ${aType(type)} but this is ${aType(typed.node.type)}`,
    `give an expression of type ${type}`,
  );
}
