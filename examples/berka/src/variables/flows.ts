import { define } from "@kaitong/engine";
import { author } from "@kaitong/example-real-data";
import { integer } from "./declare.js";

const {
  and,
  asUnit,
  atLeast,
  column,
  completeMonths,
  countOf,
  distinctOf,
  equal,
  fact,
  floorDivide,
  lastDays,
  lastOf,
  least,
  maximumOf,
  monthOf,
  multiply,
  not,
  number,
  oneOf,
  parameter,
  share,
  shareOf,
  subtract,
  sumOf,
  text,
  variable,
} = define;

type Condition = define.Typed<"boolean">;

const amount = column<"integer">("amountFen");
const purpose = column<"text">("purpose");
const channel = column<"text">("channel");
const observed = lastDays({ parameter: "observedDays" });
const recent = lastDays({ parameter: "recentDays" });
const payment = fact<"integer">("application", "paymentMonthlyFen");
const byBank = oneOf(purpose, ["interest", "penalty-interest", "fee"]);
const inflow = and(equal(column<"text">("direction"), text("in")), not(byBank));
const outflow = equal(column<"text">("direction"), text("out"));
const cashOut = and(outflow, equal(channel, text("cash")), equal(purpose, text("other")));
const sum = (where: Condition, window = observed) =>
  sumOf("transactions", amount, { window, where });

/** What a sum or number over the observed days makes in thirty days. */
const monthly = (of: define.Typed<"integer">) =>
  floorDivide(multiply(of, number(30)), asUnit(variable("observedDays"), "number"));
const inflowOfMonth = (skip: number) =>
  integer("income", "fen", sum(inflow, completeMonths(1, skip)));
const ofInflow = (of: define.Typed<"integer">) => share(of, variable("inflowMonthlyFen"));

/** What comes in. */
export const incomeVariables = {
  inflowMonthlyFen: integer("income", "fen", monthly(sum(inflow))),
  inflowMonth1Fen: inflowOfMonth(1),
  inflowMonth2Fen: inflowOfMonth(2),
  inflowMonth3Fen: inflowOfMonth(3),
  weakestInflowShare: integer(
    "income",
    "basis-points",
    share(
      least(
        variable<"integer">("inflowMonth1Fen"),
        variable<"integer">("inflowMonth2Fen"),
        variable<"integer">("inflowMonth3Fen"),
      ),
      payment,
    ),
    author.actionable,
  ),
  incomeMonths: integer(
    "income",
    "months",
    asUnit(
      distinctOf("transactions", [monthOf(column<"day">("on"))], {
        window: completeMonths(6),
        where: and(inflow, atLeast(amount, parameter("incomeFen"))),
      }),
      "months",
    ),
  ),
  transferInflowShare: integer(
    "income",
    "basis-points",
    shareOf(
      "transactions",
      equal(channel, text("transfer")),
      { window: observed, where: inflow },
      amount,
    ),
  ),
  inflowTrendShare: integer(
    "income",
    "basis-points",
    share(multiply(sum(inflow, recent), number(2)), sum(inflow)),
  ),
};

/** What goes out. */
export const spendingVariables = {
  outflowMonthlyFen: integer("spending", "fen", monthly(sum(outflow))),
  outflowShare: integer("spending", "basis-points", ofInflow(variable("outflowMonthlyFen"))),
  surplusMonthlyFen: integer(
    "spending",
    "fen",
    subtract(variable("inflowMonthlyFen"), variable("outflowMonthlyFen")),
  ),
  withdrawalsMonthly: integer(
    "spending",
    "count",
    monthly(countOf("transactions", { window: observed, where: cashOut })),
  ),
  largestWithdrawalShare: integer(
    "spending",
    "basis-points",
    ofInflow(maximumOf("transactions", amount, { window: observed, where: cashOut }, 0)),
  ),
};

/** Regular payments of the household that run already. */
export const householdVariables = {
  regularOrders: integer("household", "count", countOf("orders")),
  regularOrdersFen: integer("household", "fen", sumOf("orders", amount)),
  regularOrdersShare: integer("household", "basis-points", ofInflow(variable("regularOrdersFen"))),
  householdMonthlyFen: integer(
    "household",
    "fen",
    monthly(sum(and(outflow, equal(purpose, text("household"))))),
  ),
  insurancePayments: integer(
    "household",
    "count",
    countOf("transactions", { window: observed, where: equal(purpose, text("insurance")) }),
  ),
};

/** What the new loan weighs. */
export const burdenVariables = {
  paymentShare: integer("burden", "basis-points", ofInflow(payment), author.actionable),
  commitmentShare: integer(
    "burden",
    "basis-points",
    ofInflow(define.add(payment, variable<"integer">("regularOrdersFen"))),
    author.actionable,
  ),
  amountShare: integer(
    "burden",
    "basis-points",
    ofInflow(fact<"integer">("application", "amountFen")),
    author.actionable,
  ),
};

/** Cards of the account. */
export const cardVariables = {
  cards: integer("cards", "count", countOf("cards")),
  cardPayments: integer(
    "cards",
    "count",
    countOf("transactions", { window: observed, where: equal(channel, text("card")) }),
  ),
};

const districtFigure = (unit: define.Unit, name: string) =>
  integer("district", unit, lastOf("district", column<"integer">(name)), author.ofRegion);

/** Figures of the client's district: shown, and never scored. */
export const districtVariables = {
  districtUnemployment: districtFigure("basis-points", "unemployment"),
  districtSalaryFen: districtFigure("fen", "salaryMonthlyFen"),
  districtEntrepreneurs: districtFigure("count", "entrepreneursPerThousand"),
  districtCrimesShare: integer(
    "district",
    "basis-points",
    share(
      lastOf("district", column<"integer">("crimes")),
      lastOf("district", column<"integer">("inhabitants")),
    ),
    author.ofRegion,
  ),
};
