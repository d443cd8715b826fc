import * as engine from "@kaitong/engine";
import * as plan from "@kaitong/plan";
import { planCodeOf } from "./code.js";

/** The package as it is. */
export const planCode = planCodeOf(plan, engine);
