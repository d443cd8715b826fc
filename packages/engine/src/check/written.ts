import type { ActionDefinition, Definition, Effect } from "../define/definition.js";
import type { ProgramVariable } from "../program/program.js";
import { walk } from "../program/visit.js";
import { unreachable } from "../value/unreachable.js";
import { report, type Scope } from "./scope.js";

/** Names of the columns that an effect writes, with the time that is set by itself. */
function columnsOf(effect: Effect, time: string | undefined): readonly (string | undefined)[] {
  switch (effect.kind) {
    case "set":
    case "add":
      return Object.keys(effect.values);
    case "add-monthly": {
      const { amount, among, values } = effect;
      return [time, amount?.column, among?.column, ...Object.keys(values)];
    }
    case "top-up":
      return [time, effect.column, ...Object.keys(effect.values)];
    case "obtain":
      return [time];
    case "keep":
      return [];
    default:
      return unreachable(effect);
  }
}

/** What an effect writes, as `source.column`; names that nothing has are reported elsewhere. */
function writtenBy(effect: Effect, { sources }: Scope): readonly string[] {
  if (effect.kind === "keep") return [];
  const source = sources.get(effect.source)?.definition;
  const known = new Set(source?.columns.map(({ name }) => name));
  const names = columnsOf(effect, source?.time);
  return names.flatMap((name) =>
    name !== undefined && known.has(name) ? [`${effect.source}.${name}`] : [],
  );
}

/** Reports columns that an action writes and does not say that it changes. */
export function checkChanges(action: ActionDefinition, scope: Scope, pointer: string): void {
  const declared = new Set(action.changes);
  const written = new Set((action.effects ?? []).flatMap((effect) => writtenBy(effect, scope)));
  for (const path of written) {
    if (declared.has(path)) continue;
    report(
      scope,
      "action.undeclared-change",
      `${pointer}/changes`,
      `\`${action.id}\` writes \`${path}\`, which its changes do not name`,
      `add \`${path}\` to \`changes\``,
    );
  }
}

const protectedTags: readonly string[] = ["protected", "region"];

/** Stands for the rows of a source as such, whatever is in their columns. */
const anyRow = "*";

/** By `source.column`, or by `source.*` for rows, the first protected variable that reads it. */
export function protectedReads(
  definition: Definition,
  variables: readonly (ProgramVariable | null)[],
): ReadonlyMap<string, string> {
  const reads = new Map<string, string>();
  const sourceOf = (index: number) => definition.sources[index];
  for (const [index, { name, tags }] of definition.variables.entries()) {
    const variable = variables[index];
    if (!variable || !tags.some((tag) => protectedTags.includes(tag))) continue;
    const add = (source: number, column: string | undefined) => {
      const path = `${sourceOf(source)?.name}.${column}`;
      if (!reads.has(path)) reads.set(path, name);
    };
    walk(variable.node, (node) => {
      if (node.kind === "fact" || node.kind === "column") {
        add(node.source, sourceOf(node.source)?.columns[node.column]?.name);
      }
      if (node.kind === "aggregate" || node.kind === "run") add(node.rows.source, anyRow);
      if (node.kind === "trailing-count" || node.kind === "source-known") add(node.source, anyRow);
    });
  }
  return reads;
}

/** Refuses actions by which a person would change what nobody may be asked to change. */
export function checkProtected(
  action: ActionDefinition,
  reads: ReadonlyMap<string, string>,
  scope: Scope,
  pointer: string,
): void {
  const { effects = [], conditional = false } = action;
  if (conditional || effects.length === 0) return;
  const rows = effects.flatMap((effect) => {
    const isWhole = effect.kind !== "set" && effect.kind !== "keep";
    return isWhole ? [`${effect.source}.${anyRow}`] : [];
  });
  const written = effects.flatMap((effect) => writtenBy(effect, scope));
  const told = new Set<string>();
  for (const path of [...action.changes, ...written, ...rows]) {
    const variable = reads.get(path);
    if (variable === undefined || told.has(variable)) continue;
    told.add(variable);
    const what = path.endsWith(anyRow) ? `rows of \`${path.split(".")[0]}\`` : `\`${path}\``;
    report(
      scope,
      "action.protected",
      pointer,
      `\`${action.id}\` changes ${what}, which the protected variable \`${variable}\` reads`,
      "leave it out, or say `conditional: true` where somebody else confirms what is so",
    );
  }
}
