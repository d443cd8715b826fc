import type { Diagnostic } from "@kaitong/engine";

/** What can be wrong with how a document is asked for, in the form of the program's own codes. */
export const documentCodes = Object.freeze({
  "usage.wrong-format": {
    summary: "`--format` is a form that documents do not have",
    fix: "write `html`, `pdf` or `json`",
  },
  "usage.pdf-on-terminal": {
    summary: "a PDF would be written to a terminal, which cannot show it",
    fix: "give `--out notice.pdf`, or redirect the output into a file",
  },
});

/** A diagnostic about how a document is asked for. */
export function documentDiagnostic(
  code: keyof typeof documentCodes,
  message: string,
  fix: string = documentCodes[code].fix,
): Diagnostic {
  return Object.freeze({ code, pointer: "", message, fix });
}
