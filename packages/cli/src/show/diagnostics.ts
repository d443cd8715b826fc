import { type Diagnostic, format } from "@kaitong/engine";
import { copy, type Language } from "../copy/copy.js";
import { locate, type Span } from "../input/locate.js";
import { excerptLines } from "./excerpt.js";
import type { Paint } from "./paint.js";
import { printable } from "./printable.js";

/** A diagnostic that may know its line and column in the input, both from 1. */
export interface Located extends Diagnostic {
  readonly line?: number;
  readonly column?: number;
  /** What is wrong stops nothing: it can be decided by, and yet cannot be meant. */
  readonly isWarning?: boolean;
}

const shownMost = 50;

function placeOf(origin: string, { line, column, pointer }: Located): string {
  const at = line === undefined ? "" : `:${line}${column === undefined ? "" : `:${column}`}`;
  return printable(`${origin}${at}${pointer === "" ? "" : `#${pointer}`}`);
}

/** A diagnostic with the line and column that it, or its pointer, leads to in a JSON text. */
export function located(one: Located, text: string): Located & Span {
  if (one.line !== undefined) return { ...one, line: one.line, column: one.column ?? 1, length: 1 };
  return { ...one, ...locate(text, one.pointer) };
}

function linesOf(
  origin: string,
  one: Located,
  text: string | null,
  language: Language,
  paint: Paint,
): readonly string[] {
  const words = copy[language];
  const placed = text === null ? one : located(one, text);
  const place = placeOf(origin, placed);
  const severity = one.isWarning === true ? "warning" : "error";
  const colour = one.isWarning === true ? paint.yellow : paint.red;
  const excerpt = text === null ? [] : excerptLines(text, located(one, text));
  const why = format.diagnosticCodes[one.code]?.why;
  return [
    `${colour(`${severity}[${one.code}]`)}: ${printable(one.message)}`,
    ...(place === "" ? [] : [`  ${paint.dim(`--> ${place}`)}`]),
    ...excerpt.map((line) => `  ${paint.dim(line)}`),
    ...(why === undefined || text === null ? [] : [`  ${format.fill(words.why, { why })}`]),
    `  ${format.fill(words.fix, { fix: printable(one.fix) })}`,
  ];
}

/**
 * Diagnostics for people: code, what, where, why, how to mend it. With the text that they point
 * into, each shows the line that is meant.
 */
export function diagnosticLines(
  origin: string,
  diagnostics: readonly Located[],
  language: Language,
  paint: Paint,
  text: string | null = null,
): readonly string[] {
  const words = copy[language];
  const more = diagnostics.length - shownMost;
  const lines = diagnostics
    .slice(0, shownMost)
    .flatMap((one) => linesOf(origin, one, text, language, paint));
  if (more > 0) lines.push(format.fill(words.moreProblems, { count: String(more) }));
  if (diagnostics.length < 2) return lines;
  return [...lines, format.fill(words.problems, { count: String(diagnostics.length) })];
}
