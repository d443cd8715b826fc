import type * as engines from "@kaitong/engine";
import type * as plans from "@kaitong/plan";

/** What is proved: the package of plans, and the engine that decides. */
export interface PlanCode
  extends Pick<typeof plans, "checkCertificate" | "planFor" | "play">,
    Pick<typeof plans.future, "candidatesOf" | "momentOf" | "openLevels" | "personOf" | "worldAt"> {
  /** The engine that decides: the sound one in any case. */
  readonly engine: typeof engines;
}

/** Somebody who was decided on today, as the package keeps them. */
export type Planner = ReturnType<PlanCode["personOf"]>;
/** One way to take one action. */
export type Candidate = ReturnType<PlanCode["candidatesOf"]>[number];
/** What is done from a day on. */
export type PlannedAct = Candidate["act"];

/** The package of plans with the engine; of its insides only what oracles share with it. */
export function planCodeOf(plan: typeof plans, engine: typeof engines): PlanCode {
  const { checkCertificate, planFor, play } = plan;
  const { candidatesOf, momentOf, openLevels, personOf, worldAt } = plan.future;
  const shared = { candidatesOf, momentOf, openLevels, personOf, worldAt };
  return { checkCertificate, planFor, play, ...shared, engine };
}
