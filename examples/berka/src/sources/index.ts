import { author, type Source } from "@kaitong/example-real-data";
import { wordLists } from "../raw/codes.js";

const { balance, choice, count, day, integer, money, required } = author.column;

function table(
  name: string,
  rows: Source["rows"],
  columns: Source["columns"],
  more: Partial<Source> = {},
): Source {
  return {
    path: [name],
    rows,
    columns,
    known: "always",
    costs: false,
    correctAt: "desk.bank",
    ...more,
  };
}

/** What the bank knows about an application. */
export const sources = {
  application: table("application", "one", [
    money("amountFen", required),
    integer("durationMonths", "months", 1, 600, required),
    money("paymentMonthlyFen", required),
  ]),
  account: table("account", "one", [
    day("openedOn", required),
    choice("statements", wordLists.statements),
  ]),
  client: table("client", "one", [day("bornOn", required)]),
  district: table(
    "district",
    "many",
    [
      day("yearEndsOn", required),
      integer("unemployment", "basis-points", 0, 10_000),
      count("crimes"),
      count("inhabitants"),
      integer("urbanShare", "basis-points", 0, 10_000),
      money("salaryMonthlyFen"),
      count("entrepreneursPerThousand"),
    ],
    { time: "yearEndsOn", known: "time", correctAt: "desk.statistics" },
  ),
  cards: table(
    "cards",
    "many",
    [day("issuedOn", required), choice("kind", ["junior", "classic", "gold"])],
    { time: "issuedOn", known: "time" },
  ),
  orders: table(
    "orders",
    "many",
    [
      day("firstPaidOn", required),
      choice("purpose", wordLists.purpose),
      money("amountFen", required),
    ],
    { time: "firstPaidOn", known: "time" },
  ),
  transactions: table(
    "transactions",
    "many",
    [
      day("on", required),
      // Bookings of one day are in the bank's order, so that the last one has the balance.
      count("sequence", required),
      choice("direction", wordLists.direction, required),
      choice("channel", wordLists.channel, required),
      choice("purpose", wordLists.purpose, required),
      money("amountFen", required),
      balance("balanceFen", required),
    ],
    { time: "on", known: "time" },
  ),
} satisfies Record<string, Source>;
