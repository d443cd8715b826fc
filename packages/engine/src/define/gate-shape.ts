import type {
  Disclosure,
  GateDefinition,
  GateOutcome,
  GateTest,
  Nature,
  PreScreenGateDefinition,
  Threshold,
} from "./definition.js";
import { boolean, choice, either, integer, list, object, single, text } from "./make-shape.js";
import type { ShapeOf } from "./shape.js";
import { id, ids, localized, name } from "./word-shape.js";

const outcomes = ["declined", "held", "cooling-off", "referred"] as const;
const outcome: ShapeOf<GateOutcome> = choice(...outcomes);

const nature: ShapeOf<Nature> = choice(
  "temporary",
  "correctable",
  "actionable",
  "waiting",
  "outside",
);
const disclosure: ShapeOf<Disclosure> = choice("full", "category", "none");

const threshold: ShapeOf<Threshold> = either(
  integer(),
  boolean(),
  text(),
  single({ parameter: name, variable: name }),
);

const test = object<GateTest>(
  { variable: name, operator: choice("=", "<", "<=", ">", ">="), threshold },
  {
    needed: either(
      integer(),
      boolean(),
      object<{ readonly variable: string }>({ variable: name }, {}),
    ),
  },
);

const required = {
  id,
  label: localized,
  combine: choice("all", "any"),
  tests: list(test, 1),
  waits: boolean(),
  nature,
  disclosure,
  cure: ids,
  text: localized,
};

const optional = { after: ids, source: name, unknownText: localized };

/** The shape of a gate of the funnel. */
export const gateShape = object<GateDefinition>(
  {
    ...required,
    layer: id,
    outcome,
    unknown: choice("pass", "not-evaluated", ...outcomes),
    cools: boolean(),
  },
  optional,
);

/** The shape of a gate of the pre-screen, which has no layer or outcome of its own. */
export const preScreenGateShape = object<PreScreenGateDefinition>(required, optional);
