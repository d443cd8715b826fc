import type { Diagnostic } from "@kaitong/engine";

/** Ends a command on purpose: bad input or wrong use, never a defect. */
export class Failure extends Error {
  /** Where the diagnostics point into, for people; empty for the command line itself. */
  readonly origin: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The JSON text that the diagnostics point into, where it is shown with them. */
  readonly text: string | null;

  constructor(origin: string, diagnostics: readonly Diagnostic[], text: string | null = null) {
    super(diagnostics[0]?.message ?? "failed");
    this.origin = origin;
    this.diagnostics = diagnostics;
    this.text = text;
  }
}
