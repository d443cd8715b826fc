import type { CompareOperator } from "../define/expression.js";
import type { Node, NodeOf } from "../program/node.js";
import { unreachable } from "../value/unreachable.js";
import { parameterIn } from "./cells.js";
import type { Clause, Domain, Literal } from "./clause.js";
import { rangeOf } from "./clause.js";
import { nodeId, type Place } from "./fingerprint.js";
import { mayBeUnknown } from "./known.js";
import { anything, highest, intersection, lowest, type Range } from "./range.js";

/** One program in one cell, and where what is known of its values is written down. */
export interface Reading {
  readonly place: Place;
  readonly domain: Domain;
}

/** More clauses than this are left as one condition on the value of the whole. */
const clausesMax = 16;

const opposite = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

/** How the right side stands to the left one. */
const turned = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

function isText(node: Node): boolean {
  return node.type === "text";
}

/** The bounds that a node's values are proved to have; texts have no order and no bounds. */
function boundsOf(node: Node, { place }: Reading): Range {
  const unknown = mayBeUnknown(node, place.program);
  if (isText(node)) return { low: lowest, high: highest, unknown };
  return { low: node.minimum, high: node.maximum, unknown };
}

/** The fingerprint of a node, and its bounds written down: both programs' bounds hold. */
export function known(node: Node, reading: Reading): number {
  const id = nodeId(node, reading.place);
  const { domain } = reading;
  domain.set(id, intersection(rangeOf(domain, id), boundsOf(node, reading)));
  return id;
}

/** An integer for a text, as good as any: texts are only compared for equality. */
export function textNumber(text: string, { interning }: Place): number {
  return interning.id("text", text);
}

/** An integer for a constant: booleans as 0 and 1, a text as the number of its fingerprint. */
function constantOf(node: Node, { place }: Reading): number | null {
  const from = node.kind === "variable" ? place.program.variables[node.index]?.node : node;
  if (from?.kind === "parameter") return parameterIn(place.program, from.index, place.cell);
  if (from?.kind !== "constant" || from.value === null) return null;
  const { value } = from;
  return typeof value === "string" ? textNumber(value, place) : Number(value);
}

function rangesOf(
  operator: CompareOperator,
  value: number,
): readonly (readonly [number, number])[] {
  switch (operator) {
    case "=":
      return [[value, value]];
    case "!=":
      return [
        [lowest, value - 1],
        [value + 1, highest],
      ];
    case "<":
      return [[lowest, value - 1]];
    case "<=":
      return [[lowest, value]];
    case ">":
      return [[value + 1, highest]];
    case ">=":
      return [[value, highest]];
    default:
      return unreachable(operator);
  }
}

/** Conditions of which one must hold for a value to stand so to a constant. */
export function toConstant(
  of: number,
  operator: CompareOperator,
  value: number,
  unknown: boolean,
): Clause {
  return rangesOf(operator, value).map(([low, high]) => ({
    kind: "range",
    of,
    range: { low, high, unknown },
  }));
}

/** Conditions of which one must hold for two values to stand so to each other. */
export function toOther(
  left: number,
  operator: CompareOperator,
  right: number,
  unknown: boolean,
): Clause {
  const relation = (first: number, how: "<" | "<=" | "=", second: number): Literal => ({
    kind: "relation",
    left: first,
    operator: how,
    right: second,
    unknown,
  });
  switch (operator) {
    case "=":
    case "<":
    case "<=":
      return [relation(left, operator, right)];
    case ">":
      return [relation(right, "<", left)];
    case ">=":
      return [relation(right, "<=", left)];
    case "!=":
      return [relation(left, "<", right), relation(right, "<", left)];
    default:
      return unreachable(operator);
  }
}

function comparison(
  node: NodeOf<"compare">,
  wanted: boolean,
  unknown: boolean,
  reading: Reading,
): readonly Clause[] {
  const operator = wanted ? node.operator : opposite[node.operator];
  const [left, right] = [known(node.left, reading), known(node.right, reading)];
  const value = constantOf(node.right, reading);
  if (value !== null) return [toConstant(left, operator, value, unknown)];
  const first = constantOf(node.left, reading);
  if (first !== null) return [toConstant(right, turned[operator], first, unknown)];
  return [toOther(left, operator, right, unknown)];
}

/** That a value is known, or is not. */
function knownness(node: Node, wanted: boolean, reading: Reading): Literal {
  const none = { low: highest, high: lowest, unknown: true };
  const range = wanted ? { ...anything, unknown: false } : none;
  return { kind: "range", of: known(node, reading), range };
}

/** That the value of a node is what is wanted, without looking into it. */
function whole(node: Node, wanted: boolean, unknown: boolean, reading: Reading): Clause {
  return toConstant(known(node, reading), "=", Number(wanted), unknown);
}

/** Every way of taking one clause of each, put together; null where these are too many. */
export function crossed(parts: readonly (readonly Clause[])[]): readonly Clause[] | null {
  let clauses: readonly Clause[] = [[]];
  for (const part of parts) {
    if (clauses.length * part.length > clausesMax) return null;
    clauses = clauses.flatMap((first) => part.map((second) => [...first, ...second]));
  }
  return clauses;
}

/**
 * What must hold for a node to be true (or false), or else unknown where that is let through. In
 * Kleene's logic `and` is true when all are true and not false when none is false, so that both
 * rules go down to the operands; the same holds of `or` with the words exchanged.
 */
export function conditionOf(
  node: Node,
  wanted: boolean,
  unknown: boolean,
  reading: Reading,
): readonly Clause[] {
  if (node.kind === "variable") {
    const variable = reading.place.program.variables[node.index];
    if (variable !== undefined) return conditionOf(variable.node, wanted, unknown, reading);
  }
  if (node.kind === "not") return conditionOf(node.of, !wanted, unknown, reading);
  if (node.kind === "compare") return comparison(node, wanted, unknown, reading);
  if (node.kind === "is-known") return [[knownness(node.of, wanted, reading)]];
  if (node.kind !== "logic") return [whole(node, wanted, unknown, reading)];
  const parts = node.of.map((of) => conditionOf(of, wanted, unknown, reading));
  if ((node.operator === "and") === wanted) return parts.flat();
  return crossed(parts) ?? [whole(node, wanted, unknown, reading)];
}
