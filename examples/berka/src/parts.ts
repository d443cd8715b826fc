import type { Parts } from "@kaitong/example-real-data";
import { gates, layers } from "./gates.js";
import { effectiveFrom, parameters } from "./parameters.js";
import { timeZone } from "./raw/days.js";
import { dimensions, scorecard } from "./scorecard.js";
import { sources } from "./sources/index.js";
import { families } from "./variables/declare.js";
import { variables } from "./variables/index.js";

/** Everything that decides, before the texts are added. */
export const parts = {
  name: "berka",
  timeZone,
  effectiveFrom,
  jurisdiction: "eu",
  layers,
  sources,
  parameters,
  families,
  variables,
  gates,
  scorecard,
  dimensions,
  texts: [
    "desk.bank",
    "desk.statistics",
    "subtotal.willingness",
    "subtotal.capacity",
    "score.name",
  ],
} as const satisfies Parts;
