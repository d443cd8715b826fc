import { define } from "@kaitong/engine";
import type { Choices } from "../generate/index.js";
import { label } from "../generate/sources.js";
import { monthName, monthOf } from "./dates.js";
import {
  bad,
  condition,
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

const { above, and, asUnit, choose, column, completeMonths, countOf, different, equal } = define;
const { fen, floorDivide, lastDays, lastMonths, level, multiply, not, number, oneOf } = define;
const { runOf, sumOf, text, today, when } = define;

/** Statuses of a month of an account; more after the first are worse. */
export const behindBy: readonly string[] = ["1", "2", "3"];
const overdue = column<"integer">("overdueFen");
const state = column<"text">("state");

/** Whether an account goes on, over its JSON. */
export function isOpen(account: Json): boolean {
  return account.state !== "settled";
}

function sources(choices: Choices, disputed: boolean) {
  const leaveOut = { id: "disputed", label: label("disputed"), when: column("disputed") } as const;
  return [
    source("report", [{ name: "at", type: "instant" }], {
      rows: "one",
      time: "at",
      continues: {
        kind: "obtained-again",
        worldDays: choices.pick([45, 20, 0, 31]),
        freshDays: { parameter: "freshDays" },
      },
    }),
    source(
      "accounts",
      [
        { name: "id", type: "text", lengthMax: 8, required: true },
        { name: "state", type: "text", values: ["open", "lost", "settled"], required: true },
        money("overdueFen", { required: true }),
        money("balanceFen"),
        money("limitFen", { required: true }),
        { name: "closedOn", type: "day", end: true },
        { name: "disputed", type: "boolean", default: false },
      ],
      {
        parent: "report",
        identity: "id",
        known: "parent",
        ...(disputed ? { leaveOut: [leaveOut] } : {}),
      },
    ),
    source(
      "months",
      [
        { name: "month", type: "month", required: true },
        { name: "status", type: "text", values: ["N", ...behindBy] },
      ],
      {
        parent: "accounts",
        time: "month",
        known: "parent",
        continues: {
          kind: "statuses",
          column: "status",
          open: different(state, text("settled")),
          behind: above(overdue, fen(0)),
          clear: "N",
          behindBy,
        },
      },
    ),
    source("inquiries", [{ name: "on", type: "day", required: true }], {
      parent: "report",
      time: "on",
      known: "parent",
    }),
  ];
}

function measures(choices: Choices) {
  const going = { where: different(state, text("settled")) };
  const late = { where: different(column<"text">("status"), text("N")) };
  const settling = ["settle-accounts"];
  const used = sumOf("accounts", column("balanceFen"), going);
  return [
    condition("hasReport", define.sourceKnown("report")),
    integer("overdue", "fen", sumOf("accounts", overdue, going), [1, 50_000], settling, bad),
    integer(
      "lost",
      "count",
      countOf("accounts", { where: equal(state, text("lost")) }),
      [1],
      settling,
      bad,
    ),
    integer(
      "used",
      "basis-points",
      define.share(used, sumOf("accounts", column("limitFen"), going)),
      [3_000, 5_000, 8_000],
      ["pay-down"],
      bad,
    ),
    integer(
      "lateMonths",
      "count",
      countOf("months", { window: lastMonths(choices.pick([6, 3, 12])), ...late }),
      [1, 2, 3],
      [],
      bad,
    ),
    integer(
      "cleanRun",
      "months",
      runOf("months", {
        mode: choices.pick(["current", "longest"]),
        window: completeMonths(6) as never,
        where: equal(column("status"), text("N")),
        per: choices.pick(["all", "parent"]),
      }),
      [1, 2, 4],
      settling,
    ),
    integer(
      "inquired",
      "count",
      countOf("inquiries", { window: lastDays(choices.pick([30, 90])) }),
      [1, 2, 3],
      [],
      bad,
    ),
  ];
}

const inUse = floorDivide(multiply(column("limitFen"), asUnit(level, "number")), number(10_000));
const keptOf = (row: Json, levelValue: number) =>
  Math.floor((Number(row.limitFen) * levelValue) / 10_000);
const isOver = (row: Json, levelValue: number) =>
  typeof row.balanceFen === "number" && row.balanceFen > keptOf(row, levelValue);
const isDue = (row: Json) => Number(row.overdueFen) > 0 && isOpen(row);

/** Rows that are left out are not changed either. */
const sees = (disputed: boolean, row: Json) => !(disputed && row.disputed === true);

function settleDeed(choices: Choices, disputed: boolean): Deed {
  return deed(
    choices,
    "settle-accounts",
    {
      changes: ["accounts.overdueFen", "accounts.state", "accounts.closedOn"],
      knownAfter: choices.pick([45, 20, 1, 45]),
      effects: [
        {
          kind: "set",
          source: "accounts",
          where: and(above(overdue, fen(0)), not(oneOf(state, ["settled"]))),
          values: {
            overdueFen: fen(0),
            state: choose([when(equal(state, text("lost")), text("settled"))], text("open")),
            closedOn: choose([when(equal(state, text("lost")), today)], column<"day">("closedOn")),
          },
          costs: overdue,
        },
      ],
    },
    [
      {
        kind: "set",
        source: "accounts",
        change: (row, { day }) =>
          !isDue(row) || !sees(disputed, row)
            ? null
            : {
                ...row,
                overdueFen: 0,
                state: row.state === "lost" ? "settled" : "open",
                closedOn: row.state === "lost" ? day : row.closedOn,
              },
        cost: (row) => (isDue(row) && sees(disputed, row) ? Number(row.overdueFen) : 0),
      },
    ],
  );
}

function payDownDeed(choices: Choices, disputed: boolean): Deed {
  return deed(
    choices,
    "pay-down",
    {
      changes: ["accounts.balanceFen"],
      unit: "basis-points",
      effects: [
        {
          kind: "set",
          source: "accounts",
          where: above(column("balanceFen"), inUse),
          values: { balanceFen: inUse },
          costs: define.subtract(column("balanceFen"), inUse),
        },
      ],
    },
    [
      {
        kind: "set",
        source: "accounts",
        change: (row, at) =>
          isOver(row, at.level) && sees(disputed, row)
            ? { ...row, balanceFen: keptOf(row, at.level) }
            : null,
        cost: (row, at) =>
          isOver(row, at) && sees(disputed, row) ? Number(row.balanceFen) - keptOf(row, at) : 0,
      },
    ],
    choices.pick([[5_000], [7_000, 3_000], [7_000, 5_000, 3_000]]),
  );
}

function deeds(choices: Choices, disputed: boolean): readonly Deed[] {
  const [settle, payDown] = [settleDeed(choices, disputed), payDownDeed(choices, disputed)];
  const obtain = deed(
    choices,
    "get-report",
    {
      changes: ["report.at"],
      effects: [{ kind: "obtain", source: "report" }],
      knownAfter: choices.pick([0, 0, 1]),
    },
    [{ kind: "obtain", source: "report" }],
  );
  const keep = deed(
    choices,
    "ask-nobody",
    { changes: ["inquiries.on"], effects: [{ kind: "keep" }] },
    [{ kind: "keep" }],
  );
  return [settle, payDown, obtain, keep];
}

function makeAccount(choices: Choices, { day }: Now, id: string): Json {
  const isBehind = choices.oneIn(2);
  const limitFen = choices.pick([100_000, 300_000, 1_000_000]);
  const newest = choices.pick([2, 1, 3, 4]);
  const statuses = Array.from({ length: choices.index(5) }, (_, back) => ({
    month: monthName(monthOf(day) - newest - back),
    status: maybe(choices, choices.pick(["N", "N", "1", "2", "3"]), 12),
  }));
  return {
    id,
    state: choices.pick(["open", "open", "open", "lost", "settled"]),
    overdueFen: isBehind ? choices.pick([10_000, 50_000, 200_000]) : 0,
    balanceFen: maybe(choices, Math.floor((limitFen * choices.pick([0, 4, 6, 9])) / 10), 10),
    limitFen,
    closedOn: null,
    disputed: choices.oneIn(8),
    months: statuses,
  };
}

/** A credit report that is obtained again, with accounts, their months, and inquiries. */
export function reportKit(choices: Choices): Kit {
  const disputed = choices.oneIn(2);
  return {
    sources: sources(choices, disputed),
    measures: measures(choices),
    deeds: deeds(choices, disputed),
    facts: (random, now) => {
      if (random.oneIn(12)) return random.oneIn(2) ? {} : { report: null };
      const at = hourOf(now, random.pick([3, 20, 40, 100]), 9);
      const accounts = Array.from({ length: random.index(3) }, (_, index) =>
        makeAccount(random, now, `A${index}`),
      );
      const inquiries = Array.from({ length: random.index(4) }, () => ({
        on: daysAgo(now, 2 + random.index(100)),
      }));
      const report = { at, accounts, inquiries };
      return { report };
    },
  };
}
