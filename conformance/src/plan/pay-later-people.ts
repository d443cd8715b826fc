import { readdirSync } from "node:fs";
import { type Choices, seededChoices } from "../generate/index.js";
import { change, monthsAgo, type Person, readFile } from "../pay-later/person.js";

type Json = { [key: string]: unknown };

const folder = new URL("../../../examples/pay-later/people/", import.meta.url);

/** The example people, by name. */
export const examplePeople: ReadonlyMap<string, Person> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => [file.slice(0, -5), readFile(`people/${file}`)]),
);

function moreRows(choices: Choices, rows: readonly Json[]): readonly Json[] {
  if (choices.oneIn(3)) return rows.filter(() => !choices.oneIn(3));
  return choices.oneIn(4) ? [] : rows;
}

function changeAccount(choices: Choices, account: Json): Json {
  const next = { ...account };
  const limitFen = Number(account.limitFen);
  if (choices.oneIn(2)) {
    next.balanceFen = Math.floor((limitFen * choices.pick([0, 2, 5, 6, 8, 10])) / 10);
  }
  if (choices.oneIn(6)) {
    next.overdueFen = choices.pick([50_000, 5_000, 120_000, 300_000]);
    next.state = "overdue";
  }
  if (choices.oneIn(5)) next.dueThisMonthFen = choices.pick([0, 50_000, 200_000, 400_000]);
  const months = (account.months ?? []) as readonly Json[];
  const late = choices.pick([0, 0, 0, 1, 2]);
  next.months = months.map((month, at) => {
    const isLate = months.length - at <= late || choices.oneIn(40);
    return isLate ? { ...month, status: choices.pick(["1", "1", "2"]) } : month;
  });
  return next;
}

function changeReport(choices: Choices, report: Json): Json {
  const accounts = ((report.accounts ?? []) as readonly Json[]).map((account) =>
    changeAccount(choices, account),
  );
  const inquiries = Array.from({ length: choices.pick([0, 1, 3, 5, 7]) }, (_, at) => ({
    on: `${monthsAgo(choices.index(8) + 1)}-${String(1 + ((at * 7) % 28)).padStart(2, "0")}`,
    reason: "02",
    institution: "synthetic",
  }));
  return { ...report, accounts, ...(choices.oneIn(2) ? { inquiries } : {}) };
}

/** Somebody like one of the example people, with other money, debts, inquiries and months. */
export function makePayLaterPerson(seed: number): Person {
  const choices = seededChoices(seed);
  const base = examplePeople.get(
    choices.oneIn(3)
      ? choices.pick([...examplePeople.keys()])
      : choices.pick(["declined", "overdue", "inquiries", "thin-file", "approved", "debt-service"]),
  )!;
  const person = structuredClone(base) as Json;
  const about = person.person as Json;
  if (choices.oneIn(2)) {
    about.incomeMonthlyFen = choices.pick([480_000, 300_000, 900_000, 200_000, 1_500_000, null]);
  }
  if (choices.oneIn(6)) about.faceVerifiedAt = null;
  const report = person.creditReport as Json | null | undefined;
  if (report !== null && report !== undefined) person.creditReport = changeReport(choices, report);
  for (const name of ["transactions", "bills", "balances"] as const) {
    const rows = person[name];
    if (Array.isArray(rows)) person[name] = moreRows(choices, rows);
  }
  const balances = person.balances;
  if (Array.isArray(balances) && choices.oneIn(2)) {
    const times = choices.pick([0, 3, 10]);
    person.balances = balances.map((row) => ({
      ...row,
      averageFen: Number(row.averageFen ?? 0) * times,
    }));
  }
  return change(person, { subject: `S-${seed}` });
}
