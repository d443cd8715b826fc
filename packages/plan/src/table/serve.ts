import { type Diagnostic, evaluate, type Program } from "@kaitong/engine";
import { judgingOf } from "../levers/judge.js";
import { mayCost } from "./layout.js";
import type { Open } from "./open.js";

function refuse(code: string, pointer: string, message: string, fix: string): Diagnostic {
  return { code, pointer, message, fix };
}

/** Kinds of nodes that are worked out of numbers of one row. */
const isPlain: Readonly<Record<evaluate.Node["kind"], boolean>> = {
  constant: true,
  "as-of": true,
  variable: true,
  parameter: true,
  fact: true,
  column: true,
  "source-known": false,
  arithmetic: true,
  share: true,
  extreme: true,
  compare: true,
  logic: true,
  not: true,
  "one-of": true,
  case: true,
  coalesce: true,
  "is-known": true,
  calendar: true,
  "text-slice": false,
  "text-length": false,
  digits: false,
  sine: true,
  aggregate: false,
  "trailing-count": false,
  run: false,
  percentile: false,
  score: false,
};

/** Whether a source has one row that is always known, and no rule by which it is left out. */
function isRow({ definition }: Program, source: number): boolean {
  const { rows, parent, known, time, leaveOut } = definition.sources[source]!;
  const isOne = rows === "one" && parent === undefined && known === "always" && time === undefined;
  return isOne && (leaveOut ?? []).length === 0;
}

/** Whether a node reads nothing but numbers of such rows, through variables too. */
function readsRows(program: Program, node: evaluate.Node, seen: Set<number>): boolean {
  let isRight = true;
  evaluate.walk(node, (inner) => {
    if (!isPlain[inner.kind] || inner.type === "text") isRight = false;
    if (inner.kind === "fact" || inner.kind === "column") {
      isRight &&= isRow(program, inner.source);
      if (inner.kind === "column") isRight &&= inner.row === "this";
    }
    if (inner.kind !== "variable" || seen.has(inner.index)) return;
    seen.add(inner.index);
    isRight &&= readsRows(program, program.variables[inner.index]!.node, seen);
  });
  return isRight;
}

function actionProblem(program: Program, { action, writings }: Open): Diagnostic | null {
  const pointer = `/actions/${action}/effects`;
  const { id } = program.actions[action]!.definition;
  const ask = "exclude the action, or plan with the whole dossier";
  const others = program.actions[action]!.levels.flatMap(({ effects }) => effects).filter(
    ({ kind }) => kind !== "set" && kind !== "keep",
  );
  if (others[0] !== undefined) {
    const message = `action \`${id}\` has the effect \`${others[0].kind}\`, which needs a list`;
    return refuse("table.effect", pointer, message, ask);
  }
  for (const { source, where, settings, costs } of writings) {
    const name = program.definition.sources[source]!.name;
    if (!isRow(program, source)) {
      const message = `action \`${id}\` sets \`${name}\`, which is no single row, always known`;
      return refuse("table.source", pointer, message, ask);
    }
    const nodes = [where, costs, ...settings.map(({ node }) => node)].filter((one) => one !== null);
    if (nodes.every((node) => readsRows(program, node, new Set()))) continue;
    const message = `what action \`${id}\` writes reads more than numbers of single rows`;
    return refuse("table.effect", pointer, message, ask);
  }
  return null;
}

/** Why a program's plans cannot be found for plain records; nothing where they can. */
export function serveProblems(
  program: Program,
  isRecord: boolean,
  open: readonly Open[],
): readonly Diagnostic[] {
  const problems: (Diagnostic | null)[] = [];
  if (!isRecord) {
    const message = "the gates read more than numbers of sources with one row, always known";
    problems.push(refuse("table.gates", "/gates", message, "plan with the whole dossier"));
  }
  if (!judgingOf(program).isAdditive) {
    const message = "a gate takes the score or something else, or does not ask for more of it";
    problems.push(refuse("table.score", "/gates", message, "plan with the whole dossier"));
  }
  const isPaid = program.plans !== null && mayCost(open);
  const income = isPaid ? program.variables[program.plans.income]! : null;
  if (income !== null && !readsRows(program, income.node, new Set())) {
    const message = `the income \`${income.name}\` reads more than numbers of single rows`;
    problems.push(refuse("table.income", "/plans/income", message, "plan with the whole dossier"));
  }
  return [...problems, ...open.map((one) => actionProblem(program, one))].filter(
    (one) => one !== null,
  );
}
