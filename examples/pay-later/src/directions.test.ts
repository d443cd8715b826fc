import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "./people/base.js";
import { daysAgo, daysAgoAt, monthsAgo } from "./testing/days.fixture.js";
import { edited } from "./testing/edited.fixture.js";
import { positions, turned } from "./testing/knobs.fixture.js";
import { decideOn, inRegime } from "./testing/product.fixture.js";
import { loan } from "./testing/report.fixture.js";

interface Account {
  readonly balanceFen: number;
  readonly months: readonly Person[];
}
type Change = (person: Person, choice: number) => Person;

const at = (person: Person, ...steps: readonly string[]) =>
  steps.reduce<unknown>((value, step) => (value as Person)[step], person);
const rows = (person: Person, ...steps: readonly string[]) =>
  (at(person, ...steps) ?? []) as readonly Person[];

/** Adds a row to a table. */
const adding =
  (path: string, row: (choice: number) => Person): Change =>
  (person, choice) =>
    edited(person, { [path]: [...rows(person, ...path.split(".")), row(choice)] });

/** Changes the first account of the report, which is the card. */
const onCard =
  (of: (card: Account, choice: number) => object): Change =>
  (person, choice) => {
    const [card, ...others] = rows(person, "creditReport", "accounts");
    const changed = { ...card, ...of(card as unknown as Account, choice) };
    return edited(person, { "creditReport.accounts": [changed, ...others] });
  };

const monthOf = (choice: number) => monthsAgo(1 + (choice % 24));
/** The card with another status in one month. */
const status = (given: string): Change =>
  onCard(({ months }, choice) => ({
    months: [
      ...months.filter(({ month }) => month !== monthOf(choice)),
      { month: monthOf(choice), status: given },
    ],
  }));
const noMonth: Change = onCard(({ months }, choice) => ({
  months: months.filter(({ month }) => month !== monthOf(choice)),
}));

const facts = ["education", "occupation", "vehicle", "property"];
const verified =
  (value: string | null): Change =>
  (person, choice) =>
    edited(person, { [`person.${facts[choice % 4]}VerifiedAt`]: value });
const balance = (product: string) =>
  adding("balances", (choice) => ({
    month: monthsAgo(1 + (choice % 3)),
    product,
    averageFen: choice * 997,
  }));
const onTimeBill = (kind: string) =>
  adding("bills", (choice) => ({
    kind,
    dueOn: daysAgo(1 + (choice % 400)),
    paidOn: daysAgo(1 + (choice % 400) + (choice % 2)),
    amountFen: 5000,
    source: "credential",
  }));
/** Authorised data only ever add, so a late one is no worse than none. */
const lateBill = (kind: string) =>
  adding("bills", (choice) => ({
    kind,
    dueOn: daysAgo(20 + (choice % 300)),
    paidOn: choice % 2 === 0 ? null : daysAgo(choice % 20),
    amountFen: 5000,
    source: "credential",
  }));
const record = (table: string, more: object) =>
  adding(`creditReport.${table}`, (choice) => ({
    id: `X-${choice}`,
    on: daysAgo(60 + choice),
    endedOn: null,
    ...more,
  }));
const inquiry = adding("creditReport.inquiries", (choice) => ({
  on: daysAgo(choice % 120),
  reason: ["02", "03", "08", "20", "24", "26"][choice % 6],
  institution: `Bank X-${choice}`,
}));

const newLoan = adding("creditReport.accounts", (choice) => ({
  ...loan,
  id: `L-${choice}`,
  openedOn: daysAgo(choice % 120),
}));
const bet = adding("transactions", (choice) => ({
  at: daysAgoAt(choice % 120, "12:00:00"),
  direction: "out",
  amountFen: 10 + choice,
  category: "gambling",
  channel: "online",
  counterparty: "Lottery",
  state: "settled",
}));

const choice = fc.nat({ max: 5000 });
const anybody = fc.tuple(...positions.map((count) => fc.nat({ max: count - 1 })));
const regimes = {
  normal: inRegime("normal"),
  expansion: inRegime("expansion"),
  contraction: inRegime("contraction"),
};
const regime = fc.constantFrom("normal", "expansion", "contraction" as const);

/** Checks that a change never moves the score against its sign; the start may be prepared. */
function neverAgainst(sign: 1 | -1, changed: Change, prepared: Change = (person) => person): void {
  fc.assert(
    fc.property(anybody, choice, regime, (knobs, chosen, inForce) => {
      const before = prepared(turned(knobs), chosen);
      const [least = Number.NaN, most = Number.NaN] = [before, changed(before, chosen)].map(
        (person) => sign * (decideOn(person, regimes[inForce]).score ?? Number.NaN),
      );
      expect(most).toBeGreaterThanOrEqual(least);
    }),
    { numRuns: 20 },
  );
}

describe("facts that never lower the score", () => {
  it.each([
    ["an on-time month where there was none", status("N"), noMonth],
    ["a verified fact", verified(daysAgoAt(3)), verified(null)],
    ["more balance", balance("yuebao")],
    ["authorised bank balances", balance("bank")],
    ["authorised bank balances for unknown ones", balance("bank"), unknownBalances],
    ["an authorised water bill paid on time", onTimeBill("water")],
    ["an authorised rent paid on time", onTimeBill("rent")],
    ["a shared bicycle paid on time", onTimeBill("sharing")],
    ["an authorised water bill paid late", lateBill("water")],
    ["an authorised credit-card bill paid late", lateBill("credit-card")],
  ])("%s", (_name, changed, prepared?: Change) => neverAgainst(1, changed, prepared));
});

describe("facts that never raise the score", () => {
  it.each([
    ["an overdue month where there was none", status("1"), noMonth],
    ["an overdue month in place of an on-time one", status("2"), status("N")],
    ["a hard inquiry", inquiry],
    ["an unpaid judgment", record("judgments", { amountFen: 1000 })],
    ["tax arrears", record("taxArrears", { amountFen: 1000 })],
    ["a penalty", record("penalties", {})],
    ["a new unsecured loan", newLoan],
    ["a bet", bet],
    ["a fuller card", onCard(({ balanceFen }, more) => ({ balanceFen: balanceFen + more * 100 }))],
  ])("%s", (_name, changed, prepared?: Change) => neverAgainst(-1, changed, prepared));
});

it("no number of authorised bills paid late declines", () => {
  fc.assert(
    fc.property(anybody, fc.array(choice, { minLength: 6, maxLength: 30 }), (knobs, chosen) => {
      const before = turned(knobs);
      const after = chosen.reduce(lateBill("water"), before);
      const codes = (person: Person) => decideOn(person).reasons.map(({ code }) => code);
      const gates = (of: readonly string[]) => of.filter((code) => !code.startsWith("POINTS."));
      expect(gates(codes(before))).toEqual(expect.arrayContaining(gates(codes(after))));
    }),
    { numRuns: 100 },
  );
});

function unknownBalances(person: Person): Person {
  return edited(person, { balances: null });
}
