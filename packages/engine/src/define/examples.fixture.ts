import type { JsonValue } from "../value/canonical.js";
import * as define from "./index.js";

const label = { "zh-CN": "示例", en: "example" };
const money = { type: "integer", unit: "fen", minimum: 0, maximum: 10_000_000_000 } as const;

const source = (
  name: string,
  more: Pick<define.SourceDefinition, "columns"> & Partial<define.SourceDefinition>,
): define.SourceDefinition => ({
  name,
  label,
  path: [name],
  rows: "many",
  known: "time",
  costs: false,
  correctAt: "desk",
  ...more,
});

const variable = (
  name: string,
  type: define.ValueType,
  expression: define.Expression,
  unit?: define.Unit,
): define.VariableDefinition => ({
  name,
  label,
  family: "all",
  type,
  ...(unit === undefined ? {} : { unit }),
  tags: [],
  actionable: false,
  gaming: "none",
  expression,
});

const parameter = (name: string, unit: define.Unit, value: number) => ({
  name,
  label,
  unit,
  values: [{ from: "2026-01-01", value, reference: "an example" }],
});

const required = { required: true } as const;

const sources = [
  source("person", {
    rows: "one",
    known: "always",
    columns: [
      { name: "birthDate", type: "day" },
      { name: "idNumber", type: "text", lengthMax: 18 },
      { name: "idExpiresOn", type: "day", mayBeFuture: true },
      { name: "phoneVerified", type: "boolean" },
      { name: "province", type: "text" },
      { name: "incomeMonthlyFen", ...money },
    ],
  }),
  source("income", {
    time: "month",
    known: "month-end",
    columns: [
      { name: "month", type: "month", ...required },
      { name: "amountFen", ...money },
    ],
  }),
  source("payments", {
    time: "at",
    columns: [
      { name: "at", type: "instant", ...required },
      { name: "counterparty", type: "text" },
      { name: "amountFen", ...money },
    ],
  }),
  source("bills", {
    time: "dueOn",
    columns: [
      { name: "dueOn", type: "day", ...required },
      { name: "paidOn", type: "day", end: true },
      { name: "amountFen", ...money },
    ],
  }),
  source("inquiries", { time: "on", columns: [{ name: "on", type: "day", ...required }] }),
  source("accounts", {
    time: "openedOn",
    columns: [
      { name: "openedOn", type: "day", ...required },
      { name: "kind", type: "text", values: ["card", "loan", "mortgage"] },
      { name: "balanceFen", ...money },
    ],
  }),
  source("accountMonths", {
    path: ["months"],
    parent: "accounts",
    time: "month",
    known: "month-end",
    columns: [
      { name: "month", type: "month", ...required },
      { name: "status", type: "text", values: ["N", "1", "2", "3"] },
    ],
  }),
];

const income = define.fact<"integer">("person", "incomeMonthlyFen");
const payment = define.sumOf("accounts", define.column("balanceFen"));
const age = define.completedYears(define.fact("person", "birthDate"), define.today);

const variables = [
  variable("incomeMonthlyFen", "integer", income, "fen"),
  variable("paymentMonthlyFen", "integer", payment, "fen"),
  variable("paymentShare", "integer", define.share(payment, income), "basis-points"),
  variable("ageYears", "integer", age, "years"),
  variable("phoneVerified", "boolean", define.fact("person", "phoneVerified")),
  variable("province", "text", define.fact("person", "province")),
];

/** A small definition with the sources, variables and parameters that the examples name. */
const definition: define.Definition = {
  format: "kaitong/definition/1",
  name: "examples",
  label,
  notice: label,
  timeZone: { name: "Asia/Shanghai", offsetMinutes: 480 },
  effectiveFrom: "2026-01-01",
  jurisdiction: "cn",
  layers: [{ id: "score", label }],
  sources,
  parameters: [parameter("inquiriesMax", "count", 6), parameter("inquiryDays", "days", 90)],
  families: [{ name: "all", label, says: label }],
  variables,
  gates: [],
  scorecard: {
    base: 500,
    minimum: 500,
    maximum: 500,
    dimensions: [],
    variables: [],
    pairs: [],
  },
  regimes: { neutral: "normal", list: [{ name: "normal", label, permille: {} }] },
  cohorts: {
    keys: [{ name: "province", variable: "province" }],
    levels: [["province"], []],
    peopleMin: 50,
    variables: ["incomeMonthlyFen"],
    exception: { owner: "nobody", reason: "an example" },
  },
  actions: [],
  texts: { desk: label },
};

/** The definition with an expression as one more variable of some type. */
export function withVariable(
  expression: define.Expression,
  type: define.ValueType,
  unit?: define.Unit,
): JsonValue {
  const one = variable("example", type, expression, unit);
  return JSON.parse(JSON.stringify({ ...definition, variables: [...variables, one] }));
}

/** The definition with an expression as an amount of its limit, where alone the score is known. */
export function withAmount(amount: define.Expression): JsonValue {
  const limit = { roundDownToFen: 1, minimumFen: 1, maximumFen: 5_000_000 };
  const components = [{ id: "example", label, amount }];
  return JSON.parse(JSON.stringify({ ...definition, limit: { ...limit, components } }));
}

/** The definition with an expression as what an action writes, where alone `level` is known. */
export function withEffect(balanceFen: define.Expression): JsonValue {
  const action: define.ActionDefinition = {
    id: "example",
    label,
    stages: ["long"],
    unit: "fen",
    levels: [{ id: "some", value: 100_000, effortOnce: 1, effortMonthly: 0 }],
    knownAfter: 0,
    changes: ["accounts.balanceFen"],
    onRequest: false,
    effects: [{ kind: "set", source: "accounts", values: { balanceFen } }],
  };
  return JSON.parse(JSON.stringify({ ...definition, actions: [action] }));
}
