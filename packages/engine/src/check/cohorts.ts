import type { Definition } from "../define/definition.js";
import type { ProgramCohorts } from "../program/program.js";
import { report, type Scope, unknownName } from "./scope.js";
import { checkUnique } from "./sources.js";

/** Checks the cohorts and resolves their names. */
export function elaborateCohorts(definition: Definition, scope: Scope): ProgramCohorts | null {
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
        `cohort key \`${key.variable}\` is a ${named.type}`,
        "use a variable that gives a text, such as the name of a band",
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
