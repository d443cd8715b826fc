import { once } from "node:events";
import type { Language } from "./copy/copy.js";
import { copy } from "./copy/copy.js";
import { paintFor } from "./show/paint.js";

/** Writes lines to standard output, waiting while the reader is behind. */
export async function print(lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  if (!process.stdout.write(`${lines.join("\n")}\n`)) await once(process.stdout, "drain");
}

/** Says something to the person at the terminal; never mixed with the answer. */
export function say(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${lines.join("\n")}\n`);
}

/** Suggests what to run next. */
export function suggest(language: Language, command: string): void {
  const paint = paintFor(process.stderr);
  say([paint.dim(`${copy[language].next}: ${command}`)]);
}
