import { define } from "@kaitong/engine";
import { adverseStates, adverseStatuses, overdueStatuses } from "../codes.js";
import { choice, day, end, fen, instant, month, required, text, truth } from "./columns.js";
import { type Source, table } from "./table.js";

const {
  above,
  addMonths,
  and,
  atMost,
  coalesce,
  column,
  fen: fenOf,
  lastDay,
  not,
  oneOf,
  parameter,
  today,
  truth: truthOf,
} = define;

const accountTypes = ["D1", "R1", "R2", "R3", "R4", "C1"];
const accountStates = [
  "normal",
  "overdue",
  "settled",
  "bad-debt",
  "frozen",
  "closed",
  "recovery",
  "recovery-ended",
  "transferred",
  "other",
];
const monthStatuses = [..."NM*#/A1234567DZBGC"];

/** Whether what ended on a day is past its retention. */
const retained = (ended: define.Typed<"day">) =>
  atMost(addMonths(ended, parameter("retentionMonths")), today);

const expired = (column_: string) => [
  { id: "expired" as const, when: retained(column<"day">(column_)) },
];

/** Institutions report once a month: a report shows the world as it was some weeks before. */
const reportWorldDays = 45;

/** States in which nothing is paid by month any more; an unknown state counts as open. */
const endedStates = [
  "settled",
  "closed",
  "bad-debt",
  "recovery",
  "recovery-ended",
  "transferred",
  "other",
];
const state = column<"text">("state");
const within = (states: readonly string[]) => coalesce(oneOf(state, states), truthOf(false));

const inReport = { parent: "creditReport", costs: true } as const;

const creditReport: Source = table(
  "creditReport",
  "one",
  "time",
  "report",
  [text("reportId", 64), instant("reportedAt")],
  {
    time: "reportedAt",
    costs: true,
    continues: {
      kind: "obtained-again",
      worldDays: reportWorldDays,
      freshDays: { parameter: "reportMaxDays" },
    },
  },
);

const reportPerson: Source = table(
  "reportPerson",
  "one",
  "parent",
  "report",
  [text("residenceRegion", 6), fen("housingFundBaseFen")],
  { ...inReport, path: ["person"] },
);

const reportMobiles: Source = table(
  "reportMobiles",
  "values",
  "parent",
  "report",
  [text("value", 32)],
  { ...inReport, parent: "reportPerson", path: ["mobiles"] },
);

const creditAccounts: Source = table(
  "creditAccounts",
  "many",
  "parent",
  "report",
  [
    text("id", 64, required),
    choice("type", accountTypes, required),
    choice("state", accountStates),
    truth("unsecured"),
    day("openedOn", required),
    day("closedOn", end),
    fen("limitFen"),
    fen("balanceFen"),
    fen("overdueFen"),
    fen("dueThisMonthFen"),
    choice("coBorrower", ["none", "main", "joint"]),
    truth("disputed"),
  ],
  {
    ...inReport,
    path: ["accounts"],
    time: "openedOn",
    identity: "id",
    leaveOut: [
      { id: "disputed", when: column("disputed") },
      {
        id: "expired",
        when: and(
          oneOf(column<"text">("state"), adverseStates),
          retained(column<"day">("closedOn")),
        ),
      },
    ],
  },
);

const creditMonths: Source = table(
  "creditMonths",
  "many",
  "parent",
  "report",
  [month("month", required), choice("status", monthStatuses), fen("overdueFen")],
  {
    ...inReport,
    parent: "creditAccounts",
    path: ["months"],
    time: "month",
    continues: {
      kind: "statuses",
      column: "status",
      open: not(within(endedStates)),
      behind: and(
        above(column<"integer">("overdueFen"), fenOf(0)),
        not(within(["settled", "closed"])),
      ),
      clear: "N",
      behindBy: overdueStatuses,
    },
    leaveOut: [
      {
        id: "expired",
        when: and(
          oneOf(column<"text">("status"), adverseStatuses),
          retained(lastDay(column<"month">("month"))),
        ),
      },
    ],
  },
);

const compensations: Source = table(
  "compensations",
  "many",
  "parent",
  "report",
  [
    text("id", 64, required),
    day("paidOn", required),
    day("endedOn", end),
    fen("amountFen", required),
  ],
  { ...inReport, time: "paidOn", identity: "id", leaveOut: expired("endedOn") },
);

const guarantees: Source = table(
  "guarantees",
  "many",
  "parent",
  "report",
  [
    text("id", 64, required),
    choice("role", ["co-borrower", "guarantor", "other"]),
    fen("balanceFen"),
  ],
  { ...inReport, identity: "id" },
);

const enforcements: Source = table(
  "enforcements",
  "many",
  "parent",
  "report",
  [
    text("id", 64, required),
    day("filedOn", required),
    day("closedOn", end),
    fen("amountFen", required),
    fen("executedFen"),
  ],
  { ...inReport, time: "filedOn", identity: "id", leaveOut: expired("closedOn") },
);

const record = (name: string, columns: Source["columns"]): Source =>
  table(
    name,
    "many",
    "parent",
    "report",
    [text("id", 64, required), day("on", required), day("endedOn", end), ...columns],
    { ...inReport, time: "on", identity: "id", leaveOut: expired("endedOn") },
  );

const inquiries: Source = table(
  "inquiries",
  "many",
  "parent",
  "report",
  [day("on", required), text("reason", 16), text("institution", 200)],
  { ...inReport, time: "on" },
);

/** The central bank's credit report, table by table. */
export const reportSources: readonly Source[] = [
  creditReport,
  reportPerson,
  reportMobiles,
  creditAccounts,
  creditMonths,
  compensations,
  guarantees,
  enforcements,
  record("judgments", [fen("amountFen", required)]),
  record("taxArrears", [fen("amountFen", required)]),
  record("penalties", []),
  inquiries,
];
