import { visitAfterNamed } from "../check/variable-names.js";
import type { SourceDefinition } from "../define/definition.js";
import type { CompareOperator } from "../define/expression.js";
import type { Node } from "../program/node.js";
import type { ProgramVariable } from "../program/program.js";
import { type Visitor, visit } from "../program/visit.js";

/**
 * What a node can be, over all dossiers: more than it really can, never less. Booleans are 0 and 1;
 * a minimum above the maximum means that it is always unknown. Relations between nodes are not
 * followed.
 */
export interface Possible {
  readonly unknown: boolean;
  readonly minimum: number;
  readonly maximum: number;
  /** The only texts; `null` for a text that may be anything, and for other types. */
  readonly texts: ReadonlySet<string> | null;
}

/** What names lead to while it is found what nodes can be. */
export interface PossibleScope {
  readonly sources: readonly SourceDefinition[];
  /** Possible values of a variable by its index. */
  readonly variable: (index: number) => Possible;
}

const nothing: Possible = Object.freeze({
  unknown: true,
  minimum: Number.POSITIVE_INFINITY,
  maximum: Number.NEGATIVE_INFINITY,
  texts: null,
});

/** A node's declared bounds; known unless it is said otherwise. */
function within(node: Node, unknown: boolean): Possible {
  // A free text has no bounds; two of them may be the same or not, as two integers may.
  if (node.type === "text") return { unknown, minimum: 0, maximum: 1, texts: null };
  return { unknown, minimum: node.minimum, maximum: node.maximum, texts: null };
}

function truth(unknown: boolean, canBeFalse: boolean, canBeTrue: boolean): Possible {
  return { unknown, minimum: canBeFalse ? 0 : 1, maximum: canBeTrue ? 1 : 0, texts: null };
}

/** Whether it is known for some dossier. */
export function canBeKnown(possible: Possible): boolean {
  return possible.minimum <= possible.maximum;
}

function union(all: readonly Possible[]): Possible {
  const known = all.filter(canBeKnown);
  const free = known.some(({ texts }) => texts === null);
  return {
    unknown: all.some(({ unknown }) => unknown),
    minimum: Math.min(...known.map(({ minimum }) => minimum)),
    maximum: Math.max(...known.map(({ maximum }) => maximum)),
    texts: free ? null : new Set(known.flatMap(({ texts }) => [...(texts ?? [])])),
  };
}

/** Whether two texts can be the same. */
function canMeet(left: Possible, right: Possible): boolean {
  if (left.texts === null || right.texts === null) return true;
  return [...left.texts].some((text) => right.texts?.has(text));
}

/** Whether a comparison of two possible values can be true, and whether it can be false. */
export function comparison(
  operator: CompareOperator,
  left: Possible,
  right: Possible,
): readonly [canBeTrue: boolean, canBeFalse: boolean] {
  if (!canBeKnown(left) || !canBeKnown(right)) return [false, false];
  const single = left.minimum === left.maximum && right.minimum === right.maximum;
  const texts = left.texts !== null || right.texts !== null;
  const differ = texts
    ? left.texts === null || right.texts === null || left.texts.size > 1 || right.texts.size > 1
    : !single;
  const canBeEqual = texts
    ? canMeet(left, right)
    : left.minimum <= right.maximum && right.minimum <= left.maximum;
  switch (operator) {
    case "=":
      return [canBeEqual, differ || !canBeEqual];
    case "!=":
      return [differ || !canBeEqual, canBeEqual];
    case "<":
      return [left.minimum < right.maximum, left.maximum >= right.minimum];
    case "<=":
      return [left.minimum <= right.maximum, left.maximum > right.minimum];
    case ">":
      return [left.maximum > right.minimum, left.minimum <= right.maximum];
    case ">=":
      return [left.maximum >= right.minimum, left.minimum < right.maximum];
    default:
      return operator satisfies never;
  }
}

const always = (node: Node) => within(node, false);
const maybe = (node: Node) => within(node, true);
const columnTexts = (scope: PossibleScope, source: number, column: number) => {
  const values = scope.sources[source]?.columns[column]?.values;
  return values === undefined ? null : new Set(values);
};

const possible: Visitor<Possible, PossibleScope> = {
  constant: (node) => {
    if (node.value === null) return nothing;
    if (typeof node.value === "boolean") return truth(false, !node.value, node.value);
    const texts = typeof node.value === "string" ? new Set([node.value]) : null;
    return { ...within(node, false), texts };
  },
  "as-of": always,
  variable: (node, scope) => scope.variable(node.index),
  parameter: always,
  fact: (node, scope) => ({
    ...within(node, true),
    texts: columnTexts(scope, node.source, node.column),
  }),
  column: (node, scope) => ({
    ...within(node, true),
    texts: columnTexts(scope, node.source, node.column),
  }),
  "source-known": () => truth(false, true, true),
  arithmetic: (node, scope) => {
    const parts = [possibleOf(node.left, scope), possibleOf(node.right, scope)];
    const divides = node.operator === "floor-divide" && node.right.minimum < 1;
    return within(node, divides || parts.some(({ unknown }) => unknown));
  },
  // A share of nothing is unknown.
  share: maybe,
  extreme: (node, scope) =>
    within(
      node,
      node.of.some((one) => possibleOf(one, scope).unknown),
    ),
  compare: (node, scope) => {
    const [left, right] = [possibleOf(node.left, scope), possibleOf(node.right, scope)];
    const [canBeTrue, canBeFalse] = comparison(node.operator, left, right);
    if (!canBeTrue && !canBeFalse) return nothing;
    return truth(left.unknown || right.unknown, canBeFalse, canBeTrue);
  },
  logic: (node, scope) => {
    const all = node.of.map((one) => possibleOf(one, scope));
    const unknown = all.some((one) => one.unknown);
    const isAnd = node.operator === "and";
    const every = (bound: (one: Possible) => boolean) => all.every(bound);
    const some = (bound: (one: Possible) => boolean) => all.some(bound);
    const isTrue = (one: Possible) => one.maximum >= 1;
    const isFalse = (one: Possible) => one.minimum <= 0;
    const canBeTrue = isAnd ? every(isTrue) : some(isTrue);
    const canBeFalse = isAnd ? some(isFalse) : every(isFalse);
    return canBeTrue || canBeFalse ? truth(unknown, canBeFalse, canBeTrue) : nothing;
  },
  not: (node, scope) => {
    const of = possibleOf(node.of, scope);
    return canBeKnown(of) ? truth(of.unknown, of.maximum >= 1, of.minimum <= 0) : nothing;
  },
  "one-of": (node, scope) => {
    const value = possibleOf(node.value, scope);
    const known = value.texts;
    const meets = known === null || node.list.some((one) => known.has(String(one)));
    const stays = known === null || [...known].some((one) => !node.list.includes(one));
    return canBeKnown(value) ? truth(value.unknown, stays, meets) : nothing;
  },
  case: (node, scope) => {
    const reached: Possible[] = [];
    // An unknown condition is not true, so that the next branch is looked at.
    for (const { when, then } of node.branches) {
      const condition = possibleOf(when, scope);
      if (condition.maximum >= 1) reached.push(possibleOf(then, scope));
      if (!condition.unknown && condition.minimum >= 1) return union(reached);
    }
    return union([...reached, possibleOf(node.otherwise, scope)]);
  },
  coalesce: (node, scope) => {
    const reached: Possible[] = [];
    for (const one of node.of) {
      const of = possibleOf(one, scope);
      reached.push(of);
      if (!of.unknown) return { ...union(reached), unknown: false };
    }
    return union(reached);
  },
  "is-known": (node, scope) => {
    const of = possibleOf(node.of, scope);
    return truth(false, of.unknown, canBeKnown(of));
  },
  calendar: maybe,
  "text-slice": maybe,
  "text-length": (node, scope) => within(node, possibleOf(node.of, scope).unknown),
  digits: maybe,
  sine: (node, scope) => within(node, possibleOf(node.angle, scope).unknown),
  // Over an unknown table everything is unknown, even a count.
  aggregate: maybe,
  "trailing-count": maybe,
  run: maybe,
  percentile: maybe,
  score: always,
};

/** What a node can be. */
export function possibleOf(node: Node, scope: PossibleScope): Possible {
  return visit(possible, node, scope);
}

/** What each variable can be, found once; anything at all for one that is broken. */
export function possibleVariables(
  sources: readonly SourceDefinition[],
  variables: readonly (ProgramVariable | null)[],
): (index: number) => Possible {
  const found = new Map<number, Possible>();
  const anything: Possible = {
    unknown: true,
    minimum: Number.NEGATIVE_INFINITY,
    maximum: Number.POSITIVE_INFINITY,
    texts: null,
  };
  const isNew = (index: number) => !found.has(index);
  const reads = variables.map((one) => one?.reads ?? []);
  const find = (index: number) => {
    const declared = variables[index];
    found.set(index, declared ? possibleOf(declared.node, scope) : anything);
  };
  const variable = (index: number): Possible => {
    if (isNew(index)) visitAfterNamed(index, reads, isNew, find);
    return found.get(index) ?? anything;
  };
  const scope: PossibleScope = { sources, variable };
  return variable;
}
