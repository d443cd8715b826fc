import {
  author,
  type Parts,
  type Rule,
  type Scorecard,
  type Source,
} from "@kaitong/example-real-data";
import { columns } from "./columns.js";
import { families, variables } from "./variables.js";

const { declines, scored, test } = author;

/** The day from which the policy holds. */
export const effectiveFrom = "1973-01-01";

type Fixed = Parameters<typeof author.fixed>;
const example = "example policy, set by hand; no rule of any lender";
const fixed = (unit: Fixed[1], value: number, reference = example) =>
  author.fixed(effectiveFrom, unit, value, reference);

/** The numbers of the policy. */
const parameters = {
  ageMin: fixed("years", 18, "German Civil Code, section 2, since 1975: adult at 18"),
  durationMax: fixed("months", 60),
  historyMin: fixed("number", 1),
  scoreCutoff: fixed("points", 480),
};

/** All gates of the funnel, in its order. */
const gates = {
  "ID.AGE": declines("identity", [test("age", ">=", { parameter: "ageMin" })], {
    unknown: "declined",
    nature: "waiting",
  }),
  "LOAN.DURATION": declines("loan", [test("duration", "<=", { parameter: "durationMax" })], {
    unknown: "declined",
  }),
  "HIST.DELAY": declines(
    "history",
    [test("creditHistory", ">=", { parameter: "historyMin" }), test("status", ">=", 3)],
    { unknown: "declined", combine: "any" },
  ),
  "SCORE.CUTOFF": declines("score", [test("score", ">=", { parameter: "scoreCutoff" })], {
    unknown: "pass",
  }),
} satisfies Record<string, Rule>;

/** The hand-made scorecard, before the labels of its dimensions are added. */
const scorecard: Scorecard = {
  base: 200,
  minimum: 0,
  maximum: 1000,
  variables: [
    scored("account", "status", "up", 0, [2, 3, 4], [0, 30, 80, 140]),
    scored("account", "savings", "up", 0, [3, 4], [0, 50, 70]),
    scored("history", "creditHistory", "up", 0, [2, 4], [0, 50, 90]),
    scored("history", "otherInstallmentPlans", "up", 0, [3], [0, 40]),
    scored("loan", "duration", "down", 0, [12, 24, 36, 48], [110, 70, 40, 20, 0]),
    scored("loan", "monthlyAmount", "down", 0, [250, 400], [40, 20, 0]),
    scored("loan", "otherDebtors", "free", 0, [2, 3], [20, 0, 60]),
    scored("work", "employmentDuration", "up", 0, [3, 4], [0, 20, 50]),
  ],
  pairs: [],
};

/** An application: one row. */
const application: Source = {
  path: ["application"],
  rows: "one",
  columns,
  known: "always",
  costs: false,
  correctAt: "desk.bank",
};

/** Everything that decides, before the texts are added. */
export const parts = {
  name: "german-credit",
  timeZone: { name: "Europe/Berlin", offsetMinutes: 60 },
  effectiveFrom,
  jurisdiction: "eu",
  layers: ["identity", "loan", "history", "score"],
  sources: { application },
  parameters,
  families,
  variables,
  gates,
  scorecard,
  dimensions: {
    account: "subtotal.capacity",
    loan: "subtotal.capacity",
    work: "subtotal.capacity",
    history: "subtotal.willingness",
  },
  texts: ["desk.bank", "subtotal.willingness", "subtotal.capacity", "score.name"],
} as const satisfies Parts;
