import { define } from "@kaitong/engine";
import { dayNumber, dayText } from "../generate/calendar.js";
import type { Choices } from "../generate/index.js";
import {
  type Act,
  bad,
  condition,
  daysAgo,
  deed,
  hourOf,
  integer,
  type Json,
  type Kit,
  maybe,
  money,
  source,
  tally,
} from "./kit.js";

const {
  add,
  asUnit,
  between,
  days,
  dayOf,
  equal,
  fact,
  fen,
  level,
  now,
  share,
  text,
  today,
  truth,
} = define;

const person = source(
  "person",
  [
    money("incomeFen"),
    money("debtFen"),
    { name: "verified", type: "boolean" },
    tally("grade"),
    { name: "docOn", type: "day", mayBeFuture: true },
    { name: "checkedAt", type: "instant" },
    { name: "state", type: "text", values: ["normal", "restricted", "closed"] },
  ],
  { rows: "one", known: "always" },
);

const debt = define.column<"integer">("debtFen");

function set(values: Readonly<Record<string, define.Expression>>, where?: define.Expression) {
  const some = where === undefined ? {} : { where };
  return { kind: "set", source: "person", values, ...some } as const;
}

/** A change of the one row about the person. */
function change(of: (row: Json, at: Act) => Json | null) {
  return { kind: "set", source: "person", change: of } as const;
}

function simpleDeeds(choices: Choices) {
  const validDays = choices.pick([60, 200, 1_826]);
  return [
    deed(
      choices,
      "verify",
      { changes: ["person.verified"], effects: [set({ verified: truth(true) })] },
      [change((row) => ({ ...row, verified: true }))],
    ),
    deed(
      choices,
      "upgrade",
      {
        changes: ["person.grade"],
        unit: "count",
        effects: [set({ grade: level })],
        onRequest: choices.oneIn(3),
      },
      [change((row, at) => ({ ...row, grade: at.level }))],
      choices.pick([[2], [1, 3], [2, 4, 6]]),
    ),
    deed(
      choices,
      "renew",
      { changes: ["person.docOn"], effects: [set({ docOn: add(today, days(validDays)) })] },
      [change((row, at) => ({ ...row, docOn: dayText(dayNumber(at.day) + validDays) }))],
    ),
    deed(
      choices,
      "check-in",
      {
        changes: ["person.checkedAt"],
        effects: [set({ checkedAt: now })],
        onRequest: choices.oneIn(3),
      },
      [change((row, at) => ({ ...row, checkedAt: new Date(at.asOf).toISOString() }))],
    ),
    deed(
      choices,
      "lift",
      {
        changes: ["person.state"],
        effects: [
          set({ state: text("normal") }, equal(define.column("state"), text("restricted"))),
        ],
        ...(choices.oneIn(8) ? { knownAfter: "never" as const } : {}),
      },
      [change((row) => (row.state === "restricted" ? { ...row, state: "normal" } : null))],
    ),
    deed(
      choices,
      "trade",
      {
        changes: ["person.verified", "person.grade"],
        effects: [set({ verified: truth(true), grade: define.count(0) })],
      },
      [change((row) => ({ ...row, verified: true, grade: 0 }))],
    ),
    deed(
      choices,
      "ask-others",
      { changes: ["person.state"], effects: [set({ state: text("normal") })], conditional: true },
      [change((row) => ({ ...row, state: "normal" }))],
    ),
  ];
}

const owes = (row: Json) => (typeof row.debtFen === "number" ? row.debtFen : null);

function moneyDeeds(choices: Choices) {
  const settle = deed(
    choices,
    "settle",
    {
      changes: ["person.debtFen"],
      effects: [{ ...set({ debtFen: fen(0) }, define.above(debt, fen(0))), costs: debt }],
    },
    [
      {
        ...change((row) => ((owes(row) ?? 0) > 0 ? { ...row, debtFen: 0 } : null)),
        cost: (row) => ((owes(row) ?? 0) > 0 ? owes(row) : 0),
      },
    ],
  );
  const reduce = deed(
    choices,
    "reduce",
    {
      changes: ["person.debtFen"],
      unit: "fen",
      effects: [
        {
          ...set({ debtFen: level }, define.above(debt, level)),
          costs: define.subtract(debt, level),
        },
      ],
      ...(choices.oneIn(3) ? { after: ["verify"] } : {}),
    },
    [
      {
        ...change((row, at) =>
          (owes(row) ?? -1) > at.level ? { ...row, debtFen: at.level } : null,
        ),
        cost: (row, at) => Math.max(0, (owes(row) ?? 0) - at),
      },
    ],
    choices.pick([[200_000], [300_000, 100_000], [400_000, 200_000, 50_000]]),
  );
  return [settle, reduce];
}

/** One row about the person: what is done once, with money and without. */
export function personKit(choices: Choices): Kit {
  const checkedOn = dayOf(fact<"instant">("person", "checkedAt"));
  const docOn = fact<"day">("person", "docOn");
  const debtFen = fact<"integer">("person", "debtFen");
  return {
    sources: [person],
    measures: [
      integer("income", "fen", fact("person", "incomeFen"), [200_000, 400_000, 800_000]),
      integer("debt", "fen", debtFen, [1, 100_000, 300_000], ["settle", "reduce"], bad),
      integer(
        "debtShare",
        "basis-points",
        share(debtFen, fact("person", "incomeFen")),
        [2_000, 5_000],
        ["settle", "reduce"],
        bad,
      ),
      integer("grade", "count", fact("person", "grade"), [1, 2, 3, 5], ["upgrade"]),
      condition("verified", fact("person", "verified"), ["verify", "trade"]),
      integer("docLeft", "days", between(today, docOn), [0, 30, 90], ["renew"]),
      integer("checkedDays", "days", between(checkedOn, today), [10, 60], ["check-in"], bad),
      condition("normal", equal(fact("person", "state"), text("normal")), ["lift"]),
      integer("rank", "number", asUnit(fact("person", "grade"), "number"), [1, 4], ["upgrade"]),
    ],
    deeds: [...simpleDeeds(choices), ...moneyDeeds(choices)],
    facts: (random, at) => ({
      person: {
        incomeFen: maybe(
          random,
          random.pick([500_000, 1_000_000, 800_000, 2_000_000, 3_000_000, 300_000, 0]),
          20,
        ),
        debtFen: maybe(random, random.pick([250_000, 120_000, 600_000, 310_000, 900_000, 99_999])),
        verified: maybe(random, random.oneIn(3)),
        grade: maybe(random, random.pick([0, 1, 2, 4])),
        docOn: maybe(random, daysAgo(at, random.pick([-20, 10, -100, -400, 0]))),
        checkedAt: maybe(random, hourOf(at, random.pick([5, 50, 100, 0, -3]), 9)),
        state: maybe(
          random,
          random.pick(["restricted", "restricted", "restricted", "normal", "closed"]),
        ),
      },
    }),
  };
}
