import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Program } from "../program/program.js";
import { type Dossier, type DossierLimits, dossierLimits } from "./dossier.js";
import { readDossierText, readDossier as readValue } from "./read.js";

/**
 * Reads a dossier for a program: UTF-8 bytes or text of JSON, or a value that was JSON. Every
 * fault is reported at once, with a code of the table and a JSON pointer; nothing is guessed.
 */
export function readDossier(
  program: Program,
  input: Uint8Array | string | object,
  limits: DossierLimits = dossierLimits,
): { readonly dossier: Dossier | null; readonly diagnostics: readonly Diagnostic[] } {
  const { definition, offsetMinutes } = program;
  if (typeof input === "string" || input instanceof Uint8Array) {
    return readDossierText(definition.sources, offsetMinutes, input, limits);
  }
  return readValue(definition.sources, offsetMinutes, input, limits);
}
