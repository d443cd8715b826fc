import type { Command } from "commander";
import { type WrittenPlanOptions, withLimit } from "./plan-options.js";

/** Options of `reverify`, as they were written. */
export interface ReverifyOptions extends Pick<WrittenPlanOptions, "limitMs"> {
  readonly plans: string;
  readonly definition: string;
  readonly reference?: string;
  readonly json?: boolean;
  readonly lang?: string;
}

/** Adds `reverify`: plans that were given, played again under another version. */
export function addReverify(program: Command, end: (code: number) => void): void {
  const command = program
    .command("reverify")
    .description("play given plans again under another version, and say which break and why")
    .requiredOption(
      "--plans <file>",
      "answers of `plan --json`, one a line, or - for standard input",
    )
    .requiredOption("--definition <dir>", "folder with the other definition.json")
    .option("--reference <file>", "reference data (default: reference.json beside the definition)");
  withLimit(command, "patient")
    .option("--json", "print canonical JSON (RFC 8785)")
    .option("--lang <language>", "zh-CN or en (default: by locale)")
    .action(async (options: ReverifyOptions) => {
      const { reverify } = await import("../plans/reverify.js");
      end(await reverify(options));
    });
}
