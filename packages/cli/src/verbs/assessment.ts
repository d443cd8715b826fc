import type { Command } from "commander";
import { type DocumentOptions, withDocumentOptions, writeDocument } from "./documents.js";

/** Adds `assessment`: everything that a decision rests on, for staff. */
export function addAssessment(program: Command, end: (code: number) => void): void {
  withDocumentOptions(program.command("assessment"))
    .description("write the credit risk assessment for staff: gates, points, limit, open points")
    .argument("<file>", "dossier")
    .action(async (file: string, options: DocumentOptions) => {
      const { assessmentHtml, assessmentOf, assessmentPdf } = await import("@kaitong/documents");
      const kind = { content: assessmentOf, html: assessmentHtml, pdf: assessmentPdf };
      end(await writeDocument(kind, file, options));
    });
}
