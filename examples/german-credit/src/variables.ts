import { define } from "@kaitong/engine";
import { author, type Declared } from "@kaitong/example-real-data";

const { asUnit, fact, floorDivide } = define;

/** Families of variables. */
export const families = ["loan", "account", "history", "work", "property", "person"] as const;

type Family = (typeof families)[number];

const ofApplication = (column: string) => fact<"integer">("application", column);

/** A column as it stands in the application. */
function column(
  family: Family,
  name: string,
  more: author.DeclaredMore = {},
  unit: define.Unit = "number",
): Declared<Family> {
  return author.integerOf(family, unit, ofApplication(name), more);
}

/** All variables: the columns, and one that is computed. */
export const variables = {
  duration: column("loan", "duration", author.actionable, "months"),
  amount: column("loan", "amount", author.actionable),
  monthlyAmount: author.integerOf<Family>(
    "loan",
    "number",
    floorDivide(ofApplication("amount"), asUnit(ofApplication("duration"), "number")),
    author.actionable,
  ),
  purpose: column("loan", "purpose"),
  installmentRate: column("loan", "installmentRate"),
  otherDebtors: column("loan", "otherDebtors", author.actionable),
  status: column("account", "status", author.actionable),
  savings: column("account", "savings", author.actionable),
  creditHistory: column("history", "creditHistory"),
  otherInstallmentPlans: column("history", "otherInstallmentPlans", author.actionable),
  numberCredits: column("history", "numberCredits"),
  employmentDuration: column("work", "employmentDuration"),
  job: column("work", "job"),
  property: column("property", "property"),
  housing: column("property", "housing"),
  presentResidence: column("property", "presentResidence"),
  telephone: column("property", "telephone"),
  peopleLiable: column("person", "peopleLiable"),
  age: column("person", "age", author.isProtected, "years"),
  personalStatusSex: column("person", "personalStatusSex", author.isProtected),
  foreignWorker: column("person", "foreignWorker", author.isProtected),
};
