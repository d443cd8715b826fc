import { checkCodes } from "../check/check-codes.js";
import { shapeCodes } from "../define/shape-codes.js";
import { dossierCodes } from "../dossier/dossier-codes.js";
import { reviewCodes } from "../review/review-codes.js";
import { jsonCodes } from "../value/json-codes.js";

/** What a code means, whatever the input, and how such a fault is mended. */
interface CodeEntry {
  readonly summary: string;
  /** Why it is refused, where the summary does not say so itself. */
  readonly why?: string;
  readonly fix: string;
}

/** Every code of the engine's diagnostics. */
export const diagnosticCodes: Readonly<Record<string, CodeEntry>> = Object.freeze({
  ...jsonCodes,
  ...dossierCodes,
  ...shapeCodes,
  ...checkCodes,
  ...reviewCodes,
});
