import type { Decision, define } from "@kaitong/engine";
import type { LessonId } from "../copy/notice.js";
import type { NoticeReason } from "./notice.js";

/** What a lesson is about. */
interface LessonFit {
  readonly id: LessonId;
  /** Codes of reasons, of layers where only these are disclosed, and names of variables. */
  readonly reasons: readonly string[];
  readonly variables: readonly string[];
  /** Names of the sources that a reason comes from. */
  readonly sources: readonly string[];
  readonly outcomes: readonly Decision["outcome"][];
  /** Where what it says is so; everywhere when absent. */
  readonly jurisdictions?: readonly define.Definition["jurisdiction"][];
}

/** The twelve lessons with what each fits. The order decides between those that fit alike. */
export const lessonFits: readonly LessonFit[] = Object.freeze([
  {
    id: "speak-early",
    reasons: ["EXT.OVERDUE_NOW", "EXT.OVERDUE_SMALL", "EXT.SERIOUS", "EXT.ENFORCEMENT"],
    variables: ["overdueNowFen", "seriousMonths", "badAccounts", "openRecords"],
    sources: ["enforcements", "judgments", "taxArrears", "penalties"],
    outcomes: [],
  },
  {
    id: "pay-on-time",
    reasons: ["EXT.OVERDUE_RUN", "PEER.REPAYMENT"],
    variables: [
      "overdueMonths",
      "overdueRunMonths",
      "historyOverdueMonths",
      "onTimeMonths",
      "onTimeShare",
      "onTimeStreakMonths",
      "communityBills",
    ],
    sources: ["creditMonths", "bills"],
    outcomes: [],
  },
  {
    id: "other-peoples-debts",
    reasons: ["EXT.COMPENSATION"],
    variables: ["openCompensations", "studentWithoutConsent"],
    sources: ["compensations", "guarantees"],
    outcomes: [],
  },
  {
    id: "few-applications",
    reasons: ["APP.COOLING", "APP.FREQUENT", "EXT.INQUIRIES"],
    variables: ["hardInquiries", "newAccounts"],
    sources: ["inquiries", "applications"],
    outcomes: ["cooling-off"],
  },
  {
    id: "no-paid-shortcut",
    reasons: ["APP.FORCED_OPENING", "EXT.OVERDUE_RUN", "EXT.SERIOUS", "BEH.SESAME", "APP.COOLING"],
    variables: ["forcedOpenings", "sesameScore"],
    sources: ["sesame"],
    outcomes: ["held", "referred"],
  },
  {
    id: "half-of-income",
    reasons: ["CAP.DEBT_SERVICE", "CAP.EXPOSURE", "PEER.CAPACITY"],
    variables: ["debtServiceShare", "obligationsFen", "exposureFen", "incomeMonthlyFen"],
    sources: [],
    outcomes: ["approved"],
  },
  {
    id: "use-less-of-limits",
    reasons: ["CAP.EXPOSURE", "CAP.DEBT_SERVICE"],
    variables: ["cardUtilisation"],
    sources: [],
    outcomes: [],
  },
  {
    id: "keep-a-cushion",
    reasons: ["PEER.CAPACITY"],
    variables: ["liquidSumFen", "bufferShare", "spendingPowerFen"],
    sources: ["balances"],
    outcomes: ["approved"],
  },
  {
    id: "read-your-report",
    reasons: ["EXT.REPORT", "EXT.CROSSCHECK"],
    variables: ["contradictions", "reportAgeDays", "reportObtained"],
    sources: ["reportPerson", "reportMobiles", "creditReport", "creditAccounts"],
    outcomes: [],
    jurisdictions: ["cn"],
  },
  {
    id: "guard-your-account",
    reasons: ["security", "review", "ID.FACE", "ID.MOBILE", "ID.REAL_NAME", "ID.EXPIRED"],
    variables: ["knownDeviceDays"],
    sources: ["account", "cards", "person"],
    outcomes: ["held", "referred"],
  },
  {
    id: "when-not-to-borrow",
    reasons: ["ID.AGE", "ID.STUDENT", "CAP.DEBT_SERVICE"],
    variables: ["payDayShare", "riskyBurst", "newAccounts"],
    sources: [],
    outcomes: ["approved", "declined", "cooling-off"],
  },
  {
    id: "time-helps",
    reasons: ["EXT.COMPENSATION", "EXT.OVERDUE_RUN", "ID.AGE", "BEH.ACCOUNT_CLOSED"],
    variables: [
      "accountMonths",
      "historyMonths",
      "payments",
      "activeMonths",
      "paymentUnevenness",
      "verifiedFacts",
    ],
    sources: ["transactions"],
    outcomes: ["declined", "cooling-off"],
    jurisdictions: ["cn"],
  },
]);

const lessonsMin = 2;
const lessonsMax = 3;
/** All that is said while a hold hides everything else; they follow from nothing hidden. */
const safeLessons: readonly LessonId[] = ["guard-your-account", "no-paid-shortcut"];

const fitsByCode = 8;
const fitsByVariable = 4;
const fitsBySource = 1;

/** How well a lesson fits a reason; 0 where not at all. */
export function fitOf(lesson: LessonFit, reason: NoticeReason): number {
  let fit = 0;
  if (lesson.reasons.includes(reason.code)) fit += fitsByCode;
  if (reason.variable !== null && lesson.variables.includes(reason.variable.name)) {
    fit += fitsByVariable;
  }
  if (reason.source !== null && lesson.sources.includes(reason.source.name)) fit += fitsBySource;
  return fit;
}

/**
 * The two or three lessons that fit: for each reason in turn the one that fits it best and was
 * not taken yet, then, up to two, those that fit the outcome, then any.
 */
export function chooseLessons(
  outcome: Decision["outcome"],
  reasons: readonly NoticeReason[],
  jurisdiction: define.Definition["jurisdiction"],
  holdOnly: boolean,
): readonly LessonId[] {
  if (holdOnly) return safeLessons;
  const allowed = lessonFits.filter(({ jurisdictions }) => {
    return jurisdictions === undefined || jurisdictions.includes(jurisdiction);
  });
  const chosen: LessonId[] = outcome === "approved" ? ["when-not-to-borrow"] : [];
  for (const reason of reasons) {
    const ranked = allowed
      .map((lesson) => ({ id: lesson.id, fit: fitOf(lesson, reason) }))
      .filter(({ id, fit }) => fit > 0 && !chosen.includes(id));
    const best = Math.max(0, ...ranked.map(({ fit }) => fit));
    const found = ranked.find(({ fit }) => fit === best);
    if (found !== undefined && chosen.length < lessonsMax) chosen.push(found.id);
  }
  const byOutcome = allowed.filter(({ outcomes }) => outcomes.includes(outcome));
  for (const { id } of [...byOutcome, ...allowed]) {
    if (chosen.length < lessonsMin && !chosen.includes(id)) chosen.push(id);
  }
  return chosen;
}
