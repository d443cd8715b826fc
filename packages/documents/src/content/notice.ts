import type { Decision, define } from "@kaitong/engine";
import type { Certificate, Plan, PlannedAction } from "@kaitong/plan";
import type { LessonId } from "../copy/notice.js";
import type { RightId } from "../copy/rights.js";

/** A value as a decision shows it: integer, day, month, text or unknown. */
type Shown = number | string | null;

/** A text under a title, with a stable code. */
interface NoticePoint<Code extends string = string> {
  readonly code: Code;
  readonly title: string;
  readonly text: string;
}

/** A labelled fact of the decision itself. */
export interface NoticeFact {
  readonly code: string;
  readonly label: string;
  readonly value: string;
}

/** A reason as the person may see it; what is not disclosed is null. */
export interface NoticeReason {
  /** Code of the gate or of the points; the layer's id where only the category is disclosed. */
  readonly code: string;
  readonly nature: define.Nature;
  readonly natureText: string;
  readonly title: string;
  readonly text: string;
  readonly variable: { readonly name: string; readonly label: string } | null;
  readonly value: Shown;
  readonly valueText: string | null;
  readonly needed: Shown;
  readonly neededText: string | null;
  readonly comparedWith: {
    readonly kind: "cohort" | "policy" | "scorecard";
    readonly people: number | null;
    readonly text: string;
  } | null;
  readonly source: { readonly name: string; readonly label: string } | null;
  /** First day on which time alone has cured it. */
  readonly clearsOn: string | null;
  /** Who corrects a wrong fact. */
  readonly correctAt: { readonly key: string; readonly text: string } | null;
  readonly pointsLost: number | null;
}

/** One dated step of a plan. */
export interface NoticeStep {
  readonly action: string;
  readonly title: string;
  readonly stage: PlannedAction["stage"];
  readonly stageText: string;
  readonly level: string;
  readonly from: string;
  readonly until: string;
  readonly when: string;
  readonly text: string;
  readonly change: string | null;
  readonly cures: readonly { readonly code: string; readonly label: string }[];
}

/** A way to yes with its marks. */
export interface NoticePlan {
  readonly kind: Plan["kind"];
  readonly title: string;
  readonly applyOn: string;
  readonly badges: readonly { readonly code: string; readonly text: string }[];
  readonly honouredUntil: string | null;
  readonly honouredText: string;
  readonly moneyFen: number;
  readonly moneyText: string;
  readonly steps: readonly NoticeStep[];
}

/** A step that others decide, and what would follow. */
export interface NoticeConditional {
  readonly needs: string;
  readonly badge: string;
  readonly title: string;
  readonly text: string;
  readonly source: { readonly name: string; readonly label: string } | null;
  readonly typicalUpdateDays: number | null;
  readonly notes: readonly string[];
  readonly then: { readonly applyOn: string; readonly steps: number } | null;
}

/** The way to yes, or why there is none. */
export interface NoticeWay {
  readonly title: string;
  readonly notEarly: string | null;
  /** Said where the time was up before a plan was found, or that there is none. */
  readonly notFound: string | null;
  readonly plans: readonly NoticePlan[];
  readonly conditional: readonly NoticeConditional[];
  readonly conditionalTitle: string;
  readonly certificate: {
    readonly kind: Certificate["kind"];
    readonly until: string | null;
    readonly title: string;
    readonly text: string;
    readonly inTheWayTitle: string;
    /** With the code of the gate, of its layer where only that is disclosed, or of the search. */
    readonly inTheWay: readonly { readonly code: string; readonly text: string }[];
  } | null;
  readonly assumptions: readonly { readonly code: string; readonly text: string }[];
  readonly assumptionsTitle: string;
  readonly assumptionsFold: string;
  readonly provedOptimal: boolean;
}

/**
 * The notice (告知书) to a person: everything that it says, in one language, with codes. This is
 * also its JSON form; money is in hundredths, days are `YYYY-MM-DD`.
 */
export interface Notice {
  readonly format: "kaitong/notice/1";
  readonly language: define.Language;
  readonly title: string;
  readonly product: { readonly name: string; readonly label: string; readonly notice: string };
  readonly subject: string;
  /** Null where none is known, and while a hold hides everything else. */
  readonly name: string | null;
  readonly asOf: string;
  readonly decidedAt: string;
  readonly outcome: Decision["outcome"];
  /** Only the hold is shown, whatever else there is. */
  readonly holdOnly: boolean;
  readonly heading: string;
  readonly lead: readonly string[];
  readonly facts: readonly NoticeFact[];
  readonly reasons: readonly NoticeReason[];
  /** How many of the reasons are shown at once; the others are behind a fold. */
  readonly reasonsFirst: number;
  readonly leftOut: readonly string[];
  readonly again: readonly {
    readonly code: string;
    readonly day: string;
    readonly text: string;
  }[];
  readonly way: NoticeWay | null;
  readonly trace: NoticePoint | null;
  readonly rights: readonly NoticePoint<RightId>[];
  readonly warning: {
    readonly title: string;
    readonly text: string;
    readonly stepsTitle: string;
    readonly steps: readonly { readonly code: string; readonly text: string }[];
  };
  readonly lessons: readonly NoticePoint<LessonId>[];
  readonly versions: {
    readonly definition: string;
    readonly reference: string;
    readonly dossier: string;
    readonly regime: string | null;
  };
}
