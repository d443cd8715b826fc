/** Builders and types with which a person writes a definition. */

export { decide } from "./decide/decide.js";
export type { Decision, Offer } from "./decide/decision.js";
export { offer } from "./decide/offer.js";
export * as define from "./define/index.js";
export type { Diagnostic } from "./diagnostics/diagnostic.js";
export type { Dossier } from "./dossier/dossier.js";
export { readDossier } from "./dossier/open.js";
/** The steps of a decision one by one, for batches, comparisons and reviews. */
export * as evaluate from "./evaluate.js";
/** How values and codes read for people. */
export * as format from "./format.js";
/** JSON from outside and its limits. */
export * as input from "./input.js";
export { readDefinition } from "./program/open.js";
export type { Program } from "./program/program.js";
export { type Reference, readReference } from "./reference/reference.js";
