import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Facts, Value } from "../dossier/dossier.js";
import type { NodeKind } from "../program/node.js";
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
