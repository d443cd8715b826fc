import { createReadStream, readFileSync } from "node:fs";
import { diagnosticOf } from "../codes.js";
import { Failure } from "../failure.js";

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  return code === "EACCES" ? "it may not be read" : "it cannot be read";
}

function unreadable(path: string, error: unknown, fix?: string): Failure {
  const message = `cannot read \`${path}\`: ${reasonOf(error)}`;
  const choices = fix === undefined ? {} : { fix };
  return new Failure(path, [diagnosticOf("input.unreadable", message, choices)]);
}

/** The bytes of a small file; a Failure when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unwritableReason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return "its folder is not there";
  if (code === "ENOTDIR") return "its folder is a file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "ENOSPC" || code === "EDQUOT") return "no room is left";
  if (["EACCES", "EPERM", "EROFS"].includes(code)) return "it may not be written";
  return code === "" ? "it cannot be written" : code;
}

/** Does what writes a file; a Failure when it may not. */
export function writing<Result>(path: string, write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const message = `cannot write \`${path}\`: ${unwritableReason(error)}`;
    throw new Failure(path, [diagnosticOf("output.unwritable", message)]);
  }
}

/** One line of an input, without its end; `null` bytes when it is longer than the limit. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

/** The lines of a file or of standard input (`-`), each held only up to the limit. */
export async function* readLines(path: string, bytesMax: number): AsyncGenerator<Line> {
  const stream = path === "-" ? process.stdin : createReadStream(path);
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Line => {
    const bytes = size > bytesMax ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    const line = { number, bytes };
    number += 1;
    return line;
  };
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size <= bytesMax) parts.push(part);
    else parts = [];
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        keep(chunk.subarray(from, at));
        yield take();
        from = at + 1;
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    }
  } catch (error) {
    throw unreadable(path, error, "give the path of a file, or `-` for standard input");
  }
  if (size > 0) yield take();
}
