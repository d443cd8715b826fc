export {
  type Audit,
  type AuditReport,
  addToAudit,
  auditReport,
  cohortVariables,
  groupReader,
  openAudit,
} from "./audit.js";
export type { Recourse } from "./audit-tally.js";
export { type Followed, follow } from "./follow.js";
export { type BrokenPlan, type PromisedPlans, type Reverified, reverify } from "./reverify.js";
