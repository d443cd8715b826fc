import type { DefinitionCopy } from "@kaitong/example-real-data";
import type { ActionId } from "../actions.js";
import type { parts } from "../policy.js";

/** What the report says of plans. */
export interface PlansCopy {
  readonly title: string;
  readonly note: string;
  /** The first column: nothing is said by the applicant. */
  readonly plain: string;
  /** The second column: the applicant says that savings can be shown. */
  readonly withSavings: string;
  readonly declined: string;
  readonly withPlan: string;
  readonly efforts: string;
  readonly certificates: string;
  /** What keeps people out when a gate does, when points do, and when nothing together would do. */
  readonly points: string;
  readonly search: string;
  readonly actions: string;
}

/** Everything that this example says, in one language. */
export interface Copy extends DefinitionCopy<typeof parts> {
  readonly actions: Readonly<Record<ActionId, { readonly label: string; readonly text: string }>>;
  readonly plans: PlansCopy;
}
