import type { define } from "@kaitong/engine";

const label = { "zh-CN": "x", en: "x" };

const level: define.Expression = { kind: "level" };
const none: define.Expression = { kind: "integer", value: 0, unit: "fen" };
const debtOfRow: define.Expression = { kind: "column", name: "debt", row: "this" };
const idOfRow: define.Expression = { kind: "column", name: "id", row: "this" };

const sources: readonly define.SourceDefinition[] = [
  {
    name: "person",
    label,
    path: ["person"],
    rows: "one",
    columns: [
      { name: "income", type: "integer", unit: "fen", minimum: 0, maximum: 10_000_000_000 },
      { name: "bornOn", type: "day", required: true },
      { name: "town", type: "text", values: ["north", "south"], default: "north" },
    ],
    known: "always",
    costs: false,
    correctAt: "desk",
  },
  {
    name: "applications",
    label,
    path: ["history", "applications"],
    rows: "many",
    columns: [
      { name: "on", type: "day", required: true },
      { name: "id", type: "text" },
      { name: "refused", type: "boolean", default: false },
    ],
    time: "on",
    identity: "id",
    known: "time",
    costs: false,
    correctAt: "desk",
    leaveOut: [
      { id: "unnamed", label, when: { kind: "not", of: { kind: "is-known", of: idOfRow } } },
    ],
  },
  {
    name: "report",
    label,
    path: ["report"],
    rows: "many",
    columns: [
      { name: "at", type: "instant", required: true },
      { name: "debt", type: "integer", unit: "fen", minimum: 0, maximum: 1_000_000_000 },
    ],
    time: "at",
    known: "month-end",
    costs: true,
    correctAt: "desk",
    continues: { kind: "repeats" },
  },
];

function variable(
  name: string,
  type: define.ValueType,
  unit: define.Unit | null,
  expression: define.Expression,
): define.VariableDefinition {
  return {
    name,
    label,
    family: "all",
    type,
    ...(unit === null ? {} : { unit }),
    tags: name === "age" ? ["protected"] : [],
    actionable: false,
    gaming: "none",
    expression,
  };
}

/** Six variables: every one is used by something else, so that changes have consequences. */
function variables(): readonly define.VariableDefinition[] {
  const debt: define.Expression = {
    kind: "aggregate",
    function: "sum",
    source: "report",
    measure: [{ kind: "column", name: "debt", row: "this" }],
    window: { kind: "months", length: { parameter: "span" }, skip: 1 },
  };
  const refusals: define.Expression = {
    kind: "aggregate",
    function: "count",
    source: "applications",
    window: { kind: "days", length: { parameter: "wait" } },
    where: { kind: "column", name: "refused", row: "this" },
  };
  const income: define.Expression = { kind: "fact", source: "person", column: "income" };
  const age: define.Expression = {
    kind: "calendar",
    function: "completed-years",
    of: [
      { kind: "fact", source: "person", column: "bornOn" },
      { kind: "as-of", part: "day" },
    ],
  };
  const typical: define.Expression = { kind: "percentile", variable: "income", percent: 50 };
  return [
    variable("income", "integer", "fen", income),
    variable("town", "text", null, { kind: "fact", source: "person", column: "town" }),
    variable("age", "integer", "years", age),
    variable("refusals", "integer", "count", refusals),
    variable("burden", "integer", "basis-points", {
      kind: "share",
      part: debt,
      whole: { kind: "variable", name: "income" },
    }),
    variable("line", "integer", "fen", {
      kind: "least",
      of: [{ kind: "variable", name: "income" }, typical],
    }),
  ];
}

const gate = {
  label,
  disclosure: "full",
  cure: ["wait"],
  text: label,
  unknownText: label,
} as const;
const gates: readonly define.GateDefinition[] = [
  {
    ...gate,
    id: "AGE",
    layer: "first",
    combine: "all",
    tests: [{ variable: "age", operator: ">=", threshold: 18 }],
    outcome: "declined",
    unknown: "held",
    cools: false,
    waits: true,
    nature: "waiting",
    source: "person",
  },
  {
    ...gate,
    id: "COOLING",
    layer: "first",
    combine: "all",
    tests: [{ variable: "refusals", operator: "<", threshold: 1, needed: 0 }],
    outcome: "cooling-off",
    unknown: "pass",
    cools: false,
    waits: true,
    nature: "waiting",
  },
  {
    ...gate,
    id: "LINE",
    layer: "score",
    combine: "all",
    tests: [{ variable: "burden", operator: "<=", threshold: { parameter: "burdenMax" } }],
    outcome: "declined",
    unknown: "declined",
    after: ["AGE"],
    cools: true,
    waits: false,
    nature: "actionable",
    cure: ["pay", "human-review"],
  },
  {
    ...gate,
    id: "CUTOFF",
    layer: "score",
    combine: "any",
    tests: [{ variable: "score", operator: ">=", threshold: { parameter: "cutoff" } }],
    outcome: "declined",
    unknown: "referred",
    cools: true,
    waits: false,
    nature: "actionable",
  },
];

function parameter(
  name: string,
  unit: define.Unit,
  value: number,
  inTight = value,
): define.ParameterDefinition {
  const from = "2020-01-01";
  const values = [
    { from, value, reference: "x" },
    { from: "2020-06-01", regime: "tight", value: inTight, reference: "x" },
  ];
  return { name, label, unit, values };
}

const scorecard: define.ScorecardDefinition = {
  base: 100,
  minimum: 0,
  maximum: 400,
  dimensions: [{ id: "means", label, subtotal: "means" }],
  variables: [
    {
      variable: "burden",
      dimension: "means",
      direction: "down",
      unknown: 0,
      authorised: true,
      bins: [
        { below: 3_000, points: 60 },
        { from: 3_000, points: 10 },
      ],
    },
  ],
  pairs: [
    {
      first: "refusals",
      second: "income",
      dimension: "means",
      firstEdges: [1],
      secondEdges: [500_000],
      points: [
        [0, 30],
        [-20, 5],
      ],
      unknown: 0,
    },
  ],
};

const limit: define.LimitDefinition = {
  components: [
    { id: "line", label, variable: "line", gate: "LINE" },
    {
      id: "points",
      label,
      amount: {
        kind: "as-unit",
        of: { kind: "integer", value: 50_000, unit: "fen" },
        unit: "fen",
      },
    },
  ],
  roundDownToFen: 100,
  minimumFen: 10_000,
  maximumFen: 500_000,
};

const preScreen: define.PreScreenDefinition = {
  uses: ["AGE"],
  gates: [
    {
      ...gate,
      id: "ENTRANCE",
      combine: "any",
      tests: [{ variable: "town", operator: "=", threshold: "north" }],
      waits: false,
      nature: "outside",
    },
  ],
  blocks: ["AGE", "ENTRANCE"],
};

const actions: readonly define.ActionDefinition[] = [
  {
    id: "pay",
    label,
    stages: ["initial", "mid"],
    unit: "fen",
    levels: [{ id: "some", value: 1, effortOnce: 1, effortMonthly: 0 }],
    knownAfter: "next-month",
    changes: ["report.debt"],
    onRequest: false,
    text: { "zh-CN": "{level}", en: "{level}" },
    effects: [
      {
        kind: "set",
        source: "report",
        where: { kind: "is-known", of: debtOfRow },
        values: {
          debt: { kind: "least", of: [{ kind: "coalesce", of: [debtOfRow, none] }, level] },
        },
        costs: debtOfRow,
      },
    ],
  },
  {
    id: "report",
    label,
    stages: ["long"],
    unit: "count",
    levels: [
      { id: "few", value: 1, effortOnce: 0, effortMonthly: 1 },
      { id: "many", value: 9, effortOnce: 0, effortMonthly: 2 },
    ],
    knownAfter: 3,
    changes: ["report.at", "report.debt"],
    onRequest: true,
    effects: [
      {
        kind: "add-monthly",
        source: "report",
        times: level,
        values: {},
        amount: { column: "debt", where: { kind: "is-known", of: debtOfRow } },
      },
      { kind: "keep" },
    ],
    conditional: false,
    after: ["pay"],
  },
];

const plans: define.PlansDefinition = {
  income: "income",
  incomeShareMost: "burdenMax",
  marginPoints: "cutoff",
  cheapPointsMost: "cutoff",
  honouredDays: "wait",
};

const cohorts: define.CohortDefinition = {
  keys: [{ name: "town", variable: "town" }],
  levels: [["town"], []],
  peopleMin: 10,
  variables: ["income"],
  exception: { owner: "x", reason: "x" },
};

/** A small definition that uses every part of the document, also those that are not generated. */
export function smallDefinition(): define.Definition {
  return {
    format: "kaitong/definition/1",
    name: "small",
    label,
    notice: label,
    timeZone: { name: "Asia/Shanghai", offsetMinutes: 480 },
    effectiveFrom: "2020-01-01",
    jurisdiction: "cn",
    layers: [
      { id: "first", label },
      { id: "score", label },
    ],
    sources,
    parameters: [
      parameter("span", "months", 12, 6),
      parameter("wait", "days", 30, 90),
      parameter("burdenMax", "basis-points", 5_000, 4_000),
      parameter("cutoff", "points", 120, 140),
    ],
    families: [{ name: "all", label, says: label }],
    variables: variables(),
    gates,
    scorecard,
    regimes: {
      neutral: "calm",
      list: [
        { name: "calm", label, permille: {} },
        { name: "tight", label, permille: { means: 900 } },
      ],
    },
    cohorts,
    limit,
    coolDown: { source: "applications", row: { refused: true }, rowNotCooling: { refused: false } },
    preScreen,
    actions,
    plans,
    texts: { desk: label, means: label },
  };
}
