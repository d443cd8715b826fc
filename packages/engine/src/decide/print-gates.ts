import type { GateOutcome } from "../define/definition.js";
import type {
  Program,
  ProgramGate,
  ProgramTest,
  ProgramThreshold,
  ProgramVariable,
} from "../program/program.js";
import { scoreIndex } from "../program/program.js";
import { printInteger } from "../run/print-place.js";

/*
 * Gates as JavaScript. Numbers, days and booleans (1 and 0) are numbers with NaN for unknown, so
 * that a comparison with unknown is false by itself; texts are strings with null for unknown.
 */

/** What a person gets, from the weakest; a place in this list is a rank. */
export const ranked: readonly (GateOutcome | "approved")[] = Object.freeze([
  "approved",
  "held",
  "referred",
  "declined",
  "cooling-off",
]);

/** What printed gates refer to. */
export interface GatePrinting {
  readonly program: Program;
  /** Code that reads a variable's number. */
  readonly read: (variable: number) => string;
  /** Texts that gates compare with; the code names them by their place. */
  readonly texts: string[];
  /** Gates that another one comes after, whose failing is kept. */
  readonly awaited: ReadonlySet<number>;
}

/** A function under construction. */
interface Body extends GatePrinting {
  readonly lines: string[];
  readonly names: Set<string>;
}

type Tested = Pick<ProgramVariable, "type">;

const score: Tested = { type: "integer" };

function testedOf({ program }: GatePrinting, test: ProgramTest): Tested {
  return test.variable === scoreIndex ? score : program.variables[test.variable]!;
}

/** The name of a constant of the function, declared when it is new. */
function constant(body: Body, name: string, code: string): string {
  if (!body.names.has(name)) body.lines.push(`const ${name} = ${code};`);
  body.names.add(name);
  return name;
}

function testedCode(body: Body, variable: number): string {
  if (variable === scoreIndex) return constant(body, "score", "scoreOf(values, context)");
  const code = body.read(variable);
  const isText = body.program.variables[variable]!.type === "text";
  return constant(body, `v${variable}`, isText ? `textOf(facts.texts, ${code})` : code);
}

function thresholdOf(body: Body, threshold: ProgramThreshold): string {
  if (threshold.kind === "variable") return testedCode(body, threshold.index);
  if (threshold.kind === "parameter") {
    const { index } = threshold;
    return constant(body, `p${index}`, `parameter(context, ${printInteger(index)})`);
  }
  const { value } = threshold;
  if (typeof value !== "string") return printInteger(Number(value));
  if (!body.texts.includes(value)) body.texts.push(value);
  return `texts[${body.texts.indexOf(value)}]`;
}

/** Conditions that hold exactly when a test passes, and exactly when it fails. */
interface TestCode {
  readonly test: ProgramTest;
  readonly passes: string;
  readonly fails: string;
}

const opposites = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

function testCode(body: Body, test: ProgramTest): TestCode {
  const value = testedCode(body, test.variable);
  const threshold = thresholdOf(body, test.threshold);
  const { operator } = test;
  if (operator !== "=") {
    const passes = `${value} ${operator} ${threshold}`;
    return { test, passes, fails: `${value} ${opposites[operator]} ${threshold}` };
  }
  if (testedOf(body, test).type === "text") {
    const known = `${value} !== null && ${threshold} !== null`;
    const passes = `(${known} && ${value} === ${threshold})`;
    return { test, passes, fails: `(${known} && ${value} !== ${threshold})` };
  }
  const fails = `(${value} < ${threshold} || ${value} > ${threshold})`;
  return { test, passes: `${value} === ${threshold}`, fails };
}

/** The value nearest to the threshold that passes. */
function passing(body: Body, test: ProgramTest): string {
  if (test.needed !== null) return thresholdOf(body, test.needed);
  const step = test.operator === "<" ? -1 : test.operator === ">" ? 1 : 0;
  const code = thresholdOf(body, test.threshold);
  if (step === 0) return code;
  const { threshold } = test;
  if (threshold.kind !== "constant") return `beside(${code}, ${step})`;
  const next = Number(threshold.value) + step;
  // Beyond the last integer there is no value that would pass.
  return Number.isSafeInteger(next) ? printInteger(next) : "NaN";
}

/** What the reported variable needs: the strictest of all tests, or the mildest of any. */
function neededCode(body: Body, gate: ProgramGate, reported: ProgramTest): string {
  const { type } = testedOf(body, reported);
  const own = passing(body, reported);
  const alike = gate.tests.filter(
    (test) => test.variable === reported.variable && test.operator === reported.operator,
  );
  if (alike.length < 2 || type === "text" || type === "boolean") return own;
  const rising = reported.operator === ">" || reported.operator === ">=";
  const which = rising === (gate.definition.combine === "all") ? "greatest" : "least";
  return `${which}([${alike.map((test) => passing(body, test)).join(", ")}], ${own})`;
}

/** A value as decisions show it. */
function shown(code: string, type: Tested["type"]): string {
  if (type !== "integer" && type !== "boolean") return `${type}Shown(${code})`;
  if (/^\(?-?\d+\)?$/.test(code)) return code;
  // Adding 0 turns -0 into 0.
  return /^\w+$/.test(code) ? `(${code} === ${code} ? ${code} + 0 : null)` : `number(${code})`;
}

/** Lines that add a gate to those that keep the person out. */
function report(body: Body, index: number, test: ProgramTest, outcome: GateOutcome): string[] {
  const { type } = testedOf(body, test);
  const gate = body.program.gates[index]!;
  const value = shown(testedCode(body, test.variable), type);
  const needed = shown(neededCode(body, gate, test), type);
  const rank = ranked.indexOf(outcome);
  return [`if (rank < ${rank}) rank = ${rank};`, `add(codes[${index}], ${value}, ${needed});`];
}

/** `if` with branches, of which the last may be without a condition. */
function choose(branches: readonly (readonly [string | null, readonly string[]])[]): string[] {
  const lines = branches.flatMap(([condition, inner], at) => {
    const otherwise = at === 0 ? "" : "} else ";
    const head = condition === null ? `${otherwise}{` : `${otherwise}if (${condition}) {`;
    return [head, ...inner.map((line) => `  ${line}`)];
  });
  return lines.length === 0 ? [] : [...lines, "}"];
}

/** What a gate does where it does not pass. */
function judged(body: Body, index: number): string[] {
  const gate = body.program.gates[index]!;
  const { combine, outcome, unknown } = gate.definition;
  const tests = gate.tests.map((test) => testCode(body, test));
  const kept = body.awaited.has(index) ? [`failed[${index}] = 1;`] : [];
  const failing = ({ test }: TestCode) => [...report(body, index, test, outcome), ...kept];
  const [first] = tests as [TestCode];
  const fails = (
    combine === "all"
      ? tests.map((one) => [one.fails, failing(one)])
      : [[tests.map((one) => one.fails).join(" && "), failing(first)]]
  ) as [string, string[]][];
  if (unknown === "pass" || unknown === "not-evaluated") return choose(fails);
  const reportUnknown = ({ test }: TestCode) => report(body, index, test, unknown);
  if (tests.length === 1 && unknown === outcome && kept.length === 0) {
    return choose([[`!(${first.passes})`, failing(first)]]);
  }
  const together = tests.map((one) => one.passes).join(combine === "all" ? " && " : " || ");
  const isUnknown = ({ passes, fails: isFalse }: TestCode) => `!(${passes}) && !(${isFalse})`;
  const unknowns = tests.map((one) => [isUnknown(one), reportUnknown(one)] as const);
  // One that fails decides of all; of any, one that is unknown does.
  const order = combine === "all" ? [...fails, ...unknowns] : [...unknowns, ...fails];
  const branches = order.map(([when, then], at) => [at < order.length - 1 ? when : null, then]);
  const inner = choose(branches as [string | null, string[]][]).map((line) => `  ${line}`);
  return [`if (!(${together})) {`, ...inner, "}"];
}

function printGate(body: Body, index: number): void {
  const { after, definition } = body.program.gates[index]!;
  // What a gate reads is declared outside of its block, for the gates that follow.
  const lines = judged(body, index);
  // Letters and digits only: a code cannot end the comment.
  body.lines.push(`// ${definition.id.replaceAll(/[^A-Za-z0-9:-]/g, "_")}`);
  if (after.length === 0) {
    body.lines.push(...lines);
    return;
  }
  const open = after.map((gate) => `failed[${printInteger(gate)}] === 0`).join(" && ");
  body.lines.push(...choose([[open, lines]]));
}

/** A function that judges some gates of a layer and returns the strongest rank. */
export function printGates(printing: GatePrinting, name: string, gates: readonly number[]): string {
  const body: Body = { ...printing, lines: [], names: new Set() };
  for (const gate of gates) printGate(body, gate);
  const lines = ["let rank = 0;", ...body.lines, "return rank;"].map((line) => `  ${line}`);
  return [`function ${name}(values, facts, context) {`, ...lines, "}"].join("\n");
}
