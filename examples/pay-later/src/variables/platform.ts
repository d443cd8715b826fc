import { define } from "@kaitong/engine";
import { actionable, integer, other, truth } from "./declare.js";

const {
  add,
  and,
  atLeast,
  atMost,
  below,
  choose,
  coalesce,
  column,
  completeMonths,
  countOf,
  digits,
  equal,
  fact,
  fen,
  floorDivide,
  isKnown,
  lastDays,
  lastMonths,
  not,
  number,
  oneOf,
  or,
  percentile,
  shareOf,
  slice,
  subtract,
  sumOf,
  text,
  today,
  unknown,
  variable,
  when,
} = define;

const income = fact<"integer">("person", "incomeMonthlyFen");
const halfYear = { window: lastDays({ parameter: "billDays" }) };
const paid = isKnown(column("paidOn"));
/** Bills that the person authorised only ever add: they are in no share and in no streak. */
export const ownBill = not(
  coalesce(equal(column<"text">("source"), text("credential")), define.truth(false)),
);
/** A bill that was paid, or whose day is over: one that is due today may still be paid. */
const settledBill = and(ownBill, or(paid, below(column<"day">("dueOn"), today)));
export const onTime = and(paid, atMost(column<"day">("paidOn"), column<"day">("dueOn")));
const salaries = sumOf("transactions", column<"integer">("amountFen"), {
  window: completeMonths(3),
  where: and(
    equal(column<"text">("direction"), text("in")),
    equal(column<"text">("category"), text("salary")),
    equal(column<"text">("state"), text("settled")),
  ),
});
const meanSalary = floorDivide(salaries, number(3));
const years = variable<"integer">("ageYears");
const band = (edges: readonly number[], names: readonly string[], value: typeof years) =>
  choose(
    edges.map((edge, index) => when(below(value, define.years(edge)), text(names[index] ?? ""))),
    choose([when(isKnown(value), text(names[names.length - 1] ?? ""))], unknown("text")),
  );
const incomeBand = (edges: readonly number[], names: readonly string[]) =>
  choose(
    edges.map((edge, index) => when(below(income, fen(edge)), text(names[index] ?? ""))),
    choose([when(isKnown(income), text(names[names.length - 1] ?? ""))], text("unknown")),
  );

/** The platform account, bills, spending power and the peer group. */
export const platformVariables = {
  accountRestricted: truth(
    "platform",
    equal(fact<"text">("account", "state"), text("restricted")),
    actionable,
  ),
  accountClosed: truth(
    "platform",
    equal(fact<"text">("account", "state"), text("closed")),
    actionable,
  ),
  sesameScore: integer(
    "platform",
    "score",
    define.lastOf("sesame", column<"integer">("score"), {
      window: lastMonths({ parameter: "sesameMonths" }),
    }),
  ),
  sesameScores: integer(
    "platform",
    "count",
    countOf("sesame", { window: lastMonths({ parameter: "sesameMonths" }) }),
  ),
  lineOpen: truth("availability", equal(fact<"text">("account", "line"), text("open"))),
  lineClosedByUser: truth(
    "availability",
    equal(fact<"text">("account", "line"), text("closed-by-user")),
    actionable,
  ),
  regionNotServed: truth("availability", oneOf(digits(variable<"text">("province")), [71, 81, 82])),
  province: other("peer", "text", slice(fact<"text">("person", "residenceRegion"), 0, 2), {
    tags: ["region"],
  }),
  ageBand: other(
    "peer",
    "text",
    band(
      [18, 23, 28, 36, 46, 56],
      ["under-18", "18-22", "23-27", "28-35", "36-45", "46-55", "56+"],
      years,
    ),
    { tags: ["protected"] },
  ),
  incomeBand: other(
    "peer",
    "text",
    incomeBand([300_000, 500_000, 800_000, 1_500_000], ["<3k", "3-5k", "5-8k", "8-15k", "15k+"]),
  ),
  liquidSumFen: integer(
    "capacity",
    "fen",
    sumOf("balances", column<"integer">("averageFen"), { window: completeMonths(3) }),
    actionable,
  ),
  liquidMeanFen: integer(
    "capacity",
    "fen",
    floorDivide(variable<"integer">("liquidSumFen"), number(3)),
    actionable,
  ),
  spendingPowerFen: integer(
    "peer",
    "fen",
    add(
      subtract(
        coalesce(
          income,
          choose([when(atLeast(meanSalary, fen(1)), meanSalary)], unknown("integer", "fen")),
        ),
        variable<"integer">("dueThisMonthFen"),
      ),
      floorDivide(variable<"integer">("liquidMeanFen"), number(6)),
    ),
    actionable,
  ),
  spendingPowerLowFen: integer("peer", "fen", percentile("spendingPowerFen", 5)),
  spendingPowerHalfMedianFen: integer(
    "peer",
    "fen",
    floorDivide(add(percentile("spendingPowerFen", 50), fen(1)), number(2)),
  ),
  bills: integer("fulfilment", "count", countOf("bills", { ...halfYear, where: settledBill })),
  onTimeShare: integer(
    "fulfilment",
    "basis-points",
    shareOf("bills", onTime, { ...halfYear, where: settledBill }),
    actionable,
  ),
  onTimeShareLow: integer("peer", "basis-points", percentile("onTimeShare", 5)),
};
