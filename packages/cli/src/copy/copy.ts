import type { define } from "@kaitong/engine";
import { en } from "./en.js";
import { zhCN } from "./zh-CN.js";

type Nature = define.Nature;

/** What the terminal says, in one language. */
export interface Copy {
  readonly outcomes: Readonly<Record<define.Outcome | "offered" | "not-offered", string>>;
  readonly natures: Readonly<Record<Nature, string>>;
  readonly results: Readonly<Record<"pass" | "fail" | "unknown" | "not-evaluated", string>>;
  readonly decidedAt: string;
  readonly decidedIn: string;
  readonly score: string;
  readonly cutoff: string;
  readonly scoreNotShown: string;
  readonly base: string;
  readonly limit: string;
  readonly boundBy: string;
  readonly reasons: string;
  readonly noReasons: string;
  readonly gates: string;
  readonly waterfall: string;
  readonly subtotals: string;
  readonly clearsOn: string;
  readonly correctAt: string;
  readonly reapplyOn: string;
  readonly releaseOn: string;
  readonly releaseBy: string;
  readonly nextCheckOn: string;
  readonly mayApply: string;
  readonly leftOut: string;
  readonly cohort: string;
  readonly value: string;
  readonly needed: string;
  readonly points: string;
  readonly demoIntro: string;
  readonly next: string;
  readonly wait: string;
  readonly humanReview: string;
  readonly unknownBin: string;
  readonly line: string;
  readonly errors: string;
  readonly fix: string;
}

export type Language = define.Language;

/** The terminal's copy by language. */
export const copy: Readonly<Record<Language, Copy>> = Object.freeze({ "zh-CN": zhCN, en });
