import type { Continuation, Definition, SourceDefinition } from "../define/definition.js";
import type { Expression } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { Node } from "../program/node.js";
import type { ProgramContinuation } from "../program/program.js";
import { unreachable } from "../value/unreachable.js";
import { elaborateAs } from "./expression.js";
import { keptRows } from "./leave-out.js";
import { makeNode, report, type Scope, unknownName } from "./scope.js";
import { length } from "./window.js";

type Of<Kind extends Continuation["kind"]> = Extract<Continuation, { kind: Kind }>;

function wrongSource(
  source: SourceDefinition,
  kind: Continuation["kind"],
  needs: string,
  scope: Scope,
  pointer: string,
): null {
  return report(
    scope,
    "source.wrong-continuation",
    step(pointer, "kind"),
    `\`${kind}\` needs ${needs}, which \`${source.name}\` is not`,
    "choose another continuation, or none: what is known then stays",
  );
}

function timeOf(source: SourceDefinition): string | undefined {
  return source.columns.find(({ name }) => name === source.time)?.type;
}

const isTopList = ({ rows, parent }: SourceDefinition) => rows === "many" && parent === undefined;

function condition(
  expression: Expression,
  row: SourceDefinition,
  scope: Scope,
  pointer: string,
): Node | null {
  const rows: Scope = { ...scope, row: row.name, view: "own", nesting: scope.nesting + 1 };
  return elaborateAs(expression, "boolean", rows, pointer)?.node ?? null;
}

/** Rows that are left out are not seen again either: it would change nothing. */
function orLeftOut(unless: Node, source: SourceDefinition, scope: Scope): Node {
  const kept = keptRows(scope, source);
  if (kept === null) return unless;
  const leftOut = makeNode({ kind: "not", of: kept }, "boolean");
  return makeNode({ kind: "logic", operator: "or", of: [unless, leftOut] }, "boolean");
}

function seenAgain(
  { kind, unless }: Of<"seen-again">,
  source: SourceDefinition,
  scope: Scope,
  pointer: string,
): ProgramContinuation | null {
  const time = timeOf(source);
  if (!isTopList(source) || (time !== "day" && time !== "instant")) {
    const needs = "a list at the top of a dossier with a day or instant as its time";
    return wrongSource(source, kind, needs, scope, pointer);
  }
  const node = condition(unless, source, scope, step(pointer, "unless"));
  return node === null ? null : { kind, unless: orLeftOut(node, source, scope) };
}

function obtainedAgain(
  { kind, worldDays, freshDays }: Of<"obtained-again">,
  source: SourceDefinition,
  scope: Scope,
  pointer: string,
): ProgramContinuation | null {
  const isTop = source.rows === "one" && source.parent === undefined;
  if (!isTop || timeOf(source) !== "instant") {
    const needs = "one row at the top of a dossier with an instant as its time";
    return wrongSource(source, kind, needs, scope, pointer);
  }
  const days = length(freshDays, "days", scope, step(pointer, "freshDays"));
  return days?.kind === "parameter" ? { kind, worldDays, freshDays: days.index } : null;
}

/** The place of the column that statuses stand in; reported when it cannot hold them all. */
function statusColumn(
  { column: name, clear, behindBy }: Of<"statuses">,
  source: SourceDefinition,
  scope: Scope,
  pointer: string,
): number | null {
  const index = source.columns.findIndex((column) => column.name === name);
  const column = source.columns[index];
  if (column === undefined) {
    const known = source.columns.map((one) => one.name);
    return unknownName(scope, "column", name, known, step(pointer, "column"));
  }
  const places = [
    [clear, step(pointer, "clear")] as const,
    ...behindBy.map((status, at) => [status, `${pointer}/behindBy/${at}`] as const),
  ];
  const wrong = places.filter(([status]) => !column.values?.includes(status));
  for (const [status, at] of wrong) {
    report(
      scope,
      "source.wrong-status",
      at,
      `\`${status}\` is none of the values that \`${name}\` lists`,
      "use a value of the column, and list the column's values",
    );
  }
  return wrong.length === 0 ? index : null;
}

function statuses(
  continuation: Of<"statuses">,
  source: SourceDefinition,
  scope: Scope,
  pointer: string,
): ProgramContinuation | null {
  const { kind, clear, behindBy } = continuation;
  const parent = scope.sources.get(source.parent ?? "")?.definition;
  const filled = [source.time, continuation.column];
  const needed = source.columns.find(({ name, required }) => required && !filled.includes(name));
  if (parent === undefined || source.rows !== "many" || timeOf(source) !== "month") {
    const needs = "a list below another source with a month as its time";
    return wrongSource(source, kind, needs, scope, pointer);
  }
  if (needed !== undefined) {
    const needs = `a source whose rows need no \`${needed.name}\` beside month and status`;
    return wrongSource(source, kind, needs, scope, pointer);
  }
  const column = statusColumn(continuation, source, scope, pointer);
  const open = condition(continuation.open, parent, scope, step(pointer, "open"));
  const behind = condition(continuation.behind, parent, scope, step(pointer, "behind"));
  if (column === null || open === null || behind === null) return null;
  return { kind, column, open, behind, clear, behindBy };
}

function continuationOf(
  continuation: Continuation,
  source: SourceDefinition,
  scope: Scope,
  pointer: string,
): ProgramContinuation | null {
  switch (continuation.kind) {
    case "repeats":
    case "moves-along": {
      if (isTopList(source) && timeOf(source) !== undefined) return { kind: continuation.kind };
      const needs = "a list at the top of a dossier with a time";
      return wrongSource(source, continuation.kind, needs, scope, pointer);
    }
    case "seen-again":
      return seenAgain(continuation, source, scope, pointer);
    case "obtained-again":
      return obtainedAgain(continuation, source, scope, pointer);
    case "statuses":
      return statuses(continuation, source, scope, pointer);
    default:
      return unreachable(continuation);
  }
}

const stays: ProgramContinuation = Object.freeze({ kind: "stays" });

/** Checks what the future brings to each source; where nothing is said, what is known stays. */
export function elaborateContinuations(
  definition: Definition,
  scope: Scope,
): readonly ProgramContinuation[] {
  const continuations = definition.sources.map((source, index) => {
    const { continues } = source;
    if (continues === undefined) return stays;
    const pointer = `/sources/${index}/continues`;
    return Object.freeze(continuationOf(continues, source, scope, pointer) ?? stays);
  });
  return Object.freeze(continuations);
}
