import { type Diagnostic, format } from "@kaitong/engine";
import { copy, type Language } from "../copy/copy.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";

/** A diagnostic that may know its line and column in the input, both from 1. */
export interface Located extends Diagnostic {
  readonly line?: number;
  readonly column?: number;
}

const shownMost = 50;

function placeOf(origin: string, { line, column, pointer }: Located): string {
  const at = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
  return printable(`${origin}${at}${pointer === "" ? "" : `#${pointer}`}`);
}

/** Diagnostics for people: code, what, where, how to mend it. */
export function diagnosticLines(
  origin: string,
  diagnostics: readonly Located[],
  language: Language,
  paint: Paint,
): readonly string[] {
  const words = copy[language];
  const more = diagnostics.length - shownMost;
  const lines = diagnostics.slice(0, shownMost).flatMap((one) => {
    const place = placeOf(origin, one);
    return [
      `${paint.red(`error[${one.code}]`)}: ${printable(one.message)}`,
      ...(place === "" ? [] : [`  ${paint.dim(`--> ${place}`)}`]),
      `  ${format.fill(words.fix, { fix: printable(one.fix) })}`,
    ];
  });
  if (more > 0) lines.push(format.fill(words.moreProblems, { count: String(more) }));
  if (diagnostics.length < 2) return lines;
  return [...lines, format.fill(words.problems, { count: String(diagnostics.length) })];
}
