import type { Certificate, Obstacle, Plan, PlannedAction } from "@kaitong/plan";
import type { Language } from "./copy.js";
import { planEn } from "./plan-en.js";
import { planZhCN } from "./plan-zh-CN.js";

/** What is said about plans, in one language; `{…}` are filled in. */
export interface PlanCopy {
  /** Today's answer and, behind it, its reasons. */
  readonly today: string;
  readonly todayScore: string;
  readonly morePoints: string;
  /** From when the answer may change by itself. */
  readonly reapply: string;
  readonly release: string;
  readonly notNeeded: string;
  readonly kinds: Readonly<Record<Plan["kind"], string>>;
  readonly heading: string;
  readonly headingToday: string;
  readonly verified: string;
  readonly notVerified: string;
  readonly contraction: string;
  readonly honoured: string;
  readonly rulesOfTheDay: string;
  readonly notProved: string;
  /** Of an answer without plans. */
  readonly notFound: string;
  readonly stages: Readonly<Record<PlannedAction["stage"], string>>;
  /** The heading of what releases a hold. */
  readonly releaseFirst: string;
  readonly until: string;
  readonly change: string;
  readonly cures: string;
  readonly effort: string;
  readonly money: string;
  readonly forMonths: string;
  readonly apply: string;
  readonly notEarlier: string;
  readonly expected: string;
  readonly nothingToDo: string;
  readonly alternative: string;
  readonly later: string;
  readonly laterPoint: string;
  readonly conditional: string;
  readonly conditionalBadge: string;
  readonly humanReview: string;
  readonly known: string;
  readonly then: string;
  readonly thenNothing: string;
  readonly certificates: Readonly<Record<Certificate["kind"], string>>;
  readonly firstDay: string;
  readonly obstacles: Readonly<Record<Obstacle["kind"], string>>;
  /** Of a search in which no combination passes the gates. */
  readonly noneThrough: string;
  /** Of a gate whose value is not that of today. */
  readonly obstacleLater: string;
  readonly obstacleUnknown: string;
  readonly clears: string;
  readonly assumptions: string;
  readonly separator: string;
  readonly listSeparator: string;
  readonly calendar: {
    readonly written: string;
    readonly turn: string;
    readonly lastDay: string;
    readonly look: string;
    readonly reminder: string;
  };
  readonly follow: {
    readonly heading: string;
    readonly skipping: string;
    readonly noSuchPlan: string;
    readonly progress: string;
    readonly application: string;
    readonly monthLater: string;
    readonly approved: string;
    readonly notApproved: string;
    readonly done: string;
    readonly lost: string;
    readonly lostPoints: string;
    readonly newPlan: string;
    readonly noPlan: string;
  };
  readonly reverify: {
    /** Lines of which nothing is counted. */
    readonly unread: string;
    readonly kept: string;
    readonly broken: string;
    readonly because: string;
    /** In place of a gate, where a step is not declared any more. */
    readonly unknownStep: string;
    readonly now: string;
    readonly notNeededNow: string;
  };
}

/** What is said about plans, by language. */
export const planCopy: Readonly<Record<Language, PlanCopy>> = Object.freeze({
  "zh-CN": planZhCN,
  en: planEn,
});
