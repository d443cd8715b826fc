import { define } from "@kaitong/engine";
import { type Choices, seededChoices } from "../generate/index.js";
import { label } from "../generate/sources.js";
import {
  type Act,
  bad,
  type Deed,
  daysAgo,
  deed,
  hourOf,
  integer,
  type Kit,
  type Measure,
  money,
  source,
  tally,
} from "./kit.js";
import { type PlannedProduct, plannedBy } from "./product.js";

/*
 * Products with far more actions than can be tried together, each of which moves one variable of
 * its own: a day then is one knapsack, which any solver can be asked.
 */

const grades = Array.from({ length: 11 }, (_one, at) => `grade${at}`);
const debts = Array.from({ length: 4 }, (_one, at) => `debt${at}`);
const habits = ["food", "rent", "fare"] as const;

function raise(choices: Choices, name: string): Deed {
  const { level, column } = define;
  return deed(
    choices,
    `raise-${name}`,
    {
      changes: [`person.${name}`],
      unit: "count",
      effects: [
        {
          kind: "set",
          source: "person",
          where: define.below(column<"integer">(name), level),
          values: { [name]: level },
        },
      ],
    },
    [
      {
        kind: "set",
        source: "person",
        change: (row, at) => (Number(row[name]) < at.level ? { ...row, [name]: at.level } : null),
      },
    ],
    choices.pick([[2], [1, 3], [2, 4, 6]]),
  );
}

function repay(choices: Choices, name: string): Deed {
  const { level } = define;
  const owed = define.column<"integer">(name);
  const owes = (row: Readonly<Record<string, unknown>>) => Number(row[name]);
  return deed(
    choices,
    `repay-${name}`,
    {
      changes: [`person.${name}`],
      unit: "fen",
      effects: [
        {
          kind: "set",
          source: "person",
          where: define.above(owed, level),
          values: { [name]: level },
          costs: define.subtract(owed, level),
        },
      ],
    },
    [
      {
        kind: "set",
        source: "person",
        change: (row, at) => (owes(row) > at.level ? { ...row, [name]: at.level } : null),
        cost: (row, at) => Math.max(0, owes(row) - at),
      },
    ],
    choices.pick([[200_000], [300_000, 100_000], [400_000, 200_000, 50_000]]),
  );
}

function keepUp(choices: Choices, kind: string): Deed {
  return deed(
    choices,
    `keep-${kind}`,
    {
      changes: ["payments.at", "payments.kind"],
      unit: "count",
      knownAfter: choices.pick([1, 0]),
      effects: [
        {
          kind: "add-monthly",
          source: "payments",
          times: define.level,
          values: { kind: define.text(kind) },
        },
      ],
    },
    [
      {
        kind: "add-monthly",
        source: "payments",
        row: ({ asOf }: Act) => ({ at: new Date(asOf).toISOString(), kind }),
      },
    ],
    choices.pick([[2], [1, 3]]),
  );
}

function measuresOf(choices: Choices): readonly Measure[] {
  const { column, equal, fact, text } = define;
  const window = define.lastDays(choices.pick([90, 120, 60]));
  return [
    integer("income", "fen", fact("person", "incomeFen"), [1]),
    integer("docLeft", "days", define.between(define.today, fact("person", "docOn")), [0, 200]),
    ...grades.map((name) =>
      integer(name, "count", fact("person", name), [1, 2, 4], [`raise-${name}`], {
        fakeable: choices.oneIn(4),
      }),
    ),
    ...debts.map((name) =>
      integer(name, "fen", fact("person", name), [60_000, 250_000], [`repay-${name}`], bad),
    ),
    ...habits.map((kind) =>
      integer(
        kind,
        "count",
        define.countOf("payments", { window, where: equal(column<"text">("kind"), text(kind)) }),
        [2, 5, 8],
        [`keep-${kind}`],
      ),
    ),
  ];
}

function kitOf(choices: Choices): Kit {
  const person = [
    money("incomeFen", { required: true }),
    { name: "docOn", type: "day", mayBeFuture: true, required: true } as const,
    ...grades.map((name) => tally(name, { required: true })),
    ...debts.map((name) => money(name, { required: true })),
  ];
  const payments = [
    { name: "at", type: "instant", required: true } as const,
    { name: "kind", type: "text", values: habits, required: true } as const,
  ];
  const repeats = { continues: { kind: "repeats" } } as const;
  return {
    sources: [
      source("person", person, { rows: "one", known: "always" }),
      source("payments", payments, { time: "at", ...(choices.oneIn(3) ? {} : repeats) }),
    ],
    measures: measuresOf(choices),
    deeds: [
      ...grades.map((name) => raise(choices, name)),
      ...debts.map((name) => repay(choices, name)),
      ...habits.map((kind) => keepUp(choices, kind)),
    ],
    facts: (random, now) => ({
      person: {
        incomeFen: random.pick([500_000, 800_000, 1_500_000, 300_000]),
        docOn: daysAgo(now, -random.pick([100, 400, 250])),
        ...Object.fromEntries(grades.map((name) => [name, random.pick([0, 0, 1, 2])])),
        ...Object.fromEntries(debts.map((name) => [name, random.pick([0, 120_000, 650_000])])),
      },
      payments: Array.from({ length: random.index(12) }, () => ({
        at: hourOf(now, 1 + random.index(100), 12),
        kind: random.pick(habits),
      })),
    }),
  };
}

function scoredOf(choices: Choices, { name, edges, isGood }: Measure): define.ScoredVariable {
  const points = [-1, ...edges].map((_edge, at) => at * choices.pick([6, 10, 15]));
  points.sort((a, b) => (isGood ? a - b : b - a));
  const bins = points.map((value, at): define.BinDefinition => {
    const [from, below] = [edges[at - 1], edges[at]];
    return {
      ...(from === undefined ? {} : { from }),
      ...(below === undefined ? {} : { below }),
      points: value,
    };
  });
  return { variable: name, dimension: "all", direction: isGood ? "up" : "down", unknown: 0, bins };
}

function gate(id: string, layer: string, test: define.GateTest): define.GateDefinition {
  return {
    id,
    label: label(id),
    layer,
    combine: "all",
    tests: [test],
    outcome: "declined",
    unknown: "declined",
    unknownText: label("not known"),
    cools: false,
    waits: false,
    nature: "actionable",
    disclosure: "full",
    cure: ["wait"],
    text: label("{value}, needed {needed}"),
  };
}

function parameter(name: string, unit: define.Unit, value: number): define.ParameterDefinition {
  const values = [{ from: "2015-01-01", value, reference: "generated" }];
  return { name, label: label(name), unit, values };
}

function partsOf(choices: Choices): Pick<define.Definition, "gates" | "parameters" | "plans"> {
  const rule = { variable: "grade0", operator: ">=", threshold: choices.pick([0, 1, 2]) } as const;
  const cutoff = { variable: "score", operator: ">=", threshold: { parameter: "cutoff" } } as const;
  return {
    parameters: [
      parameter("shareMost", "basis-points", choices.pick([1_000, 2_000, 500])),
      parameter("margin", "points", 10),
      parameter("cheapMost", "points", choices.pick([20, 40])),
      parameter("honoured", "days", 180),
      parameter("cutoff", "points", choices.pick([250, 300, 330])),
    ],
    gates: [gate("RULE", "rules", rule), gate("CUTOFF", "score", cutoff)],
    plans: plannedBy,
  };
}

function variableOf({ name, type, unit, expression, fakeable }: Measure) {
  return {
    name,
    label: label(name),
    family: "all",
    type,
    ...(unit === null ? {} : { unit }),
    tags: [],
    actionable: true,
    gaming: fakeable === true ? "cheap" : "none",
    expression,
  } as const;
}

/** A product of 18 actions, of which no two move the same variable. */
export function makeWide(seed: number): PlannedProduct {
  const choices = seededChoices(seed);
  const kit = kitOf(choices);
  const { measures, deeds, sources } = kit;
  const regime = "normal";
  const definition: define.Definition = {
    format: "kaitong/definition/1",
    name: "wide",
    label: label("wide"),
    notice: label("generated"),
    timeZone: { name: "generated", offsetMinutes: 480 },
    effectiveFrom: "2015-01-01",
    jurisdiction: "cn",
    layers: ["rules", "score"].map((id) => ({ id, label: label(id) })),
    sources,
    families: [{ name: "all", label: label("all"), says: label("all") }],
    variables: measures.map(variableOf),
    scorecard: {
      base: 20,
      minimum: -100_000,
      maximum: 100_000,
      dimensions: [{ id: "all", label: label("all"), subtotal: "all" }],
      variables: measures.slice(1).map((measure) => scoredOf(choices, measure)),
      pairs: [],
    },
    regimes: {
      neutral: regime,
      list: [regime, "contraction"].map((name) => ({ name, label: label(name), permille: {} })),
    },
    actions: deeds.map(({ definition: action }) => action),
    texts: { desk: label("desk"), all: label("all") },
    ...partsOf(choices),
  };
  const regimes = [{ from: "2015-01-01", regime, reference: "generated" }];
  const reference = {
    format: "kaitong/reference/1",
    name: "generated",
    notice: label("generated"),
    regimes,
  };
  return { definition, reference, regimes, kits: [kit], deeds };
}
