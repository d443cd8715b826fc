import type { define } from "@kaitong/engine";
import { type Choices, seededChoices } from "../generate/choices.js";
import { compare, makeGate } from "./small.js";

type Definition = define.Definition;
type Gate = define.GateDefinition;

/** What a change of a definition can do to whom it approves. */
export type Direction = "tighter" | "looser" | "same" | "any";

/** A change of a definition; null where it does not fit. */
export interface Variation {
  readonly name: string;
  readonly direction: Direction;
  readonly change: (definition: Definition, choices: Choices) => Definition | null;
}

function replaced<Item>(list: readonly Item[], at: number, item: Item): Item[] {
  return list.map((one, index) => (index === at ? item : one));
}

/** A change of one gate that fits. */
function onGate(
  name: string,
  direction: Direction,
  change: (gate: Gate, choices: Choices) => Gate | null,
): Variation {
  return {
    name,
    direction,
    change: (definition, choices) => {
      const { gates } = definition;
      const start = choices.index(Math.max(1, gates.length));
      for (const at of [...gates.keys()].map((index) => (index + start) % gates.length)) {
        const gate = gates[at];
        const next = gate === undefined ? null : change(gate, choices);
        if (next !== null) return { ...definition, gates: replaced(gates, at, next) };
      }
      return null;
    },
  };
}

/** A change of one test with a number as its threshold. */
function onThreshold(name: string, direction: Direction, by: number): Variation {
  return onGate(name, direction, (gate, choices) => {
    const fitting = gate.tests.flatMap(({ threshold, operator }, at) =>
      typeof threshold === "number" && operator !== "=" ? [at] : [],
    );
    if (fitting.length === 0) return null;
    const at = choices.pick(fitting);
    const test = gate.tests[at];
    if (test === undefined || typeof test.threshold !== "number") return null;
    const isFloor = test.operator === ">=" || test.operator === ">";
    const step = (1 + choices.index(2)) * by;
    const threshold = test.threshold + (isFloor ? step : -step);
    return { ...gate, tests: replaced(gate.tests, at, { ...test, threshold }) };
  });
}

function onOperator(
  name: string,
  direction: Direction,
  operators: Readonly<Record<string, define.GateTest["operator"]>>,
): Variation {
  return onGate(name, direction, (gate) => {
    const at = gate.tests.findIndex(({ operator }) => operators[operator] !== undefined);
    const test = gate.tests[at];
    const operator = operators[test?.operator ?? ""];
    if (test === undefined || operator === undefined) return null;
    return { ...gate, tests: replaced(gate.tests, at, { ...test, operator }) };
  });
}

const isLenient = ({ unknown }: Gate) => unknown === "pass" || unknown === "not-evaluated";

function onCard(
  name: string,
  direction: Direction,
  change: (card: define.ScorecardDefinition, choices: Choices) => define.ScorecardDefinition | null,
): Variation {
  return {
    name,
    direction,
    change: (definition, choices) => {
      const { scorecard } = definition;
      const card = scorecard === undefined ? null : change(scorecard, choices);
      return card === null ? null : { ...definition, scorecard: card };
    },
  };
}

function onScored(
  change: (scored: define.ScoredVariable, choices: Choices) => define.ScoredVariable | null,
) {
  return (card: define.ScorecardDefinition, choices: Choices) => {
    const at = choices.index(card.variables.length);
    const scored = card.variables[at];
    const next = scored === undefined ? null : change(scored, choices);
    return next === null ? null : { ...card, variables: replaced(card.variables, at, next) };
  };
}

function morePoints(by: number) {
  return onScored((scored, choices) => {
    const at = choices.index(scored.bins.length);
    const bin = scored.bins[at];
    if (bin === undefined) return null;
    return { ...scored, bins: replaced(scored.bins, at, { ...bin, points: bin.points + by }) };
  });
}

function onParameter(name: string, direction: Direction, of: string, by: number): Variation {
  return {
    name,
    direction,
    change: (definition, choices) => ({
      ...definition,
      parameters: definition.parameters.map((parameter) => {
        if (parameter.name !== of) return parameter;
        const at = choices.index(parameter.values.length);
        const value = parameter.values[at];
        if (value === undefined) return parameter;
        const next = { ...value, value: value.value + by };
        return { ...parameter, values: replaced(parameter.values, at, next) };
      }),
    }),
  };
}

/** The same bins with one of them cut in two. */
function splitBin(scored: define.ScoredVariable): define.ScoredVariable | null {
  const at = scored.bins.findIndex(({ is, below }) => is === undefined && below === undefined);
  const last = scored.bins[at];
  if (last === undefined) return null;
  const edge = (last.from ?? 0) + 2;
  const bins = [
    { ...last, below: edge },
    { from: edge, points: last.points },
  ];
  return { ...scored, bins: [...scored.bins.slice(0, at), ...bins] };
}

/** The same definition in which one variable has another name. */
function renamed(definition: Definition): Definition {
  const text = JSON.stringify(definition);
  return JSON.parse(text.replaceAll('"sum"', '"total"').replaceAll('"over"', '"above"'));
}

const tighter: readonly Variation[] = [
  onThreshold("a threshold is moved up", "tighter", 1),
  onOperator("an edge is left out", "tighter", { ">=": ">", "<=": "<" }),
  onGate("unknown is stopped", "tighter", (gate) =>
    isLenient(gate) ? { ...gate, unknown: "declined" } : null,
  ),
  onGate("a test more", "tighter", (gate, choices) => {
    if (gate.combine !== "all") return null;
    const more = makeGate(choices, "none").tests.slice(0, 1);
    return { ...gate, tests: [...gate.tests, ...more] };
  }),
  onGate("all in place of any", "tighter", (gate) =>
    gate.combine === "any" ? { ...gate, combine: "all" } : null,
  ),
  onGate("a choice less", "tighter", (gate) =>
    gate.combine === "any" && gate.tests.length > 1
      ? { ...gate, tests: gate.tests.slice(1) }
      : null,
  ),
  {
    name: "a gate more",
    direction: "tighter",
    change: (definition, choices) => ({
      ...definition,
      gates: [makeGate(choices, "MORE"), ...definition.gates],
    }),
  },
  onCard("fewer points", "tighter", morePoints(-6)),
  onCard(
    "fewer points for unknown",
    "tighter",
    onScored((scored) => ({
      ...scored,
      unknown: scored.unknown - 4,
    })),
  ),
  onCard("a lower base", "tighter", (card) => ({ ...card, base: card.base - 3 })),
  onParameter("a higher cutoff", "tighter", "cutoff", 5),
];

const looser: readonly Variation[] = [
  onThreshold("a threshold is moved down", "looser", -1),
  onOperator("an edge is let in", "looser", { ">": ">=", "<": "<=" }),
  onGate("unknown is let through", "looser", (gate) =>
    isLenient(gate) ? null : { ...gate, unknown: "pass" },
  ),
  {
    name: "a gate less",
    direction: "looser",
    change: (definition, choices) => {
      const { gates } = definition;
      if (gates.length === 0) return null;
      const gone = choices.index(gates.length);
      return { ...definition, gates: gates.filter((_gate, at) => at !== gone) };
    },
  },
  onCard("more points", "looser", morePoints(6)),
  onParameter("a lower cutoff", "looser", "cutoff", -5),
];

/** What stands to a number as a comparison does not. */
const negated: Readonly<Record<string, define.GateTest["operator"]>> = { "<": ">=", ">=": "<" };

/** A test that the comparison `over` is false, as the opposite comparison itself. */
function written({ variables }: Definition, test: define.GateTest): define.GateTest | null {
  const over = variables.find(({ name }) => name === test.variable)?.expression;
  if (over?.kind !== "compare" || test.threshold !== false) return null;
  const { left, right } = over;
  const operator = negated[over.operator];
  if (left.kind !== "variable" || right.kind !== "integer" || operator === undefined) return null;
  return { variable: left.name, operator, threshold: right.value };
}

const same: readonly Variation[] = [
  {
    name: "a condition is written as its comparison",
    direction: "same",
    change: (definition) => {
      let isWritten = false;
      const gates = definition.gates.map((gate) => {
        const tests = gate.tests.map((test) => written(definition, test) ?? test);
        isWritten ||= tests.some((test, at) => test !== gate.tests[at]);
        return { ...gate, tests };
      });
      return isWritten ? { ...definition, gates } : null;
    },
  },
  {
    name: "gates in another order",
    direction: "same",
    change: (definition) => {
      const isRule = ({ layer }: Gate) => layer === "rules";
      const rules = definition.gates.filter(isRule).reverse();
      return { ...definition, gates: [...rules, ...definition.gates.filter((g) => !isRule(g))] };
    },
  },
  { name: "other names", direction: "same", change: renamed },
  onCard("a bin in two", "same", onScored(splitBin)),
  onGate("another outcome", "same", (gate) => ({ ...gate, outcome: "held", nature: "temporary" })),
  onGate("another rule that lets unknown through", "same", (gate) =>
    gate.unknown === "pass" ? { ...gate, unknown: "not-evaluated" } : null,
  ),
];

const any: readonly Variation[] = [
  onParameter("another edge", "any", "edge", 1),
  onParameter("another window", "any", "window", 15),
  {
    name: "another factor in one regime",
    direction: "any",
    change: (definition, choices) => {
      if (definition.scorecard === undefined) return null;
      const { regimes } = definition;
      const list = regimes.list.map((regime, at) =>
        at === 1 ? { ...regime, permille: { past: choices.pick([0, 900, 1_100]) } } : regime,
      );
      return { ...definition, regimes: { ...regimes, list } };
    },
  },
  {
    name: "another comparison",
    direction: "any",
    change: (definition, choices) => {
      const operator = choices.pick([">=", "<", "=", "!="] as const);
      const value = { kind: "integer", value: choices.index(4), unit: "count" } as const;
      const expression = compare({ kind: "variable", name: "c" }, operator, value);
      const variables = definition.variables.map((variable) =>
        variable.name === "over" ? { ...variable, expression } : variable,
      );
      return { ...definition, variables };
    },
  },
  {
    name: "another expression",
    direction: "any",
    change: (definition, choices) => ({
      ...definition,
      variables: definition.variables.map((variable) =>
        variable.name !== "sure"
          ? variable
          : {
              ...variable,
              expression: {
                kind: "coalesce",
                of: [
                  { kind: "variable", name: choices.pick(["a", "b"]) },
                  { kind: "integer", value: choices.pick([0, 1]), unit: "count" },
                ],
              },
            },
      ),
    }),
  },
];

/** All changes, by what they can do. */
export const variations: Readonly<Record<Direction, readonly Variation[]>> = {
  tighter,
  looser,
  same,
  any,
};

/** Changes one after another, as far as they fit. */
export function varied(
  definition: Definition,
  wanted: readonly Variation[],
  seed: number,
): { readonly definition: Definition; readonly applied: readonly Variation[] } {
  const choices = seededChoices(seed);
  const applied: Variation[] = [];
  let now = definition;
  for (const variation of wanted) {
    const next = variation.change(now, choices);
    if (next === null) continue;
    now = next;
    applied.push(variation);
  }
  return { definition: now, applied };
}
