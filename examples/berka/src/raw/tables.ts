import { read } from "@kaitong/example-real-data";

const columns = {
  loan: ["account_id", "date", "amount", "duration", "payments", "status", "loan_id"],
  account: ["account_id", "date", "frequency"],
  disposition: ["disp_id", "client_id", "account_id", "type"],
  client: ["client_id", "birth_number", "district_id"],
  district: ["A1", "A4", "A10", "A11", "A12", "A13", "A14", "A15", "A16"],
  card: ["disp_id", "type", "issued"],
  order: ["account_id", "bank_to", "account_to", "amount", "k_symbol"],
  transaction: [
    "account_id",
    "date",
    "type",
    "operation",
    "amount",
    "balance",
    "k_symbol",
    "bank",
    "account",
  ],
} as const;

type Kind = keyof typeof columns;

/** A row of one of the bank's tables, every value as it stands in the file. */
export type Raw<Of extends Kind> = read.RawRow<(typeof columns)[Of][number]>;

/** The bank's tables as they are. */
export type Tables = { readonly [Of in Kind]: readonly Raw<Of>[] };

const files: Readonly<Record<Kind, string>> = {
  loan: "loan.asc",
  account: "account.asc",
  disposition: "disp.asc",
  client: "client.asc",
  district: "district.asc",
  card: "card.asc",
  order: "order.asc",
  transaction: "trans_preloan.csv",
};

/** Whether the tables are there. */
export function hasTables(environment: Readonly<Record<string, string | undefined>>): boolean {
  return read.hasData(environment, "berka", Object.values(files));
}

/** Reads all tables; throws MissingData when one is not there. */
export function readTables(environment: Readonly<Record<string, string | undefined>>): Tables {
  const folder = read.dataFolder(environment, "berka", Object.values(files));
  const table = <Of extends Kind>(kind: Of) =>
    read.readTable<(typeof columns)[Of][number]>(folder, files[kind], ";", columns[kind]);
  return {
    loan: table("loan"),
    account: table("account"),
    disposition: table("disposition"),
    client: table("client"),
    district: table("district"),
    card: table("card"),
    order: table("order"),
    transaction: table("transaction"),
  };
}
