import { type Application, read } from "@kaitong/example-real-data";
import { fileColumns, nameOf } from "./columns.js";

type Environment = Readonly<Record<string, string | undefined>>;

const file = "SouthGermanCredit.asc";

/** The data have no dates: all applications are decided at one instant. */
export const asOf = "1975-07-01T00:00:00+01:00";

/** Whether the data are there. */
export function hasFile(environment: Environment): boolean {
  return read.hasData(environment, "german-credit", [file]);
}

/** Reads the 1,000 applications; throws MissingData when the file is not there. */
export function readApplications(environment: Environment): readonly Application[] {
  const folder = read.dataFolder(environment, "german-credit", [file]);
  const rows = read.readTable(folder, file, " ", [...fileColumns, "credit_risk"] as const);
  return rows.map((row, index) => ({
    dossier: {
      subject: `row-${String(index + 1).padStart(4, "0")}`,
      asOf,
      application: Object.fromEntries(
        fileColumns.map((column) => [nameOf(column), read.wholeNumber(row[column])]),
      ),
    },
    isBad: row.credit_risk === "0",
  }));
}
