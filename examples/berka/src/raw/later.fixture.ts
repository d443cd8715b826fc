import type { Raw, Tables } from "./tables.js";

/** A day `YYMMDD` some days later. */
function later(day: string, days: number): string {
  const date = new Date(`19${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4, 6)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(2, 10).replaceAll("-", "");
}

const extreme = { operation: "VYBER", amount: "9000000.00", balance: "-9000000.00" };
const nobody = { bank: "", account: "" };

/** Bookings on the day of a loan and later, as bad and as good as they can be. */
function laterTransactions(loan: Raw<"loan">, orders: readonly Raw<"order">[]) {
  const account_id = loan.account_id;
  const paid = orders.map((order) => ({
    account_id,
    date: later(loan.date, 0),
    type: "VYDAJ",
    operation: "PREVOD NA UCET",
    amount: order.amount,
    balance: "0.00",
    k_symbol: order.k_symbol,
    bank: order.bank_to,
    account: order.account_to,
  }));
  const others = [0, 1, 30, 300].flatMap((days): Raw<"transaction">[] => {
    const base = { account_id, date: later(loan.date, days), ...extreme, ...nobody };
    return [
      { ...base, type: "VYDAJ", k_symbol: "SANKC. UROK" },
      { ...base, type: "VYBER", k_symbol: "" },
      { ...base, type: "PRIJEM", operation: "VKLAD", k_symbol: "", balance: "9000000.00" },
    ];
  });
  return [...paid, ...others];
}

/** Orders that are first carried out on the day of the loan. */
function laterOrders({ account_id }: Raw<"loan">): Raw<"order">[] {
  return ["1", "2", "3"].map((account_to) => ({
    account_id,
    bank_to: "ZZ",
    account_to,
    amount: "9000000.00",
    k_symbol: "SIPO",
  }));
}

/** The tables with rows that came up on the days of the loans or after: before and behind all. */
export function withLaterRows(tables: Tables): Tables {
  const newOrders = tables.loan.flatMap(laterOrders);
  const order = [...tables.order, ...newOrders];
  const orders = new Map<string, Raw<"order">[]>();
  for (const row of order) {
    orders.set(row.account_id, [...(orders.get(row.account_id) ?? []), row]);
  }
  const added = tables.loan.flatMap((loan) =>
    laterTransactions(loan, orders.get(loan.account_id) ?? []),
  );
  const loans = new Map(tables.loan.map((loan) => [loan.account_id, loan]));
  const card = tables.disposition.flatMap(({ account_id, disp_id }): Raw<"card">[] => {
    const loan = loans.get(account_id);
    if (loan === undefined) return [];
    return [0, 40].map((days) => ({
      disp_id,
      type: "gold",
      issued: `${later(loan.date, days)} 00:00:00`,
    }));
  });
  const half = Math.floor(added.length / 2);
  return {
    ...tables,
    order,
    card: [...card, ...tables.card],
    transaction: [...added.slice(0, half), ...tables.transaction, ...added.slice(half)],
  };
}
