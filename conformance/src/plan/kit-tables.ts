import { define } from "@kaitong/engine";
import type { Choices } from "../generate/index.js";
import { monthName, monthOf } from "./dates.js";
import {
  type Act,
  bad,
  type Deed,
  daysAgo,
  deed,
  hourOf,
  integer,
  type Json,
  type Kit,
  maybe,
  money,
  type Now,
  source,
} from "./kit.js";

const { atLeast, atMost, coalesce, column, completeMonths, countOf, equal, fen } = define;
const { lastDays, level, not, runOf, sumOf, text, today, truth } = define;

const mostly = (choices: Choices) =>
  choices.oneIn(6) ? {} : ({ continues: { kind: "repeats" } } as const);

function balancesDeeds(choices: Choices): readonly Deed[] {
  return [
    deed(
      choices,
      "keep-balance",
      {
        changes: ["balances.month", "balances.averageFen", "balances.product"],
        unit: "fen",
        knownAfter: "next-month",
        effects: [
          {
            kind: "top-up",
            source: "balances",
            column: "averageFen",
            to: level,
            values: { product: text("wallet") },
          },
        ],
        ...(choices.oneIn(3) ? { after: ["settle"] } : {}),
      },
      [{ kind: "top-up", source: "balances", column: "averageFen", row: { product: "wallet" } }],
      choices.pick([[100_000], [50_000, 150_000], [150_000]]),
    ),
  ];
}

function balancesFacts(random: Choices, { day }: Now): Json {
  if (random.oneIn(12)) return {};
  const months = Array.from({ length: 4 }, (_, back) => back + 1).filter(() => !random.oneIn(5));
  const balances = months.flatMap((back) =>
    (random.oneIn(4) ? ["wallet", "fund"] : ["wallet"]).map((product) => ({
      month: monthName(monthOf(day) - back + (random.oneIn(12) ? 1 : 0)),
      averageFen: maybe(random, random.pick([20_000, 60_000, 0, 120_000])),
      product,
    })),
  );
  return { balances };
}

/** What was left on an account in each month. */
export function balancesKit(choices: Choices): Kit {
  const average = column<"integer">("averageFen");
  const columns = [
    { name: "month", type: "month", required: true } as const,
    money("averageFen"),
    { name: "product", type: "text", values: ["wallet", "fund"] } as const,
  ];
  const well = atLeast(average, fen(50_000));
  return {
    sources: [
      source("balances", columns, { time: "month", known: "month-end", ...mostly(choices) }),
    ],
    measures: [
      integer(
        "buffer",
        "fen",
        sumOf("balances", average, { window: completeMonths(3) }),
        [100_000, 300_000, 450_000],
        ["keep-balance"],
      ),
      integer(
        "goodMonths",
        "count",
        countOf("balances", {
          window: completeMonths(choices.pick([3, 6, 2])),
          where: atLeast(average, fen(100_000)),
        }),
        [1, 2, 3],
        ["keep-balance"],
      ),
      integer(
        "savingRun",
        "months",
        runOf("balances", {
          mode: choices.pick(["current", "longest"]),
          window: completeMonths(choices.pick([6, 3])) as never,
          where: well,
          per: "all",
        }),
        [1, 2, 3],
        ["keep-balance"],
      ),
    ],
    deeds: balancesDeeds(choices),
    facts: balancesFacts,
  };
}

function billsDeeds(choices: Choices): readonly Deed[] {
  const open = not(define.isKnown(column("paidOn")));
  return [
    deed(
      choices,
      "bills-here",
      {
        changes: ["bills.dueOn", "bills.paidOn", "bills.amountFen"],
        unit: "count",
        effects: [
          {
            kind: "add-monthly",
            source: "bills",
            times: level,
            values: { paidOn: today, amountFen: fen(5_000) },
          },
        ],
      },
      [
        {
          kind: "add-monthly",
          source: "bills",
          row: ({ day }: Act) => ({ dueOn: day, paidOn: day, amountFen: 5_000 }),
        },
      ],
      choices.pick([[1], [1, 3], [2]]),
    ),
    deed(
      choices,
      "pay-old",
      {
        changes: ["bills.paidOn"],
        effects: [
          {
            kind: "set",
            source: "bills",
            where: open,
            values: { paidOn: today },
            costs: column("amountFen"),
          },
        ],
      },
      [
        {
          kind: "set",
          source: "bills",
          change: (row, { day }) => (row.paidOn === null ? { ...row, paidOn: day } : null),
          cost: (row) =>
            row.paidOn !== null ? 0 : typeof row.amountFen === "number" ? row.amountFen : null,
        },
      ],
    ),
  ];
}

function billsFacts(random: Choices, now: Now): Json {
  if (random.oneIn(12)) return {};
  const rows = Array.from({ length: 2 + random.index(5) }, () => {
    const due = random.index(110) - 3;
    const paid = due - random.pick([0, 3, -2, 10, 40]);
    const isLate = random.oneIn(8) ? { knownAt: hourOf(now, due - 5, 8) } : {};
    return {
      dueOn: daysAgo(now, due),
      paidOn: maybe(random, daysAgo(now, paid), 5),
      amountFen: random.pick([5_000, 20_000, 90_000]),
      ...isLate,
    };
  });
  return { bills: rows };
}

/** Bills with the days on which they were due and paid. */
export function billsKit(choices: Choices): Kit {
  const inTime = coalesce(atMost(column<"day">("paidOn"), column<"day">("dueOn")), truth(false));
  const window = lastDays(choices.pick([90, 60, 180, 45]));
  const columns = [
    { name: "dueOn", type: "day", required: true } as const,
    { name: "paidOn", type: "day", end: true } as const,
    money("amountFen"),
  ];
  const byBills = ["bills-here"];
  return {
    sources: [source("bills", columns, { time: "dueOn", ...mostly(choices) })],
    measures: [
      integer(
        "paidInTime",
        "count",
        countOf("bills", { window, where: inTime }),
        [2, 4, 6],
        byBills,
        {
          fakeable: true,
        },
      ),
      integer(
        "paidLate",
        "count",
        countOf("bills", { window, where: not(inTime) }),
        [1, 2, 3],
        [],
        bad,
      ),
      integer(
        "inTimeShare",
        "basis-points",
        define.shareOf("bills", inTime, { window }),
        [5_000, 8_000],
        byBills,
      ),
    ],
    deeds: billsDeeds(choices),
    facts: billsFacts,
  };
}

function paymentsDeeds(choices: Choices): readonly Deed[] {
  return [
    deed(
      choices,
      "pay-here",
      {
        changes: ["payments.at", "payments.amountFen", "payments.kind", "payments.payee"],
        unit: "count",
        knownAfter: choices.pick([1, 0]),
        effects: [
          {
            kind: "add-monthly",
            source: "payments",
            times: level,
            values: { kind: text("food") },
            amount: { column: "amountFen", where: atLeast(column("amountFen"), fen(500)) },
            among: { column: "payee", count: 3 },
          },
        ],
      },
      [
        {
          kind: "add-monthly",
          source: "payments",
          row: ({ asOf }: Act) => ({ at: new Date(asOf).toISOString(), kind: "food" }),
          amount: { column: "amountFen", where: (row: Json) => Number(row.amountFen) >= 500 },
          among: { column: "payee", count: 3 },
        },
      ],
      choices.pick([[2], [1, 2], [2, 4]]),
    ),
  ];
}

function paymentsFacts(random: Choices, now: Now): Json {
  if (random.oneIn(12)) return {};
  const payments = Array.from({ length: random.index(9) }, () => ({
    at: hourOf(now, random.index(110) - 2, random.pick([12, 0, 23, 10])),
    amountFen: random.pick([1_000, 2_000, 400, 5_000, 30_000]),
    kind: random.pick(["food", "food", "rent"]),
    payee: maybe(random, random.pick(["a", "b", "c"])),
  }));
  return { payments };
}

/** Payments at any hour. */
export function paymentsKit(choices: Choices): Kit {
  const columns = [
    { name: "at", type: "instant", required: true } as const,
    money("amountFen", { required: true }),
    { name: "kind", type: "text", values: ["food", "rent"], required: true } as const,
    { name: "payee", type: "text", lengthMax: 40 } as const,
  ];
  const food = equal(column<"text">("kind"), text("food"));
  const window = lastDays(choices.pick([90, 30, 60]));
  return {
    sources: [source("payments", columns, { time: "at", ...mostly(choices) })],
    measures: [
      integer(
        "meals",
        "count",
        countOf("payments", { window, where: food }),
        [3, 6, 10],
        ["pay-here"],
        {
          fakeable: true,
        },
      ),
      integer(
        "payees",
        "count",
        define.distinctOf("payments", [column("payee")], { window }),
        [2, 3, 4],
        ["pay-here"],
      ),
      integer(
        "spent",
        "fen",
        sumOf("payments", column("amountFen"), { window: completeMonths(2) }),
        [10_000, 40_000],
        ["pay-here"],
      ),
    ],
    deeds: paymentsDeeds(choices),
    facts: paymentsFacts,
  };
}
