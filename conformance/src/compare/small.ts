import type { define } from "@kaitong/engine";
import { type Choices, several } from "../generate/choices.js";
import { label } from "../generate/sources.js";

type Expression = define.Expression;
type Gate = define.GateDefinition;

/** States of the economy of these definitions. */
export const regimes = ["calm", "tight"] as const;
/** Days on which a parameter may change, after the one from which definitions are in effect. */
export const changeDays = ["2024-03-01", "2024-07-01"] as const;
const firstDay = "2020-01-01";

/** Integers of facts, thresholds and bins: few, so that facts often lie at a threshold. */
export const values = [0, 1, 2, 3, 4, -1, 5] as const;
export const integerColumns = ["a", "b", "c", "d"] as const;
export const booleanColumns = ["p", "q"] as const;

const fact = (column: string): Expression => ({ kind: "fact", source: "person", column });
const named = (name: string): Expression => ({ kind: "variable", name });
const count = (value: number): Expression => ({ kind: "integer", value, unit: "count" });
const truth = (value: boolean): Expression => ({ kind: "boolean", value });

/** A comparison of two integers. */
export function compare(left: Expression, operator: ">=" | "<" | "=" | "!=", right: Expression) {
  return { kind: "compare", operator, left, right } as const;
}

function column(name: string, type: "integer" | "boolean"): define.ColumnDefinition {
  const bounds = { unit: "count", minimum: -1, maximum: 5 } as const;
  return type === "integer" ? { name, type, ...bounds } : { name, type };
}

const person: define.SourceDefinition = {
  name: "person",
  label: label("person"),
  path: ["person"],
  rows: "one",
  columns: [
    ...integerColumns.map((name) => column(name, "integer")),
    ...booleanColumns.map((name) => column(name, "boolean")),
  ],
  known: "always",
  costs: false,
  correctAt: "desk",
};

const events: define.SourceDefinition = {
  ...person,
  name: "events",
  label: label("events"),
  path: ["events"],
  rows: "many",
  columns: [
    { name: "at", type: "day", required: true },
    { name: "size", type: "integer", unit: "count", minimum: -1, maximum: 5 },
  ],
  time: "at",
  known: "time",
};

function variable(name: string, type: "integer" | "boolean" | "text", expression: Expression) {
  const unit = type === "integer" ? ({ unit: "count" } as const) : {};
  return {
    name,
    label: label(name),
    family: "all",
    type,
    ...unit,
    tags: [],
    actionable: false,
    gaming: "none",
    expression,
  } satisfies define.VariableDefinition;
}

function makeVariables(choices: Choices): readonly define.VariableDefinition[] {
  const edge: Expression = {
    kind: "as-unit",
    of: { kind: "parameter", name: "edge" },
    unit: "count",
  };
  const recent: Expression = {
    kind: "aggregate",
    function: "count",
    source: "events",
    window: { kind: "days", length: { parameter: "window" } },
  };
  const value = () => count(choices.pick(values));
  const operator = () => choices.pick([">=", "<", "=", "!="] as const);
  const either = (of: readonly Expression[]) =>
    ({ kind: choices.pick(["and", "or"] as const), of }) as const;
  const band: Expression = {
    kind: "case",
    branches: [{ when: compare(named("a"), "<", value()), then: { kind: "text", value: "low" } }],
    otherwise: { kind: "text", value: "high" },
  };
  return [
    ...integerColumns.map((name) => variable(name, "integer", fact(name))),
    ...booleanColumns.map((name) => variable(name, "boolean", fact(name))),
    variable("sure", "integer", { kind: "coalesce", of: [named("a"), count(0)] }),
    variable("sum", "integer", {
      kind: "arithmetic",
      operator: "+",
      left: named("b"),
      right: named("c"),
    }),
    variable("recent", "integer", recent),
    variable("over", "boolean", compare(named("c"), operator(), choices.pick([value(), edge]))),
    variable("both", "boolean", either([named("over"), named("p")])),
    variable("some", "boolean", {
      kind: "not",
      of: either([compare(value(), operator(), named("d")), named("q"), truth(false)]),
    }),
    variable("told", "boolean", { kind: "is-known", of: named("c") }),
    variable("band", "text", band),
  ];
}

const integers = [...integerColumns, "sure", "sum", "recent"] as const;
const booleans = [...booleanColumns, "over", "both", "some", "told"] as const;

function makeTest(choices: Choices): define.GateTest {
  if (choices.oneIn(3)) {
    const threshold = choices.index(2) === 0;
    return { variable: choices.pick(booleans), operator: "=", threshold };
  }
  if (choices.oneIn(12)) {
    return { variable: "band", operator: "=", threshold: choices.pick(["low", "high"]) };
  }
  const threshold = choices.pick<define.Threshold>([
    choices.pick(values),
    choices.pick(values),
    { parameter: "edge" },
    { variable: choices.pick(integers) },
  ]);
  const operator = choices.pick([">=", "<=", ">", "<", "="] as const);
  return { variable: choices.pick(integers), operator, threshold };
}

/** A gate of one layer; outcome and rule for unknown are of any kind. */
export function makeGate(choices: Choices, id: string, layer = "rules"): Gate {
  const tests = Array.from({ length: choices.pick([1, 1, 2, 3]) }, () => makeTest(choices));
  return {
    id,
    layer,
    label: label(id),
    combine: choices.pick(["all", "any"] as const),
    tests,
    outcome: choices.pick(["declined", "referred", "cooling-off"] as const),
    unknown: choices.pick(["pass", "not-evaluated", "declined", "referred"] as const),
    cools: false,
    waits: false,
    nature: "outside",
    disclosure: "full",
    cure: [],
    text: label(id),
    unknownText: label(id),
  };
}

function cutoffGate(choices: Choices): Gate {
  const operator = choices.pick([">=", ">"] as const);
  const test = { variable: "score", operator, threshold: { parameter: "cutoff" } } as const;
  return { ...makeGate(choices, "CUTOFF", "score"), combine: "all", tests: [test] };
}

const points = [0, 10, 20, -5, 7, 30] as const;

function makeScored(choices: Choices, name: string): define.ScoredVariable {
  const isBoolean = name === "p" || name === "both";
  const edges = several(choices, [0, 1, 2, 3, 4], 3);
  const bins = isBoolean
    ? [false, true].map((is) => ({ is, points: choices.pick(points) }))
    : [undefined, ...edges].map((from, index) => ({
        ...(from === undefined ? {} : { from }),
        ...(edges[index] === undefined ? {} : { below: edges[index] }),
        points: choices.pick(points),
      }));
  const dimension = choices.pick(["past", "present"]);
  return { variable: name, dimension, direction: "free", unknown: choices.pick(points), bins };
}

function makeCard(choices: Choices): define.ScorecardDefinition {
  const names = several(choices, ["a", "b", "sure", "recent", "p", "both", "sum"], 4);
  const pair = {
    first: "a",
    second: "b",
    dimension: "past",
    firstEdges: [1, 3],
    secondEdges: [2],
    points: [0, 1, 2].map(() => [choices.pick(points), choices.pick(points)]),
    unknown: choices.pick(points),
  };
  return {
    base: choices.pick([0, 40, 60]),
    minimum: -1_000,
    maximum: 1_000,
    dimensions: ["past", "present"].map((id) => ({ id, label: label(id), subtotal: "all" })),
    variables: names.map((name) => makeScored(choices, name)),
    pairs: choices.oneIn(3) ? [pair] : [],
  };
}

function makeParameter(
  choices: Choices,
  [name, unit, some]: readonly [string, define.Unit, readonly number[]],
): define.ParameterDefinition {
  const value = () => ({ value: choices.pick(some), reference: "generated" });
  const later = several(choices, changeDays, 2).flatMap((from) => {
    const inRegime = { from, regime: choices.pick(regimes), ...value() };
    const inAll = { from, ...value() };
    return choices.pick([[inAll], [inRegime], [inRegime, inAll]]);
  });
  const isDated = choices.oneIn(2);
  const first = { from: firstDay, ...value() };
  return { name, label: label(name), unit, values: isDated ? [first, ...later] : [first] };
}

/**
 * A small random definition whose variables are mostly facts themselves, so that generated facts
 * lie at every threshold, at every edge of a bin and are often unknown.
 */
export function makeSmall(choices: Choices): define.Definition {
  const gates = Array.from({ length: choices.pick([1, 1, 2, 0, 3]) }, (_, at) =>
    makeGate(choices, `G${at}`),
  );
  const hasCard = choices.index(4) > 0;
  const permille = () => ({ past: choices.pick([1_000, 500, 1_300]) });
  return {
    format: "kaitong/definition/1",
    name: "small",
    label: label("small"),
    notice: label("small"),
    timeZone: { name: "generated", offsetMinutes: 480 },
    effectiveFrom: firstDay,
    jurisdiction: "cn",
    layers: ["rules", "score"].map((id) => ({ id, label: label(id) })),
    sources: [person, events],
    parameters: [
      makeParameter(choices, ["edge", "count", [1, 2, 3]]),
      makeParameter(choices, ["cutoff", "points", [50, 60, 70]]),
      makeParameter(choices, ["window", "days", [10, 30]]),
    ],
    families: [{ name: "all", label: label("all"), says: label("all") }],
    variables: makeVariables(choices),
    gates: hasCard ? [...gates, cutoffGate(choices)] : gates,
    ...(hasCard ? { scorecard: makeCard(choices) } : {}),
    regimes: {
      neutral: "calm",
      list: regimes.map((name) => ({
        name,
        label: label(name),
        permille: hasCard && choices.oneIn(2) ? permille() : {},
      })),
    },
    actions: [],
    texts: { desk: label("desk"), all: label("all") },
  };
}

const days = ["2024-02-28", "2024-02-29", "2024-02-05", "2024-06-30", "2024-06-10", "2024-05-20"];

/** Facts for these definitions: at thresholds, one beside them, or unknown. */
export function makeFacts(choices: Choices): object {
  const integer = () => (choices.oneIn(5) ? null : choices.pick(values));
  const boolean = () => (choices.oneIn(5) ? null : choices.index(2) === 0);
  const row = Object.fromEntries([
    ...integerColumns.map((name) => [name, integer()] as const),
    ...booleanColumns.map((name) => [name, boolean()] as const),
  ]);
  const rows = Array.from({ length: choices.index(5) }, () => ({
    at: choices.pick(days),
    size: integer(),
  }));
  return {
    subject: "generated",
    ...(choices.oneIn(15) ? {} : { person: row }),
    ...(choices.oneIn(8) ? {} : { events: rows }),
  };
}
