import type { Command } from "commander";
import { type DocumentOptions, withDocumentOptions } from "./document-options.js";

/** Adds `notice`: the decision, its reasons, the plan and the rights, for the person. */
export function addNotice(program: Command, end: (code: number) => void): void {
  withDocumentOptions(program.command("notice"))
    .description("write the notice to a person: decision, exact reasons, plan, rights")
    .argument("<file>", "dossier")
    .action(async (file: string, options: DocumentOptions) => {
      const { notice } = await import("../plans/document-kinds.js");
      end(await notice(file, options));
    });
}
