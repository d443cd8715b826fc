import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { readDefinition } from "../program/open.js";
import { withAmount, withEffect, withVariable } from "./examples.fixture.js";
import type { Expression, Unit, ValueType } from "./expression.js";
import * as define from "./index.js";

const folder = fileURLToPath(new URL(".", import.meta.url));
const repository = fileURLToPath(new URL("../../../..", import.meta.url));

/** The builders with the examples of their doc comments. */
const examples = readdirSync(folder)
  .filter((name) => /^build.*\.ts$/.test(name))
  .flatMap((name) => {
    const text = readFileSync(join(folder, name), "utf8");
    return [...text.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export const (\w+)/g)];
  })
  .map(([, comment = "", name = ""]) => {
    const [, example = ""] = comment.split("@example");
    const lines = example.split("\n").map((line) => line.replace(/^ \* ?/, ""));
    return { name, example: lines.join("\n").trim() };
  });

function expressionOf(example: string): Expression {
  // The types between angle brackets are for the compiler, which looks at them below.
  const plain = example.replaceAll(/<"[a-z]+">/g, "");
  const value = runInNewContext(`(${plain}\n)`, { ...define });
  return JSON.parse(JSON.stringify(value));
}

const plainTypes: readonly ValueType[] = ["boolean", "day", "month", "instant", "text"];
const units: readonly Unit[] = [
  "number",
  "count",
  "fen",
  "basis-points",
  "days",
  "months",
  "years",
  "points",
  "degrees-e4",
  "milliseconds",
];

/** What is wrong with an expression whatever type its variable is declared with. */
function problemsOf(expression: Expression): readonly Diagnostic[] {
  if (JSON.stringify(expression).includes('"kind":"score"')) {
    const { diagnostics } = readDefinition(withAmount(expression));
    // Nothing here keeps the amount from being too small for a line, which is the limit's affair.
    return diagnostics.filter(({ code }) => code !== "limit.below-minimum");
  }
  if (JSON.stringify(expression).includes('"kind":"level"')) {
    return readDefinition(withEffect(expression)).diagnostics;
  }
  const candidates = [
    ...units.map((unit) => withVariable(expression, "integer", unit)),
    ...plainTypes.map((type) => withVariable(expression, type)),
  ];
  const found = candidates.map((json) => readDefinition(json).diagnostics);
  const isOther = ({ code }: Diagnostic) => code !== "variable.wrong-type";
  return found.find((one) => one.length === 0) ?? found.find((one) => one.some(isOther)) ?? [];
}

describe("the example of each builder", () => {
  it("is there", () => {
    const builders = Object.keys(define).filter(
      (name) => !/definition|(layout|format)Json/i.test(name),
    );
    expect(examples.map(({ name }) => name).sort()).toEqual(builders.sort());
    expect(examples.filter(({ example }) => example === "")).toEqual([]);
  });

  it.each(examples)("$name is used and accepted by the engine", ({ name, example }) => {
    expect(example).toMatch(new RegExp(`\\b${name}\\b`));
    expect(example.split("\n").length).toBeLessThanOrEqual(6);
    expect(problemsOf(expressionOf(example))).toEqual([]);
  });

  it("is accepted by the compiler as it is written", () => {
    const names = examples.map(({ name }) => name).join(", ");
    const lines = examples.map(
      ({ name, example }) => `export const of_${name}: Expression = (
${example}
);`,
    );
    const text = [
      'import { define } from "@kaitong/engine";',
      `const { ${names} } = define;`,
      "type Expression = define.Expression;",
      ...lines,
    ].join("\n");
    const compilerOptions = {
      ...{ noEmit: true, composite: false, declaration: false, sourceMap: false },
      tsBuildInfoFile: null,
      paths: { "@kaitong/engine": [join(repository, "packages/engine/src/index.ts")] },
    };
    const base = join(repository, "tsconfig.base.json");
    const config = { extends: base, compilerOptions, files: ["examples.mts"] };
    const place = mkdtempSync(join(tmpdir(), "kaitong-examples-"));
    try {
      writeFileSync(join(place, "examples.mts"), text);
      writeFileSync(join(place, "tsconfig.json"), JSON.stringify(config));
      const compiler = join(repository, "node_modules/typescript/bin/tsc");
      const options = { encoding: "utf8" } as const;
      const { stdout } = spawnSync(process.execPath, [compiler, "-p", place], options);
      expect(stdout).toBe("");
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it("is refused when it is not meant so", () => {
    expect(problemsOf(expressionOf("sumOf('bills', column('amountFenn'))"))).not.toEqual([]);
    expect(problemsOf(expressionOf("add(today, truth(true))"))).not.toEqual([]);
    expect(problemsOf(expressionOf("add(fen(1), asUnit(score, 'days'))"))).not.toEqual([]);
    expect(problemsOf(expressionOf("asUnit(level, 'days')"))).not.toEqual([]);
  });
});
