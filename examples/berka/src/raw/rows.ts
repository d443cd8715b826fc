import { read } from "@kaitong/example-real-data";
import { words } from "./codes.js";
import { endOf } from "./days.js";
import type { Raw } from "./tables.js";

const { dayOfCentury, hundredths, wholeNumber } = read;

/** Bookings of one account in the bank's order, which tells those of one day apart. */
export function transactionsOf(rows: readonly Raw<"transaction">[]) {
  return rows.map((row, sequence) => {
    const on = dayOfCentury(row.date);
    return {
      on,
      sequence,
      direction: words.direction(row.type),
      channel: words.channel(row.operation),
      purpose: words.purpose(row.k_symbol),
      amountFen: hundredths(row.amount),
      balanceFen: hundredths(row.balance),
      knownAt: endOf(on),
    };
  });
}

const paymentKey = (bank: string, account: string, amount: string) =>
  JSON.stringify([bank, account, hundredths(amount)]);

/**
 * Standing orders of one account from the day of the first payment that carries each out: the same
 * bank, account and amount. One that no payment carries out is not known of at all.
 */
export function ordersOf(
  orders: readonly Raw<"order">[],
  transactions: readonly Raw<"transaction">[],
) {
  const firstPaid = new Map<string, string>();
  for (const { bank, account, amount, date } of transactions) {
    if (account === "") continue;
    const key = paymentKey(bank, account, amount);
    const on = dayOfCentury(date);
    const earlier = firstPaid.get(key);
    if (earlier === undefined || on < earlier) firstPaid.set(key, on);
  }
  return orders.flatMap((order) => {
    const on = firstPaid.get(paymentKey(order.bank_to, order.account_to, order.amount));
    if (on === undefined) return [];
    return [
      {
        firstPaidOn: on,
        purpose: words.purpose(order.k_symbol),
        amountFen: hundredths(order.amount),
        knownAt: endOf(on),
      },
    ];
  });
}

/** Cards from the day on which they were issued. */
export function cardsOf(rows: readonly Raw<"card">[]) {
  return rows.map(({ issued, type }) => {
    const on = dayOfCentury(issued.slice(0, 6));
    return { issuedOn: on, kind: type, knownAt: endOf(on) };
  });
}

const orUnknown = (text: string, of: (text: string) => number) => (text === "?" ? null : of(text));

/** Figures of a district by year, known when the year is over. What is `?` is unknown. */
export function districtOf(row: Raw<"district">) {
  const figures = (yearEndsOn: string, unemployment: string, crimes: string) => ({
    yearEndsOn,
    unemployment: orUnknown(unemployment, hundredths),
    crimes: orUnknown(crimes, wholeNumber),
    knownAt: endOf(yearEndsOn),
  });
  return [
    figures("1995-12-31", row.A12, row.A15),
    {
      ...figures("1996-12-31", row.A13, row.A16),
      inhabitants: wholeNumber(row.A4),
      urbanShare: hundredths(row.A10),
      salaryMonthlyFen: hundredths(row.A11),
      entrepreneursPerThousand: wholeNumber(row.A14),
    },
  ];
}
