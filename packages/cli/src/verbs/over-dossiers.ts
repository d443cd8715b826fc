import {
  canonicalJson,
  type Diagnostic,
  type Dossier,
  format,
  type JsonValue,
} from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import { readDossiers } from "../input/dossiers.js";
import type { Product } from "../input/product.js";
import { print, say, suggest } from "../output.js";
import { diagnosticLines } from "../show/diagnostics.js";
import type { Audience, View } from "../show/decision.js";
import { paintFor } from "../show/paint.js";
import {
  asOfOption,
  type CommonOptions,
  limitsOf,
  productOf,
  viewOf,
} from "./common.js";

/** What a verb does with one dossier. */
export interface Verb<Answer> {
  readonly audience: Audience;
  readonly answer: (product: Product, dossier: Dossier, asOf: number) => Answer;
  readonly show: (view: View, answer: Answer) => readonly string[];
  /** The command to suggest after one answer. */
  readonly next: (file: string) => string;
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

function instantProblem(product: Product, asOf: number | null): Diagnostic | null {
  if (asOf === null) return noInstant;
  const { effectiveFrom, timeZone } = product.program.definition;
  const start = format.localDay(asOf, timeZone.offsetMinutes);
  return start < effectiveFrom ? tooEarly : null;
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
  const limits = limitsOf(options);
  const given = asOfOption(options);
  const product = productOf(options);
  const view = viewOf(product, options, verb.audience);
  let [answered, bad] = [0, 0];
  for await (const entry of readDossiers(product.program, file, limits)) {
    const { dossier, line } = entry;
    const asOf = given ?? dossier?.asOf ?? null;
    const problem = dossier === null ? null : instantProblem(product, asOf);
    const errors = problem === null ? entry.diagnostics : [problem];
    if (dossier === null || asOf === null || errors.length > 0) {
      bad += 1;
      if (options.json === true) await print([canonicalJson({ line, errors } as unknown as JsonValue)]);
      const origin = `${file}:${line}`;
      say(diagnosticLines(origin, errors, view.language, paintFor(process.stderr)));
      continue;
    }
    const answer = verb.answer(product, dossier, asOf);
    if (options.json === true) await print([canonicalJson(answer as unknown as JsonValue)]);
    else {
      const heading = answered + bad > 0 ? [""] : [];
      await print([...heading, view.paint.dim(dossier.subject), ...verb.show(view, answer)]);
    }
    answered += 1;
  }
  if (answered + bad === 0) return emptyInput(file, view);
  if (answered === 1 && bad === 0 && options.json !== true && file !== "-") {
    suggest(view.language, verb.next(file));
  }
  return bad > 0 ? 2 : 0;
}

function emptyInput(file: string, view: View): number {
  const diagnostic = {
    code: "input.empty",
    pointer: "",
    message: `\`${file}\` holds no dossier`,
    fix: "give a JSON document, or JSON Lines with one dossier a line",
  };
  say(diagnosticLines(file, [diagnostic], view.language, paintFor(process.stderr)));
  return 2;
}

/** The copy of the verbs' view. */
export function wordsOf(view: View) {
  return copy[view.language];
}
