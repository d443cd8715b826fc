export { applyDays } from "./days.js";
export {
  type Candidate,
  candidatesOf,
  monthlyMostFen,
  openLevels,
  reachMonthsOf,
  type Wishes,
} from "./levers/candidate.js";
export { wishesOf } from "./options.js";
export type { Act } from "./world/act.js";
export { type Moment, momentOf } from "./world/moment.js";
export { type Person, personOf } from "./world/person.js";
export { worldAt } from "./world/world.js";
