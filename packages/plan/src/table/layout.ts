import { evaluate, type Program } from "@kaitong/engine";
import { columnKey } from "../levers/reads.js";
import { nodesOf } from "../world/person.js";
import type { Writing } from "./act.js";
import type { Open } from "./open.js";
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

/** Expressions of what some writings do. */
function nodesOfWriting({ where, costs, settings }: Writing): readonly (evaluate.Node | null)[] {
  return [where, costs, ...settings.map(({ node }) => node)];
}

/** Variables that what open actions write reads; the income, too, where any of it costs money. */
export function variablesOfEffects(program: Program, open: readonly Open[]): readonly number[] {
  const roots = new Set<number>();
  for (const node of open.flatMap(({ writings }) => writings.flatMap(nodesOfWriting))) {
    if (node === null) continue;
    evaluate.walk(node, (inner) => {
      if (inner.kind === "variable") roots.add(inner.index);
    });
  }
  if (program.plans !== null && mayCost(open)) roots.add(program.plans.income);
  return [...roots];
}

/** Whether anything that is open costs money. */
export function mayCost(open: readonly Open[]): boolean {
  return open.some(({ levels }) => levels.some((level) => level.mayCost));
}

/** Columns that variables or effects read, of sources with one row. */
export function cellsRead(program: Program, variables: readonly number[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  const nodes = [...variables.map((index) => program.variables[index]!.node)];
  for (const node of [...nodes, ...effectNodes(program)]) {
    evaluate.walk(node, (inner) => {
      if (inner.kind !== "fact" && inner.kind !== "column") return;
      const { source, column } = inner;
      if (program.definition.sources[source]!.rows !== "one") return;
      cells.set(columnKey(source, column), { source, column });
    });
  }
  return [...cells.values()];
}
