import type { Expression, Unit } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import { floorDivide } from "../value/integer.js";
import { assert } from "../value/unreachable.js";
import { elaborate, elaborateAs } from "./expression.js";
import { integerMax, makeNode, report, type Scope, type Typed, typeBounds } from "./scope.js";

type Bounds = readonly [number, number];
type Arithmetic = Extract<Expression, { kind: "arithmetic" }>;

const scalars: ReadonlySet<Unit> = new Set<Unit>(["number", "count"]);

/** Reports operands that do not go together. */
export function mismatch(
  scope: Scope,
  pointer: string,
  operator: string,
  left: Typed,
  right: Typed,
): null {
  const name = (typed: Typed) => typed.unit ?? typed.node.type;
  const units = left.node.type === "integer" && right.node.type === "integer";
  return report(
    scope,
    units ? "unit.mismatch" : "type.mismatch",
    pointer,
    `\`${operator}\` does not go with ${name(left)} and ${name(right)}`,
    "make both sides the same type and unit, or say what you mean with `as-unit`",
  );
}

/** Type and unit of a sum or difference; `null` when there is none. */
function sumType(
  operator: "+" | "-",
  left: Typed,
  right: Typed,
): ["day" | "month" | "integer", Unit | null] | null {
  const [a, b] = [left.node.type, right.node.type];
  if (a === "integer" && b === "integer") {
    return left.unit === right.unit ? ["integer", left.unit] : null;
  }
  if (operator === "-" && a === b) {
    if (a === "day") return ["integer", "days"];
    if (a === "month") return ["integer", "months"];
    if (a === "instant") return ["integer", "milliseconds"];
  }
  if (a === "day" && right.unit === "days") return ["day", null];
  if (a === "month" && right.unit === "months") return ["month", null];
  return null;
}

function productUnit(left: Typed, right: Typed): Unit | null {
  if (left.unit === null || right.unit === null) return null;
  if (left.unit === "number") return right.unit;
  if (right.unit === "number") return left.unit;
  if (left.unit === "count") return right.unit;
  return right.unit === "count" ? left.unit : null;
}

function quotientUnit(left: Typed, right: Typed): Unit | null {
  if (left.unit === null || right.unit === null) return null;
  if (left.unit === right.unit) return "number";
  return scalars.has(right.unit) ? left.unit : null;
}

function corners(left: Bounds, right: Bounds, of: (a: number, b: number) => number): Bounds {
  const all = left.flatMap((a) => right.map((b) => of(a, b)));
  return [Math.min(...all), Math.max(...all)];
}

function quotientBounds(left: Bounds, right: Bounds): Bounds {
  // A parameter without values, which is reported where it stands, has no bounds.
  const isBounded = [...left, ...right].every(Number.isSafeInteger);
  if (right[0] < 1 || !isBounded) {
    const most = Math.max(Math.abs(left[0]), Math.abs(left[1]));
    return [-most, most];
  }
  return corners(left, right, (a, b) => {
    const quotient = floorDivide(a, b);
    assert(quotient !== null, "a divisor of at least one divides");
    return quotient;
  });
}

function bounds(typed: Typed): Bounds {
  return [typed.node.minimum, typed.node.maximum];
}

/** Elaborates `+ - * floor-divide`, with units and interval analysis. */
export function arithmetic(expression: Arithmetic, scope: Scope, pointer: string): Typed | null {
  const left = elaborate(expression.left, scope, step(pointer, "left"));
  const right = elaborate(expression.right, scope, step(pointer, "right"));
  if (left === null || right === null) return null;
  return arithmeticOf(expression.operator, left, right, scope, pointer);
}

/** The same of operands that are elaborated already. */
export function arithmeticOf(
  operator: Arithmetic["operator"],
  left: Typed,
  right: Typed,
  scope: Scope,
  pointer: string,
): Typed | null {
  const body = { kind: "arithmetic", operator, left: left.node, right: right.node } as const;
  if (operator === "+" || operator === "-") {
    const found = sumType(operator, left, right);
    if (found === null) return mismatch(scope, pointer, operator, left, right);
    const [type, unit] = found;
    const range = corners(bounds(left), bounds(right), (a, b) =>
      operator === "+" ? a + b : a - b,
    );
    if (type === "integer") return { node: makeNode(body, type, range), unit };
    const [minimum, maximum] = typeBounds(type);
    if (range[0] >= minimum && range[1] <= maximum) {
      return { node: makeNode(body, type, range), unit };
    }
    return { node: withinCalendar(makeNode(body, type, range)), unit };
  }
  const unit = operator === "*" ? productUnit(left, right) : quotientUnit(left, right);
  if (unit === null) return mismatch(scope, pointer, operator, left, right);
  const range =
    operator === "*"
      ? corners(bounds(left), bounds(right), (a, b) => a * b)
      : quotientBounds(bounds(left), bounds(right));
  return { node: makeNode(body, "integer", range), unit };
}

/** A day or month that leaves the calendar (years 1 to 9999) is unknown. */
export function withinCalendar(node: Typed["node"]): Typed["node"] {
  const operation = node.type === "day" ? "within-days" : "within-months";
  return makeNode({ kind: "calendar", operation, of: [node] }, node.type);
}

/** Elaborates `share`: floor(part × 10000 / whole) in basis points. */
export function share(
  expression: Extract<Expression, { kind: "share" }>,
  scope: Scope,
  pointer: string,
): Typed | null {
  const part = elaborateAs(expression.part, "integer", scope, step(pointer, "part"));
  const whole = elaborateAs(expression.whole, "integer", scope, step(pointer, "whole"));
  if (part === null || whole === null) return null;
  if (part.unit !== whole.unit) return mismatch(scope, pointer, "share", part, whole);
  return { node: shareNode(part.node, whole.node), unit: "basis-points" };
}

/** The node of a share, with its bounds; a share beyond ±(2^53 - 1) is unknown. */
export function shareNode(part: Typed["node"], whole: Typed["node"]): Typed["node"] {
  const most = Math.min(
    integerMax,
    10_000 * Math.max(Math.abs(part.minimum), Math.abs(part.maximum)),
  );
  const least = part.minimum >= 0 && whole.minimum >= 0 ? 0 : -most;
  return makeNode({ kind: "share", part, whole }, "integer", [least, most]);
}

/** Elaborates `least` and `greatest`: unknown when one operand is. */
export function extreme(
  expression: Extract<Expression, { kind: "least" | "greatest" }>,
  scope: Scope,
  pointer: string,
): Typed | null {
  const all = sameTypes(expression.of, scope, step(pointer, "of"), expression.kind);
  const first = all?.[0];
  if (all === null || first === undefined) return null;
  const pick = expression.kind === "least" ? Math.min : Math.max;
  const node = makeNode(
    { kind: "extreme", which: expression.kind, of: all.map((typed) => typed.node) },
    first.node.type,
    [
      pick(...all.map((typed) => typed.node.minimum)),
      pick(...all.map((typed) => typed.node.maximum)),
    ],
  );
  return { node, unit: first.unit };
}

/** Elaborates a list whose members must have one type and unit; at least one. */
export function sameTypes(
  list: readonly Expression[],
  scope: Scope,
  pointer: string,
  operator: string,
): readonly Typed[] | null {
  const all = list.map((of, index) => elaborate(of, scope, step(pointer, index)));
  const known = all.filter((typed): typed is Typed => typed !== null);
  const first = known[0];
  if (known.length !== all.length) return null;
  if (first === undefined) {
    return report(
      scope,
      "expression.empty-list",
      pointer,
      `\`${operator}\` over nothing has no value`,
      "give it at least one operand",
    );
  }
  for (const [index, typed] of known.entries()) {
    if (typed.node.type !== first.node.type || typed.unit !== first.unit) {
      return mismatch(scope, step(pointer, index), operator, first, typed);
    }
  }
  return known;
}
