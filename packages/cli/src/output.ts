import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { format } from "@kaitong/engine";
import { copy, type Language } from "./copy/copy.js";
import { paintFor } from "./show/paint.js";
import { isStopping } from "./stop.js";

async function write(stream: NodeJS.WriteStream, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  // The last whole line is out, or on its way: nothing may follow it.
  if (isStopping()) await new Promise(() => undefined);
  if (!stream.write(`${lines.join("\n")}\n`)) await once(stream, "drain");
  // A turn for signals: hundreds of answers may come out of one part of the input.
  await turn();
}

/** Writes lines to standard output, waiting while the reader is behind. */
export async function print(lines: readonly string[]): Promise<void> {
  await write(process.stdout, lines);
}

/** Says something to the person at the terminal; never mixed with the answer. */
export async function say(lines: readonly string[]): Promise<void> {
  try {
    await write(process.stderr, lines);
  } catch {
    // Nobody listens, which is no reason to keep the answer back.
  }
}

/** Suggests what to run next. */
export async function suggest(language: Language, command: string): Promise<void> {
  const paint = paintFor(process.stderr);
  await say([paint.dim(format.fill(copy[language].next, { command }))]);
}
