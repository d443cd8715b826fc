import type { ValueType } from "../define/expression.js";
import type { Node } from "../program/node.js";
import type { Program, ProgramVariable } from "../program/program.js";
import { walk } from "../program/visit.js";
import { choicesFrom } from "./arbitrary-choices.fixture.js";
import { makeExpression, type Nest } from "./arbitrary-node.fixture.js";
import { worldOffsets, worldSources } from "./arbitrary-world.fixture.js";

/** Types of variables: mostly those that have the most operations. */
const variableTypes: readonly ValueType[] = [
  "integer",
  "boolean",
  "integer",
  "day",
  "integer",
  "boolean",
  "integer",
  "text",
  "month",
  "instant",
];

/**
 * A well-typed program of random nodes over the sources of the test world: every kind of node,
 * bounds that hold, thresholds that the world's values hit, aggregates inside of row conditions.
 */
export function makeProgram(bytes: Uint8Array): Program {
  const choices = choicesFrom(bytes);
  const variables: ProgramVariable[] = [];
  const nodes: Node[] = [];
  const count = 4 + choices.index(12);
  for (let index = 0; index < count; index += 1) {
    // The first variables are the keys of cohorts: a text, and something else.
    const type = index === 0 ? "text" : choices.pick(variableTypes);
    // Shallow ones show what they hold; in deep ones an unknown value often hides the rest.
    const depth = choices.pick([2, 1, 2, 3, 4]);
    const nest: Nest = { row: null, consecutive: false, variables: nodes, depth };
    const node = makeExpression(type, choices, nest);
    nodes.push(node);
    variables.push(variableOf(node, index));
  }
  const wholeOrder = Object.freeze(variables.map((_, index) => index));
  return Object.freeze({
    definition: { sources: worldSources },
    hash: "",
    offsetMinutes: choices.pick(worldOffsets),
    parameters: ["first", "second"].map((name) => ({ name, values: [] })),
    variables: Object.freeze(variables),
    order: wholeOrder,
    decisive: sliceOf(variables, choices.index(count)),
    gates: [],
    preScreen: null,
    scorecards: null,
    cohorts: choices.rarely(4) ? null : { keys: [0, 1] },
    limit: [],
  }) as unknown as Program;
}

function variableOf(node: Node, index: number): ProgramVariable {
  const reads = new Set<number>();
  walk(node, (inner) => {
    if (inner.kind === "variable") reads.add(inner.index);
  });
  const shown = { name: `variable-${index}`, type: node.type, unit: null, node };
  return Object.freeze({ ...shown, sources: [], reads: [...reads] });
}

/** What one variable needs, in order. */
function sliceOf(variables: readonly ProgramVariable[], wanted: number): readonly number[] {
  const needed = new Set<number>([wanted]);
  for (let index = wanted; index >= 0; index -= 1) {
    if (!needed.has(index)) continue;
    for (const read of variables[index]?.reads ?? []) needed.add(read);
  }
  return Object.freeze([...needed].sort((a, b) => a - b));
}

/** Every kind of node in a program. */
export function kindsOf(program: Program): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const variable of program.variables) walk(variable.node, (node) => kinds.add(node.kind));
  return kinds;
}
