import { define } from "@kaitong/engine";
import { author } from "@kaitong/example-real-data";
import { integer } from "./declare.js";

const {
  and,
  below,
  between,
  column,
  completedYears,
  completeMonths,
  countOf,
  daysSince,
  distinctOf,
  equal,
  fact,
  fen,
  floorDivide,
  lastDays,
  lastOf,
  least,
  maximumOf,
  minimumOf,
  monthOf,
  not,
  oneOf,
  parameter,
  share,
  sumOf,
  text,
  thisMonth,
  today,
  variable,
} = define;

const openedOn = fact<"day">("account", "openedOn");
const on = column<"day">("on");
const balance = column<"integer">("balanceFen");
const purpose = column<"text">("purpose");
const recent = lastDays({ parameter: "recentDays" });
const observed = lastDays({ parameter: "observedDays" });
const conduct = lastDays({ parameter: "conductDays" });
const payment = fact<"integer">("application", "paymentMonthlyFen");
const penalty = equal(purpose, text("penalty-interest"));
const byBank = oneOf(purpose, ["interest", "penalty-interest", "fee"]);
const mean = (window: define.Window) =>
  floorDivide(sumOf("transactions", balance, { window }), countOf("transactions", { window }));

/** Who applies, and how long the account has told something. */
export const historyVariables = {
  ageYears: integer(
    "identity",
    "years",
    completedYears(fact<"day">("client", "bornOn"), today),
    author.isProtected,
  ),
  accountDays: integer("history", "days", between(openedOn, today)),
  accountMonths: integer("history", "months", between(monthOf(openedOn), thisMonth)),
  observedDays: integer(
    "history",
    "days",
    least(parameter("observedDays"), variable<"integer">("accountDays")),
  ),
  activeMonths: integer(
    "history",
    "months",
    define.asUnit(
      distinctOf("transactions", [monthOf(on)], {
        window: completeMonths(6),
        where: not(byBank),
      }),
      "months",
    ),
    author.actionable,
  ),
};

/** What is kept on the account. */
export const balanceVariables = {
  balanceFen: integer("balance", "fen", lastOf("transactions", balance)),
  lowestBalanceFen: integer(
    "balance",
    "fen",
    minimumOf("transactions", balance, { window: recent }),
  ),
  highestBalanceFen: integer(
    "balance",
    "fen",
    maximumOf("transactions", balance, { window: observed }),
  ),
  meanBalanceFen: integer("balance", "fen", mean(observed)),
  recentMeanBalanceFen: integer("balance", "fen", mean(recent)),
  reserveShare: integer(
    "balance",
    "basis-points",
    share(variable("lowestBalanceFen"), payment),
    author.actionable,
  ),
  cushionShare: integer(
    "balance",
    "basis-points",
    share(variable("meanBalanceFen"), payment),
    author.actionable,
  ),
  balanceTrendShare: integer(
    "balance",
    "basis-points",
    share(variable("recentMeanBalanceFen"), variable("meanBalanceFen")),
  ),
  lowBalanceDays: integer(
    "balance",
    "count",
    distinctOf("transactions", [on], {
      window: observed,
      where: below(balance, parameter("lowBalanceFen")),
    }),
    author.actionable,
  ),
};

/** Whether the account was kept in order. */
export const conductVariables = {
  negativeDays: integer(
    "conduct",
    "count",
    distinctOf("transactions", [on], { window: conduct, where: below(balance, fen(0)) }),
    author.actionable,
  ),
  penaltyInterests: integer(
    "conduct",
    "count",
    countOf("transactions", { window: conduct, where: penalty }),
    author.actionable,
  ),
  penaltyInterestFen: integer(
    "conduct",
    "fen",
    sumOf("transactions", column("amountFen"), { window: conduct, where: penalty }),
  ),
  daysSincePenalty: integer(
    "conduct",
    "days",
    daysSince("transactions", { where: and(penalty, equal(column("direction"), text("out"))) }),
  ),
};
