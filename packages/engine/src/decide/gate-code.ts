import type { Program, ProgramGate } from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import { planSteps, printProgram } from "../run/print-javascript.js";
import { printInteger } from "../run/print-place.js";
import { type GatePrinting, printGates } from "./print-gates.js";
import { factsRead, isRecord, printFromFacts, printFromRecord } from "./print-subject.js";

/** What one layer's gates need in addition to what the layers before it do. */
interface LayerPlan {
  readonly gates: readonly number[];
  readonly steps: readonly number[];
}

/** All of a program's gates as code. */
export interface GateCode {
  readonly source: string;
  /** How many values the steps write. */
  readonly stepCount: number;
  /** Indices of the one-row sources that are read. */
  readonly sources: readonly number[];
  /** Texts that the code compares with. */
  readonly texts: readonly string[];
  /** Whether the facts' tables as columns, and their texts, are needed. */
  readonly needsColumns: boolean;
}

/** V8 does not optimise giant functions; calls of small ones cost more than a gate. */
const gatesEachMax = 40;

/** The variables that the score reads directly. */
export function scoredVariables(program: Program): readonly number[] {
  const [card] = program.scorecards ?? [];
  if (card === undefined) return [];
  const pairs = card.pairs.flatMap(({ first, second }) => [first, second]);
  return [...new Set([...card.scored.map(({ variable }) => variable), ...pairs])];
}

/** Variables and those that they read, in the program's order. */
function closure({ order, variables }: Program, roots: Iterable<number>): readonly number[] {
  const needed = new Set(roots);
  for (const index of order.toReversed()) {
    if (needed.has(index)) for (const read of variables[index]!.reads) needed.add(read);
  }
  return order.filter((index) => needed.has(index));
}

const testsScore = ({ tests }: ProgramGate) =>
  tests.some(({ variable }) => variable === scoreIndex);

/** The variables that gates need, by layer: those of the layers before among them. */
function neededByLayer(program: Program): readonly (readonly number[])[] {
  const needed = new Set<number>();
  return program.definition.layers.map((_layer, at) => {
    const gates = program.gates.filter(({ layer }) => layer === at);
    const scored = gates.some(testsScore) ? scoredVariables(program) : [];
    for (const index of [...gates.flatMap(({ slice }) => slice), ...scored]) needed.add(index);
    return closure(program, needed);
  });
}

/** Whether a variable is a number of a one-row source, which is read where it lies. */
function isAlias(program: Program, index: number): boolean {
  const { node, type } = program.variables[index]!;
  return node.kind === "fact" && type !== "text";
}

/** Numbers of facts that nothing but gates reads: no step copies them. */
function aliases(program: Program, needed: readonly number[]): ReadonlySet<number> {
  const { steps } = printProgram(program);
  const read = new Set(planSteps(printProgram(program), needed).flatMap((at) => steps[at]!.reads));
  const scored = program.gates.some(testsScore) ? scoredVariables(program) : [];
  for (const index of scored) read.add(index);
  return new Set(needed.filter((index) => isAlias(program, index) && !read.has(index)));
}

function planLayers(program: Program, skipped: ReadonlySet<number>): readonly LayerPlan[] {
  const done = new Set<number>(skipped);
  return neededByLayer(program).map((needed, at) => {
    const steps = planSteps(printProgram(program), needed).filter((step) => !done.has(step));
    for (const step of steps) done.add(step);
    const gates = program.gates.flatMap(({ layer }, index) => (layer === at ? [index] : []));
    return { gates, steps };
  });
}

/** The function of a layer: what its gates need, then they, some at a time. */
function printLayer(program: Program, plan: LayerPlan, at: number, printing: GatePrinting): string {
  const { steps } = printProgram(program);
  const functions: string[] = [];
  const lines = plan.steps.map((step) => `${steps[step]!.name}(values, facts, context);`);
  lines.push("let rank = 0;");
  for (let from = 0; from < plan.gates.length; from += gatesEachMax) {
    const name = `gates${at}from${from}`;
    functions.push(printGates(printing, name, plan.gates.slice(from, from + gatesEachMax)));
    lines.push(`rank = Math.max(rank, ${name}(values, facts, context));`);
  }
  const body = [...lines, "return rank;"].map((line) => `  ${line}`);
  return [...functions, `function layer${at}(values, facts, context) {`, ...body, "}"].join("\n");
}

/** The function that goes through the layers until a person is cooling off. */
function printJudge(layers: readonly LayerPlan[], awaits: boolean): string {
  const last = layers.findLastIndex(({ gates }) => gates.length > 0);
  const lines = layers.slice(0, last + 1).flatMap((_layer, at) => [
    `rank = layer${at}(values, facts, context);`,
    "if (outcome === 0) outcome = rank;",
    // Nothing after the layer in which the person is cooling off is judged.
    ...(at < last ? ["if (rank === coolingOff) return finish(outcome);"] : []),
  ]);
  const reset = awaits ? ["failed.fill(0);"] : [];
  const all = ["failing = null;", ...reset, "let outcome = 0;", "let rank = 0;", ...lines];
  const body = [...all, "return finish(outcome);"].map((line) => `  ${line}`);
  return ["function judge(facts, context) {", ...body, "}"].join("\n");
}

const head = `
let failing = null;
function add(code, value, needed) {
  const gate = { code, value, needed };
  if (failing === null) failing = [gate];
  else failing.push(gate);
}
function finish(outcome) {
  return failing === null ? approved : { outcome: outcomes[outcome], failing };
}`;

/** The names that the printed code takes from its surroundings. */
export const surroundings = [
  "codes",
  "texts",
  "ones",
  "values",
  "failed",
  "approved",
  "outcomes",
  "coolingOff",
  "rowOf",
  "textNumber",
  "refuse",
  "scoreOf",
  "greatest",
  "least",
  "beside",
  "number",
  "textShown",
  "dayShown",
  "monthShown",
  "instantShown",
] as const;

/** Prints a program's gates: functions that load a subject and judge it. */
export function printGateCode(program: Program): GateCode {
  const all = neededByLayer(program).at(-1) ?? [];
  const { facts, arePlain } = factsRead(program, all);
  const skipped = aliases(program, all);
  const layers = planLayers(program, skipped);
  const awaited = new Set(program.gates.flatMap(({ after }) => after));
  const texts: string[] = [];
  const read = (variable: number): string => {
    const { node } = program.variables[variable]!;
    if (node.kind !== "fact" || !skipped.has(variable)) return `values[${printInteger(variable)}]`;
    return `one${printInteger(node.source)}[${printInteger(node.column)}]`;
  };
  const printing: GatePrinting = { program, read, texts, awaited };
  const printed = printProgram(program);
  const readsRecords =
    arePlain && [...facts.keys()].every((at) => isRecord(program.definition.sources[at]!));
  const source = [
    '"use strict";',
    printed.head,
    `const { ${surroundings.join(", ")} } = gates;`,
    ...[...facts.keys()].map((at) => `const one${at} = ones[${at}];`),
    head,
    ...layers.flatMap(({ steps }) => steps.map((step) => printed.steps[step]!.source)),
    ...layers.map((layer, at) => printLayer(program, layer, at, printing)),
    printFromFacts(program, facts),
    readsRecords ? printFromRecord(program, facts) : "const fromRecord = null;",
    printJudge(layers, awaited.size > 0),
    "return { fromFacts, fromRecord, judge };",
  ].join("\n");
  const sources = [...facts.keys()];
  const stepCount = printed.steps.length;
  return { source, stepCount, sources, texts, needsColumns: !arePlain };
}
