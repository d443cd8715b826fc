import type { evaluate } from "@kaitong/engine";

/** The cheapest way to yes for one row, which the gates were run on. */
export interface TablePlan {
  readonly effort: number;
  /** In declared order. */
  readonly actions: readonly { readonly action: string; readonly level: string }[];
}

/**
 * Why there is no way to yes for one row.
 * - `gates`: `codes` are gates that fail and that no level of any action cures.
 * - `points`: with every level that passes the gates the score comes to `best` at most, and that
 *   is less than `needed`, the cutoff with the margin. `codes` are the gates on the score.
 * - `search`: `best` would be enough, but all choices were looked at and none keeps to what a month
 *   may cost and to what may be easily faked.
 */
export interface TableCertificate {
  readonly kind: "gates" | "points" | "search";
  readonly best: number | null;
  readonly needed: number | null;
  readonly codes: readonly string[];
}

type Refusal = evaluate.Screening["outcome"];

/** What is said of one row: that nothing is needed, the cheapest plan, or that there is none. */
export type TableAnswer =
  | { readonly outcome: "approved" }
  | { readonly outcome: Refusal; readonly plan: TablePlan }
  | { readonly outcome: Refusal; readonly certificate: TableCertificate };
