import { join } from "node:path";
import { type Diagnostic, type Dossier, format, input } from "@kaitong/engine";
import { diagnosticOf } from "../codes.js";
import { authoringCopy } from "../copy/authoring.js";
import { copy } from "../copy/copy.js";
import { Failure } from "../failure.js";
import { type Entry, readDossiers } from "../input/dossiers.js";
import { instantOf } from "../input/instant.js";
import type { Product } from "../input/product.js";
import { print, say, suggest } from "../output.js";
import { diagnosticLines, type Located } from "../show/diagnostics.js";
import { paintFor } from "../show/paint.js";
import { printable } from "../show/printable.js";
import type { Audience, View } from "../show/view.js";
import { type Choices, type CommonOptions, choicesOf, productOf, viewOf } from "./common.js";

type Json = Parameters<typeof input.canonicalJson>[0];
type Show<Answer> = (view: View, answer: Answer) => readonly string[];

/** What a verb does with one dossier. */
export interface Verb<Answer> {
  readonly audience: Audience;
  /** What a product lacks for this verb. */
  readonly lack?: (product: Product) => Diagnostic | null;
  readonly answer: (product: Product, dossier: Dossier, asOf: number) => Answer;
  /** Loaded only where people read: `--json` starts 26 ms sooner without it. */
  readonly show: () => Promise<Show<Answer>>;
  /** The command to suggest after one answer; null for none. */
  readonly next: (file: string, options: CommonOptions, answer: Answer) => string | null;
}

const empty = diagnosticOf("input.empty", "the input holds no dossier");

/** A bad line as `--json` gives it: the place in the text is part of the message. */
function badAnswer(line: number, problems: readonly Located[]): string {
  const errors = problems.map((problem) => {
    const { code, pointer, fix, column } = problem;
    const place = column === undefined ? "" : ` (line ${problem.line}, column ${column})`;
    return { code, pointer, message: problem.message + place, fix };
  });
  return input.canonicalJson({ line, errors });
}

// With `--json` the answer itself says all of it, so a long input is not told twice.
const badLinesSaid = 20;

type Refused = Pick<Entry, "line" | "isLine" | "problems">;

async function refuse(
  { line, isLine, problems }: Refused,
  bad: number,
  origin: string,
  { json, language }: Choices,
): Promise<void> {
  if (json) await print([badAnswer(line, problems)]);
  if (json && bad > badLinesSaid) {
    if (bad === badLinesSaid + 1) await say([copy[language].moreBadLines]);
    return;
  }
  const placed = isLine ? problems.map((problem) => ({ line, ...problem })) : problems;
  await say(diagnosticLines(origin, placed, language, paintFor(process.stderr)));
}

/** Prints one answer: canonical for programs, or in words under its subject. */
function printer<Answer>(
  product: Product,
  choices: Choices,
  { audience, show }: Verb<Answer>,
): (dossier: Dossier, answer: Answer, isFirst: boolean) => Promise<void> {
  if (choices.json) return (_, answer) => print([input.canonicalJson(answer as Json)]);
  const view = viewOf(product, choices.language, choices.audience ?? audience);
  return async (dossier, answer, isFirst) => {
    const lines = (await show())(view, answer);
    const heading = isFirst ? [] : [""];
    await print([...heading, view.paint.dim(printable(dossier.subject)), ...lines]);
  };
}

async function conclude(answered: number, bad: number, { language }: Choices): Promise<number> {
  if (bad > 0 && answered + bad > 1) {
    const places = { answered: String(answered), bad: String(bad) };
    await say([format.fill(copy[language].summary, places)]);
  }
  return bad > 0 ? 2 : 0;
}

function whatIfLines({ settings, language }: Choices): readonly string[] {
  const { whatIf } = authoringCopy[language];
  return settings.map(({ pointer, text: value }) =>
    printable(format.fill(whatIf, { pointer, value })),
  );
}

/**
 * Runs a verb over every dossier of an input, in order. A bad one gives its errors in its place,
 * the others are answered; the exit code is then 2.
 */
export async function overDossiers<Answer>(
  verb: Verb<Answer>,
  file: string,
  options: CommonOptions,
): Promise<number> {
  const choices = choicesOf(options);
  const product = productOf(options);
  const lack = verb.lack?.(product) ?? null;
  if (lack !== null) throw new Failure(join(product.directory, "definition.json"), [lack]);
  const printAnswer = printer(product, choices, verb);
  await say(choices.json ? [] : whatIfLines(choices));
  let [answered, bad] = [0, 0];
  let only: Answer | null = null;
  for await (const entry of readDossiers(product.program, file, choices.limits, choices.settings)) {
    const { dossier } = entry;
    const asOf = instantOf(product.program, choices.asOf ?? dossier?.asOf ?? null);
    if (dossier === null || typeof asOf !== "number") {
      bad += 1;
      const problems = dossier === null || typeof asOf === "number" ? entry.problems : [asOf];
      await refuse({ ...entry, problems }, bad, file, choices);
      continue;
    }
    const answer = verb.answer(product, dossier, asOf);
    await printAnswer(dossier, answer, answered + bad === 0);
    answered += 1;
    only = answer;
  }
  if (answered + bad === 0) {
    await refuse({ line: 1, isLine: false, problems: [empty] }, 1, file, choices);
    return 2;
  }
  const isOne = answered === 1 && bad === 0 && !choices.json && file !== "-";
  const isForStaff = choices.audience !== "person";
  const next = isOne && isForStaff && only !== null ? verb.next(file, options, only) : null;
  if (next !== null) await suggest(choices.language, next);
  return conclude(answered, bad, choices);
}
