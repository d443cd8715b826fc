import { type Reporting, report } from "../check/scope.js";
import type { Definition } from "../define/definition.js";
import { suggest } from "../diagnostics/suggest.js";
import type { Node } from "../program/node.js";
import { walk } from "../program/visit.js";
import { type PossibleScope, possibleOf } from "./possible.js";
import type { ReviewedNode } from "./reviewed.js";

/** Names in members called `parameter`, and parameters that expressions read, anywhere below. */
function parametersIn(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const members = value as Readonly<Record<string, unknown>>;
  if (typeof members.parameter === "string") found.add(members.parameter);
  if (members.kind === "parameter" && typeof members.name === "string") found.add(members.name);
  for (const member of Object.values(members)) parametersIn(member, found);
}

/** Warnings about parameters that nothing reads. */
export function reviewParameters(definition: Definition, reporting: Reporting): void {
  const used = new Set<string>();
  const { sources, variables, gates, preScreen, limit, actions, plans } = definition;
  parametersIn([sources, variables, gates, preScreen, limit, actions], used);
  for (const name of Object.values(plans ?? {})) used.add(name);
  for (const [index, { name }] of definition.parameters.entries()) {
    if (used.has(name)) continue;
    report(
      reporting,
      "parameter.unused",
      `/parameters/${index}`,
      `nothing reads \`${name}\``,
      "use it where its number is written out, or remove it",
    );
  }
}

/** Texts that a node is compared with although it never has them. */
function strayTexts(node: Node, scope: PossibleScope): readonly [string, ReadonlySet<string>][] {
  if (node.kind === "one-of") {
    const { texts } = possibleOf(node.value, scope);
    if (texts === null) return [];
    return node.list.flatMap((one) => (texts.has(String(one)) ? [] : [[String(one), texts]]));
  }
  if (node.kind !== "compare" || (node.operator !== "=" && node.operator !== "!=")) return [];
  const sides = [node.left, node.right];
  return sides.flatMap((side, at): [string, ReadonlySet<string>][] => {
    const other = sides[1 - at];
    if (other?.kind !== "constant" || typeof other.value !== "string") return [];
    const { texts } = possibleOf(side, scope);
    return texts === null || texts.has(other.value) ? [] : [[other.value, texts]];
  });
}

/** Warnings about texts that a column never has. */
export function reviewComparedTexts(
  nodes: readonly ReviewedNode[],
  scope: PossibleScope,
  reporting: Reporting,
): void {
  for (const { name, node, pointer } of nodes) {
    walk(node, (inner) => {
      for (const [text, known] of strayTexts(inner, scope)) {
        const near = suggest(text, known);
        report(
          reporting,
          "expression.stray-text",
          pointer,
          `\`${name}\` compares with \`${text}\`, which is never there`,
          near === null
            ? `use one of ${[...known].map((one) => `\`${one}\``).join(", ")}`
            : `write \`${near}\``,
        );
      }
    });
  }
}
