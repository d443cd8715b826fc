import type * as engines from "@kaitong/engine";
import type * as plans from "@kaitong/plan";
import type * as candidates from "../../../packages/plan/dist/levers/candidate.js";
import type * as moments from "../../../packages/plan/dist/world/moment.js";
import type * as people from "../../../packages/plan/dist/world/person.js";
import type * as worlds from "../../../packages/plan/dist/world/world.js";

/** What is proved: the package of plans, and of its insides only what oracles share with it. */
export interface PlanCode
  extends Pick<typeof plans, "checkCertificate" | "planFor" | "play">,
    Pick<typeof candidates, "candidatesOf" | "openLevels">,
    Pick<typeof moments, "momentOf">,
    Pick<typeof people, "personOf">,
    Pick<typeof worlds, "worldAt"> {
  /** The engine that decides: the sound one in any case. */
  readonly engine: typeof engines;
}

/** Somebody who was decided on today, as the package keeps them. */
export type Planner = people.Person;
/** One way to take one action. */
export type Candidate = candidates.Candidate;
/** What is done from a day on. */
export type PlannedAct = Candidate["act"];

/** The built package in a folder, `packages/plan/dist` or a copy of it, with the built engine. */
export async function loadPlanCode(folder: URL, engine: typeof engines): Promise<PlanCode> {
  const load = (file: string) => import(new URL(file, folder).href);
  const [index, candidate, moment, person, world] = await Promise.all(
    ["index", "levers/candidate", "world/moment", "world/person", "world/world"].map((name) =>
      load(`${name}.js`),
    ),
  );
  const { checkCertificate, planFor, play } = index as typeof plans;
  const { candidatesOf, openLevels } = candidate as typeof candidates;
  const { momentOf } = moment as typeof moments;
  const { personOf } = person as typeof people;
  const { worldAt } = world as typeof worlds;
  const own = { candidatesOf, openLevels, momentOf, personOf, worldAt };
  return { checkCertificate, planFor, play, ...own, engine };
}
