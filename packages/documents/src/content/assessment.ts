import type { Decision, define } from "@kaitong/engine";
import type { CrossCheckId, OpenPointId } from "../copy/assessment.js";
import type { NoticeFact } from "./notice.js";

type Shown = number | string | null;

/** One gate of the funnel, lit. */
export interface AssessedGate {
  readonly id: string;
  readonly label: string;
  readonly result: Decision["gates"][number]["result"];
  readonly resultText: string;
  readonly variable: string;
  readonly value: Shown;
  readonly valueText: string;
  readonly threshold: Shown;
  readonly thresholdText: string | null;
}

/** Points of one variable. */
interface AssessedContribution {
  readonly variable: string;
  readonly label: string;
  readonly bin: string;
  readonly binText: string;
  readonly points: number;
}

/** Willingness or capacity: points of dimensions that belong together. */
export interface AssessedSubtotal {
  readonly key: string;
  readonly label: string;
  readonly points: number;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: string;
    readonly points: number;
    readonly contributions: readonly AssessedContribution[];
  }[];
}

/** Where the person stands in the group, for one variable. */
export interface AssessedPercentiles {
  readonly variable: string;
  readonly label: string;
  readonly value: Shown;
  readonly valueText: string;
  /** People of a thousand in lower bins; null while the value is unknown. */
  readonly belowPermille: number | null;
  readonly percentiles: readonly {
    readonly percent: number;
    readonly value: Shown;
    readonly valueText: string;
  }[];
}

/** What one regime sets and scales. */
export interface AssessedRegime {
  readonly name: string;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: number;
    readonly valueText: string;
  }[];
  readonly scales: readonly {
    readonly dimension: string;
    readonly label: string;
    readonly permille: number;
  }[];
}

/** A way to yes in short. */
interface AssessedPlan {
  readonly kind: string;
  readonly applyOn: string;
  readonly text: string;
  readonly steps: readonly string[];
}

/**
 * The credit risk assessment (授信风险评估报告) for staff, in one language, with codes; also its JSON
 * form. Money is in hundredths, days are `YYYY-MM-DD`.
 */
export interface Assessment {
  readonly format: "kaitong/assessment/1";
  readonly language: define.Language;
  readonly title: string;
  readonly product: { readonly name: string; readonly label: string; readonly notice: string };
  readonly subject: string;
  readonly name: string | null;
  readonly asOf: string;
  readonly decidedAt: string;
  readonly outcome: Decision["outcome"];
  readonly outcomeText: string;
  readonly summary: readonly string[];
  readonly facts: readonly NoticeFact[];
  readonly reasons: readonly { readonly code: string; readonly text: string }[];
  readonly funnel: readonly {
    readonly layer: string;
    readonly label: string;
    readonly gates: readonly AssessedGate[];
  }[];
  readonly score: {
    readonly label: string;
    readonly value: number;
    readonly cutoff: number | null;
    readonly base: number;
    readonly subtotals: readonly AssessedSubtotal[];
  } | null;
  /** By an example table of integers. */
  readonly probability: {
    readonly isExample: true;
    readonly badPer10000: number;
    readonly text: string;
    readonly note: string;
    readonly bands: readonly {
      readonly from: number;
      readonly until: number;
      readonly badPer10000: number;
      readonly isCurrent: boolean;
    }[];
  } | null;
  readonly cohort: {
    readonly keys: readonly {
      readonly name: string;
      readonly label: string;
      readonly value: string;
    }[];
    readonly keysText: string;
    readonly people: number;
    readonly snapshot: string;
    readonly isWider: boolean;
    readonly variables: readonly AssessedPercentiles[];
  } | null;
  readonly regimes: readonly AssessedRegime[];
  readonly limit: {
    readonly limitFen: number | null;
    readonly text: string;
    readonly boundBy: string | null;
    readonly range: string;
    readonly components: readonly {
      readonly id: string;
      readonly label: string;
      readonly amountFen: number | null;
      readonly amountText: string;
      readonly binds: boolean;
    }[];
  } | null;
  readonly contradictions: readonly {
    readonly code: CrossCheckId;
    readonly label: string;
    readonly ours: string;
    readonly theirs: string;
  }[];
  readonly leftOut: readonly {
    readonly source: string;
    readonly label: string;
    readonly rows: number;
    readonly because: string;
    readonly reason: string;
  }[];
  readonly way: {
    readonly plans: readonly AssessedPlan[];
    /** Said where the time was up before a plan was found, or that there is none. */
    readonly notFound: string | null;
    readonly conditional: readonly string[];
    readonly certificate: {
      readonly kind: string;
      readonly title: string;
      readonly text: string;
      readonly inTheWay: readonly string[];
    } | null;
  };
  readonly open: readonly { readonly code: OpenPointId; readonly text: string }[];
  readonly isReproduced: boolean;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: number;
    readonly valueText: string;
    readonly from: string;
    readonly regime: string | null;
    readonly reference: string;
  }[];
  readonly versions: {
    readonly definition: string;
    readonly reference: string;
    readonly dossier: string;
    readonly regime: string;
  };
}
