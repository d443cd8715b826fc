export type {
  Certificate,
  Conditional,
  Obstacle,
  Plan,
  PlanAnswer,
  PlannedAction,
} from "./answer.js";
export { checkCertificate } from "./check-certificate.js";
/** What becomes of plans: lived month by month, played again, counted for many people. */
export * as followUp from "./follow-up.js";
/** What the future brings, and what can be done in it: for whoever checks or simulates plans. */
export * as future from "./future.js";
export { checkPlanOptions, type PlanOptions } from "./options.js";
export { planFor } from "./plan.js";
export { type Player, play } from "./play.js";
/** Plans for the rows of a table, in well under a tenth of a millisecond each. */
export * as tables from "./table/index.js";
