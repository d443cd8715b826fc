import type { define } from "@kaitong/engine";

/** Layers of the funnel, in order. */
export type Layer =
  | "application"
  | "identity"
  | "security"
  | "behaviour"
  | "external"
  | "capacity"
  | "peer"
  | "score";

type Test = define.GateTest;

/** A gate before its id, label and texts are added. */
export type Rule = Omit<define.GateDefinition, "id" | "label" | "text" | "unknownText">;

/** A test that passes when the value stands in this relation to the threshold. */
export function test(
  variable: string,
  operator: Test["operator"],
  threshold: Test["threshold"],
  needed?: Test["needed"],
): Test {
  return needed === undefined
    ? { variable, operator, threshold }
    : { variable, operator, threshold, needed };
}

type Choices = Pick<Rule, "unknown"> & Partial<Rule>;

const common = {
  combine: "all",
  cools: false,
  waits: false,
  disclosure: "full",
  cure: [],
} as const;

/** A gate that stops until the person has done something: never a decline. */
export function holds(layer: Layer, tests: readonly Test[], choices: Choices): Rule {
  return { ...common, layer, tests, outcome: "held", nature: "temporary", ...choices };
}

/** A gate that declines. */
export function declines(layer: Layer, tests: readonly Test[], choices: Choices): Rule {
  return { ...common, layer, tests, outcome: "declined", nature: "actionable", ...choices };
}

/** A gate after which a person decides. */
export function refers(layer: Layer, tests: readonly Test[], choices: Choices): Rule {
  return {
    ...common,
    layer,
    tests,
    outcome: "referred",
    nature: "outside",
    cure: ["human-review"],
    ...choices,
  };
}
