import {
  assessmentHtml,
  assessmentOf,
  assessmentPdf,
  noticeHtml,
  noticeOf,
  noticePdf,
} from "@kaitong/documents";
import type { DocumentOptions } from "../verbs/document-options.js";
import { writeDocument } from "./document.js";

/** Writes the notice to the person of a dossier; the exit code. */
export function notice(file: string, options: DocumentOptions): Promise<number> {
  const kind = { content: noticeOf, html: noticeHtml, pdf: noticePdf };
  return writeDocument(kind, file, options);
}

/** Writes the assessment of a dossier for staff; the exit code. */
export function assessment(file: string, options: DocumentOptions): Promise<number> {
  const kind = { content: assessmentOf, html: assessmentHtml, pdf: assessmentPdf };
  return writeDocument(kind, file, options);
}
