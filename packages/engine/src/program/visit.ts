import type { Node, NodeKind, NodeOf } from "./node.js";

/**
 * One function a node kind. A new kind does not type-check until every back end handles it.
 */
export type Visitor<Result, Context> = {
  readonly [Kind in NodeKind]: (node: NodeOf<Kind>, context: Context) => Result;
};

/** Calls the visitor's function for the node's kind. */
export function visit<Result, Context>(
  visitor: Visitor<Result, Context>,
  node: Node,
  context: Context,
): Result {
  const handle = visitor[node.kind] as (node: Node, context: Context) => Result;
  return handle(node, context);
}

const none: readonly Node[] = Object.freeze([]);
const present = (...nodes: (Node | null)[]): readonly Node[] =>
  nodes.filter((node): node is Node => node !== null);

const childrenOf: Visitor<readonly Node[], null> = {
  constant: () => none,
  "as-of": () => none,
  variable: () => none,
  parameter: () => none,
  fact: () => none,
  column: () => none,
  "source-known": () => none,
  arithmetic: (node) => [node.left, node.right],
  share: (node) => [node.part, node.whole],
  extreme: (node) => node.of,
  compare: (node) => [node.left, node.right],
  logic: (node) => node.of,
  not: (node) => [node.of],
  "one-of": (node) => [node.value],
  case: (node) => [
    ...node.branches.flatMap((branch) => [branch.when, branch.then]),
    node.otherwise,
  ],
  coalesce: (node) => node.of,
  "is-known": (node) => [node.of],
  calendar: (node) => node.of,
  "text-slice": (node) => [node.of],
  "text-length": (node) => [node.of],
  digits: (node) => [node.of],
  sine: (node) => [node.angle],
  aggregate: (node) => [...present(node.rows.where, node.consecutive), ...node.measure],
  "trailing-count": (node) => present(node.where),
  run: (node) => present(node.rows.where, node.unless),
  percentile: () => none,
  score: () => none,
};

/** The nodes directly below a node. */
export function children(node: Node): readonly Node[] {
  return visit(childrenOf, node, null);
}

/**
 * Calls `see` for a node and everything below it, once each: a share reads its measure in both
 * of its parts, so that nested ones would double the work at every level.
 */
export function walk(node: Node, see: (node: Node) => void, seen = new Set<Node>()): void {
  if (seen.has(node)) return;
  seen.add(node);
  see(node);
  for (const child of children(node)) walk(child, see, seen);
}
