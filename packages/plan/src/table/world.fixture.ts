import {
  define,
  type define as definitions,
  type Program,
  type Reference,
  readDefinition,
  readReference,
} from "@kaitong/engine";
import { type Action, columnsOf, type Kind, makeAction, type Plain } from "./acts.fixture.js";
import { pick, type Random, randomOf } from "./random.fixture.js";

const { add, coalesce, fact, floorDivide, isKnown, number } = define;

const label = { "zh-CN": "示例", en: "example" };

/** A generated product with all that an oracle needs. */
export interface World {
  readonly program: Program;
  readonly reference: Reference;
  readonly actions: readonly Action[];
  readonly cheap: readonly string[];
  readonly cheapMost: number;
  readonly shareMost: number;
  readonly kind: Kind;
}

const whole = (name: string, more: Partial<definitions.ColumnDefinition> = {}) =>
  ({ name, type: "integer", unit: "number", minimum: 0, maximum: 20, ...more }) as const;

const sourceOf = (name: string, columns: definitions.SourceDefinition["columns"]) =>
  ({
    name,
    label,
    path: [name],
    rows: "one",
    columns,
    known: "always",
    costs: false,
    correctAt: "desk",
  }) as const;

/** A default of one column, so that what is absent is not always unknown. */
export const defaultOfD = 7;

const sources: readonly definitions.SourceDefinition[] = [
  sourceOf("person", [
    whole("a"),
    whole("b"),
    whole("c"),
    whole("age", { required: true }),
    whole("d", { default: defaultOfD }),
    { name: "sure", type: "boolean" },
    { name: "incomeFen", type: "integer", unit: "fen", minimum: 0, maximum: 1_000_000 },
  ]),
  sourceOf("account", [whole("e"), whole("f")]),
];

function variablesOf(
  random: Random,
  { hasCheap }: Kind,
): readonly definitions.VariableDefinition[] {
  const declare = (
    name: string,
    expression: definitions.Expression,
    type: "integer" | "boolean" = "integer",
    unit: definitions.Unit = "number",
  ): definitions.VariableDefinition => ({
    name,
    label,
    family: "all",
    type,
    ...(type === "integer" ? { unit } : {}),
    tags: [],
    actionable: true,
    gaming: hasCheap && random(3) === 0 ? "cheap" : "none",
    expression,
  });
  const read = (source: string, column: string) => fact<"integer">(source, column);
  return [
    ...columnsOf.person.map((name) => declare(name, read("person", name))),
    ...columnsOf.account.map((name) => declare(name, read("account", name))),
    declare("age", read("person", "age")),
    declare("sum", add(read("person", "a"), read("person", "b"))),
    declare("ratio", floorDivide(read("person", "c"), read("person", "d"))),
    declare("mixed", coalesce(read("account", "e"), read("person", "b"), number(4))),
    declare("sure", fact("person", "sure"), "boolean"),
    declare("hasF", isKnown(read("account", "f")), "boolean"),
    { ...declare("income", fact("person", "incomeFen"), "integer", "fen"), gaming: "none" },
  ];
}

const numbers = [...columnsOf.person, ...columnsOf.account, "sum", "ratio", "mixed", "age"];

function cuts(random: Random): readonly number[] {
  return [...new Set([1 + random(20), 1 + random(20), 1 + random(20)])].sort((a, b) => a - b);
}

function scoredOf(random: Random, variable: string): definitions.ScoredVariable {
  const unknown = random(30) - 10;
  const base = { variable, dimension: "all", direction: "free", unknown } as const;
  if (variable === "sure" || variable === "hasF") {
    const bins = [false, true].map((is) => ({ is, points: random(40) - 5 }));
    return { ...base, bins };
  }
  const edges = cuts(random);
  const sign = random(3) - 1;
  const given = Array.from({ length: edges.length + 1 }, () => random(60) - 15);
  const points = sign === 0 ? given : given.sort((a, b) => sign * (a - b));
  const bins = points.map((value, at) => ({
    ...(at === 0 ? {} : { from: edges[at - 1]! }),
    ...(at === edges.length ? {} : { below: edges[at]! }),
    points: value,
  }));
  return { ...base, direction: sign > 0 ? "up" : sign < 0 ? "down" : "free", bins };
}

function pairOf(random: Random): definitions.PairTable {
  const [firstEdges, secondEdges] = [cuts(random), cuts(random)];
  return {
    first: pick(random, ["a", "c", "e"]),
    second: pick(random, ["b", "d", "f"]),
    dimension: "all",
    firstEdges,
    secondEdges,
    points: Array.from({ length: firstEdges.length + 1 }, () =>
      Array.from({ length: secondEdges.length + 1 }, () => random(40) - 10),
    ),
    unknown: random(10) - 5,
  };
}

function testOf(random: Random): definitions.GateTest {
  if (random(6) === 0) {
    return { variable: pick(random, ["sure", "hasF"]), operator: "=", threshold: random(3) > 0 };
  }
  const operator = pick(random, ["<", "<=", ">", ">=", ">="] as const);
  const isTwo = random(4) === 0;
  const easy = operator === "<" || operator === "<=" ? 12 + random(20) : random(6);
  const threshold = isTwo ? { variable: pick(random, numbers) } : easy;
  return { variable: pick(random, numbers), operator, threshold };
}

function gateOf(random: Random, index: number): definitions.GateDefinition {
  const tests = Array.from({ length: 1 + Number(random(3) === 0) }, () => testOf(random));
  return {
    id: `GATE.${index}`,
    layer: pick(random, ["first", "score"]),
    label,
    combine: pick(random, ["all", "any"]),
    tests,
    outcome: pick(random, ["declined", "referred", "declined"]),
    unknown: pick(random, ["pass", "not-evaluated", "declined", "referred", "pass"]),
    cools: false,
    waits: false,
    nature: "outside",
    disclosure: "full",
    cure: ["human-review"],
    text: label,
    unknownText: label,
  };
}

function cutoffGate(random: Random): definitions.GateDefinition {
  return {
    ...gateOf(random, 9),
    id: "SCORE.CUTOFF",
    layer: "score",
    combine: "all",
    outcome: "declined",
    unknown: "pass",
    tests: [
      {
        variable: "score",
        operator: pick(random, [">=", ">"]),
        threshold: { parameter: "cutoff" },
      },
    ],
  };
}

const parameter = (name: string, unit: definitions.Unit, value: number) => ({
  name,
  label,
  unit,
  values: [{ from: "2020-01-01", value, reference: "an example" }],
});

function definitionOf(random: Random, kind: Kind, actions: readonly Action[]) {
  const [cheapMost, shareMost] = [random(60), 500 * (1 + random(8))];
  const variables = variablesOf(random, kind);
  // Where actions wait for others, all that is written decides, so that each of them matters.
  const isWaiting = actions.some((action) => action.definition.after !== undefined);
  const scored = numbers.filter(() => isWaiting || kind.isTight || random(2) === 0);
  const isScored = isWaiting || kind.isTight || random(12) > 0;
  const gates = [
    ...Array.from({ length: kind.isTight ? random(2) : 1 + random(3) }, (_gate, index) =>
      gateOf(random, index),
    ),
    ...(isScored ? [cutoffGate(random)] : []),
  ].sort((one, other) => (one.layer < other.layer ? -1 : Number(one.layer > other.layer)));
  const pairs = Array.from({ length: random(3) }, () => pairOf(random));
  const hasPlans = kind.isPaid || kind.hasCheap || random(2) === 0;
  const definition = {
    format: "kaitong/definition/1",
    name: "table",
    label,
    notice: label,
    timeZone: { name: "UTC", offsetMinutes: 0 },
    effectiveFrom: "2020-01-01",
    jurisdiction: "cn",
    layers: ["first", "score"].map((id) => ({ id, label })),
    sources,
    parameters: [
      parameter("cutoff", "points", 120 + random(70)),
      parameter("shareMost", "basis-points", shareMost),
      parameter("margin", "points", random(15)),
      parameter("cheapMost", "points", cheapMost),
      parameter("honoured", "days", 180),
    ],
    families: [{ name: "all", label, says: label }],
    variables,
    gates,
    ...(isScored
      ? {
          scorecard: {
            base: 100,
            minimum: -2_000,
            maximum: 4_000,
            dimensions: [{ id: "all", label, subtotal: "desk" }],
            variables: [...scored, "sure", "hasF"].map((name) => {
              const one = scoredOf(random, name);
              // A pair table need not rise where its variables do.
              return pairs.some(({ first, second }) => first === name || second === name)
                ? { ...one, direction: "free" }
                : one;
            }),
            pairs,
          },
        }
      : {}),
    regimes: { neutral: "only", list: [{ name: "only", label, permille: {} }] },
    actions: actions.map((action) => action.definition),
    ...(hasPlans
      ? {
          plans: {
            income: "income",
            incomeShareMost: "shareMost",
            marginPoints: "margin",
            cheapPointsMost: "cheapMost",
            honouredDays: "honoured",
          },
        }
      : {}),
    texts: { desk: label, "score.name": label },
  };
  return { definition, cheapMost, shareMost, variables };
}

const reference = {
  format: "kaitong/reference/1",
  name: "none",
  notice: label,
  regimes: [{ from: "2020-01-01", regime: "only", reference: "none" }],
};

/** A random product; asserts that the engine accepts it. */
export function makeWorld(seed: number, kind: Kind): World {
  const random = randomOf(seed);
  const actions = Array.from({ length: kind.isTight ? 5 : 2 + random(4) }, (_action, index) =>
    makeAction(random, index, kind),
  );
  const { definition, cheapMost, shareMost, variables } = definitionOf(random, kind, actions);
  const { program, diagnostics } = readDefinition(definition);
  if (program === null) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  const opened = readReference(program, reference);
  if (opened.reference === null) throw new Error(JSON.stringify(opened.diagnostics));
  return {
    program,
    reference: opened.reference,
    actions,
    cheap: variables.filter(({ gaming }) => gaming === "cheap").map(({ name }) => name),
    cheapMost,
    shareMost,
    kind,
  };
}

/** A random subject as its record says it: some values are absent, and now and then a source. */
export function makeRecord(
  random: Random,
): Record<string, Record<string, number | boolean> | null> {
  const value = (name: string): [string, number | boolean][] => {
    if (name !== "age" && random(7) === 0) return [];
    if (name === "sure") return [[name, random(2) === 0]];
    return [[name, name === "incomeFen" ? random(1_000_001) : random(21)]];
  };
  const row = (names: readonly string[]) => Object.fromEntries(names.flatMap(value));
  return {
    person: row([...columnsOf.person, "sure", "incomeFen", "age"]),
    account: random(10) === 0 ? null : row(columnsOf.account),
  };
}

/** A record with defaults and unknown values in their places. */
export function plainOf(record: ReturnType<typeof makeRecord>): Plain {
  const person = {
    a: null,
    b: null,
    c: null,
    d: defaultOfD,
    sure: null,
    incomeFen: null,
    ...record.person,
  };
  return { person, account: record.account ? { e: null, f: null, ...record.account } : null };
}
