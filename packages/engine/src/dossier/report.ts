import { type Diagnostic, step } from "../diagnostics/diagnostic.js";
import { type DossierCode, dossierCodes } from "./dossier-codes.js";

/** More diagnostics than this are not listed: the last one then says so. */
export const diagnosticsMax = 1_000;

/** A place in the input, as steps from the top: its pointer is only spelt out for an error. */
export interface Place {
  readonly up: Place | null;
  readonly key: string | number;
}

/** What is wrong, without where. */
export interface Problem {
  readonly code: DossierCode;
  readonly message: string;
  readonly fix: string;
}

/** Collects diagnostics; `stopped` once reading on would tell nothing more. */
export interface Report {
  readonly diagnostics: Diagnostic[];
  stopped: boolean;
}

/** The JSON pointer of a place; `null` is the top. */
export function pointerOf(place: Place | null): string {
  return place === null ? "" : step(pointerOf(place.up), place.key);
}

/** Adds a problem at a place, or says that there are too many. */
export function addProblem(report: Report, place: Place | null, problem: Problem): void {
  if (report.stopped) return;
  if (report.diagnostics.length < diagnosticsMax) {
    report.diagnostics.push({ ...problem, pointer: pointerOf(place) });
    return;
  }
  report.stopped = true;
  report.diagnostics[diagnosticsMax - 1] = tooMany;
}

/** At most as many diagnostics as are listed, the last of which then says that there are more. */
export function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (diagnostics.length <= diagnosticsMax) return diagnostics;
  return [...diagnostics.slice(0, diagnosticsMax - 1), tooMany];
}

const tooMany: Diagnostic = Object.freeze({
  code: "dossier.too-many-errors",
  pointer: "",
  message: `more than ${diagnosticsMax - 1} errors: the others are not listed`,
  fix: dossierCodes["dossier.too-many-errors"].fix,
});
