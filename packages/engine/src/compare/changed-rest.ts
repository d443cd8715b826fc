import type {
  ActionDefinition,
  CohortDefinition,
  CoolDownDefinition,
  Definition,
  LimitComponent,
  LimitDefinition,
  Localized,
  PreScreenDefinition,
} from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import {
  type Change,
  type ChangeKind,
  changeOf,
  isMoved,
  isSameJson,
  itemsChanged,
  listChanged,
  membersChanged,
  type Placed,
  placedList,
  type Says,
  sideOf,
} from "./change.js";
import type { Compared } from "./meaning.js";

const documentSays: Says<Definition> = {
  format: "apart",
  name: "told",
  label: "told",
  notice: "told",
  currency: "told",
  timeZone: "decides",
  effectiveFrom: "decides",
  // It says what `check` refuses, and nothing of whom it lets through.
  jurisdiction: "told",
  layers: "apart",
  sources: "apart",
  parameters: "apart",
  families: "apart",
  variables: "apart",
  gates: "apart",
  scorecard: "apart",
  regimes: "apart",
  cohorts: "apart",
  limit: "apart",
  coolDown: "apart",
  preScreen: "apart",
  actions: "apart",
  plans: "told",
  texts: "apart",
};

const cohortSays: Says<CohortDefinition> = {
  keys: "decides",
  levels: "decides",
  peopleMin: "decides",
  variables: "decides",
  exception: "told",
};

const limitSays: Says<LimitDefinition> = {
  components: "apart",
  roundDownToFen: "decides",
  minimumFen: "decides",
  maximumFen: "decides",
};

const componentSays: Says<LimitComponent> = {
  id: "apart",
  label: "told",
  variable: "decides",
  amount: "decides",
  gate: "decides",
};

const coolDownSays: Says<CoolDownDefinition> = {
  source: "decides",
  row: "decides",
  rowNotCooling: "decides",
};

const preScreenSays: Says<PreScreenDefinition> = {
  uses: "decides",
  gates: "apart",
  blocks: "decides",
};

/** Actions take no part in a decision: they are for reasons to name, and for plans. */
const actionSays: Says<ActionDefinition> = {
  id: "apart",
  label: "told",
  stages: "told",
  unit: "told",
  levels: "told",
  knownAfter: "told",
  changes: "told",
  onRequest: "told",
  text: "told",
  effects: "told",
  conditional: "told",
  after: "told",
};

/** What has changed of a part that a definition may lack. */
function partChanged<Item extends object>(
  kind: ChangeKind,
  pointer: string,
  says: Says<Item>,
  was: Item | undefined,
  is: Item | undefined,
): readonly Change[] {
  if (was !== undefined && is !== undefined) {
    return membersChanged({ kind, name: "" }, says, { item: was, pointer }, { item: is, pointer });
  }
  if (isSameJson(was, is)) return [];
  const [before, after] = [sideOf(pointer, was), sideOf(pointer, is)];
  return [changeOf({ kind, name: "", before, after, decides: true })];
}

function layersChanged(was: Definition, is: Definition): readonly Change[] {
  const nameOf = ({ id }: { readonly id: string }) => id;
  const changes = listChanged({
    kind: "layer",
    before: placedList("/layers", was.layers, nameOf),
    after: placedList("/layers", is.layers, nameOf),
    decides: () => false,
    each: (name, first, second) =>
      membersChanged({ kind: "layer", name }, { id: "apart", label: "told" }, first, second),
  });
  const [names, others] = [was.layers.map(nameOf), is.layers.map(nameOf)];
  if (!isMoved(names, others)) return changes;
  const sides = { before: sideOf("/layers", names), after: sideOf("/layers", others) };
  return [...changes, changeOf({ kind: "layer", how: "moved", name: "", ...sides, decides: true })];
}

/** What has changed of the definition as a whole, and of its layers. */
export function documentChanged({ sides }: Compared): readonly Change[] {
  const [item, other] = [sides.before.definition, sides.after.definition];
  const [was, is] = [
    { item, pointer: "" },
    { item: other, pointer: "" },
  ];
  const document = membersChanged({ kind: "document", name: "" }, documentSays, was, is);
  return [...document, ...layersChanged(item, other)];
}

/** What has changed of cohorts, limit, cool-down and pre-screen. */
export function partsChanged({ sides }: Compared): readonly Change[] {
  const [was, is] = [sides.before.definition, sides.after.definition];
  const componentsOf = (limit: LimitDefinition | undefined) =>
    placedList("/limit/components", limit?.components, ({ id }) => id);
  const isKept = was.limit !== undefined && is.limit !== undefined;
  const components = listChanged({
    kind: "limit-component",
    before: componentsOf(isKept ? was.limit : undefined),
    after: componentsOf(isKept ? is.limit : undefined),
    decides: () => true,
    each: (name, first, second) =>
      membersChanged({ kind: "limit-component", name }, componentSays, first, second),
  });
  return [
    ...partChanged("cohorts", "/cohorts", cohortSays, was.cohorts, is.cohorts),
    ...partChanged("limit", "/limit", limitSays, was.limit, is.limit),
    ...components,
    ...partChanged("cool-down", "/coolDown", coolDownSays, was.coolDown, is.coolDown),
    ...partChanged("pre-screen", "/preScreen", preScreenSays, was.preScreen, is.preScreen),
  ];
}

function textsOf({ texts }: Definition): ReadonlyMap<string, Placed<Localized>> {
  return new Map(
    Object.entries(texts).map(([key, item]) => [key, { item, pointer: step("/texts", key) }]),
  );
}

/** What has changed of what is only told: families, actions and texts. */
export function wordsChanged({ sides }: Compared): readonly Change[] {
  const [was, is] = [sides.before.definition, sides.after.definition];
  const familyOf = ({ name }: { readonly name: string }) => name;
  const actionOf = ({ id }: { readonly id: string }) => id;
  return [
    ...itemsChanged(
      "family",
      { name: "apart", label: "told", says: "told" },
      placedList("/families", was.families, familyOf),
      placedList("/families", is.families, familyOf),
    ),
    ...itemsChanged(
      "action",
      actionSays,
      placedList("/actions", was.actions, actionOf),
      placedList("/actions", is.actions, actionOf),
    ),
    ...itemsChanged("text", { "zh-CN": "told", en: "told" }, textsOf(was), textsOf(is)),
  ];
}
