import { author, type Source } from "@kaitong/example-real-data";

const { code, count, integer, required } = author.column;

/** The largest code of each coded column; all begin with 1, but `purpose` and history with 0. */
const codes = {
  credit_history: 4,
  purpose: 10,
  status: 4,
  savings: 5,
  employment_duration: 5,
  installment_rate: 4,
  personal_status_sex: 4,
  other_debtors: 3,
  present_residence: 4,
  property: 4,
  other_installment_plans: 3,
  housing: 3,
  number_credits: 4,
  job: 4,
  people_liable: 2,
  telephone: 2,
  foreign_worker: 2,
} as const;

/** The columns of the file that an application has: all but how the credit ended. */
export const fileColumns = [
  "status",
  "duration",
  "credit_history",
  "purpose",
  "amount",
  "savings",
  "employment_duration",
  "installment_rate",
  "personal_status_sex",
  "other_debtors",
  "present_residence",
  "property",
  "age",
  "other_installment_plans",
  "housing",
  "number_credits",
  "job",
  "people_liable",
  "telephone",
  "foreign_worker",
] as const;

/** A column of the file. */
export type FileColumn = (typeof fileColumns)[number];

/** The column's name in a dossier: `credit_history` is `creditHistory`. */
export function nameOf(column: FileColumn): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The columns of a dossier. */
export const columns: Source["columns"] = fileColumns.map((column) => {
  const name = nameOf(column);
  switch (column) {
    case "duration":
      return integer(name, "months", 1, 600, required);
    case "age":
      return integer(name, "years", 0, 150, required);
    case "amount":
      // Whole marks; the original amounts were changed by a monotonic rule that is not known.
      return count(name, { ...required, unit: "number" });
    default:
      return code(name, codes[column], required);
  }
});
