import { define } from "@kaitong/engine";
import { adverseStates, cardTypes } from "../codes.js";
import { type Action, done, monthly } from "./declare.js";

const {
  above,
  and,
  asUnit,
  atLeast,
  choose,
  column,
  equal,
  fen,
  floorDivide,
  isKnown,
  level,
  multiply,
  not,
  number,
  oneOf,
  or,
  parameter,
  subtract,
  text,
  today,
  truth,
  when,
} = define;

const settled: Action["levels"] = [
  { id: "done", effortOnce: 3, effortMonthly: 0, effortPerIncomeTenth: 1 },
];

/** What comes back through the credit report. */
const reportLagDays = 45;

const state = column<"text">("state");
const overdue = column<"integer">("overdueFen");
const balance = column<"integer">("balanceFen");
/** A bad debt is closed when it is settled; an account that was only late goes on. */
const writtenOff = oneOf(state, ["bad-debt", "recovery"]);

const settleAccounts: define.Effect = {
  kind: "set",
  source: "creditAccounts",
  where: and(above(overdue, fen(0)), not(oneOf(state, ["settled", "closed"]))),
  values: {
    overdueFen: fen(0),
    state: choose([when(writtenOff, text("settled"))], text("normal")),
    closedOn: choose([when(writtenOff, today)], column<"day">("closedOn")),
  },
  costs: overdue,
};

/** What may be in use of a card's limit. */
const inUse = floorDivide(
  multiply(column<"integer">("limitFen"), asUnit(level, "number")),
  number(10_000),
);

const payCards: define.Effect = {
  kind: "set",
  source: "creditAccounts",
  where: and(oneOf(column<"text">("type"), cardTypes), above(balance, inUse)),
  values: { balanceFen: inUse },
  costs: subtract(balance, inUse),
};

/** Payments that the person makes anyway, whatever the channel. */
const usualPayments = and(
  equal(column<"text">("direction"), text("out")),
  equal(state, text("settled")),
  atLeast(column<"integer">("amountFen"), parameter("qualifyingFen")),
  not(oneOf(column<"text">("category"), ["transfer", "financial", "gambling"])),
);

const payHere: define.Effect = {
  kind: "add-monthly",
  source: "transactions",
  times: level,
  values: {
    direction: text("out"),
    category: text("groceries"),
    channel: text("offline"),
    state: text("settled"),
  },
  amount: { column: "amountFen", where: usualPayments },
  among: { column: "counterparty", count: 3 },
};

/** A telephone bill of 50 yuan that is paid on the day on which it is due. */
const billsHere: define.Effect = {
  kind: "add-monthly",
  source: "bills",
  times: level,
  values: {
    kind: text("telecom"),
    paidOn: today,
    amountFen: fen(5_000),
    source: text("platform"),
  },
};

/** What takes months, or somebody else's answer, until it shows. */
export const lateActions = {
  "settle-overdue": {
    stages: ["long"],
    levels: settled,
    knownAfter: reportLagDays,
    changes: ["creditAccounts.overdueFen", "creditAccounts.state", "creditAccounts.closedOn"],
    onRequest: false,
    effects: [settleAccounts],
  },
  "settle-compensation": {
    stages: ["long"],
    levels: settled,
    knownAfter: reportLagDays,
    changes: ["compensations.endedOn"],
    onRequest: false,
    effects: [
      {
        kind: "set",
        source: "compensations",
        where: not(isKnown(column("endedOn"))),
        values: { endedOn: today },
        costs: column("amountFen"),
      },
    ],
  },
  "keep-accounts-on-time": {
    stages: ["long"],
    unit: "months",
    levels: monthly([3, 6, 12], [0, 0, 0]),
    knownAfter: reportLagDays,
    changes: ["creditMonths.status"],
    onRequest: false,
    effects: [{ kind: "keep" }],
  },
  "pay-cards-down": {
    stages: ["long"],
    unit: "basis-points",
    levels: [
      { id: "70", value: 7000, effortOnce: 2, effortMonthly: 0 },
      { id: "50", value: 5000, effortOnce: 4, effortMonthly: 0 },
      { id: "30", value: 3000, effortOnce: 6, effortMonthly: 0 },
    ],
    knownAfter: reportLagDays,
    changes: ["creditAccounts.balanceFen"],
    onRequest: false,
    effects: [payCards],
  },
  "keep-balance": {
    stages: ["mid"],
    unit: "fen",
    levels: monthly([50_000, 100_000, 200_000, 500_000], [1, 2, 4, 8]),
    knownAfter: "next-month",
    changes: ["balances.month", "balances.averageFen", "balances.product"],
    onRequest: false,
    effects: [
      {
        kind: "top-up",
        source: "balances",
        column: "averageFen",
        to: level,
        values: { product: text("wallet") },
      },
    ],
    after: ["settle-overdue"],
  },
  "pay-existing-here": {
    stages: ["mid"],
    unit: "count",
    levels: monthly([4, 8, 15], [1, 2, 3]),
    knownAfter: 1,
    changes: [
      "transactions.at",
      "transactions.direction",
      "transactions.amountFen",
      "transactions.category",
      "transactions.channel",
      "transactions.counterparty",
      "transactions.state",
    ],
    onRequest: false,
    effects: [payHere],
  },
  "pay-bills-here": {
    stages: ["mid"],
    unit: "count",
    levels: monthly([1, 2, 4], [1, 2, 3]),
    knownAfter: 1,
    changes: ["bills.kind", "bills.dueOn", "bills.paidOn", "bills.amountFen", "bills.source"],
    onRequest: false,
    effects: [billsHere],
  },
  "no-applications": {
    stages: ["initial", "mid", "long"],
    levels: [{ id: "kept", effortOnce: 0, effortMonthly: 0 }],
    knownAfter: 0,
    changes: ["inquiries.on", "applications.at"],
    onRequest: false,
    effects: [{ kind: "keep" }],
  },
  "authorise-data": {
    stages: ["initial"],
    levels: done(2),
    knownAfter: 1,
    changes: ["credentials.value", "bills.source", "balances.product"],
    onRequest: true,
    conditional: true,
  },
  "object-to-fact": {
    stages: ["initial", "mid", "long"],
    levels: [{ id: "filed", effortOnce: 1, effortMonthly: 0 }],
    knownAfter: 20,
    changes: ["creditAccounts.disputed"],
    onRequest: true,
    effects: [
      {
        kind: "set",
        source: "creditAccounts",
        where: or(
          and(above(overdue, fen(0)), not(oneOf(state, ["settled", "closed"]))),
          oneOf(state, adverseStates),
        ),
        values: { disputed: truth(true) },
      },
    ],
    conditional: true,
  },
} satisfies Record<string, Action>;
