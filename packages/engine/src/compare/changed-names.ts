import type { ParameterDefinition, VariableDefinition } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import type { Program } from "../program/program.js";
import { type Cell, parameterIn } from "./cells.js";
import {
  type Change,
  changeOf,
  isSameJson,
  listChanged,
  membersChanged,
  type Placed,
  placedList,
  type Says,
  sideOf,
} from "./change.js";
import { courseOf } from "./course.js";
import { type Compared, parametersReadBy } from "./meaning.js";

const parameterSays: Says<ParameterDefinition> = {
  name: "apart",
  label: "told",
  unit: "decides",
  values: "apart",
};

const variableSays: Says<VariableDefinition> = {
  name: "apart",
  label: "told",
  family: "told",
  type: "decides",
  unit: "decides",
  tags: "told",
  actionable: "told",
  gaming: "told",
  expression: "apart",
};

function valuesChanged(
  { sides, meaning }: Compared,
  name: string,
  was: Placed<ParameterDefinition>,
  is: Placed<ParameterDefinition>,
): readonly Change[] {
  if (isSameJson(was.item.values, is.item.values)) return [];
  const indexIn = ({ parameters }: Program) =>
    parameters.findIndex((parameter) => parameter.name === name);
  const [first, second] = [indexIn(sides.before), indexIn(sides.after)];
  const pointers = [step(was.pointer, "values"), step(is.pointer, "values")] as const;
  const stretches = courseOf(
    sides.cells,
    (cell: Cell) => parameterIn(sides.before, first, cell),
    (cell: Cell) => parameterIn(sides.after, second, cell),
  );
  const subject = { kind: "parameter", name } as const;
  if (stretches.length === 0) {
    // Texts that set the values, or values of days on which only one of the two is in effect.
    const before = sideOf(pointers[0], was.item.values);
    const after = sideOf(pointers[1], is.item.values);
    return [changeOf({ ...subject, member: "values", before, after, decides: false })];
  }
  const { before, after } = meaning;
  const decides = before.decidingParameters.has(name) || after.decidingParameters.has(name);
  return stretches.map((stretch) =>
    changeOf({
      ...subject,
      member: "value",
      before: sideOf(pointers[0], stretch.was),
      after: sideOf(pointers[1], stretch.is),
      when: stretch.when,
      decides,
    }),
  );
}

/** What has changed of the parameters: their values by day and regime, whatever sets them. */
export function parametersChanged(compared: Compared): readonly Change[] {
  const { before, after } = compared.sides;
  return listChanged({
    kind: "parameter",
    before: placedList("/parameters", before.definition.parameters, ({ name }) => name),
    after: placedList("/parameters", after.definition.parameters, ({ name }) => name),
    // Whatever reads it is changed as well, and says so itself.
    decides: () => false,
    each: (name, was, is) => [
      ...membersChanged({ kind: "parameter", name }, parameterSays, was, is),
      ...valuesChanged(compared, name, was, is),
    ],
  });
}

/** Names that a variable reads itself. */
function readBy(program: Program, name: string): readonly string[] {
  const index = program.variables.findIndex((variable) => variable.name === name);
  const variable = program.variables[index];
  return [
    ...(variable?.reads ?? []).map((at) => program.variables[at]?.name ?? ""),
    ...parametersReadBy(program, index),
  ];
}

function sourcesReadBy(program: Program, name: string): readonly string[] {
  const variable = program.variables.find((one) => one.name === name);
  return (variable?.sources ?? []).map((at) => program.definition.sources[at]?.name ?? "");
}

/** Variables, parameters and sources that a variable reads and that are not what they were. */
function changedReads({ sides, meaning }: Compared, name: string): readonly string[] {
  const { before, after } = sides;
  const valuesOf = (program: Program, of: string) => {
    const index = program.parameters.findIndex((parameter) => parameter.name === of);
    if (index < 0) return null;
    return sides.cells.map((cell) => parameterIn(program, index, cell)).join();
  };
  const sourceOf = ({ definition }: Program, of: string) =>
    definition.sources.find((source) => source.name === of);
  const direct = readBy(after, name).filter(
    (of) =>
      meaning.before.variables.get(of) !== meaning.after.variables.get(of) ||
      valuesOf(before, of) !== valuesOf(after, of),
  );
  if (direct.length > 0) return direct;
  return sourcesReadBy(after, name).filter(
    (of) => !isSameJson(sourceOf(before, of), sourceOf(after, of)),
  );
}

/** What has changed of what one variable means: by itself, or by what it reads. */
function meaningChanged(
  compared: Compared,
  name: string,
  was: Placed<VariableDefinition>,
  is: Placed<VariableDefinition>,
): readonly Change[] {
  const { before, after } = compared.meaning;
  const isSame = before.variables.get(name) === after.variables.get(name);
  const decides = !isSame && (before.deciding.has(name) || after.deciding.has(name));
  const isWritten = !isSameJson(was.item.expression, is.item.expression);
  const change = (member: string, first: unknown, second: unknown) =>
    changeOf({
      kind: "variable",
      name,
      member,
      before: sideOf(step(was.pointer, "expression"), first),
      after: sideOf(step(is.pointer, "expression"), second),
      decides,
    });
  if (isWritten) return [change("expression", before.texts.get(name), after.texts.get(name))];
  if (isSame) return [];
  const reads = changedReads(compared, name);
  return [change("reads", reads, reads)];
}

/** By the name of a variable that is gone, the new one that means the same. */
export function renamedOf({ sides, meaning }: Compared): ReadonlyMap<string, string> {
  const { before, after } = sides;
  const names = (program: Program) => program.definition.variables.map(({ name }) => name);
  const [old, current] = [names(before), names(after)];
  const free = new Set(current.filter((name) => !old.includes(name)));
  const renamed = new Map<string, string>();
  for (const name of old.filter((one) => !current.includes(one))) {
    const own = meaning.before.variables.get(name);
    const found = [...free].find((other) => meaning.after.variables.get(other) === own);
    if (found === undefined) continue;
    renamed.set(name, found);
    free.delete(found);
  }
  return renamed;
}

/** What has changed of the variables: what they mean, and what they are called. */
export function variablesChanged(
  compared: Compared,
  renamed: ReadonlyMap<string, string>,
): readonly Change[] {
  const { sides, meaning } = compared;
  const before = placedList(
    "/variables",
    sides.before.definition.variables,
    ({ name }) => renamed.get(name) ?? name,
  );
  const after = placedList("/variables", sides.after.definition.variables, ({ name }) => name);
  return listChanged({
    kind: "variable",
    before,
    after,
    decides: ({ name }) => meaning.before.deciding.has(name) || meaning.after.deciding.has(name),
    each: (name, was, is) => {
      const members = membersChanged({ kind: "variable", name }, variableSays, was, is);
      if (was.item.name === name) return [...members, ...meaningChanged(compared, name, was, is)];
      const change = changeOf({
        kind: "variable",
        how: "renamed",
        name,
        before: sideOf(step(was.pointer, "name"), was.item.name),
        after: sideOf(step(is.pointer, "name"), name),
        decides: false,
      });
      return [change, ...members];
    },
  });
}
