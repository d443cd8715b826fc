import type { define, evaluate } from "@kaitong/engine";
import type { Language } from "./copy.js";
import { differenceEn } from "./difference-en.js";
import { differenceZhCN } from "./difference-zh-CN.js";

type Comparison = evaluate.Comparison;
type Effect = Comparison["effect"];
type Change = Comparison["changes"][number];
type Obstacle = Effect["neverLooser"]["obstacles"][number];
type Lack = Extract<Obstacle, { kind: "gate" }>["lack"];

/** Under which heading a change stands. */
export type Section =
  | "document"
  | "gates"
  | "points"
  | "parameters"
  | "variables"
  | "facts"
  | "limit"
  | "cool-down"
  | "pre-screen";

/** What `kaitong diff` says, in one language; `{…}` are filled in. */
export interface DifferenceCopy {
  /** The two definitions by their places. */
  readonly heading: string;
  readonly same: string;
  readonly sections: Readonly<Record<Section, string>>;
  /** Of a change of the definition itself, what has changed. */
  readonly kinds: Readonly<Record<Change["kind"], string>>;
  readonly words: string;
  readonly moreWords: string;
  readonly was: string;
  /** In a few letters, for counts and lists. */
  readonly outcomes: Readonly<Record<define.Outcome, string>>;
  readonly nothing: string;
  readonly from: string;
  readonly until: string;
  readonly inRegime: string;
  /** One regime among others in which something is so. */
  readonly suchAs: string;
  readonly listSeparator: string;
  readonly combine: Readonly<Record<"all" | "any", string>>;
  readonly unknownRules: Readonly<Record<"pass" | "not-evaluated", string>>;
  /** Members of gates that people know by other words. */
  readonly members: Readonly<Record<string, string>>;
  readonly bases: string;
  readonly reads: string;
  readonly moved: string;
  readonly renamed: string;
  readonly claims: Readonly<Record<Effect["claim"], string>>;
  readonly notSame: string;
  readonly because: string;
  readonly noLooser: string;
  readonly noStricter: string;
  readonly facts: {
    readonly kept: string;
    readonly follows: string;
    readonly stopsNobody: string;
    readonly approvesNobody: string;
    readonly score: string;
    readonly sameScore: string;
  };
  readonly obstacles: {
    readonly timeZones: string;
    readonly regimes: string;
    readonly lacks: Readonly<Record<Lack, string>>;
    /** The score where points differ. */
    readonly points: string;
  };
  readonly limits: Readonly<Record<Effect["limit"], string>>;
  readonly otherReference: string;
  readonly noPeople: string;
  readonly people: string;
  readonly count: string;
  readonly unchanged: string;
  readonly otherwise: string;
  readonly score: string;
  readonly limit: string;
  readonly noLimit: string;
  readonly gained: string;
  readonly lost: string;
  readonly base: string;
  readonly notScored: string;
  readonly morePeople: string;
}

/** The words of `kaitong diff` by language. */
export const differenceCopy: Readonly<Record<Language, DifferenceCopy>> = Object.freeze({
  "zh-CN": differenceZhCN,
  en: differenceEn,
});
