/** Notices to people and assessments for staff: contents as plain data, as HTML and as PDF. */

import type { Sheet } from "./blocks/block.js";
import type { Assessment } from "./content/assessment.js";
import { assessmentSheet } from "./content/assessment-blocks.js";
import type { Inputs } from "./content/inputs.js";
import type { Notice } from "./content/notice.js";
import { noticeSheet } from "./content/notice-blocks.js";
import { renderHtml } from "./html/render.js";

export { assessmentOf } from "./content/assessment-of.js";
export { noticeOf } from "./content/notice-of.js";
export type { Assessment, Inputs, Notice };

/** What writes PDFs is loaded only for one: it is more than all the rest together. */
async function pdfOf(sheet: Sheet): Promise<Uint8Array> {
  const { renderPdf } = await import("./pdf/render.js");
  return renderPdf(sheet);
}

/** A notice as one HTML file: for screens of any width, light or dark, and for two pages of A4. */
export function noticeHtml(notice: Notice): string {
  return renderHtml(noticeSheet(notice));
}

/** A notice as a PDF of two pages of A4; the same notice always gives the same bytes. */
export function noticePdf(notice: Notice): Promise<Uint8Array> {
  return pdfOf(noticeSheet(notice));
}

/** An assessment as one HTML file. */
export function assessmentHtml(assessment: Assessment): string {
  return renderHtml(assessmentSheet(assessment));
}

/** An assessment as a PDF; the same assessment always gives the same bytes. */
export function assessmentPdf(assessment: Assessment): Promise<Uint8Array> {
  return pdfOf(assessmentSheet(assessment));
}
