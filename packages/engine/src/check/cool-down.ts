import type { Definition, SourceDefinition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import { report, type Scope, unknownName } from "./scope.js";

/** Checks how a decline will stand among the next application's facts. */
export function checkCoolDown(definition: Definition, scope: Scope): void {
  const { coolDown } = definition;
  if (coolDown === undefined) return;
  const source = scope.sources.get(coolDown.source)?.definition;
  if (source === undefined) {
    unknownName(scope, "source", coolDown.source, scope.sources.keys(), "/coolDown/source");
    return;
  }
  const time = source.columns.find((column) => column.name === source.time)?.type;
  const isTop = source.rows === "many" && source.parent === undefined;
  if (!isTop || (time !== "instant" && time !== "day")) {
    report(
      scope,
      "source.wrong-time",
      "/coolDown/source",
      `\`${source.name}\` is no list of applications with an instant or day as its time`,
      "name the list of earlier applications",
    );
  }
  for (const member of ["row", "rowNotCooling"] as const) {
    for (const [name, value] of Object.entries(coolDown[member] ?? {})) {
      checkCell(source, name, value, scope, step(`/coolDown/${member}`, name));
    }
  }
}

function checkCell(
  source: SourceDefinition,
  name: string,
  value: string | boolean,
  scope: Scope,
  pointer: string,
): void {
  const column = source.columns.find((candidate) => candidate.name === name);
  if (column === undefined) {
    const known = source.columns.map((candidate) => candidate.name);
    unknownName(scope, "column", name, known, pointer);
    return;
  }
  const fits =
    typeof value === "boolean"
      ? column.type === "boolean"
      : column.type === "text" && (column.values?.includes(value) ?? true);
  if (fits && name !== source.time) return;
  report(
    scope,
    "type.mismatch",
    pointer,
    `\`${value}\` is no value of the ${column.type} \`${name}\` that a decline can set`,
    "set texts and booleans that the column may have; the time is set by itself",
  );
}
