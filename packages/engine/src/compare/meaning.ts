import type { Node } from "../program/node.js";
import { printProgram } from "../program/print.js";
import type { Program } from "../program/program.js";
import { walk } from "../program/visit.js";
import type { SideName, Sides } from "./cells.js";
import type { Places } from "./effect.js";
import { variableId } from "./fingerprint.js";

/** What the names of a program mean, so that they can be compared with those of another. */
interface Meaning {
  /** By name of a variable: the same text for the same function in every cell. */
  readonly variables: ReadonlyMap<string, string>;
  /** By name of a variable: its own expression in words. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of variables and parameters that have a say in what is decided. */
  readonly deciding: ReadonlySet<string>;
  readonly decidingParameters: ReadonlySet<string>;
}

/** Both definitions, with what their names mean. */
export interface Compared {
  readonly sides: Sides;
  readonly meaning: Readonly<Record<SideName, Meaning>>;
}

function textsOf(program: Program): ReadonlyMap<string, string> {
  const lines = printProgram(program).split("\n").slice(1);
  return new Map(
    program.order.map((index, at) => {
      const name = program.variables[index]?.name ?? "";
      const line = lines[at] ?? "";
      return [name, line.slice(line.indexOf(" = ") + 3)];
    }),
  );
}

/** Indices of the parameters that a node names itself. */
function parametersOf(node: Node): readonly number[] {
  const found: number[] = [];
  walk(node, (inner) => {
    if (inner.kind === "parameter") found.push(inner.index);
    const isOverRows = inner.kind === "aggregate" || inner.kind === "run";
    const length = isOverRows ? inner.rows.window?.length : null;
    if (length?.kind === "parameter") found.push(length.index);
    if (inner.kind === "trailing-count" && inner.days.kind === "parameter") {
      found.push(inner.days.index);
    }
  });
  return found;
}

/** Names of the parameters that a variable reads itself. */
export function parametersReadBy(program: Program, index: number): readonly string[] {
  const node = program.variables[index]?.node;
  const indices = node === undefined ? [] : parametersOf(node);
  return [...new Set(indices)].map((at) => program.parameters[at]?.name ?? "");
}

function decidingOf(program: Program): ReadonlySet<number> {
  return new Set([...program.decisive, ...(program.preScreen?.decisive ?? [])]);
}

function decidingParametersOf(program: Program): ReadonlySet<string> {
  const byVariables = [...decidingOf(program)].flatMap((at) => parametersReadBy(program, at));
  const gates = [...program.gates, ...(program.preScreen?.gates ?? [])];
  const byTests = gates.flatMap(({ tests }) =>
    tests.flatMap(({ threshold }) => (threshold.kind === "parameter" ? [threshold.index] : [])),
  );
  const byLimit = program.limit.flatMap(({ node }) => parametersOf(node));
  const direct = [...byTests, ...byLimit].map((at) => program.parameters[at]?.name ?? "");
  return new Set([...byVariables, ...direct]);
}

/** What the names of one side mean. */
export function meaningOf(program: Program, places: Places): Meaning {
  const indices = program.variables.map((_variable, index) => index);
  const nameOf = (index: number) => program.variables[index]?.name ?? "";
  const texts = textsOf(program);
  // Without a regime that both have there is no cell, and only the words are left to go by.
  const meaningAt = (index: number) =>
    places.length === 0
      ? (texts.get(nameOf(index)) ?? "")
      : places.map((place) => variableId(index, place)).join();
  return {
    variables: new Map(indices.map((index) => [nameOf(index), meaningAt(index)])),
    texts,
    deciding: new Set([...decidingOf(program)].map(nameOf)),
    decidingParameters: decidingParametersOf(program),
  };
}
