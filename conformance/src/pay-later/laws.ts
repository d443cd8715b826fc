import type { Decision, Engine } from "../engine.js";
import { peopleNames } from "./people.js";
import {
  afterNow,
  type Changes,
  card,
  change,
  daysAgo,
  monthsAgo,
  noon,
  type Person,
  readFile,
} from "./person.js";
import { decidePerson, openProducts, type Product } from "./product.js";

const device = { id: "D-9", firstSeenOn: "2025-01-01", lastSeenOn: daysAgo(1) };
const fraud = { kind: "transfer", direction: "in", subject: "X-1", knownFraud: true };
const inquiries = Array.from({ length: 7 }, (_, index) => ({
  on: daysAgo(10),
  reason: "02",
  institution: `机构${index}`,
}));

const foreign = { id: "C-9", boundOn: daysAgo(9), holderMatchesId: false, state: "normal" };

/**
 * Changes of the approved person, each of which makes one gate fail and no other; in the order of
 * reasons: what is referred in the first layer that fails, then what is held there, then others.
 */
const obstacles: readonly (readonly [code: string, changes: Changes])[] = [
  ["ID.STUDENT", { "person.studentStatus": "enrolled" }],
  ["ID.EXPIRED", { "person.idExpiresOn": daysAgo(1) }],
  ["ID.MOBILE", { "person.mobileVerified": false }],
  ["ID.CARD_CONFLICT", { "cards.+": foreign }],
  ["SEC.SHARED_DEVICE", { "devices.+": { ...device, accountsOnDevice: 5 } }],
  ["SEC.LINKED_FRAUD", { "links.+": [fraud, fraud] }],
  ["BEH.ACCOUNT_RESTRICTED", { "account.state": "restricted" }],
  ["BEH.SESAME", { sesame: [{ month: monthsAgo(0), score: 590 }] }],
  ["EXT.OVERDUE_NOW", { "creditReport.accounts.+": { ...card, id: "A-7", overdueFen: 10_000 } }],
  [
    "EXT.COMPENSATION",
    { "creditReport.compensations.+": { id: "K-1", paidOn: "2023-02-10", amountFen: 1 } },
  ],
  [
    "EXT.ENFORCEMENT",
    { "creditReport.enforcements.+": { id: "E-1", filedOn: "2023-02-10", amountFen: 1 } },
  ],
  ["EXT.INQUIRIES", { "creditReport.inquiries.+": inquiries }],
  [
    "CAP.EXPOSURE",
    { "creditReport.accounts.+": { ...card, id: "A-8", type: "D1", balanceFen: 20_000_000 } },
  ],
];

function withObstacles(person: Person, all: typeof obstacles): Person {
  return all.reduce((changed, [, changes]) => change(changed, changes), person);
}

function codesOf(decision: Decision): string {
  return decision.reasons.map((reason) => reason.code).join(" ");
}

/** Law 5: each obstacle alone is the one reason, all are all, and without any it is approved. */
function lawFive(product: Product): string | null {
  const base = readFile("people/approved.json");
  const problem = (all: typeof obstacles) => {
    const codes = codesOf(decidePerson(product, withObstacles(base, all)));
    const wanted = all.map(([code]) => code).join(" ");
    return codes === wanted ? null : `reasons are "${codes}" in place of "${wanted}"`;
  };
  const sets = [
    [],
    obstacles,
    ...obstacles.map((one) => [one]),
    ...obstacles.map((one) => obstacles.filter((other) => other !== one)),
  ];
  for (const set of sets) {
    const found = problem(set);
    if (found !== null) return found;
  }
  return null;
}

const later = afterNow(1);
/** Facts that happened or became known a moment too late, in every table that can have them. */
const unseen: Changes = {
  "cards.+": [{ id: "C-8", boundOn: daysAgo(-1), holderMatchesId: false }],
  "sesame.+": [
    { month: monthsAgo(-1), score: 350 },
    { month: monthsAgo(0), score: 351, knownAt: later },
  ],
  "transactions.+": [
    { at: later, direction: "out", amountFen: 1_000_000, category: "gambling", state: "settled" },
    {
      at: noon(5),
      direction: "out",
      amountFen: 900_000,
      category: "dining",
      channel: "online",
      counterparty: "乙",
      state: "settled",
      knownAt: later,
    },
  ],
  "balances.+": [{ month: monthsAgo(0), product: "bank", averageFen: 9_000_000 }],
  "bills.+": [{ kind: "rent", dueOn: daysAgo(3), amountFen: 1, knownAt: later }],
  "devices.+": [
    { id: "D-7", lastSeenOn: daysAgo(-1), riskTerminal: true, accountsOnDevice: 9 },
    { id: "D-8", lastSeenOn: daysAgo(1), riskTerminal: true, knownAt: later },
  ],
  "securityEvents.+": [
    { kind: "risk-terminal", at: later },
    { kind: "forced-opening-service", at: noon(5), knownAt: later },
  ],
  "applications.+": [
    { at: later, outcome: "declined" },
    { at: noon(9), outcome: "declined", knownAt: later },
  ],
  "links.+": [
    { ...fraud, knownAt: later },
    { ...fraud, knownAt: later },
  ],
};
const unseenInReport: Changes = {
  "creditReport.accounts.+": [
    { ...card, id: "A-5", openedOn: daysAgo(-1), overdueFen: 90_000 },
    { ...card, id: "A-6", overdueFen: 90_000, knownAt: later },
  ],
  "creditReport.compensations.+": [
    { id: "K-8", paidOn: daysAgo(-1), amountFen: 1 },
    { id: "K-9", paidOn: daysAgo(9), amountFen: 1, knownAt: later },
  ],
  "creditReport.inquiries.+": inquiries.map((one) => ({ ...one, knownAt: later })),
};

/** What may not depend on facts of the future or on the order of the file. */
function textOf({ engine }: Product, decision: Decision, without: keyof Decision | null): string {
  return engine.input.canonicalJson({ ...decision, ...(without && { [without]: "" }) } as never);
}

/** Law 3: facts that are not seen yet change nothing but the hash of the dossier. */
function twoClocks(product: Product): string | null {
  for (const name of peopleNames) {
    const person = readFile(`people/${name}.json`);
    const hasReport = person.creditReport !== null;
    const more = change(person, { ...unseen, ...(hasReport ? unseenInReport : {}) });
    const [before, after] = [person, more].map((one) => decidePerson(product, one));
    if (before === undefined || after === undefined) continue;
    if (textOf(product, before, "dossier") !== textOf(product, after, "dossier")) {
      return `${name}: what is not known yet changes "${codesOf(before)}" to "${codesOf(after)}"`;
    }
  }
  return null;
}

/** The same with the elements of every list the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed).reverse();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, reversed(part)]));
}

/** Ties are in the order of their columns: two scores of one month, two events of one instant. */
const ties: Changes = {
  "sesame.+": [
    { month: monthsAgo(0), score: 701 },
    { month: monthsAgo(0), score: 699 },
  ],
};

/** Law 2: the order of the file has no say, not even in the hash. */
function fileOrder(product: Product): string | null {
  for (const name of peopleNames) {
    const person = change(readFile(`people/${name}.json`), ties);
    const [before, after] = [person, reversed(person) as Person].map((one) =>
      textOf(product, decidePerson(product, one), null),
    );
    if (before !== after) return `${name}: the order of the file changes the decision`;
  }
  return null;
}

/** What must hold for the example people, whatever the policy's numbers are. */
export const laws: Readonly<Record<string, (product: Product) => string | null>> = {
  "every obstacle is a reason, and no reason is without one": lawFive,
  "facts that are not known yet change nothing": twoClocks,
  "the order of the file changes nothing": fileOrder,
};

/** Checks the laws in order; the first problem, or `null`. */
export function firstBrokenLaw(engine: Engine): string | null {
  const product = openProducts(engine)({});
  for (const [name, check] of Object.entries(laws)) {
    const problem = check(product);
    if (problem !== null) return `${name}: ${problem}`;
  }
  return null;
}
