import type { Reference } from "@kaitong/engine";
import { approved, card, housingLoan, type Person } from "../people/base.js";
import { daysAgo, daysAgoAt, monthsAgo } from "./days.fixture.js";
import { edited } from "./edited.fixture.js";
import { decideOn, reference } from "./product.fixture.js";
import { loan, months, statusIn } from "./report.fixture.js";

type Turn = (person: Person) => Person;

const set =
  (changes: Readonly<Record<string, unknown>>): Turn =>
  (person) =>
    edited(person, changes);

function accountsOf(person: Person): readonly Person[] {
  return (person.creditReport as { accounts: readonly Person[] }).accounts;
}

/** Changes the card of the report. */
const onCard =
  (more: Person): Turn =>
  (person) =>
    edited(person, {
      "creditReport.accounts": accountsOf(person).map((account) =>
        account.id === card.id ? { ...account, ...more } : account,
      ),
    });

const newLoans =
  (count: number): Turn =>
  (person) => {
    const loans = Array.from({ length: count }, (_loan, index) => ({
      ...loan,
      id: `N-${index}`,
      openedOn: daysAgo(30),
      months: [],
    }));
    return edited(person, { "creditReport.accounts": [...accountsOf(person), ...loans] });
  };

const inquiries = (count: number): Turn =>
  set({
    "creditReport.inquiries": Array.from({ length: count }, (_inquiry, index) => ({
      on: daysAgo(20),
      reason: "02",
      institution: `Bank ${index}`,
    })),
  });

const gambling =
  (count: number): Turn =>
  (person) => {
    const bets = Array.from({ length: count }, (_bet, index) => ({
      at: daysAgoAt(10, `1${index}:00:00`),
      direction: "out",
      amountFen: 2000,
      category: "gambling",
      channel: "online",
      counterparty: "Lottery",
      state: "settled",
    }));
    return edited(person, { transactions: [...(person.transactions as Person[]), ...bets] });
  };

const balances = (fen: number): Turn =>
  set({
    balances: [1, 2, 3].map((ago) => ({
      month: monthsAgo(ago),
      product: "yuebao",
      averageFen: fen,
    })),
  });

const device = (approved.devices as Person[])[0];
const knownSince = (days: number): Turn =>
  set({ devices: [{ ...device, firstSeenOn: daysAgo(days) }] });
const overdue = (...ago: readonly number[]): Turn =>
  onCard({ months: months(statusIn("1", ...ago)) });

/** Ways to lose points, of which each moves variables of its own; the first loses nothing. */
const knobs: readonly (readonly Turn[])[] = [
  [
    set({}),
    set({ "person.educationVerifiedAt": null }),
    set({ "person.educationVerifiedAt": null, "person.occupationVerifiedAt": null }),
  ],
  [0, 40, 20, 8, 2].map((ago) =>
    set(ago === 0 ? {} : { "account.openedOn": `${monthsAgo(ago)}-05` }),
  ),
  [set({}), overdue(9), overdue(9, 6), overdue(9, 6, 3)],
  [3_000_000, 1_000_000, 700_000, 500_000, 420_000].map((limitFen) => onCard({ limitFen })),
  [0, 2, 4].map(inquiries),
  [
    set({}),
    set({ "creditReport.judgments": [{ id: "J-1", on: daysAgo(400), amountFen: 90_000 }] }),
  ],
  [900, 200, 100, 20].map(knownSince),
  [0, 1, 2, 3].map(newLoans),
  [0, 2, 5].map(gambling),
  [620_000, 250_000, 150_000, 60_000, 10_000].map(balances),
  [set({}), set({ bills: [] })],
];

/** How many positions each of the knobs has. */
export const positions: readonly number[] = knobs.map((knob) => knob.length);

/** The approved person with each knob in a position. */
export function turned(at: readonly number[]): Person {
  return knobs.reduce<Person>(
    (person, knob, index) => knob[at[index] ?? 0]?.(person) ?? person,
    edited(approved, { "creditReport.accounts": [card, housingLoan] }),
  );
}

/** Positions of the knobs by the score that they give. */
export function positionsByScore(facts: Reference = reference): ReadonlyMap<number, number[]> {
  const none = knobs.map(() => 0);
  const score = (at: readonly number[]) => decideOn(turned(at), facts).score ?? 0;
  const best = score(none);
  let found = new Map<number, number[]>([[best, []]]);
  for (const [index, knob] of knobs.entries()) {
    const lost = knob.map((_turn, at) => best - score(none.with(index, at)));
    const next = new Map<number, number[]>();
    for (const [total, chosen] of found) {
      for (const [at, points] of lost.entries()) next.set(total - points, [...chosen, at]);
    }
    found = next;
  }
  return found;
}
