import { type Decision, decide, type Program, type Reference, readDossier } from "@kaitong/engine";

/** One real application: what was known about it, and, kept apart, how the loan ended. */
export interface Application {
  /** A dossier as JSON; it never holds the label. */
  readonly dossier: Readonly<Record<string, unknown>>;
  readonly isBad: boolean;
}

/** A decision beside what happened. */
export interface Judged {
  readonly decision: Decision;
  readonly isBad: boolean;
}

/** Decides applications one by one; a dossier that cannot be read stops with all its faults. */
export function decideAll(
  program: Program,
  reference: Reference,
  applications: readonly Application[],
): readonly Judged[] {
  return applications.map((application) => {
    const { dossier, diagnostics } = readDossier(program, application.dossier);
    if (dossier === null) throw new Error(JSON.stringify(diagnostics.slice(0, 5)));
    return { decision: decide(program, reference, dossier), isBad: application.isBad };
  });
}
