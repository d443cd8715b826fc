import { define } from "@kaitong/engine";

const { above, column, fact, floorDivide, level, number } = define;

const label = { "zh-CN": "示例", en: "example" };
const columnCount = 20;
const actionCount = 12;

/** Name of a column. */
export const columnName = (index: number) => `fact${index + 1}`;
/** The greatest value of a column. */
export const valueMax = 100;

const parameter = (name: string, value: number) => ({
  name,
  label,
  unit: "points" as const,
  values: [{ from: "2020-01-01", value, reference: "a benchmark" }],
});

const variable = (name: string, expression: define.Expression) => ({
  name,
  label,
  family: "all",
  type: "integer" as const,
  unit: "number" as const,
  tags: [],
  actionable: true,
  gaming: "none" as const,
  expression,
});

const own = (index: number) => fact<"integer">("person", columnName(index));

const gate = (
  id: string,
  layer: string,
  test: define.GateTest,
  unknown: define.GateDefinition["unknown"],
): define.GateDefinition => ({
  id,
  layer,
  label,
  combine: "all",
  tests: [test],
  outcome: "declined",
  unknown,
  cools: false,
  waits: false,
  nature: "actionable",
  disclosure: "full",
  cure: ["human-review"],
  text: label,
  unknownText: label,
});

/** Four bins that fall: less is better, as with debts. */
const scored = (name: string, index: number): define.ScoredVariable => ({
  variable: name,
  dimension: "all",
  direction: "down",
  unknown: 10,
  bins: [
    { below: 25, points: 60 + (index % 5) },
    { from: 25, below: 50, points: 40 + (index % 7) },
    { from: 50, below: 75, points: 20 },
    { from: 75, points: 0 },
  ],
});

/**
 * A policy over one row of 20 facts: 21 scored variables, one of them over two facts, nine gates,
 * one of which compares two facts, and 12 actions of four levels each.
 */
export const tablePolicy = {
  format: "kaitong/definition/1",
  name: "table-bench",
  label,
  notice: label,
  timeZone: { name: "UTC", offsetMinutes: 0 },
  effectiveFrom: "2020-01-01",
  jurisdiction: "cn",
  layers: ["facts", "score"].map((id) => ({ id, label })),
  sources: [
    {
      name: "person",
      label,
      path: ["person"],
      rows: "one",
      columns: Array.from({ length: columnCount }, (_column, index) => ({
        name: columnName(index),
        type: "integer",
        unit: "number",
        minimum: 0,
        maximum: valueMax,
      })),
      known: "always",
      costs: false,
      correctAt: "desk",
    },
  ],
  parameters: [parameter("cutoff", 800)],
  families: [{ name: "all", label, says: label }],
  variables: [
    ...Array.from({ length: columnCount }, (_column, index) =>
      variable(columnName(index), own(index)),
    ),
    variable("mean", floorDivide(define.add(own(0), own(1)), number(2))),
  ],
  gates: [
    ...Array.from({ length: 7 }, (_gate, index) =>
      gate(
        `FACT.${index}`,
        "facts",
        { variable: columnName(index + 2), operator: "<=", threshold: 90 + index },
        index % 2 === 0 ? "pass" : "declined",
      ),
    ),
    gate(
      "FACT.TWO",
      "facts",
      { variable: columnName(0), operator: "<=", threshold: { variable: columnName(19) } },
      "pass",
    ),
    gate(
      "SCORE",
      "score",
      { variable: "score", operator: ">=", threshold: { parameter: "cutoff" } },
      "pass",
    ),
  ],
  scorecard: {
    base: 0,
    minimum: 0,
    maximum: 2_000,
    dimensions: [{ id: "all", label, subtotal: "desk" }],
    variables: [
      ...Array.from({ length: columnCount }, (_column, index) => scored(columnName(index), index)),
      scored("mean", 3),
    ],
    pairs: [],
  },
  regimes: { neutral: "only", list: [{ name: "only", label, permille: {} }] },
  actions: Array.from({ length: actionCount }, (_action, index) => ({
    id: `lower-${index + 1}`,
    label,
    stages: ["initial"],
    levels: [70, 50, 25, 10].map((value, at) => ({
      id: String(value),
      value,
      effortOnce: 1 + at * (1 + (index % 4)) + ((index * 7) % 5),
      effortMonthly: 0,
    })),
    knownAfter: 0,
    changes: [`person.${columnName(index)}`],
    onRequest: false,
    effects: [
      {
        kind: "set",
        source: "person",
        where: above(column<"integer">(columnName(index)), level),
        values: { [columnName(index)]: level },
      },
    ],
  })),
  texts: { desk: label, "score.name": label },
};

/** Reference data with one state of the economy. */
export const tableReference = {
  format: "kaitong/reference/1",
  name: "none",
  notice: label,
  regimes: [{ from: "2020-01-01", regime: "only", reference: "none" }],
};
