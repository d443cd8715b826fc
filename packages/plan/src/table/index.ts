export type { TableAnswer, TableCertificate, TablePlan } from "./answer.js";
export { type TableOptions, type TablePlanner, tablePlanner } from "./table-planner.js";
