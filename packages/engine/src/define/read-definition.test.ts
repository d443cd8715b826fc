import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { step } from "../diagnostics/diagnostic.js";
import type { Continuation, Definition, Effect, GateDefinition } from "./definition.js";
import type { Expression, ExpressionKind } from "./expression.js";
import { expressionDepthMax } from "./expression-shape.js";
import { readDefinitionJson } from "./read-definition.js";

const label = { "zh-CN": "标签", en: "label" };
const one: Expression = { kind: "integer", value: 1, unit: "count" };
const yes: Expression = { kind: "boolean", value: true };
const length = { parameter: "days" };

/** Every kind of expression, with every member that it can have. */
const expressions: { readonly [Kind in ExpressionKind]: Expression & { kind: Kind } } = {
  integer: { kind: "integer", value: 1, unit: "fen" },
  boolean: { kind: "boolean", value: false },
  text: { kind: "text", value: "normal" },
  day: { kind: "day", value: "2026-11-20" },
  unknown: { kind: "unknown", type: "integer", unit: "fen" },
  "as-of": { kind: "as-of", part: "day" },
  variable: { kind: "variable", name: "age" },
  parameter: { kind: "parameter", name: "days" },
  fact: { kind: "fact", source: "person", column: "bornOn" },
  column: { kind: "column", name: "amountFen", row: "previous" },
  "source-known": { kind: "source-known", source: "person" },
  arithmetic: { kind: "arithmetic", operator: "floor-divide", left: one, right: one },
  share: { kind: "share", part: one, whole: one },
  least: { kind: "least", of: [one] },
  greatest: { kind: "greatest", of: [one, one] },
  compare: { kind: "compare", operator: "!=", left: one, right: one },
  and: { kind: "and", of: [yes, yes] },
  or: { kind: "or", of: [] },
  not: { kind: "not", of: yes },
  "one-of": { kind: "one-of", value: one, list: [1, "a"] },
  case: { kind: "case", branches: [{ when: yes, then: one }], otherwise: one },
  coalesce: { kind: "coalesce", of: [one] },
  "is-known": { kind: "is-known", of: one },
  calendar: { kind: "calendar", function: "make-day", of: [one, one, one] },
  "text-slice": { kind: "text-slice", of: { kind: "text", value: "abc" }, from: 0, length: 2 },
  "text-length": { kind: "text-length", of: { kind: "text", value: "" } },
  digits: { kind: "digits", of: { kind: "text", value: "12" } },
  sine: { kind: "sine", angle: one },
  "as-unit": { kind: "as-unit", of: one, unit: "degrees-e4" },
  aggregate: {
    kind: "aggregate",
    function: "distinct",
    source: "payments",
    window: { kind: "months", length: 3, skip: 1 },
    where: yes,
    consecutive: yes,
    measure: [one, one],
    part: yes,
    empty: "none",
  },
  "trailing-count": { kind: "trailing-count", days: length, where: yes },
  run: {
    kind: "run",
    source: "payments",
    mode: "current",
    window: { kind: "months", length, skip: 0 },
    where: yes,
    unless: yes,
    per: "parent",
  },
  percentile: { kind: "percentile", variable: "age", percent: 99 },
  score: { kind: "score" },
  level: { kind: "level" },
};

const continuations: readonly Continuation[] = [
  { kind: "repeats" },
  { kind: "moves-along" },
  { kind: "seen-again", unless: yes },
  { kind: "obtained-again", worldDays: 45, freshDays: length },
  { kind: "statuses", column: "status", open: yes, behind: yes, clear: "N", behindBy: ["1"] },
];

const effects: readonly Effect[] = [
  { kind: "set", source: "balances", where: yes, values: { averageFen: one }, costs: one },
  { kind: "add", source: "balances", values: {} },
  {
    kind: "add-monthly",
    source: "bills",
    times: one,
    values: { paidOn: one },
    amount: { column: "amountFen", where: yes },
    among: { column: "counterparty", count: 3 },
  },
  { kind: "top-up", source: "balances", column: "averageFen", to: one, values: {} },
  { kind: "obtain", source: "report" },
  { kind: "keep" },
];

const gate: GateDefinition = {
  id: "ID.AGE",
  layer: "identity",
  label,
  combine: "any",
  tests: [
    { variable: "age", operator: ">=", threshold: 18, needed: 18 },
    { variable: "adult", operator: "=", threshold: true, needed: true },
    { variable: "state", operator: "=", threshold: "normal" },
    { variable: "age", operator: ">", threshold: { parameter: "days" } },
    { variable: "age", operator: "<=", threshold: { variable: "age" } },
  ],
  outcome: "declined",
  unknown: "not-evaluated",
  after: ["ID.INVALID"],
  cools: false,
  waits: true,
  nature: "waiting",
  disclosure: "full",
  cure: ["wait", "human-review"],
  source: "person",
  text: label,
  unknownText: label,
};
const {
  layer: _layer,
  outcome: _outcome,
  unknown: _unknown,
  cools: _cools,
  ...preScreenGate
} = gate;

const complete: Definition = {
  format: "kaitong/definition/1",
  name: "pay-later",
  label,
  notice: label,
  timeZone: { name: "Asia/Shanghai", offsetMinutes: 480 },
  effectiveFrom: "2026-01-01",
  jurisdiction: "cn",
  currency: label,
  layers: [{ id: "identity", label }],
  sources: [
    {
      name: "person",
      label,
      path: ["person"],
      rows: "one",
      parent: "nobody",
      columns: [
        {
          name: "idExpiresOn",
          type: "day",
          unit: "fen",
          minimum: 0,
          maximum: 10 ** 12,
          values: ["a"],
          lengthMax: 32,
          required: true,
          default: "a",
          end: true,
          mayBeFuture: true,
          words: { "long-term": "9999-12-31" },
        },
        { name: "latE4", type: "integer", default: -1 },
        { name: "cools", type: "boolean", default: true },
      ],
      time: "at",
      identity: "id",
      known: "month-end",
      leaveOut: [{ id: "disputed", label, when: yes }],
      costs: false,
      correctAt: "correct.person",
    },
    ...continuations.map((continues, index) => ({
      name: `source${index}`,
      label,
      path: ["a"],
      rows: "many" as const,
      columns: [],
      known: "always" as const,
      costs: false,
      correctAt: "correct.person",
      continues,
    })),
  ],
  parameters: [
    {
      name: "days",
      label,
      unit: "days",
      values: [{ from: "2026-01-01", regime: "normal", value: -0, reference: "example" }],
    },
  ],
  families: [{ name: "tenure", label, says: label }],
  variables: Object.values(expressions).map((expression, index) => ({
    name: `variable${index}`,
    label,
    family: "tenure",
    type: "integer",
    unit: "count",
    tags: ["social-network"],
    actionable: false,
    gaming: "cheap",
    expression,
  })),
  gates: [gate],
  scorecard: {
    base: 300,
    minimum: 0,
    maximum: 1_000,
    dimensions: [{ id: "history", label, subtotal: "willingness" }],
    variables: [
      {
        variable: "age",
        dimension: "history",
        direction: "up",
        unknown: -5,
        authorised: true,
        bins: [{ from: 1, below: 2, is: true, points: -20 }],
      },
    ],
    pairs: [
      {
        first: "age",
        second: "age",
        dimension: "history",
        firstEdges: [1],
        secondEdges: [2],
        points: [[1, 2], [3]],
        unknown: 0,
      },
    ],
  },
  regimes: { neutral: "normal", list: [{ name: "normal", label, permille: { history: 1_000 } }] },
  cohorts: {
    keys: [{ name: "ageBand", variable: "age" }],
    levels: [["ageBand"], []],
    peopleMin: 50,
    variables: ["age"],
    exception: { owner: "risk", reason: "peer comparison" },
  },
  limit: {
    components: [{ id: "income", label, variable: "age", amount: one, gate: "CAP.EXPOSURE" }],
    roundDownToFen: 10_000,
    minimumFen: 50_000,
    maximumFen: 5_000_000,
  },
  coolDown: { source: "applications", row: { outcome: "declined", cools: true } },
  preScreen: { uses: ["person"], gates: [preScreenGate], blocks: ["ID.AGE"] },
  actions: [
    {
      id: "keep-balance",
      label,
      stages: ["initial", "mid", "long"],
      unit: "fen",
      levels: [{ id: "low", value: 1, effortOnce: 0, effortMonthly: 1 }],
      knownAfter: "next-month",
      changes: ["balances.averageFen"],
      onRequest: true,
      text: label,
      effects,
      conditional: true,
      after: ["settle"],
    },
  ],
  plans: {
    income: "age",
    incomeShareMost: "days",
    marginPoints: "days",
    cheapPointsMost: "days",
    honouredDays: "days",
  },
  texts: { willingness: label },
};

type Holder = Record<string, unknown>;

/** A copy with a change at a pointer's object. */
function changed(pointer: string, change: (holder: Holder) => void): unknown {
  // Not `structuredClone`: it would keep shared parts shared.
  const copy = JSON.parse(JSON.stringify(complete));
  let holder = copy as Holder;
  for (const key of pointer.split("/").slice(1)) {
    holder = holder[key.replaceAll("~1", "/").replaceAll("~0", "~")] as Holder;
  }
  change(holder);
  return copy;
}

/** Pointers of all objects and lists inside a value, with it. */
function holders(value: unknown, pointer = ""): [string, Holder][] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, of]) => holders(of, step(pointer, key)));
  return [[pointer, value as Holder], ...inner];
}

const found = (value: unknown) =>
  readDefinitionJson(value).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

/** Objects with free keys, where no member is unknown or missing. */
const free = /\/(permille|words|texts|row)$|\/effects\/\d+\/values$/u;
const all = holders(complete);
const objects = all.filter(([pointer, of]) => !Array.isArray(of) && !free.test(pointer));

const faults: readonly (readonly [string, string, unknown, string])[] = [
  ["", "format", "kaitong/definition/2", "wrong-choice"],
  ["", "name", "pay later", "malformed-name"],
  ["", "effectiveFrom", "2026-13-01", "malformed-day"],
  ["", "jurisdiction", "fr", "wrong-choice"],
  ["/timeZone", "offsetMinutes", 841, "out-of-range"],
  ["/timeZone", "offsetMinutes", -841, "out-of-range"],
  ["/timeZone", "name", "x".repeat(65), "too-long"],
  ["/label", "en", "x".repeat(2_001), "too-long"],
  ["/sources/0", "path", [], "out-of-range"],
  ["/sources/0/columns/0", "default", null, "wrong-type"],
  ["/sources/0/columns/0", "type", "numbr", "wrong-choice"],
  ["/gates/0", "outcome", "approved", "wrong-choice"],
  ["/gates/0/tests/0", "needed", "18", "wrong-type"],
  ["/gates/0/tests/0", "threshold", null, "wrong-type"],
  ["/scorecard/variables/0/bins/0", "points", 2 ** 31, "out-of-range"],
  ["/scorecard/variables/0/bins/0", "points", 1.5, "wrong-type"],
  ["/scorecard/variables/0", "unknown", -(2 ** 31), "out-of-range"],
  ["/scorecard", "base", 2 ** 31, "out-of-range"],
  ["/scorecard", "pairs", Array.from({ length: 9 }), "too-long"],
  ["/regimes/list/0/permille", "history", 100_001, "out-of-range"],
  ["/cohorts", "peopleMin", -1, "out-of-range"],
  ["/limit", "roundDownToFen", 0, "out-of-range"],
  ["/limit", "minimumFen", -1, "out-of-range"],
  ["/actions/0/levels/0", "effortMonthly", -1, "out-of-range"],
  ["/sources/0/columns/0", "lengthMax", 1_000_001, "out-of-range"],
  ["/sources/0/columns/0/words", "long-term", "9999-12-32", "malformed-day"],
  ["/actions/0", "knownAfter", "never-ever", "wrong-choice"],
  ["/actions/0", "knownAfter", -1, "out-of-range"],
  ["/actions/0", "levels", Array(33).fill(complete.actions[0]?.levels[0]), "too-long"],
  ["/actions/0", "effects", Array(33).fill({ kind: "keep" }), "too-long"],
  ["/actions/0/effects/5", "kind", "kept", "wrong-choice"],
  ["/actions/0/effects/2/among", "count", 0, "out-of-range"],
  ["/actions/0/effects/0/values", "average fen", one, "malformed-name"],
  ["/sources/1/continues", "kind", "repeat", "wrong-choice"],
  ["/sources/4/continues", "worldDays", -1, "out-of-range"],
  ["/sources/5/continues", "behindBy", [], "out-of-range"],
  ["/variables/0/expression", "kind", "intger", "wrong-choice"],
  ["/variables/29/expression/window", "length", 0, "out-of-range"],
  ["/variables/29/expression/window", "length", 100_001, "out-of-range"],
  ["/variables/29/expression/window", "skip", -1, "out-of-range"],
  ["/variables/24/expression", "from", -1, "out-of-range"],
  ["/variables/24/expression", "length", 100_001, "out-of-range"],
  ["/variables/30/expression", "days", 0, "out-of-range"],
  ["/variables/29/expression", "measure", [one, one, one, one, one], "too-long"],
  ["/variables/32/expression", "percent", 0, "out-of-range"],
  ["/variables/32/expression", "percent", 100, "out-of-range"],
];

describe("readDefinitionJson", () => {
  test("gives a frozen copy of a complete definition", () => {
    const { definition, diagnostics } = readDefinitionJson(complete);
    expect(diagnostics).toEqual([]);
    expect(JSON.stringify(definition)).toBe(JSON.stringify(complete));
    for (const [pointer, of] of holders(definition)) {
      expect(`${pointer} ${Object.isFrozen(of)}`).toBe(`${pointer} true`);
    }
    expect(Object.isFrozen(complete.layers)).toBe(false);
    expect(definition?.parameters[0]?.values[0]?.value).toBe(0);
  });

  test.each(faults)("reports at %s/%s the value %j as %s", (pointer, key, value, code) => {
    const input = changed(pointer, (holder) => {
      holder[key] = value;
    });
    expect(found(input)).toEqual([`definition.${code} ${step(pointer, key)}`]);
    expect(readDefinitionJson(input).definition).toBeNull();
  });

  test("reports an unknown member in every object", () => {
    for (const [pointer] of objects) {
      const input = changed(pointer, (holder) => {
        holder.noSuchMember = null;
      });
      expect(found(input)).toContain(`definition.unknown-member ${pointer}/noSuchMember`);
    }
    expect(objects.length).toBeGreaterThan(150);
  });

  test("reports every value of another type, wherever it stands", () => {
    for (const [pointer, of] of all) {
      for (const key of Object.keys(of)) {
        const place = step(pointer, key);
        const input = changed(pointer, (holder) => {
          holder[key] = null;
        });
        expect(found(input)).toEqual([`definition.wrong-type ${place}`]);
      }
    }
  });

  test("reports a missing member unless it is optional", () => {
    const optional = new Set<string>();
    for (const [pointer, of] of objects) {
      for (const key of Object.keys(of)) {
        const input = changed(pointer, (holder) => {
          delete holder[key];
        });
        const codes = found(input);
        if (codes.length === 0) optional.add(`${pointer.split("/").at(1) ?? ""}.${key}`);
        else expect(codes).toEqual([`definition.missing-member ${pointer}`]);
      }
    }
    expect([...optional].sort().join(" ")).toBe(
      [
        ".cohorts .coolDown .currency .limit .plans .preScreen .scorecard",
        "actions.after actions.among actions.amount actions.conditional actions.costs",
        "actions.effects actions.text actions.unit actions.value actions.where",
        "gates.after gates.needed gates.source gates.unknownText",
        "limit.amount limit.gate limit.variable",
        "parameters.regime preScreen.after preScreen.needed preScreen.source",
        "preScreen.unknownText scorecard.authorised scorecard.below scorecard.from scorecard.is",
        "sources.continues sources.default sources.end sources.identity sources.leaveOut",
        "sources.lengthMax",
        "sources.maximum sources.mayBeFuture sources.minimum sources.parent sources.required",
        "sources.time sources.unit sources.values sources.words variables.consecutive",
        "variables.empty variables.measure variables.part variables.unit variables.unless",
        "variables.where variables.window",
      ].join(" "),
    );
  });

  test("reports expressions that are nested too deeply", () => {
    const nested = (depth: number): Expression =>
      depth === 1 ? yes : { kind: "not", of: nested(depth - 1) };
    const at = (depth: number) =>
      found(
        changed("/variables/3", (holder) => {
          holder.expression = nested(depth);
        }),
      );
    expect(at(expressionDepthMax)).toEqual([]);
    const place = `/variables/3/expression${"/of".repeat(expressionDepthMax)}`;
    expect(at(expressionDepthMax + 1)).toEqual([`definition.too-deep ${place}`]);
    expect(at(1_000)).toEqual([`definition.too-deep ${place}`]);
  });

  test("never throws, whatever the JSON", () => {
    const places = fc.constantFrom(
      ...all.flatMap(([pointer, of]) => Object.keys(of).map((key) => [pointer, key] as const)),
    );
    fc.assert(
      fc.property(places, fc.jsonValue(), ([pointer, key], value) => {
        readDefinitionJson(value);
        const input = changed(pointer, (holder) => {
          holder[key] = value;
        });
        const { definition, diagnostics } = readDefinitionJson(input);
        expect(definition === null).toBe(diagnostics.length > 0);
        const place = step(pointer, key);
        expect(diagnostics.every((one) => one.pointer.startsWith(place))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
