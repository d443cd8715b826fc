import { type Dossier, type input, type Program, readDossier } from "@kaitong/engine";
import type { Located } from "../show/diagnostics.js";
import { type Line, readLines } from "./files.js";
import {
  addLine,
  emptyHead,
  type Head,
  isBlank,
  isBroken,
  isUnreadable,
  isWhole,
  linesOf,
  looksLikeLines,
  mayBeObject,
  textOf,
} from "./head.js";
import { type Setting, setInBytes } from "./set.js";

/** One dossier of an input, or what is wrong with it. */
export interface Entry {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Whether it has its line for itself, so that the line says where a problem is. */
  readonly isLine: boolean;
  readonly dossier: Dossier | null;
  /** Lines and columns count in the whole input. */
  readonly problems: readonly Located[];
}

type Read = (line: Line, isLine: boolean) => Entry;

function tooLarge(line: number, isLine: boolean, limits: input.DossierLimits): Entry {
  const problem = {
    code: "json.too-large",
    pointer: "",
    message: `a dossier may have ${limits.bytesMax} bytes, and this one has more`,
    fix: "split the input, or raise `--max-bytes`",
  };
  return { line, isLine, dossier: null, problems: [problem] };
}

function reader(program: Program, limits: input.DossierLimits, settings: readonly Setting[]): Read {
  return ({ bytes, number }, isLine) => {
    if (bytes === null) return tooLarge(number, isLine, limits);
    const changed = setInBytes(bytes, settings, limits);
    if (!(changed instanceof Uint8Array)) {
      return { line: number, isLine, dossier: null, problems: [changed] };
    }
    const { dossier, diagnostics } = readDossier(program, changed, limits);
    const problems = diagnostics.map((one: Located) =>
      one.line === undefined ? one : { ...one, line: one.line + number - 1 },
    );
    return { line: number, isLine, dossier, problems };
  };
}

/** What the lines so far are: JSON Lines, more than one document may have, or not known yet. */
function verdict(
  head: Head,
  { bytes }: Line,
  read: Read,
  limits: input.DossierLimits,
): "lines" | "too-large" | "open" {
  const isFirst = head.filled === 0;
  if (bytes === null) return isFirst || isBroken(head) ? "lines" : "too-large";
  if (isFirst && isWhole(bytes)) return "lines";
  addLine(head, bytes);
  if (!isFirst && mayBeObject(bytes)) {
    const { dossier, problems } = read({ bytes, number: 1 }, true);
    if (!isUnreadable(problems) || isWhole(bytes)) head.whole += 1;
    if (dossier !== null && isBroken(head)) return "lines";
  }
  if (textOf(head).length <= limits.bytesMax) return "open";
  return looksLikeLines(head) ? "lines" : "too-large";
}

/** At the end of the input: one document, unless only its lines can be read. */
function* closed(head: Head, read: Read): Generator<Entry> {
  if (head.filled === 0) return;
  const document = read({ bytes: textOf(head), number: head.firstLine }, false);
  if (isUnreadable(document.problems) && looksLikeLines(head)) {
    for (const line of linesOf(head)) yield read(line, true);
  } else yield document;
}

/**
 * The dossiers of a file or of standard input: one JSON document, or JSON Lines. It is JSON Lines
 * when its first line is a whole value; when a later one is a dossier and what came before can be
 * no document; and when it is no document but most of its lines are objects.
 */
export async function* readDossiers(
  program: Program,
  path: string,
  limits: input.DossierLimits,
  settings: readonly Setting[] = [],
): AsyncGenerator<Entry> {
  const read = reader(program, limits, settings);
  let isLines = /\.(jsonl|ndjson)$/i.test(path);
  let head: Head | null = null;
  for await (const line of readLines(path, limits.bytesMax)) {
    const blank = line.bytes !== null && isBlank(line.bytes);
    if (blank && (isLines || head === null)) continue;
    if (isLines) {
      yield read(line, true);
      continue;
    }
    head ??= emptyHead(line.number);
    const held = head.lines;
    const found = verdict(head, line, read, limits);
    if (found === "too-large") {
      yield tooLarge(head.firstLine, false, limits);
      return;
    }
    if (found === "lines") {
      isLines = true;
      for (const earlier of linesOf(head)) yield read(earlier, true);
      if (head.lines === held) yield read(line, true);
      head = null;
    }
  }
  if (head !== null) yield* closed(head, read);
}
