import type { Definition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import { type Scope, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

/** Checks how a decline will stand among the next application's facts. */
export function checkCoolDown(definition: Definition, scope: Scope): void {
  const { coolDown } = definition;
  if (coolDown === undefined) return;
  const source = scope.sources.get(coolDown.source)?.definition;
  if (source === undefined || source.time === undefined || source.rows !== "many") {
    unknownName(scope, "source", coolDown.source, scope.sources.keys(), "/coolDown/source");
  }
  const columns = (source?.columns ?? []).map((column) => column.name);
  for (const member of ["row", "rowNotCooling"] as const) {
    for (const name of Object.keys(coolDown[member] ?? {})) {
      if (columns.includes(name)) continue;
      unknownName(scope, "column", name, columns, step(`/coolDown/${member}`, name));
    }
  }
}

/** Checks the actions: what they change is declared. */
export function checkActions(definition: Definition, scope: Scope): void {
  checkUnique(
    scope,
    "action",
    definition.actions.map((action) => action.id),
    "/actions",
  );
  for (const [index, action] of definition.actions.entries()) {
    for (const [at, path] of action.changes.entries()) {
      const [name = "", column = ""] = path.split(".");
      const source = scope.sources.get(name)?.definition;
      const columns = (source?.columns ?? []).map((candidate) => candidate.name);
      const pointer = `/actions/${index}/changes/${at}`;
      if (source === undefined) {
        unknownName(scope, "source", name, scope.sources.keys(), pointer);
      } else if (!columns.includes(column)) {
        unknownName(scope, "column", column, columns, pointer);
      }
    }
  }
}
