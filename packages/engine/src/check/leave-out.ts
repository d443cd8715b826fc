import type { Definition, SourceDefinition } from "../define/definition.js";
import type { Node } from "../program/node.js";
import { allOf } from "./aggregate.js";
import { elaborate, elaborateAs } from "./expression.js";
import { makeNode, type Scope, type Typed } from "./scope.js";

const overRows: readonly string[] = ["aggregate", "trailing-count", "run"];

/** Whether an expression looks at other rows: a rule that leaves rows out must not. */
export function looksAtRows(expression: unknown): boolean {
  if (typeof expression !== "object" || expression === null) return false;
  const { kind } = expression as { readonly kind?: unknown };
  if (typeof kind === "string" && overRows.includes(kind)) return true;
  return Object.values(expression).some(looksAtRows);
}

function notLeftOut(
  scope: Scope,
  row: string,
  view: Scope["view"],
  owner: SourceDefinition,
): (Node | null)[] {
  const index = scope.sources.get(owner.name)?.index ?? 0;
  return (owner.leaveOut ?? []).map((leaveOut, at) => {
    if (looksAtRows(leaveOut.when)) return null;
    // Faults are reported once, where the source itself is checked.
    const quiet: Scope = { ...scope, row, view, consecutive: false, diagnostics: [] };
    // Variables report through the scope that they share, so that the place must be the true one.
    const pointer = `/sources/${index}/leaveOut/${at}/when`;
    const when = elaborateAs(leaveOut.when, "boolean", quiet, pointer);
    if (when === null) return null;
    const no = makeNode({ kind: "constant", value: false }, "boolean");
    const known = makeNode({ kind: "coalesce", of: [when.node, no] }, "boolean");
    return makeNode({ kind: "not", of: known }, "boolean");
  });
}

/**
 * The condition that a row of a source is not left out, for itself or for its parent; `null`
 * when the source leaves nothing out.
 */
export function keptRows(scope: Scope, source: SourceDefinition): Node | null {
  const parent = source.parent === undefined ? undefined : scope.sources.get(source.parent);
  const own = notLeftOut(scope, source.name, "own", source);
  const inherited =
    parent === undefined ? [] : notLeftOut(scope, source.name, "parent", parent.definition);
  return allOf(...own, ...inherited);
}

/** Hidden variables that count the rows which a source leaves out, for the decision to name. */
export function leftOutCounts(
  definition: Definition,
  scope: Scope,
): readonly { readonly name: string; readonly typed: Typed }[] {
  return definition.sources.flatMap((source, index) =>
    (source.leaveOut ?? []).flatMap((leaveOut) => {
      const row: Scope = { ...scope, row: source.name, view: "own", diagnostics: [] };
      const when = elaborate(leaveOut.when, row, "");
      if (when === null) return [];
      const node = makeNode(
        {
          kind: "aggregate",
          operation: "count",
          rows: Object.freeze({ source: index, window: null, where: when.node }),
          consecutive: null,
          measure: [],
        },
        "integer",
        [0, scope.rowsMax],
      );
      return [{ name: `${source.name}:${leaveOut.id}`, typed: { node, unit: "count" as const } }];
    }),
  );
}
