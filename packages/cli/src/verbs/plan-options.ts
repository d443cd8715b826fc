import type { Command } from "commander";
import { gathered } from "./common.js";

/** Options of plans, as they were written. */
export interface WrittenPlanOptions {
  readonly exclude?: readonly string[];
  readonly cap?: readonly string[];
  readonly applies?: readonly string[];
  readonly margin?: string;
  readonly months?: string;
  readonly limitMs?: string;
}

/** Milliseconds that one plan may take where nobody says otherwise. */
export const limitMilliseconds = Object.freeze({
  /** Of somebody who waits at the terminal. */
  awaited: 10_000,
  /** Of a document, of a plan that is lived or looked at again, and of one person of many. */
  patient: 10_000,
});

type Limit = keyof typeof limitMilliseconds;

/** Adds how long one plan may take. */
export function withLimit(command: Command, limit: Limit): Command {
  const text = `milliseconds for one plan at most (default: ${limitMilliseconds[limit]})`;
  return command.option("--limit-ms <n>", text);
}

/** Adds how far plans look ahead, and how long one may take. */
export function withTimes(command: Command, limit: Limit): Command {
  const ahead = "how many months ahead to look, up to 60 (default: 24)";
  return withLimit(command.option("--months <n>", ahead), limit);
}

/** Adds the options that say what a person wants and can do. */
export function withPlanOptions(command: Command, limit: Limit): Command {
  const asking = command
    .option("--exclude <action>", "an action that is not possible, again for more", gathered)
    .option("--cap <action=level>", "the most of an action that is possible", gathered)
    .option("--applies <action>", "an action that the person says applies to them", gathered)
    .option("--margin <points>", "points above the bar (default: as the definition says)");
  return withTimes(asking, limit);
}

/** The options as words of a command line. */
export function planOptionWords(options: WrittenPlanOptions): readonly string[] {
  const { exclude = [], cap = [], applies = [], margin, months, limitMs } = options;
  return [
    ...exclude.flatMap((action) => ["--exclude", action]),
    ...cap.flatMap((word) => ["--cap", word]),
    ...applies.flatMap((action) => ["--applies", action]),
    ...(margin === undefined ? [] : ["--margin", margin]),
    ...(months === undefined ? [] : ["--months", months]),
    ...(limitMs === undefined ? [] : ["--limit-ms", limitMs]),
  ];
}
