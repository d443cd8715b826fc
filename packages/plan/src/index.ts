export type {
  Assumption,
  Certificate,
  Conditional,
  FrontierPoint,
  Obstacle,
  Plan,
  PlanAnswer,
  PlannedAction,
  Shown,
  Verified,
} from "./answer.js";
