import type { Definition } from "../define/definition.js";
import type { Node } from "../program/node.js";
import type { Program, ProgramContinuation, ProgramEffect } from "../program/program.js";
import { unreachable } from "../value/unreachable.js";
import type { ReviewedNode } from "./reviewed.js";

const present = (...nodes: readonly (Node | null | undefined)[]): readonly Node[] =>
  nodes.filter((node) => node !== null && node !== undefined);

function nodesOf(effect: ProgramEffect): readonly Node[] {
  switch (effect.kind) {
    case "set":
      return [...present(effect.where, effect.costs), ...effect.values.map(({ node }) => node)];
    case "add":
      return effect.values.map(({ node }) => node);
    case "add-monthly":
      return [
        ...present(effect.times, effect.amount?.where),
        ...effect.values.map(({ node }) => node),
      ];
    case "top-up":
      return [effect.to, ...effect.values.map(({ node }) => node)];
    case "obtain":
    case "keep":
      return [];
    default:
      return unreachable(effect);
  }
}

function continuationNodes(continuation: ProgramContinuation): readonly Node[] {
  if (continuation.kind === "seen-again") return [continuation.unless];
  return continuation.kind === "statuses" ? [continuation.open, continuation.behind] : [];
}

/** What actions write and what the future brings, as nodes; of one level, since all are alike. */
export function writtenNodes(
  definition: Definition,
  actions: Program["actions"],
  continuations: Program["continuations"],
): readonly ReviewedNode[] {
  const written = actions.flatMap(({ definition: { id }, levels }, index) =>
    (levels[0]?.effects ?? []).flatMap((effect) =>
      nodesOf(effect).map((node) => ({ name: id, node, pointer: `/actions/${index}/effects` })),
    ),
  );
  const brought = continuations.flatMap((continuation, index) =>
    continuationNodes(continuation).map((node) => ({
      name: definition.sources[index]?.name ?? "",
      node,
      pointer: `/sources/${index}/continues`,
    })),
  );
  return [...written, ...brought];
}
