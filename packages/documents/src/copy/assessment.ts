import type { Decision } from "@kaitong/engine";

/** What a cross-check compares. */
export type CrossCheckId = "mobile" | "region" | "income";

/** What a human reviewer still has to look at. */
export type OpenPointId =
  | "not-reproduced"
  | "unknown-gate"
  | "review-gate"
  | "contradiction"
  | "unknown-variables"
  | "left-out"
  | "near-cutoff"
  | "wider-cohort"
  | "regime"
  | "no-plan"
  | "not-proved";

/** Words of the assessment for staff. */
export interface AssessmentCopy {
  readonly title: string;
  readonly foot: string;
  readonly forStaff: string;
  readonly forStaffText: string;
  readonly subject: string;
  readonly name: string;
  readonly decidedAt: string;
  readonly summary: Readonly<Record<Decision["outcome"], string>>;
  readonly summaryScore: string;
  readonly above: string;
  readonly under: string;
  readonly summaryParts: string;
  readonly summaryReasons: string;
  readonly decidedIn: string;
  readonly regime: string;
  readonly limit: string;
  readonly reapplyOn: string;
  readonly releaseOn: string;
  readonly probability: string;
  readonly probabilityText: string;
  readonly probabilityNote: string;
  readonly probabilityBand: string;
  readonly reasonsTitle: string;
  readonly funnelTitle: string;
  readonly results: Readonly<Record<Decision["gates"][number]["result"], string>>;
  readonly columns: Readonly<
    Record<
      | "gate"
      | "result"
      | "value"
      | "threshold"
      | "variable"
      | "bin"
      | "points"
      | "component"
      | "amount"
      | "regime"
      | "change"
      | "parameter"
      | "reference"
      | "fact"
      | "ours"
      | "theirs"
      | "source"
      | "rows"
      | "why"
      | "share"
      | "band"
      | "below",
      string
    >
  >;
  readonly scoreTitle: string;
  readonly scoreNone: string;
  readonly base: string;
  readonly total: string;
  readonly cutoffOf: string;
  readonly probabilityTitle: string;
  readonly cohortTitle: string;
  readonly cohortNone: string;
  readonly cohortText: string;
  readonly everybody: string;
  readonly percentile: string;
  readonly regimeTitle: string;
  readonly regimeNow: string;
  readonly regimeScale: string;
  readonly limitTitle: string;
  readonly limitNone: string;
  readonly limitText: string;
  readonly limitBinds: string;
  readonly limitUnknown: string;
  readonly limitRange: string;
  readonly contradictionsTitle: string;
  readonly contradictionsNone: string;
  readonly crossChecks: Readonly<Record<CrossCheckId, string>>;
  readonly leftOutTitle: string;
  readonly leftOutNone: string;
  readonly wayTitle: string;
  readonly wayNone: string;
  readonly planText: string;
  readonly openTitle: string;
  readonly openNone: string;
  readonly open: Readonly<Record<OpenPointId, string>>;
  readonly versionsTitle: string;
  readonly versions: Readonly<Record<"definition" | "reference" | "dossier" | "asOf", string>>;
  readonly parametersTitle: string;
}
