import { author, type Scorecard } from "@kaitong/example-real-data";

const { scored } = author;

/** The hand-made scorecard, before the labels of its dimensions are added. */
export const scorecard: Scorecard = {
  base: 200,
  minimum: 0,
  maximum: 1000,
  variables: [
    scored(
      "balance",
      "reserveShare",
      "up",
      0,
      [0, 10_000, 20_000, 40_000, 80_000],
      [-60, 0, 30, 70, 100, 120],
    ),
    scored("balance", "cushionShare", "up", 0, [40_000, 80_000, 120_000], [0, 20, 40, 50]),
    scored("balance", "lowBalanceDays", "down", 0, [1, 3], [80, 30, 0]),
    scored("conduct", "penaltyInterests", "down", 0, [1], [60, 0]),
    scored("income", "incomeMonths", "up", 0, [3, 4, 6], [0, 20, 30, 50]),
    scored("income", "weakestInflowShare", "up", 0, [10_000, 30_000, 60_000], [0, 20, 35, 50]),
    scored("household", "regularOrders", "up", 0, [1], [0, 90]),
    scored("household", "cards", "up", 0, [1], [0, 30]),
    scored("history", "accountMonths", "up", 0, [6, 9], [0, 10, 20]),
    scored("burden", "paymentShare", "down", 0, [1000, 2000, 4000], [80, 60, 20, 0]),
  ],
  pairs: [],
};

/** The dimensions and the subtotal that each belongs to. */
export const dimensions = {
  history: "subtotal.willingness",
  conduct: "subtotal.willingness",
  household: "subtotal.willingness",
  balance: "subtotal.capacity",
  income: "subtotal.capacity",
  burden: "subtotal.capacity",
} as const;
