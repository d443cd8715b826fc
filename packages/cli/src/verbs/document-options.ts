import type { Command } from "commander";
import { type CommonOptions, withCommonOptions } from "./common.js";
import { type WrittenPlanOptions, withPlanOptions } from "./plan-options.js";

/** Options of a document, as they were written. */
export interface DocumentOptions extends CommonOptions, WrittenPlanOptions {
  readonly format?: string;
  readonly out?: string;
}

/** Adds the options that documents share. */
export function withDocumentOptions(command: Command): Command {
  return withPlanOptions(withCommonOptions(command), "patient")
    .option("--format <form>", "html (default), pdf or json; --json is short for the last")
    .option("--out <file>", "write it to a file in place of standard output");
}
