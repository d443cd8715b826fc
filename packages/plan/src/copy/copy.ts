import type { define } from "@kaitong/engine";
import { en } from "./en.js";
import { zhCN } from "./zh-CN.js";

/** What plans say by themselves; `{name}` places are filled. */
export interface Copy {
  readonly repeats: string;
  readonly movesAlong: string;
  readonly seenAgain: string;
  readonly obtainedAgain: string;
  readonly statuses: string;
  readonly noApplication: string;
  readonly declineCounted: string;
  readonly regimeStays: string;
  readonly appliesAt: string;
  readonly money: string;
  readonly noMoney: string;
  readonly apply: string;
  readonly inReview: string;
  readonly inReviewWithPlan: string;
  readonly noAction: string;
  readonly dated: string;
  readonly noDate: string;
  readonly outside: string;
  readonly outsideHeld: string;
  readonly byGate: string;
  readonly byGateThen: string;
  readonly byGateUntil: string;
  readonly byPoints: string;
  readonly bySearch: string;
  readonly humanReview: string;
  readonly levelDone: string;
}

/** The copy by language. */
export const copy: Readonly<Record<define.Language, Copy>> = { "zh-CN": zhCN, en };
