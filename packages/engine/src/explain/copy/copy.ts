import type { Language } from "../../define/definition.js";
import { en } from "./en.js";
import { zhCN } from "./zh-CN.js";

/** What the engine itself says, in one language; `{…}` are filled in. */
export interface Copy {
  readonly unknown: string;
  readonly yes: string;
  readonly no: string;
  readonly fen: string;
  readonly basisPoints: string;
  readonly day: string;
  readonly days: string;
  readonly month: string;
  readonly months: string;
  readonly year: string;
  readonly years: string;
  readonly pointsLost: string;
  readonly pointsUnknown: string;
  readonly pointsPair: string;
  readonly regimeTightened: string;
}

/** The engine's copy by language. */
export const copy: Readonly<Record<Language, Copy>> = Object.freeze({ "zh-CN": zhCN, en });
