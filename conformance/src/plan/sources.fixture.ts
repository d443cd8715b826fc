import * as engine from "@kaitong/engine";
import { checkCertificate, planFor, play } from "@kaitong/plan";
import { candidatesOf, openLevels } from "../../../packages/plan/src/levers/candidate.js";
import { momentOf } from "../../../packages/plan/src/world/moment.js";
import { personOf } from "../../../packages/plan/src/world/person.js";
import { worldAt } from "../../../packages/plan/src/world/world.js";
import type { PlanCode } from "./code.js";

/** The package as its sources are now. */
export const sourceCode: PlanCode = {
  checkCertificate,
  planFor,
  play,
  candidatesOf,
  openLevels,
  momentOf,
  personOf,
  worldAt,
  engine,
};
