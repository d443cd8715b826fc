import type { Definition, SourceDefinition } from "../define/definition.js";
import * as define from "../define/index.js";
import { readDefinition } from "../program/open.js";
import type { JsonValue } from "../value/canonical.js";
import { setPointer } from "../value/set-pointer.js";

const { above, and, column, count, fact, fen, level, not, oneOf, text, thisMonth, today, truth } =
  define;

const label = { "zh-CN": "示例", en: "example" };
const money = { type: "integer", unit: "fen", minimum: 0, maximum: 1_000_000 } as const;
const required = { required: true } as const;

const source = (
  name: string,
  columns: SourceDefinition["columns"],
  more: Partial<SourceDefinition> = {},
): SourceDefinition => ({
  name,
  label,
  path: [name],
  rows: "many",
  known: "time",
  costs: false,
  correctAt: "desk",
  columns,
  ...more,
});

const sources: readonly SourceDefinition[] = [
  source(
    "person",
    [
      { name: "bornOn", type: "day" },
      { name: "town", type: "text", lengthMax: 6 },
      { name: "checkedAt", type: "instant" },
      { name: "incomeFen", ...money },
    ],
    { rows: "one", known: "always" },
  ),
  source("report", [{ name: "at", type: "instant" }], {
    rows: "one",
    time: "at",
    continues: { kind: "obtained-again", worldDays: 45, freshDays: { parameter: "freshDays" } },
  }),
  source(
    "loans",
    [
      { name: "id", type: "text", lengthMax: 8, ...required },
      { name: "state", type: "text", values: ["open", "paid", "lost"] },
      { name: "overdueFen", ...money },
      { name: "disputed", type: "boolean" },
    ],
    {
      parent: "report",
      identity: "id",
      known: "parent",
      leaveOut: [{ id: "disputed", label, when: column("disputed") }],
    },
  ),
  source(
    "loanMonths",
    [
      { name: "month", type: "month", ...required },
      { name: "status", type: "text", values: ["N", "1", "2"] },
    ],
    {
      parent: "loans",
      path: ["months"],
      time: "month",
      known: "parent",
      continues: {
        kind: "statuses",
        column: "status",
        open: not(oneOf(column<"text">("state"), ["paid", "lost"])),
        behind: above(column<"integer">("overdueFen"), fen(0)),
        clear: "N",
        behindBy: ["1", "2"],
      },
    },
  ),
  source(
    "payments",
    [
      { name: "at", type: "instant", ...required },
      { name: "amountFen", ...money, ...required },
      { name: "kind", type: "text", values: ["food", "rent"], ...required },
      { name: "payee", type: "text", lengthMax: 40 },
    ],
    { time: "at", continues: { kind: "repeats" } },
  ),
  source(
    "savings",
    [
      { name: "month", type: "month", ...required },
      { name: "meanFen", ...money },
      { name: "place", type: "text", lengthMax: 4 },
    ],
    { time: "month", continues: { kind: "moves-along" } },
  ),
  source(
    "phones",
    [
      { name: "id", type: "text", lengthMax: 8, ...required },
      { name: "seenOn", type: "day", ...required },
      { name: "risky", type: "boolean" },
    ],
    {
      time: "seenOn",
      identity: "id",
      continues: { kind: "seen-again", unless: column("risky") },
      leaveOut: [{ id: "odd", label, when: define.equal(column("id"), text("odd")) }],
    },
  ),
  source("words", [{ name: "value", type: "text", lengthMax: 9 }], {
    rows: "values",
    known: "always",
  }),
];

const action = (
  id: string,
  changes: readonly string[],
  effects: readonly define.Effect[],
  more: Partial<define.ActionDefinition> = {},
): define.ActionDefinition => ({
  id,
  label,
  stages: ["initial"],
  levels: [{ id: "done", effortOnce: 1, effortMonthly: 0 }],
  knownAfter: 0,
  changes,
  onRequest: false,
  effects,
  ...more,
});

const levels = (...values: readonly number[]): Pick<define.ActionDefinition, "levels"> => ({
  levels: values.map((value) => ({
    id: String(value),
    value,
    effortOnce: 0,
    effortMonthly: 1,
  })),
});

const actions: readonly define.ActionDefinition[] = [
  action(
    "settle",
    ["loans.overdueFen", "loans.state"],
    [
      {
        kind: "set",
        source: "loans",
        where: and(above(column<"integer">("overdueFen"), fen(0)), truth(true)),
        values: { overdueFen: fen(0), state: text("paid") },
        costs: column("overdueFen"),
      },
    ],
  ),
  action(
    "add-phone",
    ["phones.id", "phones.seenOn"],
    [{ kind: "add", source: "phones", values: { id: text("new"), seenOn: today } }],
  ),
  action(
    "pay-here",
    ["payments.at", "payments.amountFen", "payments.kind", "payments.payee"],
    [
      {
        kind: "add-monthly",
        source: "payments",
        times: level,
        values: { kind: text("food") },
        amount: { column: "amountFen", where: above(column<"integer">("amountFen"), fen(5)) },
        among: { column: "payee", count: 3 },
      },
    ],
    { unit: "count", ...levels(4, 8) },
  ),
  action(
    "save",
    ["savings.month", "savings.meanFen", "savings.place"],
    [
      {
        kind: "top-up",
        source: "savings",
        column: "meanFen",
        to: level,
        values: { place: text("bank") },
      },
    ],
    { unit: "fen", ...levels(500, 900), after: ["settle"] },
  ),
  action("show-report", ["report.at"], [{ kind: "obtain", source: "report" }]),
  action("keep-on", ["loanMonths.status"], [{ kind: "keep" }], { after: ["settle", "save"] }),
  action(
    "move",
    ["person.town"],
    [{ kind: "set", source: "person", values: { town: text("north") } }],
    { conditional: true },
  ),
];

const variable = (
  name: string,
  type: define.ValueType,
  expression: define.Expression,
  more: Partial<define.VariableDefinition> = {},
): define.VariableDefinition => ({
  name,
  label,
  family: "all",
  type,
  tags: [],
  actionable: false,
  gaming: "none",
  expression,
  ...more,
});

const parameter = (name: string, unit: define.Unit, value: number) => ({
  name,
  label,
  unit,
  values: [{ from: "2020-01-01", value, reference: "an example" }],
});

/** A small definition in which every effect and every continuation stands, all of them sound. */
const planned: Definition = {
  format: "kaitong/definition/1",
  name: "planned",
  label,
  notice: label,
  timeZone: { name: "Asia/Shanghai", offsetMinutes: 480 },
  effectiveFrom: "2020-01-01",
  jurisdiction: "cn",
  layers: [],
  sources,
  parameters: [
    parameter("freshDays", "days", 30),
    parameter("shareMost", "basis-points", 3_000),
    parameter("margin", "points", 10),
    parameter("cheapMost", "points", 30),
    parameter("honoured", "days", 180),
  ],
  families: [{ name: "all", label, says: label }],
  variables: [
    variable("income", "integer", fact("person", "incomeFen"), { unit: "fen" }),
    variable("bornOn", "day", fact("person", "bornOn"), { tags: ["protected"] }),
    variable("town", "text", fact("person", "town"), { tags: ["region"] }),
    variable("words", "integer", define.countOf("words"), {
      unit: "count",
      tags: ["protected"],
    }),
    variable("month", "month", thisMonth),
    variable("some", "integer", count(3), { unit: "count" }),
  ],
  gates: [],
  regimes: { neutral: "normal", list: [{ name: "normal", label, permille: {} }] },
  actions,
  plans: {
    income: "income",
    incomeShareMost: "shareMost",
    marginPoints: "margin",
    cheapPointsMost: "cheapMost",
    honouredDays: "honoured",
  },
  texts: { desk: label },
};

/** The sound definition with other values at some pointers; `undefined` takes something away. */
export function plannedWith(changes: Readonly<Record<string, unknown>>): JsonValue {
  let value = JSON.parse(JSON.stringify(planned)) as JsonValue;
  for (const [pointer, given] of Object.entries(changes)) {
    const set = setPointer(value, pointer, given as JsonValue | undefined);
    if (set.problem !== null) throw new Error(`${pointer}: ${set.problem}`);
    value = set.value;
  }
  return value;
}

/** What is reported of the definition with some changes, as `code pointer`. */
export function foundWith(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const { diagnostics } = readDefinition(plannedWith(changes));
  return diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
}
