import { readJson } from "@kaitong/engine";
import type { Line } from "./files.js";

const lineFeed = 10;
// The most that the reader takes: what is too deep for a dossier still is one whole value.
const depthMax = 1_000;
const firstSize = 64 * 1024;

/**
 * The beginning of an input, while it is not known whether it is one document or JSON Lines. The
 * bytes stay in one piece: a list of lines would take a hundred bytes for each empty one.
 */
export interface Head {
  bytes: Uint8Array;
  size: number;
  /** Number of its first line in the input. */
  readonly firstLine: number;
  /** Lines so far, how many of them are not blank, and how many are a whole JSON object. */
  lines: number;
  filled: number;
  whole: number;
}

/** Whether a line has nothing but white space. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

/** A head before its first line, which has this number. */
export function emptyHead(firstLine: number): Head {
  return { bytes: new Uint8Array(firstSize), size: 0, firstLine, lines: 0, filled: 0, whole: 0 };
}

/** Adds a line and its end. */
export function addLine(head: Head, bytes: Uint8Array): void {
  const size = head.size + bytes.length + 1;
  if (size > head.bytes.length) {
    const larger = new Uint8Array(Math.max(size, 2 * head.bytes.length));
    larger.set(head.bytes.subarray(0, head.size));
    head.bytes = larger;
  }
  head.bytes.set(bytes, head.size);
  head.bytes[size - 1] = lineFeed;
  head.size = size;
  head.lines += 1;
}

/** The text of a head without the end of its last line. */
export function textOf(head: Head): Uint8Array {
  return head.bytes.subarray(0, Math.max(0, head.size - 1));
}

/** The lines of a head that are not blank. */
export function* linesOf(head: Head): Generator<Line> {
  let from = 0;
  for (let number = head.firstLine; from < head.size; number += 1) {
    const end = head.bytes.indexOf(lineFeed, from);
    const bytes = head.bytes.subarray(from, end);
    if (!isBlank(bytes)) yield { number, bytes };
    from = end + 1;
  }
}

const stopping: readonly string[] = ["json.syntax", "json.invalid-utf8", "json.too-deep"];

/** Whether reading stopped before the end, so that it is not known what the text as a whole is. */
export function isUnreadable(problems: readonly { readonly code: string }[]): boolean {
  return problems.some(({ code }) => stopping.includes(code));
}

/** Whether some bytes are one whole JSON value, whatever is wrong inside. */
export function isWhole(bytes: Uint8Array): boolean {
  const { errors } = readJson(bytes, { bytesMax: Math.max(1, bytes.length), depthMax });
  return !isUnreadable(errors);
}

/** Whether some bytes look like an object on one line; cheaper than reading them. */
export function looksLikeObject(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return /^[ \t]*\{/.test(text.toString("latin1", 0, 100)) && /\}[ \t\r]*$/.test(
    text.toString("latin1", Math.max(0, text.length - 100)),
  );
}

/** Whether no further line can make a document of the head. */
export function isBroken(head: Head): boolean {
  const text = head.bytes.subarray(0, head.size);
  const { errors } = readJson(text, { bytesMax: Math.max(1, head.size), depthMax });
  const stop = errors.find(({ code }) => stopping.includes(code));
  if (stop === undefined) return false;
  if (stop.code === "json.too-deep") return false;
  // What is only unfinished stops after the last line.
  return stop.code !== "json.syntax" || (stop.line ?? 0) <= head.lines;
}

/** Whether most lines are an object of their own. */
export function looksLikeLines(head: Head): boolean {
  return head.filled > 1 && 2 * head.whole > head.filled;
}
