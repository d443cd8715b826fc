import {
  type Diagnostic,
  type Dossier,
  type DossierLimits,
  type Program,
  readDossier,
} from "@kaitong/engine";
import { type Line, readLines } from "./files.js";

/** One dossier of an input, or what is wrong with it. */
export interface Entry {
  readonly line: number;
  readonly dossier: Dossier | null;
  readonly diagnostics: readonly Diagnostic[];
}

const newline = new Uint8Array([10]);

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

function tooLarge(line: number, limits: DossierLimits): Entry {
  const diagnostic = {
    code: "json.too-large",
    pointer: "",
    message: `a dossier may have ${limits.bytesMax} bytes, and this one has more`,
    fix: "split the input, or raise `--max-bytes`",
  };
  return { line, dossier: null, diagnostics: [diagnostic] };
}

function isSyntax(entry: Entry): boolean {
  return entry.diagnostics.some((diagnostic) => diagnostic.code === "json.syntax");
}

/**
 * The dossiers of a file or of standard input: one JSON document, or JSON Lines. It is JSON Lines
 * when its first line is a whole document and more follows, or when the whole is no document but
 * one of its lines is a dossier.
 */
export async function* readDossiers(
  program: Program,
  path: string,
  limits: DossierLimits,
): AsyncGenerator<Entry> {
  const read = (bytes: Uint8Array, line: number): Entry => {
    const { dossier, diagnostics } = readDossier(program, bytes, limits);
    return { line, dossier, diagnostics };
  };
  const entryOf = ({ bytes, number }: Line): Entry =>
    bytes === null ? tooLarge(number, limits) : read(bytes, number);

  const held: Line[] = [];
  let first: Entry | null = null;
  let size = 0;
  let lines = /\.(jsonl|ndjson)$/i.test(path);
  for await (const line of readLines(path, limits.bytesMax)) {
    const blank = line.bytes !== null && isBlank(line.bytes);
    if (blank && (lines || held.length === 0)) continue;
    if (lines) {
      yield entryOf(line);
      continue;
    }
    held.push(line);
    first ??= entryOf(line);
    size += line.bytes === null ? limits.bytesMax + 1 : line.bytes.length + 1;
    const complete = first.dossier !== null || (held.length > 1 && !blank && !isSyntax(first));
    const large = size > limits.bytesMax + 1;
    if (large && !complete && !held.some((one) => entryOf(one).dossier !== null)) {
      yield tooLarge(first.line, limits);
      return;
    }
    if (complete || large) {
      lines = true;
      yield* held.filter((one) => one.bytes === null || !isBlank(one.bytes)).map(entryOf);
      held.length = 0;
    }
  }
  if (held.length > 0) yield* readHeld(held, read, entryOf);
}

function readHeld(
  held: readonly Line[],
  read: (bytes: Uint8Array, line: number) => Entry,
  entryOf: (line: Line) => Entry,
): readonly Entry[] {
  const parts = held.flatMap((line) => [line.bytes ?? newline, newline]);
  const document = read(Buffer.concat(parts), held[0]?.number ?? 1);
  if (!isSyntax(document) || held.length === 1) return [document];
  const entries = held.filter((line) => line.bytes === null || !isBlank(line.bytes)).map(entryOf);
  return entries.some((entry) => entry.dossier !== null) ? entries : [document];
}
