import { dirname, join } from "node:path";
import { evaluate, format, input, type Program } from "@kaitong/engine";
import type { Command } from "commander";
import { authoringCopy } from "../copy/authoring.js";
import type { Language } from "../copy/copy.js";
import { type Opened, openDefinition, openReference } from "../input/product.js";
import { print } from "../output.js";
import { diagnosticLines, type Located, located } from "../show/diagnostics.js";
import { paintFor } from "../show/paint.js";
import { table } from "../show/table.js";
import { choicesOf } from "./common.js";

interface CheckOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly reference?: string;
  readonly allow?: readonly string[];
}

/** What was found in one file. */
interface Findings {
  readonly path: string;
  readonly text: string;
  readonly all: readonly Located[];
  readonly allowed: number;
}

function findingsOf(opened: Opened<unknown>, allow: readonly string[]): Findings {
  const warnings = opened.warnings.map((one) => ({ ...one, isWarning: true }));
  const kept = warnings.filter(({ code }) => !allow.includes(code));
  return {
    path: opened.path,
    text: opened.text,
    all: [...opened.diagnostics, ...kept],
    allowed: warnings.length - kept.length,
  };
}

const errorsIn = (found: Findings) =>
  found.all.filter(({ isWarning }) => isWarning !== true).length;
const warningsIn = (found: Findings) => found.all.length - errorsIn(found);

function asJson(path: string, program: Program | null, found: readonly Findings[]): string {
  const diagnostics = found.flatMap((file) =>
    file.all.map((one) => {
      const { code, pointer, message, fix, line, column } = located(one, file.text);
      const severity = one.isWarning === true ? "warning" : "error";
      const why = format.diagnosticCodes[code]?.why ?? null;
      const place = { file: file.path, pointer, line: line ?? null, column: column ?? null };
      return { code, severity, ...place, message, why, fix };
    }),
  );
  const sum = (count: (one: Findings) => number) => found.reduce((all, one) => all + count(one), 0);
  return input.canonicalJson({
    definition: path,
    hash: program?.hash ?? null,
    ok: diagnostics.length === 0,
    errors: sum(errorsIn),
    warnings: sum(warningsIn),
    allowed: sum(({ allowed }) => allowed),
    diagnostics,
    scoreRanges: program === null ? [] : evaluate.scoreRanges(program).map((one) => ({ ...one })),
  });
}

function summaryLines(program: Program, language: Language): readonly string[] {
  const words = authoringCopy[language];
  const { definition, hash } = program;
  const { name, jurisdiction, effectiveFrom, scorecard } = definition;
  const count = (list: readonly unknown[]) => String(list.length);
  const identity = { name, jurisdiction, from: effectiveFrom, hash: `${hash.slice(0, 16)}…` };
  const size = {
    sources: count(definition.sources),
    variables: count(definition.variables),
    gates: count(definition.gates),
    layers: count(definition.layers),
    scored: count(scorecard?.variables ?? []),
  };
  const lines = [format.fill(words.identity, identity), format.fill(words.size, size)];
  if (scorecard === undefined) return lines.map((line) => `  ${line}`);
  const declared = { minimum: String(scorecard.minimum), maximum: String(scorecard.maximum) };
  const rows = evaluate
    .scoreRanges(program)
    .map(({ regime, minimum, maximum }) => [
      { text: regime },
      { text: format.fill(words.range, { minimum: String(minimum), maximum: String(maximum) }) },
    ]);
  return [
    ...[...lines, format.fill(words.ranges, declared)].map((line) => `  ${line}`),
    ...table(rows, { indent: 4, width: 100, flexible: 1 }),
  ];
}

async function asText(
  program: Program | null,
  found: readonly Findings[],
  language: Language,
): Promise<void> {
  const words = authoringCopy[language];
  const paint = paintFor(process.stdout);
  for (const file of found) {
    const { path, text, all, allowed } = file;
    // The count of all problems stands in the last line.
    const lines = all.flatMap((one) => diagnosticLines(path, [one], language, paint, text));
    await print(lines);
    const counts = { errors: String(errorsIn(file)), warnings: String(warningsIn(file)), path };
    const verdict = all.length === 0 ? words.checked : words.found;
    const colour = all.length === 0 ? paint.green : paint.bold;
    await print([colour(format.fill(verdict, counts))]);
    if (allowed > 0) await print([`  ${format.fill(words.allowed, { count: String(allowed) })}`]);
  }
  if (program !== null) await print(summaryLines(program, language));
}

async function check(path: string, options: CheckOptions): Promise<number> {
  const { language, json } = choicesOf(options);
  const definition = openDefinition(path);
  const program = definition.value;
  const allow = options.allow ?? [];
  const found = [findingsOf(definition, allow)];
  if (program !== null) {
    const reference = options.reference ?? join(dirname(definition.path), "reference.json");
    const opened = openReference(program, reference);
    if (opened.diagnostics.length > 0) found.push(findingsOf(opened, allow));
  }
  if (json) await print([asJson(definition.path, program, found)]);
  else await asText(program, found, language);
  const isClean = found.every(({ all }) => all.length === 0);
  return isClean ? 0 : 2;
}

/** Adds `check`: everything that is wrong with a definition, and what cannot be meant. */
export function addCheck(program: Command, end: (code: number) => void): void {
  program
    .command("check")
    .description("check a definition: every error and warning at once, with how to mend it")
    .argument("[path]", "folder with definition.json, or a definition", ".")
    .option("--json", "print canonical JSON (RFC 8785)")
    .option("--reference <file>", "reference data (default: reference.json beside the definition)")
    .option("--allow <code...>", "warnings that are meant, by their code")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (path: string, options: CheckOptions) => {
      end(await check(path, options));
    });
}
