import { evaluate, type Program } from "@kaitong/engine";
import { columnKey } from "../levers/reads.js";
import { nodesOf } from "../world/person.js";
import type { Cell } from "./subject.js";

/** Variables with all that they read, in the program's order. */
export function closureOf(program: Program, roots: Iterable<number>): readonly number[] {
  const all = new Set<number>();
  const open = [...roots].filter((index) => index >= 0);
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (all.has(index)) continue;
    all.add(index);
    open.push(...program.variables[index]!.reads);
  }
  return program.order.filter((index) => all.has(index));
}

/** Expressions of everything that actions write. */
function effectNodes(program: Program): readonly evaluate.Node[] {
  return program.actions.flatMap(({ levels }) =>
    levels.flatMap(({ effects }) => effects.flatMap((effect) => nodesOf(effect))),
  );
}

/** Variables that what actions write reads, and the income of plans. */
export function variablesOfEffects(program: Program): readonly number[] {
  const roots = new Set<number>();
  for (const node of effectNodes(program)) {
    evaluate.walk(node, (inner) => {
      if (inner.kind === "variable") roots.add(inner.index);
    });
  }
  if (program.plans !== null) roots.add(program.plans.income);
  return [...roots];
}

/** Columns that variables or effects read. */
export function cellsRead(program: Program, variables: readonly number[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const nodes = [...variables.map((index) => program.variables[index]!.node)];
  for (const node of [...nodes, ...effectNodes(program)]) {
    evaluate.walk(node, (inner) => {
      if (inner.kind !== "fact" && inner.kind !== "column") return;
      const { source, column } = inner;
      cells.set(columnKey(source, column), { source, column });
    });
  }
  return [...cells.values()];
}
