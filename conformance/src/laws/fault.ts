import type { Facts, Person, Report } from "./product.js";
import type { Random } from "./random.js";
import type { Base } from "./strong.js";

/** A change of facts after which exactly one gate stops the person. */
export interface Fault {
  readonly gate: string;
  /** Two faults that share a slot change the same fact, or one hides the other's gate. */
  readonly slots: readonly string[];
  readonly change: (json: Person) => Person;
}

/** Makes a fault that fits a person; null where none does. */
export type MakeFault = (base: Base, random: Random) => Fault | null;

/** The change of a fault, and the slots that it takes. */
export type Changed = readonly [change: Fault["change"], ...slots: string[]];

/** Faults by the gate that each of them makes fail. */
export function faultsOf(
  made: Readonly<Record<string, (base: Base, random: Random) => Changed | null>>,
): readonly MakeFault[] {
  return Object.entries(made).map(([gate, make]) => (base, random) => {
    const changed = make(base, random);
    if (changed === null) return null;
    const [change, ...slots] = changed;
    return { gate, slots: [gate, ...slots], change };
  });
}

/** Replaces members of `person`. */
export function withPerson(members: Facts): Fault["change"] {
  return (json) => ({ ...json, person: { ...json.person, ...members } });
}

/** Adds rows to a table of the dossier's top. */
export function withRows(
  table: "cards" | "devices" | "logins" | "securityEvents" | "applications" | "links",
  rows: readonly Facts[],
): Fault["change"] {
  return (json) => ({ ...json, [table]: [...json[table], ...rows] });
}

/** Changes the credit report, where there is one. */
export function withReport(of: (report: Report) => Partial<Report>): Fault["change"] {
  return (json) => {
    const { creditReport } = json;
    if (creditReport === null) return json;
    return { ...json, creditReport: { ...creditReport, ...of(creditReport) } as Report };
  };
}

/** Changes one account of the credit report. */
export function withAccount(index: number, of: (account: Facts) => Facts): Fault["change"] {
  return withReport(({ accounts }) => ({
    accounts: accounts.map((account, at) =>
      at === index ? { ...account, ...of(account) } : account,
    ),
  }));
}
