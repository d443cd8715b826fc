import { define } from "@kaitong/engine";
import { cardTypes, hardInquiryReasons, overdueStatuses, seriousStatuses } from "../codes.js";
import { limitBounds, limitMultiple } from "../limit-bounds.js";
import { actionable, integer, truth } from "./declare.js";

const {
  above,
  add,
  addMonths,
  and,
  asUnit,
  atLeast,
  atMost,
  between,
  choose,
  coalesce,
  column,
  count,
  countOf,
  dayOf,
  different,
  distinctOf,
  equal,
  fact,
  fen,
  floorDivide,
  isKnown,
  lastDays,
  lastMonths,
  monthOf,
  multiply,
  not,
  number,
  oneOf,
  or,
  parameter,
  runOf,
  share,
  slice,
  sourceKnown,
  subtract,
  sumOf,
  text,
  today,
  unknown,
  variable,
  when,
} = define;

const state = column<"text">("state");
const status = column<"text">("status");
const reportMonths = { window: lastMonths({ parameter: "reportMonths" }) };
const overdue = oneOf(status, overdueStatuses);

/** Whether something has not ended, or ended less than a number of months ago. */
const openOrRecent = (ended: string, monthsName: string) =>
  or(
    not(isKnown(column(ended))),
    above(addMonths(column<"day">(ended), parameter(monthsName)), today),
  );

const income = fact<"integer">("person", "incomeMonthlyFen");
const province = (source: string) => slice(fact<"text">(source, "residenceRegion"), 0, 2);
const mobile = fact<"text">("person", "mobile");
const listed = countOf("reportMobiles", { where: equal(column<"text">("value"), mobile) });
const contradictions: readonly define.Typed<"boolean">[] = [
  choose([when(isKnown(mobile), equal(listed, count(0)))], unknown("boolean")),
  different(province("person"), province("reportPerson")),
  above(income, multiply(number(2), fact<"integer">("reportPerson", "housingFundBaseFen"))),
];
/** How many conditions hold, where an unknown one counts as given. */
const holding = (unknownAs: boolean) =>
  add(
    count(0),
    ...contradictions.map((condition) =>
      choose([when(coalesce(condition, define.truth(unknownAs)), count(1))], count(0)),
    ),
  );

const hard = {
  window: lastDays({ parameter: "inquiryDays" }),
  where: oneOf(column<"text">("reason"), hardInquiryReasons),
};

const half = choose(
  [
    when(
      equal(column<"text">("coBorrower"), text("joint")),
      floorDivide(column<"integer">("dueThisMonthFen"), number(2)),
    ),
  ],
  column<"integer">("dueThisMonthFen"),
);
const cardBalances = sumOf("creditAccounts", column<"integer">("balanceFen"), {
  where: oneOf(column<"text">("type"), cardTypes),
});
const obligations = variable<"integer">("obligationsFen");
const scaled = (name: string) => asUnit(parameter(name), "number");

/** What the credit report says, for the gates. */
export const reportVariables = {
  reportObtained: truth("report", sourceKnown("creditReport"), actionable),
  reportAgeDays: integer(
    "report",
    "days",
    between(dayOf(fact<"instant">("creditReport", "reportedAt")), today),
    actionable,
  ),
  contradictions: integer(
    "report",
    "count",
    choose(
      [
        when(
          or(
            atLeast(holding(false), asUnit(parameter("contradictionsMax"), "count")),
            equal(holding(false), holding(true)),
            atMost(add(holding(true), count(1)), asUnit(parameter("contradictionsMax"), "count")),
          ),
          holding(false),
        ),
      ],
      unknown("integer", "count"),
    ),
    actionable,
  ),
  overdueNowFen: integer(
    "report",
    "fen",
    sumOf("creditAccounts", column<"integer">("overdueFen"), {
      where: not(oneOf(state, ["settled", "closed"])),
    }),
    actionable,
  ),
  overdueRunMonths: integer(
    "report",
    "months",
    runOf("creditMonths", { mode: "longest", ...reportMonths, where: overdue, per: "parent" }),
  ),
  overdueMonths: integer(
    "report",
    "count",
    distinctOf("creditMonths", [column("month")], { ...reportMonths, where: overdue }),
  ),
  seriousMonths: integer(
    "report",
    "count",
    countOf("creditMonths", { ...reportMonths, where: oneOf(status, seriousStatuses) }),
  ),
  badAccounts: integer(
    "report",
    "count",
    countOf("creditAccounts", { where: oneOf(state, ["bad-debt", "recovery"]) }),
    actionable,
  ),
  openCompensations: integer(
    "report",
    "count",
    countOf("compensations", { where: openOrRecent("endedOn", "compensationMonths") }),
    actionable,
  ),
  openEnforcements: integer(
    "report",
    "count",
    countOf("enforcements", { where: openOrRecent("closedOn", "enforcementMonths") }),
    actionable,
  ),
  hardInquiries: integer(
    "report",
    "count",
    distinctOf(
      "inquiries",
      [
        coalesce(column<"text">("institution"), text("?")),
        column("reason"),
        monthOf(column<"day">("on")),
      ],
      hard,
    ),
    actionable,
  ),
  dueThisMonthFen: integer("capacity", "fen", sumOf("creditAccounts", half), actionable),
  obligationsFen: integer(
    "capacity",
    "fen",
    add(
      variable<"integer">("dueThisMonthFen"),
      floorDivide(cardBalances, parameter("cardPaymentDivisor")),
    ),
    actionable,
  ),
  debtServiceShare: integer("capacity", "basis-points", share(obligations, income), actionable),
  exposureFen: integer(
    "capacity",
    "fen",
    sumOf("creditAccounts", column<"integer">("balanceFen"), {
      where: column<"boolean">("unsecured"),
    }),
    actionable,
  ),
  exposureNeededFen: integer(
    "capacity",
    "fen",
    subtract(parameter("exposureMaxFen"), fen(limitBounds.minimumFen)),
  ),
  debtServiceShareNeeded: integer(
    "capacity",
    "basis-points",
    share(
      subtract(
        floorDivide(multiply(income, scaled("debtServiceMax")), number(10_000)),
        fen(Math.ceil(limitBounds.minimumFen / limitMultiple)),
      ),
      income,
    ),
  ),
  exposureLimitFen: integer(
    "capacity",
    "fen",
    subtract(parameter("exposureMaxFen"), variable("exposureFen")),
    actionable,
  ),
  debtServiceLimitFen: integer(
    "capacity",
    "fen",
    multiply(
      number(limitMultiple),
      subtract(
        floorDivide(multiply(income, scaled("debtServiceMax")), number(10_000)),
        obligations,
      ),
    ),
    actionable,
  ),
  incomeLimitFen: integer("capacity", "fen", multiply(number(3), income), actionable),
  unknownIncomeLimitFen: integer(
    "capacity",
    "fen",
    choose(
      [
        when(
          not(and(isKnown(income), isKnown(obligations), isKnown(variable("exposureFen")))),
          parameter("unknownIncomeLimitFen"),
        ),
      ],
      unknown("integer", "fen"),
    ),
  ),
  studentLimitFen: integer(
    "capacity",
    "fen",
    choose(
      [
        when(
          equal(fact<"text">("person", "studentStatus"), text("enrolled")),
          parameter("studentLimitFen"),
        ),
      ],
      unknown("integer", "fen"),
    ),
  ),
};
