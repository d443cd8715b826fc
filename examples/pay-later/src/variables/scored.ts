import { define } from "@kaitong/engine";
import { cardTypes, overdueStatuses } from "../codes.js";
import { actionable, integer } from "./declare.js";
import { onTime, ownBill } from "./platform.js";

const {
  above,
  add,
  addMonths,
  and,
  atLeast,
  below,
  between,
  choose,
  column,
  completeMonths,
  count,
  countOf,
  dayOf,
  distinctOf,
  equal,
  floorDivide,
  greatest,
  isKnown,
  lastDays,
  lastMonths,
  least,
  minimumOf,
  monthOf,
  not,
  number,
  oneOf,
  parameter,
  runOf,
  share,
  shareOf,
  sumOf,
  text,
  thisMonth,
  today,
  trailingCount,
  unknown,
  variable,
  when,
} = define;

const category = column<"text">("category");
const settledOut = and(
  equal(column<"text">("direction"), text("out")),
  equal(column<"text">("state"), text("settled")),
);
const qualifying = and(
  settledOut,
  atLeast(column<"integer">("amountFen"), parameter("qualifyingFen")),
  oneOf(column<"text">("channel"), ["online", "offline"]),
  not(oneOf(category, ["transfer", "financial", "gambling"])),
);
/** One qualifying payment per counterparty and day. */
const payments = (window: define.Window) =>
  distinctOf("transactions", [column("counterparty"), dayOf(column<"instant">("at"))], {
    window,
    where: qualifying,
  });
const cheap = { actionable: true, gaming: "cheap" } as const;

const recentMonths = [1, 2, 3, 4, 5, 6];
const monthly = recentMonths.map((skip) => variable<"integer">(`paymentsMonth${skip}`));
const paymentsOfMonth = (skip: number) =>
  integer("activity", "count", payments(completeMonths(1, skip)), cheap);
const active = (value: define.Typed<"integer">) =>
  choose(
    [when(atLeast(value, count(3)), count(1)), when(below(value, count(3)), count(0))],
    unknown("integer", "count"),
  );

/** Only a report with an account older than six months says something about history. */
const thin = (expression: define.Typed<"integer">, unit: define.Unit) =>
  choose(
    [
      when(
        below(
          addMonths(
            minimumOf("creditAccounts", column<"day">("openedOn")),
            parameter("thinFileMonths"),
          ),
          today,
        ),
        expression,
      ),
    ],
    unknown("integer", unit),
  );
const reportMonths = { window: lastMonths({ parameter: "reportMonths" }) };
const unended = (source: string) => countOf(source, { where: not(isKnown(column("endedOn"))) });

const salary = and(
  equal(column<"text">("direction"), text("in")),
  equal(category, text("salary")),
  equal(column<"text">("state"), text("settled")),
);
const discretionary = and(
  settledOut,
  oneOf(category, ["dining", "clothing", "electronics", "entertainment", "travel"]),
);
const essential = and(
  settledOut,
  oneOf(category, [
    "groceries",
    "transport",
    "housing",
    "utilities",
    "telecom",
    "health",
    "education",
  ]),
);
const quarterDays = { window: lastDays({ parameter: "activityDays" }) };
const risky = and(settledOut, equal(category, text("gambling")));
const community = oneOf(column<"text">("kind"), [
  "water",
  "electricity",
  "gas",
  "telecom",
  "rent",
  "sharing",
]);

/** What the scorecard looks at beside the variables of the gates. */
export const scoredVariables = {
  creditMonths: integer(
    "history",
    "months",
    between(monthOf(minimumOf("creditAccounts", column<"day">("openedOn"))), thisMonth),
  ),
  historyMonths: integer("history", "months", thin(variable("creditMonths"), "months")),
  historyOverdueMonths: integer("history", "count", thin(variable("overdueMonths"), "count")),
  onTimeMonths: integer(
    "history",
    "count",
    thin(
      distinctOf("creditMonths", [column("month")], {
        ...reportMonths,
        where: and(
          equal(column<"text">("status"), text("N")),
          not(oneOf(column<"text">("status"), overdueStatuses)),
        ),
      }),
      "count",
    ),
    actionable,
  ),
  cardUtilisation: integer(
    "history",
    "basis-points",
    share(
      sumOf("creditAccounts", column<"integer">("balanceFen"), {
        where: oneOf(column<"text">("type"), cardTypes),
      }),
      sumOf("creditAccounts", column<"integer">("limitFen"), {
        where: oneOf(column<"text">("type"), cardTypes),
      }),
    ),
    actionable,
  ),
  openRecords: integer(
    "history",
    "count",
    add(unended("judgments"), unended("taxArrears"), unended("penalties")),
    actionable,
  ),
  newAccounts: integer(
    "behaviour",
    "count",
    countOf("creditAccounts", {
      window: lastDays({ parameter: "stackingDays" }),
      where: column<"boolean">("unsecured"),
    }),
    actionable,
  ),
  onTimeStreakMonths: integer(
    "fulfilment",
    "months",
    runOf("bills", {
      mode: "current",
      window: completeMonths(12),
      where: and(ownBill, onTime),
      unless: and(ownBill, not(onTime)),
      per: "all",
    }),
    actionable,
  ),
  communityBills: integer(
    "fulfilment",
    "count",
    countOf("bills", { window: lastMonths(12), where: and(community, onTime) }),
    actionable,
  ),
  payments: integer("activity", "count", payments(lastDays({ parameter: "activityDays" })), cheap),
  paymentsMonth1: paymentsOfMonth(1),
  paymentsMonth2: paymentsOfMonth(2),
  paymentsMonth3: paymentsOfMonth(3),
  paymentsMonth4: paymentsOfMonth(4),
  paymentsMonth5: paymentsOfMonth(5),
  paymentsMonth6: paymentsOfMonth(6),
  activeMonths: integer("activity", "count", add(count(0), ...monthly.map(active)), cheap),
  paymentUnevenness: integer(
    "activity",
    "number",
    floorDivide(greatest(...monthly), least(...monthly)),
    cheap,
  ),
  essentialSpendingFen: integer(
    "behaviour",
    "fen",
    floorDivide(
      sumOf("transactions", column<"integer">("amountFen"), {
        window: completeMonths(3),
        where: essential,
      }),
      number(3),
    ),
  ),
  bufferShare: integer(
    "behaviour",
    "basis-points",
    share(variable("liquidMeanFen"), variable("essentialSpendingFen")),
    actionable,
  ),
  payDayShare: integer(
    "behaviour",
    "basis-points",
    shareOf(
      "transactions",
      above(trailingCount({ parameter: "payDayDays" }, salary), count(0)),
      { ...quarterDays, where: discretionary },
      column("amountFen"),
    ),
    actionable,
  ),
  riskyBurst: integer(
    "behaviour",
    "count",
    define.maximumOf(
      "transactions",
      trailingCount({ parameter: "burstDays" }, risky),
      { ...quarterDays, where: risky },
      0,
    ),
    actionable,
  ),
  incomeMonthlyFen: integer(
    "capacity",
    "fen",
    define.fact("person", "incomeMonthlyFen"),
    actionable,
  ),
};
