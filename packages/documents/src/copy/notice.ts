import type { define } from "@kaitong/engine";
import type { Certificate, Plan, PlannedAction } from "@kaitong/plan";

/** Words that several documents use. */
export interface CommonCopy {
  readonly colon: string;
  readonly separator: string;
  readonly listSeparator: string;
  /** Between sentences, and at the end of one. */
  readonly gap: string;
  readonly stop: string;
  readonly score: string;
  readonly unknown: string;
  readonly anyBin: string;
  readonly binUnder: string;
  readonly binFrom: string;
  readonly binBetween: string;
  readonly outcomes: Readonly<Record<define.Outcome, string>>;
  readonly natures: Readonly<Record<define.Nature, string>>;
  readonly securityReview: string;
  readonly securityReviewText: string;
  readonly wait: string;
  readonly humanReview: string;
  readonly examplePolicy: string;
  readonly page: string;
}

/** What stands before the reasons, by outcome. */
interface OutcomeWords {
  readonly heading: string;
  readonly lead: string;
}

/** What a notice says beside plan, rights, warning and lessons. */
export interface NoticeCopy {
  readonly title: string;
  readonly foot: string;
  readonly name: string;
  readonly subject: string;
  readonly decidedAt: string;
  readonly outcomes: Readonly<Record<define.Outcome, OutcomeWords>>;
  /** A hold in whose shadow nothing else is shown. */
  readonly holdFirst: OutcomeWords;
  readonly holdOnly: string;
  readonly limit: string;
  readonly limitBy: string;
  readonly scoreOf: string;
  readonly scoreMet: string;
  readonly releaseOn: string;
  readonly releaseBy: string;
  readonly reapplyOn: string;
  readonly reviewWithin: string;
  readonly reviewDays: string;
  /** The first day of a plan, with one step or more. */
  readonly planOn: string;
  readonly planOne: string;
  readonly planMany: string;
  readonly reasonsTitle: string;
  readonly reasonsIntro: string;
  /** All reasons behind a fold; those beyond the first ones on paper. */
  readonly allReasons: string;
  readonly otherReasons: string;
  readonly nowNeeded: string;
  readonly now: string;
  readonly needed: string;
  readonly comparedWith: string;
  readonly comparedCohort: string;
  readonly comparedPolicy: string;
  readonly comparedCutoff: string;
  readonly comparedScorecard: string;
  readonly source: string;
  readonly clearsOn: string;
  readonly clearsOnDay: string;
  readonly correctAt: string;
  readonly correctAllAt: string;
  readonly correctAllAtOne: string;
  readonly pointsLost: string;
  readonly columnReason: string;
  readonly columnLost: string;
  readonly leftOutTitle: string;
  readonly leftOutOf: string;
  readonly againTitle: string;
  readonly againReapply: string;
  readonly againCooling: string;
  readonly againPlan: string;
  /** Where the day of the plan is the one from which one may apply again. */
  readonly againThatDay: string;
  /** Where the plan can be done on the day of the decision. */
  readonly againNow: string;
  readonly againClears: string;
  readonly againCertificate: string;
  readonly againRelease: string;
  readonly traceTitle: string;
  readonly traceText: string;
  readonly lessonsTitle: string;
  readonly rightsTitle: string;
  readonly versions: string;
}

/** What a plan or a certificate says in documents. */
export interface PlanCopy {
  readonly title: string;
  /** Where there is no plan. */
  readonly noneTitle: string;
  readonly notEarly: string;
  readonly kinds: Readonly<Record<Plan["kind"], string>>;
  readonly applyOn: string;
  /** A step with the time that it takes. */
  readonly stepWhen: string;
  readonly verified: string;
  readonly conditional: string;
  readonly todaysRules: string;
  readonly honoured: string;
  readonly honouredMeaning: string;
  readonly todaysRulesMeaning: string;
  readonly contraction: string;
  readonly notProved: string;
  /** Where the time was up before a plan was found, or that there is none. */
  readonly notFound: string;
  readonly money: string;
  readonly noMoney: string;
  readonly nothingToDo: string;
  readonly stages: Readonly<Record<PlannedAction["stage"], string>>;
  readonly columns: Readonly<Record<"when" | "change" | "cures", string>>;
  readonly between: string;
  readonly on: string;
  readonly today: string;
  readonly change: string;
  readonly conditionalTitle: string;
  readonly changes: string;
  readonly usually: string;
  readonly thenPlan: string;
  readonly certificates: Readonly<Record<Certificate["kind"], string>>;
  /** In place of a certificate, where what lifts a hold is only known once it is done. */
  readonly heldTitle: string;
  readonly heldText: string;
  readonly besideReview: string;
  readonly reviewText: string;
  readonly inTheWay: string;
  readonly obstacleGate: string;
  /** Where the value is not that of today. */
  readonly obstacleLater: string;
  readonly obstacleClosed: string;
  readonly obstacleClears: string;
  readonly obstaclePoints: string;
  readonly obstacleSearch: string;
  readonly obstacleNone: string;
  readonly assumptions: string;
  /** The same behind a fold. */
  readonly assumptionsFold: string;
}

/** The twelve lessons. */
export type LessonId =
  | "pay-on-time"
  | "speak-early"
  | "use-less-of-limits"
  | "few-applications"
  | "keep-a-cushion"
  | "half-of-income"
  | "when-not-to-borrow"
  | "time-helps"
  | "read-your-report"
  | "guard-your-account"
  | "no-paid-shortcut"
  | "other-peoples-debts";

/** Each lesson in two sentences. */
export type LessonCopy = Readonly<
  Record<LessonId, { readonly title: string; readonly text: string }>
>;
