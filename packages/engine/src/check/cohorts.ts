import type { Definition } from "../define/definition.js";
import type { ProgramCohorts, ProgramVariable } from "../program/program.js";
import { walk } from "../program/visit.js";
import { aType, report, type Scope, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

/** Whether a variable reads a percentile, itself or through others. */
function readsPercentile(variables: readonly (ProgramVariable | null)[], index: number): boolean {
  const seen = new Set<number>();
  let found = false;
  // A stack of its own: chains of variables may be thousands long.
  const open = [index];
  for (let at = open.pop(); at !== undefined && !found; at = open.pop()) {
    const variable = variables[at];
    if (variable === null || variable === undefined || seen.has(at)) continue;
    seen.add(at);
    walk(variable.node, (node) => {
      if (node.kind === "percentile") found = true;
      if (node.kind === "variable") open.push(node.index);
    });
  }
  return found;
}

/** Checks the cohorts and resolves their names. */
export function elaborateCohorts(
  definition: Definition,
  scope: Scope,
  elaborated: readonly (ProgramVariable | null)[],
): ProgramCohorts | null {
  const { cohorts } = definition;
  if (cohorts === undefined) return null;
  const keyNames = cohorts.keys.map((key) => key.name);
  checkUnique(scope, "cohort key", keyNames, "/cohorts/keys");
  const keys = cohorts.keys.map((key, index) => {
    const pointer = `/cohorts/keys/${index}/variable`;
    const named = scope.variable(key.variable, pointer);
    if (named !== null && named.type !== "text") {
      report(
        scope,
        "type.mismatch",
        pointer,
        `cohort key \`${key.variable}\` is ${aType(named.type)}`,
        "use a variable that gives a text, such as the name of a band",
      );
    }
    if (named !== null && readsPercentile(elaborated, named.index)) {
      report(
        scope,
        "variable.circular",
        pointer,
        `cohort key \`${key.variable}\` depends on the cohort that it selects`,
        "give the key by facts of the person alone",
      );
    }
    return named?.index ?? -1;
  });
  const levels = cohorts.levels.map((level, index) =>
    level.map((name, at) => {
      const found = keyNames.indexOf(name);
      if (found < 0) {
        unknownName(scope, "cohort-key", name, keyNames, `/cohorts/levels/${index}/${at}`);
      }
      return found;
    }),
  );
  const variables = cohorts.variables.map(
    (name, index) => scope.variable(name, `/cohorts/variables/${index}`)?.index ?? -1,
  );
  return Object.freeze({ keys, keyNames, levels, peopleMin: cohorts.peopleMin, variables });
}
