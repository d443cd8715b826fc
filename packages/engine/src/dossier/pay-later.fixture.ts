import type { ColumnDefinition, SourceDefinition } from "../define/definition.js";

/** Builders of columns, for definitions in tests. */
type More = Omit<ColumnDefinition, "name" | "type">;
const column =
  (type: ColumnDefinition["type"], always: More = {}) =>
  (name: string, more: More = {}): ColumnDefinition => ({
    name,
    type,
    ...always,
    ...more,
  });

export const text = column("text");
export const boolean = column("boolean");
export const day = column("day");
export const month = column("month", { required: true });
export const instant = column("instant");
const fen = column("integer", {
  unit: "fen",
  minimum: 0,
  maximum: 10_000_000_000,
});
export const integer = column("integer");
const oneOf = (name: string, values: string, more: More = {}): ColumnDefinition =>
  text(name, { values: values.split("|"), ...more });

const must = { required: true } as const;
const end = { end: true } as const;

type SourceMore = Partial<Omit<SourceDefinition, "name" | "columns">>;

/** A source for tests: a top-level list by its own name, known at its time. */
export function source(
  name: string,
  columns: readonly ColumnDefinition[],
  more: SourceMore = {},
): SourceDefinition {
  return {
    name,
    label: { "zh-CN": name, en: name },
    path: [name],
    rows: "many",
    columns,
    known: more.time === undefined ? "always" : "time",
    costs: false,
    correctAt: "nobody",
    ...more,
  };
}

const report = (
  name: string,
  columns: readonly ColumnDefinition[],
  more: SourceMore = {},
): SourceDefinition => source(name, columns, { parent: "creditReport", known: "parent", ...more });

const directions = "in|out";
const identity = { identity: "id" } as const;

/** Sources in the form of the product's dossier. */
export const payLater: readonly SourceDefinition[] = [
  source(
    "person",
    [
      text("name", { lengthMax: 50 }),
      text("idNumber", { lengthMax: 32 }),
      day("idExpiresOn", {
        mayBeFuture: true,
        words: { "long-term": "9999-12-31" },
      }),
      boolean("mobileVerified"),
      text("residenceRegion"),
      instant("faceVerifiedAt"),
      fen("incomeMonthlyFen"),
      oneOf("incomeSource", "payroll|housing-fund|tax|declared"),
      oneOf("studentStatus", "none|enrolled"),
    ],
    { rows: "one" },
  ),
  source("account", [day("openedOn"), oneOf("line", "none|open|closed-by-user")], { rows: "one" }),
  source(
    "cards",
    [text("id", must), day("boundOn", must), oneOf("state", "normal|abnormal|unbound", must)],
    { time: "boundOn", ...identity },
  ),
  source("sesame", [month("month"), integer("score", { ...must, minimum: 350, maximum: 950 })], {
    time: "month",
  }),
  source(
    "transactions",
    [
      instant("at", must),
      oneOf("direction", directions, must),
      fen("amountFen", must),
      oneOf("category", "groceries|dining|transport|gambling|salary|other"),
      oneOf("channel", "online|offline|transfer"),
      text("counterparty"),
      oneOf("state", "settled|refunded|failed|disputed"),
    ],
    { time: "at" },
  ),
  source("balances", [month("month"), oneOf("product", "yuebao|wallet|bank"), fen("averageFen")], {
    time: "month",
    known: "month-end",
  }),
  source(
    "bills",
    [
      oneOf("kind", "rent|water", must),
      day("dueOn", { ...must, mayBeFuture: true }),
      day("paidOn", end),
      fen("amountFen", must),
    ],
    { time: "dueOn" },
  ),
  source(
    "logins",
    [
      instant("at", must),
      integer("latE4", { minimum: -900_000, maximum: 900_000 }),
      boolean("success"),
    ],
    { time: "at" },
  ),
  source("creditReport", [text("reportId"), instant("reportedAt")], {
    rows: "one",
    time: "reportedAt",
    costs: true,
  }),
  report("reportPerson", [text("residenceRegion"), fen("housingFundBaseFen")], {
    path: ["person"],
    rows: "one",
  }),
  report("reportMobiles", [text("mobile", must)], {
    path: ["mobiles"],
    rows: "values",
    parent: "reportPerson",
  }),
  report(
    "creditAccounts",
    [
      text("id", must),
      oneOf("type", "D1|R1|R2|R3|R4|C1", must),
      day("openedOn", must),
      day("closedOn", end),
      fen("balanceFen"),
      boolean("disputed"),
    ],
    { path: ["accounts"], time: "openedOn", ...identity },
  ),
  report("creditMonths", [month("month"), text("status", must), fen("overdueFen")], {
    path: ["months"],
    parent: "creditAccounts",
    time: "month",
  }),
  report("inquiries", [day("on", must), text("reason")], { time: "on" }),
  source(
    "applications",
    [
      instant("at", must),
      text("outcome"),
      boolean("cools", { default: true }),
      instant("annulledAt", end),
    ],
    { time: "at" },
  ),
  source("links", [oneOf("direction", directions), boolean("knownFraud")]),
  source("credentials", [text("credential", { ...must, lengthMax: 20 })], {
    rows: "values",
  }),
];

/** East of UTC: Asia/Shanghai. */
export const offsetMinutes = 480;

/** A correct dossier of `payLater` that uses most of it. */
export const payLaterDossier = {
  subject: "P-0001",
  asOf: "2026-11-20T10:00:00+08:00",
  person: {
    name: "王伟",
    idExpiresOn: "long-term",
    faceVerifiedAt: "2026-11-19T10:00:00+08:00",
    incomeMonthlyFen: 1_000_000,
    incomeSource: "payroll",
    knownAt: "2026-01-01T00:00:00+08:00",
  },
  cards: [
    { id: "C2", boundOn: "2026-05-01", state: "normal" },
    { id: "C1", boundOn: "2026-04-01", state: "unbound" },
  ],
  sesame: [{ month: "2026-11", score: 650 }],
  transactions: [
    {
      at: "2026-11-02T08:00:00+08:00",
      direction: "out",
      amountFen: 1_500,
      category: "dining",
    },
    {
      at: "2026-11-01T08:00:00+08:00",
      direction: "out",
      amountFen: 2_500,
      category: null,
    },
  ],
  balances: [
    { month: "2026-10", product: "yuebao", averageFen: 5 },
    { month: "2026-11", product: "yuebao", averageFen: 6 },
  ],
  bills: [],
  creditReport: {
    reportId: "R-1",
    reportedAt: "2026-11-18T09:00:00+08:00",
    person: {
      residenceRegion: "330100",
      mobiles: ["13800000000", "13900000000"],
    },
    accounts: [
      {
        id: "A2",
        type: "R2",
        openedOn: "2024-01-01",
        closedOn: "2027-01-01",
        months: [
          { month: "2026-09", status: "N", overdueFen: 0 },
          { month: "2026-08", status: "1", overdueFen: 100 },
        ],
      },
      { id: "A1", type: "D1", openedOn: "2023-01-01" },
    ],
    inquiries: null,
  },
  applications: [{ at: "2026-06-01T00:00:00Z" }],
  links: [{ direction: "in" }],
  credentials: ["aaa", "bbb"],
} as const;
