import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeNode } from "../check/scope.js";
import type { Facts, Value } from "../dossier/dossier.js";
import type { Node, NodeKind } from "../program/node.js";
import type { Program } from "../program/program.js";
import { kindsOf, makeProgram } from "./arbitrary.fixture.js";
import { arbitraryBytes, choicesFrom } from "./arbitrary-choices.fixture.js";
import { makeFacts, makeTestContext } from "./arbitrary-world.fixture.js";
import { compile, compilePrinted } from "./compile.js";
import type { Context } from "./context.js";
import { faults } from "./faults.fixture.js";
import { interpret } from "./interpret.js";
import { type Printed, printJavaScript, printProgram } from "./print-javascript.js";

interface Case {
  readonly program: Program;
  readonly facts: Facts;
  readonly contexts: readonly Context[];
}

const contextsPerFacts = 2;
const casesPerProgram = 4;

/** A program with facts, each at two instants. */
const arbitraryCases: fc.Arbitrary<readonly Case[]> = fc
  .tuple(arbitraryBytes(800), arbitraryBytes(2_000))
  .map(([programBytes, factBytes]) => {
    const program = makeProgram(programBytes);
    const choices = choicesFrom(factBytes);
    const cases = Array.from({ length: casesPerProgram }, () => {
      const facts = makeFacts(choices, program.offsetMinutes);
      const contexts = Array.from({ length: contextsPerFacts }, () =>
        makeTestContext(choices, program, facts),
      );
      return { program, facts, contexts };
    });
    // A counterexample is told by what differs: all of it would be pages.
    return Object.assign(cases, { [fc.toStringMethod]: () => "cases" });
  });

/** -0 and 0 are one integer; the compiled form gives 0 only. */
const meant = (values: readonly (Value | undefined)[]) =>
  values.map((value) => (value === 0 ? 0 : value));

function isSame(
  left: readonly (Value | undefined)[],
  right: readonly (Value | undefined)[],
): boolean {
  return (
    left.length === right.length && left.every((value, index) => Object.is(value, right[index]))
  );
}

describe("compile", () => {
  it("gives the interpreter's values for all programs, facts and instants", () => {
    const seen = { pairs: 0, known: 0, unknown: 0 };
    const kinds = new Set<string>();
    const check = (cases: readonly Case[]) => {
      for (const { program, facts, contexts } of cases) {
        for (const kind of kindsOf(program)) kinds.add(kind);
        for (const context of contexts) {
          const wanted = seen.pairs % 2 === 0 ? program.order : program.decisive;
          const compiled = compile(program)(facts, context, wanted);
          const interpreted = meant(interpret(program, facts, context, wanted));
          if (!isSame(compiled, interpreted)) {
            const at = compiled.findIndex((value, index) => !Object.is(value, interpreted[index]));
            const { type } = program.variables[at]!;
            const code = printJavaScript(program, program.order);
            const values = `${compiled[at]} in place of ${interpreted[at]}`;
            throw new Error(`variable ${at} (${type}) is ${values} at ${context.asOf}\n${code}`);
          }
          seen.pairs += 1;
          for (const value of compiled) seen[value === null ? "unknown" : "known"] += 1;
        }
      }
    };
    fc.assert(fc.property(arbitraryCases, check), { numRuns: 2_600 });
    expect(seen.pairs).toBeGreaterThanOrEqual(20_000);
    expect(seen.unknown / (seen.known + seen.unknown)).toBeGreaterThan(0.1);
    expect([...kinds].sort()).toEqual(Object.keys(allKinds).sort());
  });
});

describe("a fault in the printed code", () => {
  const cases = fc.sample(arbitraryCases, { numRuns: 400, seed: 1 }).flat();
  const differs = (change: (source: string) => string) =>
    cases.some(({ program, facts, contexts }) => {
      const printed = printProgram(program);
      const steps = printed.steps.map((step) => ({ ...step, source: change(step.source) }));
      const changed: Printed = { ...printed, steps };
      const broken = compilePrinted(program, changed);
      return contexts.some((context) => {
        const interpreted = meant(interpret(program, facts, context, program.order));
        return !isSame(broken(facts, context, program.order), interpreted);
      });
    });

  it("is absent without a change", () => expect(differs((source) => source)).toBe(false));

  for (const { name, change } of faults) {
    it(`is caught: ${name}`, () => expect(differs(change)).toBe(true));
  }
});

/** A program of the same world with the given nodes as variables. */
function programOf(...nodes: readonly Node[]): Program {
  const variables = nodes.map((node, index) => ({
    name: `variable-${index}`,
    type: node.type,
    unit: null,
    node,
    sources: [],
    reads: [],
  }));
  const order = variables.map((_, index) => index);
  return { ...makeProgram(new Uint8Array()), variables, order, cohorts: null };
}

describe("printProgram", () => {
  const payments = 1;
  const amount = makeNode({ kind: "column", source: payments, column: 1, row: "this" }, "integer");
  const sum = () => {
    const rows = { source: payments, window: null, where: null };
    const body = { kind: "aggregate", operation: "sum", rows, consecutive: null } as const;
    return makeNode({ ...body, measure: [amount] }, "integer");
  };

  it("computes equal aggregates once", () => {
    const program = programOf(sum(), makeNode({ kind: "is-known", of: sum() }, "boolean"));
    expect(printProgram(program).steps.map((step) => step.name)).toEqual([
      "variable0",
      "variable1",
      "aggregate2",
    ]);
  });

  it("prints deeply nested conditions without doubling at each level", () => {
    const known = makeNode({ kind: "source-known", source: payments }, "boolean");
    const fact = makeNode({ kind: "fact", source: 0, column: 2 }, "boolean");
    const sizeOf = (depth: number) => {
      let node = fact;
      for (let level = 0; level < depth; level += 1) {
        node = makeNode({ kind: "compare", operator: "=", left: node, right: known }, "boolean");
        node = makeNode({ kind: "logic", operator: "and", of: [node, known] }, "boolean");
        node = makeNode({ kind: "coalesce", of: [node, known] }, "boolean");
        node = makeNode({ kind: "not", of: node }, "boolean");
      }
      return printProgram(programOf(node)).steps[0]!.source.length;
    };
    expect(sizeOf(40)).toBeLessThan(sizeOf(20) * 3);
  });

  it("refuses variables that are wanted before what they read", () => {
    const read = makeNode({ kind: "variable", index: 1 }, "integer");
    const program = programOf(read, sum());
    const facts = makeFacts(choicesFrom(new Uint8Array()), program.offsetMinutes);
    const context = makeTestContext(choicesFrom(new Uint8Array()), program, facts);
    expect(() => compile(program)(facts, context, [0, 1])).toThrow("order");
    expect(compile(program)(facts, context, [1, 0])).toEqual([0, 0]);
  });

  it("gives 0 where a product is -0", () => {
    const constant = (value: number) => makeNode({ kind: "constant", value }, "integer");
    const [left, right] = [constant(0), constant(-5)];
    const program = programOf(
      makeNode({ kind: "arithmetic", operator: "*", left, right }, "integer"),
    );
    const facts = makeFacts(choicesFrom(new Uint8Array()), program.offsetMinutes);
    const context = makeTestContext(choicesFrom(new Uint8Array()), program, facts);
    expect(compile(program)(facts, context, [0])).toEqual([0]);
  });
});

describe("printJavaScript", () => {
  it("prints what the wanted variables need and no names that could leave a comment", () => {
    const [first] = fc.sample(arbitraryCases, { numRuns: 1, seed: 2 });
    const program = first![0]!.program;
    const renamed = {
      ...program,
      variables: program.variables.map((variable) => ({ ...variable, name: "a\n\u2028*/ b" })),
    };
    const printed = printJavaScript(renamed, program.decisive);
    expect(printed).toContain("// a_____b\n");
    for (const index of program.order) {
      const isPrinted = printed.includes(`function variable${index}(`);
      expect(isPrinted).toBe(program.decisive.includes(index));
    }
  });
});

const allKinds: Readonly<Record<NodeKind, true>> = {
  constant: true,
  "as-of": true,
  variable: true,
  parameter: true,
  fact: true,
  column: true,
  "source-known": true,
  arithmetic: true,
  share: true,
  extreme: true,
  compare: true,
  logic: true,
  not: true,
  "one-of": true,
  case: true,
  coalesce: true,
  "is-known": true,
  calendar: true,
  "text-slice": true,
  "text-length": true,
  digits: true,
  sine: true,
  aggregate: true,
  "trailing-count": true,
  run: true,
  percentile: true,
  score: true,
};
