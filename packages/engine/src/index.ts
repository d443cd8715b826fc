/** Builders and types with which a person writes a definition. */

export { type DecideOptions, decide, decideFacts } from "./decide/decide.js";
export type { Decision, Offer, Reason } from "./decide/decision.js";
export { offer } from "./decide/offer.js";
export * as define from "./define/index.js";
export { diagnosticCodes } from "./diagnostics/codes.js";
export type { Diagnostic } from "./diagnostics/diagnostic.js";
export { type Dossier, type DossierLimits, dossierLimits } from "./dossier/dossier.js";
export { readDossier } from "./dossier/open.js";
export { seeFacts } from "./dossier/see.js";
/** How values read for people. */
export * as format from "./explain/format.js";
export { readDefinition } from "./program/open.js";
export { printProgram } from "./program/print.js";
export type { Program } from "./program/program.js";
export { type Reference, readReference } from "./reference/reference.js";
export { compile } from "./run/compile.js";
export { interpret } from "./run/interpret.js";
export { canonicalJson, type JsonValue } from "./value/canonical.js";
export { parseInstant } from "./value/instant.js";
export { readJson } from "./value/json.js";
