import { canonicalJson, type Diagnostic, type Dossier, format } from "@kaitong/engine";
import { type Entry, readDossiers } from "../input/dossiers.js";
import type { Product } from "../input/product.js";
import { print, say, suggest } from "../output.js";
import { diagnosticLines, type Located } from "../show/diagnostics.js";
import { paintFor } from "../show/paint.js";
import { printable } from "../show/text.js";
import { type Audience, type View, wordsOf } from "../show/view.js";
import { type Choices, choicesOf, type CommonOptions, productOf, viewOf } from "./common.js";

type Json = Parameters<typeof canonicalJson>[0];

/** What a verb does with one dossier. */
export interface Verb<Answer> {
  readonly audience: Audience;
  readonly answer: (product: Product, dossier: Dossier, asOf: number) => Answer;
  readonly show: (view: View, answer: Answer) => readonly string[];
  /** The command to suggest after one answer. */
  readonly next: (file: string, options: CommonOptions, answer: Answer) => string;
}

const noInstant: Diagnostic = Object.freeze({
  code: "input.no-instant",
  pointer: "/asOf",
  message: "the dossier has no `asOf`, so it is not said when to decide",
  fix: "add `asOf` to the dossier, or give `--as-of`",
});

const tooEarly: Diagnostic = Object.freeze({
  code: "input.before-definition",
  pointer: "/asOf",
  message: "the definition is not in effect yet at this instant",
  fix: "give an instant on or after the definition's `effectiveFrom`",
});

const empty: Diagnostic = Object.freeze({
  code: "input.empty",
  pointer: "",
  message: "the input holds no dossier",
  fix: "give a JSON document, or JSON Lines with one dossier a line",
});

function instantProblem(product: Product, asOf: number | null): Diagnostic | null {
  if (asOf === null) return noInstant;
  const { effectiveFrom, timeZone } = product.program.definition;
  const start = format.localDay(asOf, timeZone.offsetMinutes);
  return start < effectiveFrom ? tooEarly : null;
}

/** A bad line as `--json` gives it: the place in the text is part of the message. */
function badAnswer(line: number, problems: readonly Located[]): string {
  const errors = problems.map((problem) => {
    const { code, pointer, fix, column } = problem;
    const place = column === undefined ? "" : ` (line ${problem.line}, column ${column})`;
    return { code, pointer, message: problem.message + place, fix };
  });
  return canonicalJson({ line, errors });
}

// With `--json` the answer itself says all of it, so a long input is not told twice.
const badLinesSaid = 20;

async function refuse(
  entry: Pick<Entry, "line" | "problems">,
  bad: number,
  origin: string,
  { json, language }: Choices,
  view: View,
): Promise<void> {
  const { line, problems } = entry;
  if (json) await print([badAnswer(line, problems)]);
  if (json && bad > badLinesSaid) {
    if (bad === badLinesSaid + 1) await say([wordsOf(view).moreBadLines]);
    return;
  }
  const placed = problems.map((problem) => ({ ...problem, line: problem.line ?? line }));
  await say(diagnosticLines(origin, placed, language, paintFor(process.stderr)));
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
  const view = viewOf(product, choices.language, choices.audience ?? verb.audience);
  let [answered, bad] = [0, 0];
  let only: Answer | null = null;
  for await (const entry of readDossiers(product.program, file, choices.limits)) {
    const { dossier, line } = entry;
    const asOf = choices.asOf ?? dossier?.asOf ?? null;
    const problem = dossier === null ? null : instantProblem(product, asOf);
    if (dossier === null || asOf === null || problem !== null) {
      bad += 1;
      const problems = problem === null ? entry.problems : [problem];
      await refuse({ line, problems }, bad, file, choices, view);
      continue;
    }
    const answer = verb.answer(product, dossier, asOf);
    if (choices.json) await print([canonicalJson(answer as Json)]);
    else {
      const heading = answered + bad > 0 ? [""] : [];
      const subject = view.paint.dim(printable(dossier.subject));
      await print([...heading, subject, ...verb.show(view, answer)]);
    }
    answered += 1;
    only = answer;
  }
  if (answered + bad === 0) {
    await refuse({ line: 1, problems: [empty] }, 1, file, choices, view);
    return 2;
  }
  if (bad > 0 && answered + bad > 1) {
    const places = { answered: String(answered), bad: String(bad) };
    await say([format.fill(wordsOf(view).summary, places)]);
  }
  const isOne = answered === 1 && bad === 0 && !choices.json && file !== "-";
  if (isOne && only !== null) await suggest(view.language, verb.next(file, options, only));
  return bad > 0 ? 2 : 0;
}
