import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, evaluate, format, input } from "@kaitong/engine";
import type { Command } from "commander";
import { diagnosticOf } from "../codes.js";
import type { Language } from "../copy/copy.js";
import { Failure } from "../failure.js";
import { type Entry, readDossiers } from "../input/dossiers.js";
import { definitionPath, loadProduct, type Product } from "../input/product.js";
import { print, say } from "../output.js";
import { diagnosticLines } from "../show/diagnostics.js";
import { paintFor } from "../show/paint.js";
import { type Choices, choicesOf, viewOf } from "./common.js";

type Json = Parameters<typeof input.canonicalJson>[0];
type Effect = evaluate.Comparison["effect"];
type Person = evaluate.Person;

interface DiffOptions {
  readonly people?: readonly string[];
  readonly json?: boolean;
  readonly lang?: string;
  readonly asOf?: string;
  readonly require?: string;
}

const requirable = ["same", "never-looser", "never-stricter"] as const;
type Requirable = (typeof requirable)[number];

function requirementOf({ require: text }: DiffOptions): Requirable | null {
  if (text === undefined) return null;
  const found = requirable.find((claim) => claim === text);
  if (found !== undefined) return found;
  throw new Failure("", [diagnosticOf("usage.wrong-claim", `unknown claim \`${text}\``)]);
}

/** Whether what is proved is what was asked for, or more. */
const isProved: Readonly<Record<Requirable, (effect: Effect) => boolean>> = {
  same: ({ neverLooser, neverStricter }) => neverLooser.proved && neverStricter.proved,
  "never-looser": ({ neverLooser }) => neverLooser.proved,
  "never-stricter": ({ neverStricter }) => neverStricter.proved,
};

/** The files with dossiers: those that were given, else the folder `people` beside B or A. */
function peopleFiles(given: readonly string[] | undefined, products: readonly Product[]) {
  const beside = products
    .map(({ directory }) => join(directory, "people"))
    .find((path) => existsSync(path) && statSync(path).isDirectory());
  const paths = given ?? (beside === undefined ? [] : [beside]);
  if (paths.includes("-")) {
    const message = "people are read twice, once by each definition, and standard input only once";
    throw new Failure("-", [diagnosticOf("input.unreadable", message)]);
  }
  return paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /\.(json|jsonl|ndjson)$/i.test(name));
    return names.sort().map((name) => join(path, name));
  });
}

/** What is wrong with the instant at which both definitions are to decide. */
function instantProblem(asOf: number | null, products: readonly Product[]): Diagnostic | null {
  if (asOf === null) {
    const message = "the dossier has no `asOf`, so it is not said when to decide";
    return diagnosticOf("input.no-instant", message, { pointer: "/asOf" });
  }
  for (const { program } of products) {
    const { effectiveFrom, timeZone } = program.definition;
    const day = format.localDay(asOf, timeZone.offsetMinutes);
    if (day.length !== effectiveFrom.length) {
      const message = "this instant lies after the year 9999 in a definition's time zone";
      return diagnosticOf("input.beyond-calendar", message, { pointer: "/asOf" });
    }
    if (day < effectiveFrom) {
      const message = "one of the definitions is not in effect yet at this instant";
      return diagnosticOf("input.before-definition", message, { pointer: "/asOf" });
    }
  }
  return null;
}

async function entriesOf({ program }: Product, path: string, { limits }: Choices) {
  const entries: Entry[] = [];
  for await (const entry of readDossiers(program, path, limits)) entries.push(entry);
  return entries;
}

/** People of one file, as both definitions read them, and how many neither or only one can. */
async function peopleOf(
  path: string,
  products: readonly [Product, Product],
  choices: Choices,
): Promise<{ readonly people: readonly Person[]; readonly bad: number }> {
  const [first, second] = products;
  const [own, other] = [
    await entriesOf(first, path, choices),
    await entriesOf(second, path, choices),
  ];
  const people: Person[] = [];
  let bad = 0;
  for (const [index, entry] of own.entries()) {
    const [before, after] = [entry.dossier, other[index]?.dossier ?? null];
    const asOf = choices.asOf ?? before?.asOf ?? null;
    const isRead = before !== null && after !== null;
    const problem = isRead ? instantProblem(asOf, products) : null;
    if (isRead && asOf !== null && problem === null) {
      people.push({ before, after, asOf });
      continue;
    }
    bad += 1;
    const found = entry.dossier === null ? entry.problems : (other[index]?.problems ?? []);
    const problems = problem === null ? found : [problem];
    const placed = problems.map((one) => (entry.isLine ? { line: entry.line, ...one } : one));
    await say(diagnosticLines(path, placed, choices.language, paintFor(process.stderr)));
  }
  return { people, bad };
}

async function gather(
  files: readonly string[],
  products: readonly [Product, Product],
  choices: Choices,
) {
  const people: Person[] = [];
  let bad = 0;
  for (const file of files) {
    const read = await peopleOf(file, products, choices);
    people.push(...read.people);
    bad += read.bad;
  }
  return { people, bad };
}

/** Compares, prints, and says whether all that was asked for is so. */
async function diff(a: string, b: string, options: DiffOptions): Promise<number> {
  const choices = choicesOf(options);
  const wanted = requirementOf(options);
  const products = [loadProduct(a), loadProduct(b)] as const;
  const [before, after] = products;
  const comparison = evaluate.compare(before.program, after.program);
  const files = peopleFiles(options.people, [after, before]);
  const { people, bad } = await gather(files, [before, after], choices);
  const compared =
    files.length === 0 ? null : evaluate.compareOn(comparison, before, after, people);
  // Loaded here, so that no other command waits for it.
  const { differenceLines, differenceView } = await import("../show/difference.js");
  const { paint, width } = viewOf(after, choices.language, "staff");
  const viewIn = (language: Language) =>
    differenceView(before.program, after.program, { language, paint, width });
  if (choices.json) {
    const { effectWithTexts } = await import("../show/difference-effect.js");
    const views = { "zh-CN": viewIn("zh-CN"), en: viewIn("en") };
    const effect = effectWithTexts(comparison.effect, views);
    const document: unknown = { ...comparison, effect, people: compared };
    await print([input.canonicalJson(document as Json)]);
  } else {
    const view = viewIn(choices.language);
    const isSameReference = before.reference.hash === after.reference.hash;
    const paths = [a, b] as const;
    await print(differenceLines(view, { paths, comparison, people: compared, isSameReference }));
  }
  if (wanted !== null && !isProved[wanted](comparison.effect)) {
    const message = `\`${wanted}\` is required and was not proved for all people`;
    throw new Failure(definitionPath(b), [diagnosticOf("diff.not-proved", message)]);
  }
  return bad > 0 ? 2 : 0;
}

/** Adds `diff`: what differs in meaning between two definitions, and for whom. */
export function addDiff(program: Command, end: (code: number) => void): void {
  program
    .command("diff")
    .description("compare two definitions: what differs, what is proved, who changes and why")
    .argument("<a>", "definition before: its folder or file")
    .argument("<b>", "definition after: its folder or file")
    .option("--people <files...>", "dossiers, JSON Lines or folders (default: people beside B)")
    .option("--json", "print canonical JSON (RFC 8785)")
    .option("--as-of <instant>", "decide at this instant in place of the dossier's own")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .option("--require <claim>", "fail unless proved: same, never-looser or never-stricter")
    .action(async (a: string, b: string, options: DiffOptions) => {
      end(await diff(a, b, options));
    });
}
