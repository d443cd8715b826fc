import type { ColumnDefinition, SourceDefinition } from "../define/definition.js";
import type { Expression } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { Node } from "../program/node.js";
import type { ProgramSetting } from "../program/program.js";
import { canBeKnown, type Possible, type PossibleScope, possibleOf } from "../review/possible.js";
import { elaborate } from "./expression.js";
import { aType, report, type Scope, type Typed, unknownName } from "./scope.js";

/** Longest text of a column that says nothing of it, as dossiers are read. */
const lengthMaxDefault = 200;

/** A scope in which columns get values. */
export interface Writing extends Scope {
  readonly possible: PossibleScope;
}

/** A column of a source with its place. */
export interface FoundColumn {
  readonly index: number;
  readonly definition: ColumnDefinition;
}

/** Finds a column of a source by its name; reported when there is none. */
export function columnNamed(
  source: SourceDefinition,
  name: string,
  scope: Scope,
  pointer: string,
): FoundColumn | null {
  const index = source.columns.findIndex((column) => column.name === name);
  const definition = source.columns[index];
  if (definition !== undefined) return { index, definition };
  const known = source.columns.map((column) => column.name);
  return unknownName(scope, "column", name, known, pointer);
}

/** Whether a node only hands on what a required column of a row holds. */
function isRequiredColumn(node: Node, { possible }: Writing): boolean {
  if (node.kind !== "column") return false;
  return possible.sources[node.source]?.columns[node.column]?.required === true;
}

/** What an integer may be, as messages say it. */
export function mayBe({ minimum, maximum }: Possible): string {
  return minimum === maximum ? `this is ${minimum}` : `this may be ${minimum} to ${maximum}`;
}

/** Why a column cannot hold a value of its own type and unit; `null` when it can. */
function faultOf(column: ColumnDefinition, node: Node, scope: Writing): string | null {
  const value = possibleOf(node, scope.possible);
  if (column.required === true && value.unknown && !isRequiredColumn(node, scope)) {
    return `\`${column.name}\` is required, but this may be unknown`;
  }
  if (!canBeKnown(value)) return null;
  const { minimum = 0, maximum = 0, values, lengthMax = lengthMaxDefault } = column;
  if (column.type === "integer" && (value.minimum < minimum || value.maximum > maximum)) {
    return `\`${column.name}\` is ${minimum} to ${maximum}, but ${mayBe(value)}`;
  }
  if (column.type !== "text") return null;
  if (values !== undefined && value.texts === null) {
    return `\`${column.name}\` has only the values that it lists, but this may be any text`;
  }
  const wrong = [...(value.texts ?? [])].find(
    (text) => !(values?.includes(text) ?? text.length <= lengthMax),
  );
  return wrong === undefined ? null : `\`${wrong}\` is no value of \`${column.name}\``;
}

function checkValue(
  column: ColumnDefinition,
  { node, unit }: Typed,
  scope: Writing,
  pointer: string,
): boolean {
  const before = scope.diagnostics.length;
  const wanted = column.type === "integer" ? (column.unit ?? "number") : null;
  if (node.type !== column.type) {
    const found = `\`${column.name}\` is ${aType(column.type)}, but this is ${aType(node.type)}`;
    report(scope, "type.mismatch", pointer, found, "give a value of the column's type");
  } else if (unit !== wanted) {
    const found = `\`${column.name}\` is in ${wanted}, but this is in ${unit}`;
    report(scope, "unit.mismatch", pointer, found, "give a value in the column's unit");
  } else {
    const fault = faultOf(column, node, scope);
    const fix = "give a value that every dossier could hold there";
    if (fault !== null) report(scope, "action.wrong-value", pointer, fault, fix);
  }
  return scope.diagnostics.length === before;
}

/** Elaborates the values that columns get; `null` when one of them was reported. */
export function elaborateSettings(
  source: SourceDefinition,
  values: Readonly<Record<string, Expression>>,
  scope: Writing,
  pointer: string,
): readonly ProgramSetting[] | null {
  const settings: ProgramSetting[] = [];
  for (const [name, expression] of Object.entries(values)) {
    const at = step(pointer, name);
    const column = columnNamed(source, name, scope, at);
    const typed = elaborate(expression, scope, at);
    if (column === null || typed === null) continue;
    if (!checkValue(column.definition, typed, scope, at)) continue;
    settings.push(Object.freeze({ column: column.index, node: typed.node }));
  }
  return settings.length < Object.keys(values).length ? null : Object.freeze(settings);
}
