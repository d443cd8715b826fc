import type { NodeOf } from "../program/node.js";
import type { Program, ProgramVariable } from "../program/program.js";
import { assert } from "../value/unreachable.js";
import { declarations, makeBody, makePlace, printInteger, type Unit } from "./print-place.js";
import { printAggregate, printRun } from "./print-rows.js";
import { printValue } from "./print-value.js";
import { runtime } from "./runtime.js";
import { literalsOf } from "./text-pool.js";

/** One function of the printed code: computes a variable, an aggregate or a run. */
interface Step {
  readonly name: string;
  readonly source: string;
  /** Aggregates that must be done before, each after those that it needs. */
  readonly needs: readonly number[];
  /** Variables that must be done before. */
  readonly reads: readonly number[];
}

/** A program as JavaScript. Step k writes value k; the first steps are the variables. */
export interface Printed {
  readonly steps: readonly Step[];
  /** What stands before the functions of the steps. */
  readonly head: string;
}

interface Printing extends Unit {
  readonly steps: (Step | undefined)[];
  /** Steps of aggregates by the text of their functions: equal ones are computed once. */
  readonly byText: Map<string, number>;
  readonly sets: Map<string, string>;
}

const printed = new WeakMap<Program, Printed>();

/** Prints all of a program's variables; kept by program. */
export function printProgram(program: Program): Printed {
  const known = printed.get(program);
  if (known !== undefined) return known;
  const printing: Printing = {
    program,
    literals: literalsOf(program).numbers,
    steps: program.variables.map(() => undefined),
    byText: new Map(),
    sets: new Map(),
    stepOf: (node) => printStep(printing, node),
    setOf: (numbers) => nameOfSet(printing, numbers),
  };
  for (const [index, variable] of program.variables.entries()) {
    printing.steps[index] = printVariable(printing, variable, index);
  }
  const sets = [...printing.sets].map(([made, name]) => `const ${name} = ${made};`);
  const names = Object.keys(runtime).map((name) => `  ${name},`);
  const head = ["const {", ...names, "} = runtime;", ...sets].join("\n");
  const result = Object.freeze({ steps: Object.freeze(printing.steps as Step[]), head });
  printed.set(program, result);
  return result;
}

function nameOfSet({ sets }: Printing, numbers: readonly number[]): string {
  const made = `new Set([${numbers.map(printInteger).join(", ")}])`;
  const name = sets.get(made) ?? `set${sets.size}`;
  sets.set(made, name);
  return name;
}

function printFunction(name: string, lines: readonly string[]): string {
  const body = lines.map((line) => `  ${line}`);
  return [`function ${name}(values, facts, context) {`, ...body, "}"].join("\n");
}

function printVariable(printing: Printing, variable: ProgramVariable, index: number): Step {
  const body = makeBody(printing);
  const place = makePlace(body, null);
  const code = printValue(variable.node, place);
  const name = `variable${index}`;
  // Letters and digits only: a name cannot end the comment.
  const comment = `// ${variable.name.replaceAll(/[^A-Za-z0-9:-]/g, "_")}`;
  const lines = [comment, ...body.lines, ...declarations(place), `values[${index}] = ${code};`];
  return {
    name,
    source: printFunction(name, lines),
    needs: closeNeeds(printing, body.needs),
    reads: [...body.reads],
  };
}

function printStep(printing: Printing, node: NodeOf<"aggregate" | "run">): number {
  const body = makeBody(printing);
  if (node.kind === "run") printRun(node, body);
  else printAggregate(node, body);
  const text = body.lines.join("\n");
  const known = printing.byText.get(text);
  if (known !== undefined) return known;
  const index = printing.steps.length;
  const name = `${node.kind}${index}`;
  printing.byText.set(text, index);
  printing.steps.push({
    name,
    source: printFunction(name, [`const slot = ${index};`, ...body.lines]),
    needs: closeNeeds(printing, body.needs),
    reads: [...body.reads],
  });
  return index;
}

/** Steps and those that they need, which come first. */
function closeNeeds({ steps }: Printing, direct: Iterable<number>): readonly number[] {
  const all = new Set<number>();
  for (const step of direct) {
    for (const inner of steps[step]?.needs ?? []) all.add(inner);
    all.add(step);
  }
  return [...all];
}

/** The steps that compute the wanted variables, each after what it needs. */
export function planSteps({ steps }: Printed, wanted: readonly number[]): readonly number[] {
  const plan = new Set<number>();
  const add = (index: number) => {
    const step = steps[index];
    assert(step !== undefined, "wanted variables exist");
    for (const need of step.needs) if (!plan.has(need)) add(need);
    const isReady = step.reads.every((read) => plan.has(read));
    assert(isReady, "variables are evaluated in the program's order");
    plan.add(index);
  };
  for (const index of wanted) add(index);
  return [...plan];
}

/** The JavaScript that computes the wanted variables, for people to read. */
export function printJavaScript(program: Program, wanted: readonly number[]): string {
  const all = printProgram(program);
  const named = literalsOf(program).texts;
  const literals = named.map((text, index) => `  ${index}: ${JSON.stringify(text)},`);
  const steps = planSteps(all, wanted).map((index) => all.steps[index]?.source ?? "");
  const texts = ["const texts = {", ...literals, "};"].join("\n");
  return `${[texts, all.head, ...steps].join("\n\n")}\n`;
}
