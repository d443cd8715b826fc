import type { ActionDefinition, ActionLevel, Effect, PlansDefinition } from "./definition.js";
import { expressionShape, unitShape } from "./expression-shape.js";
import {
  boolean,
  choice,
  either,
  integer,
  type KindShapes,
  list,
  object,
  record,
  variant,
} from "./make-shape.js";
import { id, ids, localized, name } from "./word-shape.js";

const effort = integer(0);

/** What an action writes is elaborated once for each of its levels, so that both must stay few. */
const levelsMax = 32;
const effectsMax = 32;
/** As many rows as an action may name others in turn. */
const othersMax = 100;

const values = record(name, expressionShape);

const effectKinds: KindShapes<Effect> = {
  set: object({ source: name, values }, { where: expressionShape, costs: expressionShape }),
  add: object({ source: name, values }, {}),
  "add-monthly": object(
    { source: name, times: expressionShape, values },
    {
      amount: object({ column: name, where: expressionShape }, {}),
      among: object({ column: name, count: integer(1, othersMax) }, {}),
    },
  ),
  "top-up": object({ source: name, column: name, to: expressionShape, values }, {}),
  obtain: object({ source: name }, {}),
  keep: object({}, {}),
};

/** The shape of an action. */
export const actionShape = object<ActionDefinition>(
  {
    id,
    label: localized,
    stages: list(choice("initial", "mid", "long")),
    levels: list(
      object<ActionLevel>(
        { id, effortOnce: effort, effortMonthly: effort },
        { value: integer(), effortPerIncomeTenth: effort },
      ),
      0,
      levelsMax,
    ),
    knownAfter: either(integer(0, 100_000), choice("next-month", "never")),
    changes: ids,
    onRequest: boolean(),
  },
  {
    unit: unitShape,
    text: localized,
    effects: list(variant(effectKinds), 0, effectsMax),
    conditional: boolean(),
    after: ids,
  },
);

/** The shape of what plans keep to. */
export const plansShape = object<PlansDefinition>(
  {
    income: name,
    incomeShareMost: name,
    marginPoints: name,
    cheapPointsMost: name,
    honouredDays: name,
  },
  {},
);
