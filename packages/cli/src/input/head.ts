import { input } from "@kaitong/engine";
import type { Line } from "./files.js";

const lineFeed = 10;
const comma = 44;
const openBrace = 123;
const closeBrace = 125;
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
  lines: number;
  /** Lines that are not blank; that begin an object and may end it; that are a whole one. */
  filled: number;
  begun: number;
  whole: number;
  /** Size from which on it is worth looking again whether it still can be one document. */
  lookAgainAt: number;
}

/** Whether a line has nothing but white space. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13);
}

/** A head before its first line, which has this number. */
export function emptyHead(firstLine: number): Head {
  const counts = { size: 0, lines: 0, filled: 0, begun: 0, whole: 0, lookAgainAt: 0 };
  return { bytes: new Uint8Array(firstSize), firstLine, ...counts };
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
  if (isBlank(bytes)) return;
  head.filled += 1;
  if (bytes[0] === openBrace && lastOf(bytes) !== comma) head.begun += 1;
}

/** The last byte of a line that is no white space. */
function lastOf(bytes: Uint8Array): number {
  return bytes.findLast((byte) => byte !== 32 && byte !== 9 && byte !== 13) ?? 0;
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
  const { errors } = input.readJson(bytes, { bytesMax: Math.max(1, bytes.length), depthMax });
  return !isUnreadable(errors);
}

/** Whether a line may be an object of its own; cheaper than reading it. */
export function mayBeObject(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte !== 32 && byte !== 9);
  return first === openBrace && lastOf(bytes) === closeBrace;
}

/**
 * Whether no further line can make a document of the head. What is not broken is looked at again
 * only when it has doubled, so that all looks together read the input twice at most.
 */
export function isBroken(head: Head): boolean {
  if (head.size < head.lookAgainAt) return false;
  head.lookAgainAt = 2 * head.size;
  const text = head.bytes.subarray(0, head.size);
  const { errors } = input.readJson(text, { bytesMax: Math.max(1, head.size), depthMax });
  const stop = errors.find(({ code }) => stopping.includes(code));
  if (stop === undefined || stop.code === "json.too-deep") return false;
  // What is only unfinished stops after the last line.
  return stop.code !== "json.syntax" || (stop.line ?? 0) <= head.lines;
}

/** Whether the lines look like objects of their own, and not like parts of one document. */
export function looksLikeLines({ filled, begun, whole }: Head): boolean {
  return filled > 1 && (2 * whole >= filled || 2 * begun > filled);
}
