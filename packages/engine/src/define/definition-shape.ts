import { actionShape, plansShape } from "./action-shape.js";
import type {
  CohortDefinition,
  CoolDownDefinition,
  Definition,
  FamilyDefinition,
  LimitComponent,
  LimitDefinition,
  Localized,
  ParameterDefinition,
  ParameterValue,
  PreScreenDefinition,
  RegimeDefinition,
  VariableDefinition,
} from "./definition.js";
import { expressionShape, unitShape, valueTypeShape } from "./expression-shape.js";
import { gateShape, preScreenGateShape } from "./gate-shape.js";
import {
  boolean,
  choice,
  either,
  integer,
  list,
  literal,
  object,
  record,
  text,
} from "./make-shape.js";
import { scorecardShape } from "./scorecard-shape.js";
import type { ShapeOf } from "./shape.js";
import { sourceShape } from "./source-shape.js";
import { id, ids, localized, name, names } from "./word-shape.js";

const fen = integer(0);

const parameter = object<ParameterDefinition>(
  {
    name,
    label: localized,
    unit: unitShape,
    values: list(
      object<ParameterValue>(
        { from: text("day"), value: integer(), reference: text() },
        { regime: id },
      ),
    ),
  },
  {},
);

const family = object<FamilyDefinition>({ name: id, label: localized, says: localized }, {});

const variable = object<VariableDefinition>(
  {
    name,
    label: localized,
    family: id,
    type: valueTypeShape,
    tags: ids,
    actionable: boolean(),
    gaming: choice("none", "cheap"),
    expression: expressionShape,
  },
  { unit: unitShape },
);

const regime = object<RegimeDefinition>(
  { name: id, label: localized, permille: record(id, integer(0, 100_000)) },
  {},
);

const cohorts = object<CohortDefinition>(
  {
    keys: list(object<CohortDefinition["keys"][number]>({ name: id, variable: name }, {})),
    levels: list(ids),
    peopleMin: integer(0),
    variables: names,
    exception: object<CohortDefinition["exception"]>({ owner: text(), reason: text() }, {}),
  },
  {},
);

const limit = object<LimitDefinition>(
  {
    components: list(
      object<LimitComponent>(
        { id, label: localized },
        { variable: name, amount: expressionShape, gate: id },
      ),
    ),
    roundDownToFen: integer(1),
    minimumFen: fen,
    maximumFen: fen,
  },
  {},
);

const coolDownRow = record(name, either(text(), boolean()));
const coolDown = object<CoolDownDefinition>(
  { source: name, row: coolDownRow },
  { rowNotCooling: coolDownRow },
);

const preScreen = object<PreScreenDefinition>(
  { uses: ids, gates: list(preScreenGateShape), blocks: ids },
  {},
);

/** The shape of a definition, member by member as its type says. */
export const definitionShape: ShapeOf<Definition> = object<Definition>(
  {
    format: literal("kaitong/definition/1"),
    name: id,
    label: localized,
    notice: localized,
    timeZone: object<Definition["timeZone"]>(
      { name: text(null, 64), offsetMinutes: integer(-840, 840) },
      {},
    ),
    effectiveFrom: text("day"),
    jurisdiction: choice("cn", "eu", "us"),
    layers: list(object<Definition["layers"][number]>({ id, label: localized }, {})),
    sources: list(sourceShape),
    parameters: list(parameter),
    families: list(family),
    variables: list(variable),
    gates: list(gateShape),
    regimes: object<Definition["regimes"]>({ neutral: id, list: list(regime) }, {}),
    actions: list(actionShape),
    texts: record<Localized>(id, localized),
  },
  {
    currency: localized,
    scorecard: scorecardShape,
    cohorts,
    limit,
    coolDown,
    preScreen,
    plans: plansShape,
  },
);
