import type { define } from "@kaitong/engine";

/** Kinds that have functions, operators or modes of their own, which are counted as well. */
const details = ["function", "operator", "mode", "per", "row", "part"] as const;

/** Counts the kinds of expressions and windows in a definition, with their functions. */
export function countKinds(definition: define.Definition, counts: Map<string, number>): void {
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const node = part as Readonly<Record<string, unknown>>;
    if (typeof node.kind === "string") {
      add(node.kind);
      for (const detail of details) {
        const value = node[detail];
        if (typeof value === "string") add(`${node.kind} ${value}`);
      }
      if (node.consecutive !== undefined) add(`${node.kind} consecutive`);
    }
    for (const below of Object.values(part)) visit(below);
  };
  for (const { expression } of definition.variables) visit(expression);
  for (const { leaveOut } of definition.sources) visit(leaveOut);
  visit(definition.limit?.components);
}
