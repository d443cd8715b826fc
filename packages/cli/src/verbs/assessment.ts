import type { Command } from "commander";
import { type DocumentOptions, withDocumentOptions } from "./document-options.js";

/** Adds `assessment`: everything that a decision rests on, for staff. */
export function addAssessment(program: Command, end: (code: number) => void): void {
  withDocumentOptions(program.command("assessment"))
    .description("write the credit risk assessment for staff: gates, points, limit, open points")
    .argument("<file>", "dossier")
    .action(async (file: string, options: DocumentOptions) => {
      const { assessment } = await import("../plans/document-kinds.js");
      end(await assessment(file, options));
    });
}
