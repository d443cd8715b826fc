import { type Diagnostic, format } from "@kaitong/engine";
import { copy, type Language } from "../copy/copy.js";
import type { Paint } from "./paint.js";

const shownMost = 50;

/** Diagnostics for people: code, what, where, how to mend it. */
export function diagnosticLines(
  origin: string,
  diagnostics: readonly Diagnostic[],
  language: Language,
  paint: Paint,
): readonly string[] {
  const words = copy[language];
  const more = diagnostics.length - shownMost;
  return [
    ...diagnostics
      .slice(0, shownMost)
      .flatMap((diagnostic) => [
        `${paint.red(`error[${diagnostic.code}]`)}: ${diagnostic.message}`,
        `  ${paint.dim(`--> ${origin}${diagnostic.pointer === "" ? "" : `#${diagnostic.pointer}`}`)}`,
        `  ${words.fix}: ${diagnostic.fix}`,
      ]),
    ...(more > 0 ? [`… ${more}`] : []),
    format.fill(words.errors, { count: String(diagnostics.length) }),
  ];
}
