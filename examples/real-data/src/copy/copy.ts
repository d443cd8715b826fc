import type { define } from "@kaitong/engine";
import { en } from "./en.js";
import { zhCN } from "./zh-CN.js";

/** What the report says in one language. */
export interface ReportCopy {
  readonly handMade: string;
  readonly inSample: string;
  readonly funnel: string;
  readonly layer: string;
  readonly stopped: string;
  readonly left: string;
  readonly bad: string;
  readonly badRate: string;
  readonly all: string;
  readonly applications: string;
  readonly reasons: string;
  readonly points: string;
  readonly result: string;
  readonly approved: string;
  readonly notApproved: string;
  readonly approvalRate: string;
  readonly auc: string;
  readonly ks: string;
  readonly score: string;
  readonly took: string;
}

/** What the report says, by language. */
export const reportCopy: Readonly<Record<define.Language, ReportCopy>> = { "zh-CN": zhCN, en };
