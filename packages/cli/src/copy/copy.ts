import type { define } from "@kaitong/engine";
import { en } from "./en.js";
import { zhCN } from "./zh-CN.js";

type Nature = define.Nature;

/** What the terminal says, in one language; `{…}` are filled in. */
export interface Copy {
  readonly outcomes: Readonly<Record<define.Outcome | "offered" | "not-offered", string>>;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly results: Readonly<Record<"pass" | "fail" | "unknown" | "not-evaluated", string>>;
  /** Between parts of a list. */
  readonly listSeparator: string;
  /** Between parts of a sum. */
  readonly sumSeparator: string;
  readonly labelled: string;
  readonly decidedAt: string;
  readonly decidedIn: string;
  readonly preScreen: string;
  readonly score: string;
  readonly scoreOf: string;
  readonly cutoffOf: string;
  readonly scoreNotShown: string;
  readonly base: string;
  readonly limit: string;
  readonly limitOf: string;
  readonly reasons: string;
  readonly pointsLost: string;
  /** The value of a reason next to the one that is needed. */
  readonly comparison: string;
  readonly clearsOn: string;
  readonly correctAt: string;
  readonly gates: string;
  /** The value of a gate, and the relation that it must have. */
  readonly gateOf: string;
  readonly waterfall: string;
  readonly subtotals: string;
  readonly reapplyOn: string;
  readonly releaseOn: string;
  readonly releaseBy: string;
  /** The headline of a hold that hides an outcome other than the hold. */
  readonly holdFirst: string;
  readonly holdOnly: string;
  readonly nextCheckOn: string;
  readonly applyAnyway: string;
  readonly mayApply: string;
  readonly mayNotApply: string;
  readonly leftOut: string;
  readonly leftOutOf: string;
  readonly cohort: string;
  readonly cohortSize: string;
  readonly demoIntro: string;
  readonly next: string;
  readonly wait: string;
  readonly humanReview: string;
  readonly unknownBin: string;
  readonly anyBin: string;
  readonly binUnder: string;
  readonly binFrom: string;
  readonly binBetween: string;
  readonly why: string;
  readonly fix: string;
  readonly problems: string;
  readonly moreProblems: string;
  readonly moreBadLines: string;
  readonly summary: string;
}

export type Language = define.Language;

/** The terminal's copy by language. */
export const copy: Readonly<Record<Language, Copy>> = Object.freeze({ "zh-CN": zhCN, en });
