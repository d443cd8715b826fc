import { type Application, read } from "@kaitong/example-real-data";
import { words } from "./codes.js";
import { birthDay, startOf } from "./days.js";
import { cardsOf, districtOf, ordersOf, transactionsOf } from "./rows.js";
import { type Raw, readTables, type Tables } from "./tables.js";

const { dayOfCentury, hundredths, wholeNumber, WrongData } = read;

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return (key: string): readonly Row[] => groups.get(key) ?? [];
}

function only<Row>(rows: readonly Row[], what: string): Row {
  const [row, ...more] = rows;
  if (row !== undefined && more.length === 0) return row;
  throw new WrongData(`error[data.wrong]: there are ${rows.length} rows of ${what}, not one`);
}

/** Finds the rows of one loan in all tables. */
function index(tables: Tables) {
  return {
    account: groupBy(tables.account, (row) => row.account_id),
    dispositions: groupBy(tables.disposition, (row) => row.account_id),
    client: groupBy(tables.client, (row) => row.client_id),
    district: groupBy(tables.district, (row) => row.A1),
    cards: groupBy(tables.card, (row) => row.disp_id),
    orders: groupBy(tables.order, (row) => row.account_id),
    transactions: groupBy(tables.transaction, (row) => row.account_id),
  };
}

function dossierOf(loan: Raw<"loan">, find: ReturnType<typeof index>) {
  const id = loan.account_id;
  const account = only(find.account(id), `account ${id}`);
  const dispositions = find.dispositions(id);
  const owner = only(
    dispositions.filter(({ type }) => type === "OWNER"),
    `the owner of account ${id}`,
  );
  const client = only(find.client(owner.client_id), `client ${owner.client_id}`);
  const transactions = find.transactions(id);
  return {
    subject: `loan-${loan.loan_id}`,
    asOf: startOf(dayOfCentury(loan.date)),
    application: {
      amountFen: hundredths(loan.amount),
      durationMonths: wholeNumber(loan.duration),
      paymentMonthlyFen: hundredths(loan.payments),
    },
    account: {
      openedOn: dayOfCentury(account.date),
      statements: words.statements(account.frequency),
    },
    client: { bornOn: birthDay(client.birth_number) },
    district: districtOf(only(find.district(client.district_id), "the client's district")),
    cards: cardsOf(dispositions.flatMap(({ disp_id }) => find.cards(disp_id))),
    orders: ordersOf(find.orders(id), transactions),
    transactions: transactionsOf(transactions),
  };
}

/**
 * One application for each loan. A dossier holds all rows of the tables with their days, later
 * ones too; what is not known on the day of the loan is hidden by the decision's instant.
 */
export function applicationsOf(tables: Tables): readonly Application[] {
  const find = index(tables);
  return tables.loan.map((loan) => ({
    dossier: dossierOf(loan, find),
    isBad: loan.status === "B" || loan.status === "D",
  }));
}

/** Reads the bank's tables and makes the applications; throws MissingData. */
export function readApplications(
  environment: Readonly<Record<string, string | undefined>>,
): readonly Application[] {
  return applicationsOf(readTables(environment));
}
