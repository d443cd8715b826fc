import type { ActionDefinition, ActionLevel, Definition, Effect } from "../define/definition.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ProgramAction, ProgramEffect, ProgramVariable } from "../program/program.js";
import { possibleVariables } from "../review/possible.js";
import { elaborateEffect } from "./effects.js";
import { report, type Scope, unknownName } from "./scope.js";
import type { Writing } from "./settings.js";
import { checkUnique } from "./sources.js";
import { checkChanges, checkProtected, protectedReads } from "./written.js";

function checkChangedNames(action: ActionDefinition, scope: Scope, pointer: string): void {
  for (const [at, path] of action.changes.entries()) {
    const [name = "", column = ""] = path.split(".");
    const source = scope.sources.get(name)?.definition;
    const columns = (source?.columns ?? []).map((candidate) => candidate.name);
    const place = `${pointer}/changes/${at}`;
    if (source === undefined) {
      unknownName(scope, "source", name, scope.sources.keys(), place);
    } else if (!columns.includes(column)) {
      unknownName(scope, "column", column, columns, place);
    }
  }
}

/** Whether an effect uses the value of its level, so that it differs from level to level. */
function usesLevel(part: unknown): boolean {
  if (typeof part !== "object" || part === null) return false;
  if ((part as { readonly kind?: unknown }).kind === "level") return true;
  return Object.values(part).some(usesLevel);
}

/** As many as a whole definition may have: reading one takes less than a second. */
const writtenValuesMax = 200_000;

function valuesIn(part: unknown): number {
  if (typeof part !== "object" || part === null) return 1;
  return Object.values(part).reduce<number>((sum, inner) => sum + valuesIn(inner), 1);
}

/** Whether what actions write at all of their levels is few enough values; reported otherwise. */
function isSmall(actions: readonly ActionDefinition[], scope: Scope): boolean {
  let values = 0;
  for (const [index, { effects = [], levels }] of actions.entries()) {
    values += valuesIn(effects.filter(usesLevel)) * levels.length;
    if (values <= writtenValuesMax) continue;
    report(
      scope,
      "definition.too-large",
      `/actions/${index}/effects`,
      `at all levels together, actions write more than ${writtenValuesMax} values`,
      "have fewer levels, or name what does not depend on the level as a variable",
    );
    return false;
  }
  return true;
}

/** Leaves out what was reported for one level and again for another. */
function dropRepeats(diagnostics: Diagnostic[], start: number): void {
  const seen = new Set<string>();
  for (const one of diagnostics.splice(start)) {
    const key = `${one.code} ${one.pointer} ${one.message}`;
    if (!seen.has(key)) diagnostics.push(one);
    seen.add(key);
  }
}

/** What each level of an action writes; an effect without `level` is shared by all of them. */
function elaborateLevels(
  action: ActionDefinition,
  scope: Writing,
  pointer: string,
): ProgramAction["levels"] {
  const { effects = [], unit = "number", levels } = action;
  const shared = new Map<Effect, ProgramEffect | null>();
  const differs = new Set(effects.filter(usesLevel));
  const effectsAt = ({ id, value }: ActionLevel) => {
    const own: Writing = { ...scope, level: { id, value: value ?? null, unit } };
    return effects.map((effect, index) => {
      const known = shared.get(effect);
      if (known !== undefined) return known;
      const elaborated = elaborateEffect(effect, own, `${pointer}/effects/${index}`);
      if (!differs.has(effect)) shared.set(effect, elaborated);
      return elaborated;
    });
  };
  const start = scope.diagnostics.length;
  const done = levels.map((definition) => {
    const written = effectsAt(definition).filter((effect) => effect !== null);
    return Object.freeze({ definition, effects: Object.freeze(written) });
  });
  dropRepeats(scope.diagnostics, start);
  return Object.freeze(done);
}

/** Reports each name by which an action would come before itself. */
function checkCircles(
  actions: readonly ActionDefinition[],
  indices: ReadonlyMap<string, number>,
  scope: Scope,
): void {
  const states: ("new" | "open" | "done")[] = actions.map(() => "new");
  for (const start of actions.keys()) {
    // A stack of its own: chains of actions may be thousands long.
    const path = states[start] === "new" ? [{ index: start, next: 0 }] : [];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { index } = top;
      states[index] = "open";
      const at = top.next;
      const id = actions[index]?.after?.[at];
      top.next += 1;
      const before = id === undefined ? undefined : indices.get(id);
      if (id === undefined) {
        states[index] = "done";
        path.pop();
      } else if (before !== undefined && states[before] === "new") {
        path.push({ index: before, next: 0 });
      } else if (before !== undefined && states[before] === "open") {
        report(
          scope,
          "action.circular",
          `/actions/${index}/after/${at}`,
          `\`${actions[index]?.id}\` comes after \`${id}\`, which comes after it`,
          "break the circle",
        );
      }
    }
  }
}

/** Indices of the actions that come first. */
function namedBefore(
  action: ActionDefinition,
  indices: ReadonlyMap<string, number>,
  scope: Scope,
  pointer: string,
): readonly number[] {
  const before = (action.after ?? []).flatMap((id, at) => {
    const index = indices.get(id);
    if (index !== undefined) return [index];
    unknownName(scope, "action", id, indices.keys(), `${pointer}/after/${at}`);
    return [];
  });
  return Object.freeze([...new Set(before)]);
}

/** Checks the actions, and elaborates what each of their levels writes. */
export function elaborateActions(
  definition: Definition,
  scope: Scope,
  variables: readonly (ProgramVariable | null)[],
): readonly ProgramAction[] {
  const { actions, sources } = definition;
  const ids = actions.map((action) => action.id);
  checkUnique(scope, "action", ids, "/actions");
  const indices = new Map([...ids.entries()].reverse().map(([index, id]) => [id, index]));
  const reads = protectedReads(definition, variables);
  const possible = { sources, variable: possibleVariables(sources, variables) };
  const after = actions.map((action, index) =>
    namedBefore(action, indices, scope, `/actions/${index}`),
  );
  checkCircles(actions, indices, scope);
  if (!isSmall(actions, scope)) return [];
  return Object.freeze(
    actions.map((action, index) => {
      const pointer = `/actions/${index}`;
      checkChangedNames(action, scope, pointer);
      checkChanges(action, scope, pointer);
      checkProtected(action, reads, scope, pointer);
      const levels = elaborateLevels(action, { ...scope, possible }, pointer);
      return Object.freeze({ definition: action, after: after[index] ?? [], levels });
    }),
  );
}
