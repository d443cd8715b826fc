import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";
import { several } from "./choices.js";
import { freeTexts, integerValues, listedTexts } from "./columns.js";
import type { Named } from "./scope.js";
import { label } from "./sources.js";

type Gate = define.GateDefinition;

const orders = [">=", "<=", "<", ">", "="] as const;
const outcomes = ["declined", "held", "referred", "cooling-off"] as const;
const unknowns = ["pass", "not-evaluated", ...outcomes] as const;

/** Where gates stand. */
export const layerIds = ["first", "second", "score"] as const;

function thresholdOf(choices: Choices, tested: Named, all: readonly Named[]): define.Threshold {
  const alike = all.filter((one) => one !== tested && one.unit === tested.unit);
  const others = alike.filter((one) => one.type === tested.type);
  if (others.length > 0 && choices.oneIn(4)) return { variable: choices.pick(others).name };
  if (tested.type === "boolean") return choices.index(2) === 0;
  if (tested.type === "text") return choices.pick([...listedTexts, ...freeTexts]);
  return choices.pick(integerValues[tested.unit ?? ""] ?? [0, 1]);
}

function makeTest(
  choices: Choices,
  variables: readonly Named[],
  parameters: readonly Named[],
): define.GateTest {
  const tested = choices.pick(variables);
  const operator = tested.type === "integer" ? choices.pick(orders) : "=";
  const fitting = parameters.filter((one) => one.unit === tested.unit);
  const isByParameter = tested.type === "integer" && fitting.length > 0 && choices.oneIn(3);
  const threshold = isByParameter
    ? { parameter: choices.pick(fitting).name }
    : thresholdOf(choices, tested, variables);
  return { variable: tested.name, operator, threshold };
}

const testable = ["integer", "boolean", "text"];

/** What gates of the funnel and of the pre-screen have in common. */
function makeCommon(choices: Choices, id: string, tests: readonly define.GateTest[]) {
  return {
    id,
    label: label(id),
    combine: choices.pick(["all", "any"] as const),
    tests,
    waits: choices.oneIn(3),
    nature: choices.pick(["actionable", "correctable", "waiting", "outside"] as const),
    disclosure: "full",
    cure: ["wait"],
    text: label(`${id}: {value}, needed {needed}, clears {clearsOn}, of {people}`),
  } as const;
}

function makeGate(
  choices: Choices,
  id: string,
  layer: string,
  tests: readonly define.GateTest[],
  before: readonly Gate[],
): Gate {
  const common = makeCommon(choices, id, tests);
  const outcome = choices.pick(outcomes);
  const after = before.length > 0 && choices.oneIn(4) ? [choices.pick(before).id] : [];
  return {
    ...common,
    layer,
    outcome,
    unknown: choices.pick(unknowns),
    cools: outcome === "declined" && choices.index(2) === 1,
    unknownText: label(`${id} is not known`),
    ...(outcome === "held" ? { nature: "temporary" } : {}),
    ...(after.length > 0 ? { after } : {}),
  };
}

/** A few gates in every layer, in order; those on the score only where there is one. */
export function makeGates(
  choices: Choices,
  variables: readonly Named[],
  parameters: readonly Named[],
  hasScore: boolean,
): readonly Gate[] {
  const fit = variables.filter(({ type }) => testable.includes(type));
  const gates: Gate[] = [];
  const tests = () =>
    Array.from({ length: 1 + choices.index(3) }, () => makeTest(choices, fit, parameters));
  for (const layer of layerIds) {
    for (let count = choices.pick([0, 1, 1, 2, 0, 3]); count > 0 && fit.length > 0; count -= 1) {
      gates.push(makeGate(choices, `G${gates.length}`, layer, tests(), gates));
    }
  }
  if (hasScore) {
    const threshold = { parameter: "cutoff" };
    const test = { variable: "score", operator: choices.pick([">=", ">"] as const), threshold };
    gates.push(makeGate(choices, "CUTOFF", "score", [test], gates));
  }
  return gates;
}

/** A pre-screen with some of the gates and one of its own. */
export function makePreScreen(
  choices: Choices,
  gates: readonly Gate[],
  variables: readonly Named[],
  parameters: readonly Named[],
): define.PreScreenDefinition {
  const fit = variables.filter(({ type }) => testable.includes(type));
  const ids = gates.map(({ id }) => id);
  const uses = several(choices, ids, 3);
  const tests = fit.length === 0 ? null : [makeTest(choices, fit, parameters)];
  const own = tests === null ? [] : [makeCommon(choices, "ENTRANCE", tests)];
  return { uses, gates: own, blocks: uses.slice(0, 1) };
}
