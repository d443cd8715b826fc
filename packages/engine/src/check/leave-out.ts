import type { SourceDefinition } from "../define/definition.js";
import type { Node } from "../program/node.js";
import { allOf } from "./aggregate.js";
import { elaborateAs } from "./expression.js";
import { makeNode, type Scope } from "./scope.js";

function notLeftOut(
  scope: Scope,
  row: string,
  view: Scope["view"],
  owner: SourceDefinition,
): (Node | null)[] {
  return (owner.leaveOut ?? []).map((leaveOut) => {
    // Faults are reported once, where the source itself is checked.
    const quiet: Scope = { ...scope, row, view, consecutive: false, diagnostics: [] };
    const when = elaborateAs(leaveOut.when, "boolean", quiet, "");
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
