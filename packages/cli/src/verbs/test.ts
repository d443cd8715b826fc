import { existsSync } from "node:fs";
import { join } from "node:path";
import { evaluate, format, input } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import { authoringCopy } from "../copy/authoring.js";
import type { Language } from "../copy/copy.js";
import { Failure } from "../failure.js";
import { type PlayedTests, playTests } from "../input/cases.js";
import { loadProduct } from "../input/product.js";
import { print } from "../output.js";
import { type Paint, paintFor } from "../show/paint.js";
import { printable } from "../show/printable.js";
import { wrap } from "../show/text.js";
import { choicesOf } from "./common.js";

interface TestOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly reference?: string;
  readonly requireCoverage?: boolean;
}

const parts = ["outcomes", "failed", "unknown", "bins"] as const;
const width = 96;

function caseLines({ played }: PlayedTests, language: Language, paint: Paint): readonly string[] {
  const words = authoringCopy[language];
  const failed = played.filter(({ differences }) => differences.length > 0);
  const counts = { passed: String(played.length - failed.length), all: String(played.length) };
  return [
    ...failed.flatMap(({ name, differences }) => [
      paint.red(format.fill(words.caseFailed, { name: printable(name) })),
      ...differences.map((one) => `  ${format.fill(words.expected, { ...one })}`),
    ]),
    (failed.length > 0 ? paint.red : paint.green)(format.fill(words.casesPassed, counts)),
  ];
}

function coverageLines(coverage: evaluate.Coverage, language: Language): readonly string[] {
  const words = authoringCopy[language];
  return parts.flatMap((part) => {
    const { all, missed } = coverage[part];
    const names = missed.map(printable).join(", ");
    const heading = `  ${words.coverageOf[part]}: ${all - missed.length} / ${all}`;
    if (missed.length === 0) return [heading];
    const lines = wrap(format.fill(words.missed, { names }), width - 4);
    return [heading, ...lines.map((line) => `    ${line}`)];
  });
}

function asJson({ path, played, untested }: PlayedTests, coverage: evaluate.Coverage): string {
  const cases = played.map(({ name, decision, differences }) => ({
    name,
    passed: differences.length === 0,
    outcome: decision.outcome,
    codes: decision.reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code),
    score: decision.score,
    differences: differences.map((one) => ({ ...one })),
  }));
  const passed = cases.filter((one) => one.passed).length;
  const reach = Object.fromEntries(
    parts.map((part) => {
      const { all, missed } = coverage[part];
      return [part, { all, reached: all - missed.length, missed }];
    }),
  );
  const failed = cases.length - passed;
  return input.canonicalJson({ tests: path, passed, failed, cases, coverage: reach, untested });
}

function testsIn(directory: string): string {
  const path = join(directory, "tests.json");
  if (existsSync(path)) return path;
  const message = `there is no \`tests.json\` in \`${directory}\``;
  throw new Failure(directory, [diagnosticOf("tests.none", message)]);
}

async function test(path: string, options: TestOptions): Promise<number> {
  const { language, json } = choicesOf(options);
  const product = loadProduct(path, options.reference);
  const tests = playTests(product, testsIn(product.directory));
  const decisions = tests.played.map(({ decision }) => decision);
  const coverage = evaluate.coverageOf(product.program, decisions);
  const isGood = tests.played.every(({ differences }) => differences.length === 0);
  const isWhole = parts.every((part) => coverage[part].missed.length === 0);
  if (json) {
    await print([asJson(tests, coverage)]);
  } else {
    const paint = paintFor(process.stdout);
    const words = authoringCopy[language];
    const untested = tests.untested.map(printable).join(", ");
    await print([
      ...caseLines(tests, language, paint),
      words.coverage,
      ...coverageLines(coverage, language),
      ...(untested === "" ? [] : wrap(format.fill(words.untested, { names: untested }), width)),
    ]);
  }
  if (!isGood && !json) {
    throw new Failure("", [diagnosticOf("tests.failed", "some decisions are other than expected")]);
  }
  if (options.requireCoverage === true && !isWhole && !json) {
    throw new Failure("", [
      diagnosticOf("tests.not-covered", "nobody reaches parts of the policy"),
    ]);
  }
  return isGood && (isWhole || options.requireCoverage !== true) ? 0 : 2;
}

/** Adds `test`: decides people and compares with what is expected of them. */
export function addTest(program: Command, end: (code: number) => void): void {
  program
    .command("test")
    .description("decide the people of tests.json, compare, and say what nobody reaches")
    .argument("[dir]", "folder with definition.json and tests.json", ".")
    .option("--json", "print canonical JSON (RFC 8785)")
    .option("--reference <file>", "reference data (default: reference.json beside the definition)")
    .option("--require-coverage", "fail when a gate, bin or outcome is not reached")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (path: string, options: TestOptions) => {
      end(await test(path, options));
    });
}
