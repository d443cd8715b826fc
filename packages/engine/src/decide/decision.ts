import type { Disclosure, Localized, Nature, Outcome } from "../define/definition.js";

/** A value as a decision shows it: integer (booleans as 0 and 1), day, month, text or unknown. */
export type Shown = number | string | null;

/** Why the answer is not yes, or not more. */
export interface Reason {
  readonly code: string;
  readonly kind: "gate" | "points";
  readonly layer: string;
  readonly nature: Nature;
  readonly variable: string | null;
  readonly value: Shown;
  /** The nearest value that would not be a reason. */
  readonly needed: Shown;
  /** Name of the source that the value comes from. */
  readonly source: string | null;
  readonly disclosure: Disclosure;
  /** First day on which time alone has cured it; null when none is known. */
  readonly clearsOn: string | null;
  /** Who corrects a wrong fact: a key of the definition's texts. */
  readonly correctAt: string | null;
  readonly pointsLost: number | null;
  readonly text: Localized;
}

export type GateResult = "pass" | "fail" | "unknown" | "not-evaluated";

export interface DecidedGate {
  readonly id: string;
  readonly layer: string;
  readonly result: GateResult;
  readonly variable: string;
  readonly value: Shown;
  readonly threshold: Shown;
}

export interface Contribution {
  readonly variable: string;
  /** The bin as an interval, `true`, `false` or `unknown`. */
  readonly bin: string;
  readonly points: number;
  readonly dimension: string;
}

export interface DecidedCohort {
  readonly keys: Readonly<Record<string, string>>;
  readonly people: number;
  readonly snapshot: string;
}

/** What was decided, with everything that decided it. */
export interface Decision {
  readonly outcome: Outcome;
  /** The deciding layer; null when approved. */
  readonly layer: string | null;
  readonly score: number | null;
  readonly cutoff: number | null;
  readonly regime: string;
  readonly cohort: DecidedCohort | null;
  readonly reasons: readonly Reason[];
  readonly gates: readonly DecidedGate[];
  readonly contributions: readonly Contribution[];
  readonly base: number | null;
  readonly hold: { readonly releaseOn: string | null; readonly by: readonly string[] } | null;
  readonly reapplyOn: string | null;
  readonly limitFen: number | null;
  readonly limitBoundBy: string | null;
  /** Rows that no variable saw, such as disputed accounts. */
  readonly leftOut: readonly {
    readonly source: string;
    readonly because: string;
    readonly rows: number;
  }[];
  readonly definition: string;
  readonly reference: string;
  readonly dossier: string;
  readonly asOf: string;
}

/** What a pre-screen says: no application, no decline, no cool-down. */
export interface Offer {
  readonly outcome: "offered" | "not-offered";
  readonly reasons: readonly Reason[];
  readonly gates: readonly DecidedGate[];
  readonly nextCheckOn: string | null;
  readonly mayApplyAnyway: boolean;
  readonly definition: string;
  readonly reference: string;
  readonly dossier: string;
  readonly asOf: string;
}
