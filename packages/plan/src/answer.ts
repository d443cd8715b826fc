import type { Decision, define } from "@kaitong/engine";

/** A value as a decision shows it: integer, day, month, text or unknown. */
export type Shown = number | string | null;

/** One dated step of a plan. */
export interface PlannedAction {
  /** Id of the action. */
  readonly action: string;
  readonly stage: "initial" | "mid" | "long";
  /** First and last day, `YYYY-MM-DD`: to do it once between them, or to keep it all that time. */
  readonly from: string;
  readonly until: string;
  /** Id of the level: how far it is taken. */
  readonly level: string;
  /** Codes of today's reasons that it takes part in curing. */
  readonly cures: readonly string[];
  /** The variable that it moves most; null where it only holds what is assumed. */
  readonly variable: string | null;
  /** Today's value of that variable, and its value on the day of application. */
  readonly now: Shown;
  readonly needed: Shown;
  readonly effort: number;
  readonly moneyFen: number;
  /** Months in which it is kept; 0 for what is done once. */
  readonly months: number;
  readonly text: define.Localized;
}

/** What running the plan gave; every one was decided by the engine. */
export interface Verified {
  /** The decision on the day of application. */
  readonly decision: Decision;
  /** One calendar month later, with recurring actions kept. */
  readonly later: Decision;
  /** On the day, in the regime `contraction`; null in a definition without it. */
  readonly contraction: Decision | null;
}

/** A dated way to yes that was verified. */
export interface Plan {
  readonly kind: "fastest" | "easiest" | "balanced";
  /** `YYYY-MM-DD`. */
  readonly applyOn: string;
  readonly effort: number;
  readonly moneyFen: number;
  readonly actions: readonly PlannedAction[];
  readonly verified: Verified;
  /** Last day on which the versions of this plan count; null: by the rules of the day only. */
  readonly honouredUntil: string | null;
}

/** One point of the frontier: later days with strictly less effort. */
export interface FrontierPoint {
  readonly applyOn: string;
  readonly effort: number;
}

/** A step that nobody here can simulate, and what would follow. */
export interface Conditional {
  /** Id of an action, or `human-review`. */
  readonly needs: string;
  /** Name of the source that it changes; null for a review. */
  readonly source: string | null;
  /** Days after which it usually is known; null when that is not said. */
  readonly typicalUpdate: number | null;
  readonly text: define.Localized;
  /** The plan if it comes true as said; null where that cannot be worked out. */
  readonly thenPlan: Omit<Plan, "kind"> | null;
}

/** Why no plan exists on one day of application. */
export type Obstacle =
  /** A gate that fails or is unknown whatever is done. */
  | {
      readonly kind: "gate";
      readonly applyOn: string;
      readonly code: string;
      /** The variable that the reported test looks at. */
      readonly variable: string;
      readonly value: Shown;
      readonly needed: Shown;
      /** First day on which it passes when nothing is done; null when none is known. */
      readonly clearsOn: string | null;
    }
  /** Even with everything done the points do not reach. */
  | {
      readonly kind: "points";
      readonly applyOn: string;
      readonly best: number;
      readonly needed: number;
    }
  /** Every combination of levels was looked at, none does. */
  | {
      readonly kind: "search";
      readonly applyOn: string;
      /** Best points of combinations that the gates let through; null when there is none. */
      readonly best: number | null;
      readonly needed: number;
    };

/** Proof that no plan exists, in a form that a person can read. */
export interface Certificate {
  readonly kind: "dated" | "no-date" | "outside-fact" | "in-review" | "no-action-declared";
  /** First day on which a plan exists; null when none is known. */
  readonly until: string | null;
  /** What stands in the way on the last day that was asked for. */
  readonly reasons: readonly Obstacle[];
  /** What stands in the way on every day before `until`, or that was looked at. */
  readonly days: readonly Obstacle[];
  readonly text: define.Localized;
}

/** What a plan takes for granted. */
export interface Assumption {
  /** Stable name, such as `continuation.repeats`. */
  readonly code: string;
  readonly text: define.Localized;
}

/** Everything that is said about the way to yes. */
export interface PlanAnswer {
  readonly subject: string;
  readonly asOf: string;
  readonly today: Decision;
  readonly plans: readonly Plan[];
  readonly frontier: readonly FrontierPoint[];
  readonly conditional: readonly Conditional[];
  readonly certificate: Certificate | null;
  readonly assumptions: readonly Assumption[];
  /** False when a limit ended the search before optimality was proved. */
  readonly provedOptimal: boolean;
  /** Choices that were left out because the engine did not approve them: a defect, counted. */
  readonly notVerified: number;
  /** Hashes of definition and reference data, and the regime, that the plans hold for. */
  readonly versions: {
    readonly definition: string;
    readonly reference: string;
    readonly regime: string;
  };
  /** What was asked for, so that it can be asked again. */
  readonly asked: {
    readonly exclude: readonly string[];
    readonly applies: readonly string[];
    readonly caps: Readonly<Record<string, string>>;
    readonly marginPoints: number;
    readonly months: number;
  };
}
