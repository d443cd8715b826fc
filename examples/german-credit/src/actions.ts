import { define } from "@kaitong/engine";
import type { parts } from "./policy.js";

const { above, below, coalesce, column, equal, floorDivide, level, multiply, number } = define;

/** An action before its id, label and text are added. */
type Action = Omit<define.ActionDefinition, "id" | "label" | "text">;

const own = (name: string) => column<"integer">(name);

/** One action over the application: its levels, and the one column that it sets. */
function sets(
  name: string,
  levels: Action["levels"],
  value: define.Expression,
  where: define.Expression,
  more: Partial<Action> = {},
): Action {
  return {
    stages: ["initial"],
    levels,
    knownAfter: 0,
    changes: [`application.${name}`],
    onRequest: false,
    effects: [{ kind: "set", source: "application", where, values: { [name]: value } }],
    ...more,
  };
}

const levels = (values: readonly number[], efforts: readonly number[]): Action["levels"] =>
  values.map((value, at) => ({
    id: String(value),
    value,
    effortOnce: efforts[at] ?? 0,
    effortMonthly: 0,
  }));

const done = (effortOnce: number): Action["levels"] => [
  { id: "done", effortOnce, effortMonthly: 0 },
];

const noOtherPlans = number(3);
const inCredit = number(3);
const guarantor = number(3);
const noneOrUnknown = number(1);

/**
 * What an applicant can truthfully change, as an example: the terms of the credit, and what lies
 * on accounts. History, work, home and the person are never changed; whether somebody else vouches
 * is for that person to say.
 */
export const actions = {
  "smaller-amount": sets(
    "amount",
    levels([80, 60, 40], [2, 4, 7]),
    // The amount is always there; that the constant is not needed cannot be told from its bounds.
    coalesce(floorDivide(multiply(own("amount"), level), number(100)), number(0)),
    above(own("amount"), number(0)),
  ),
  "shorter-term": sets(
    "duration",
    levels([48, 36, 24, 12, 11], [1, 2, 3, 5, 6]),
    level,
    above(own("duration"), level),
    { unit: "months" },
  ),
  "account-in-credit": sets("status", done(3), inCredit, below(own("status"), inCredit)),
  "end-other-plans": sets(
    "otherInstallmentPlans",
    done(4),
    noOtherPlans,
    below(own("otherInstallmentPlans"), noOtherPlans),
  ),
  // Code 1 is "none or unknown": only the applicant can say that there are savings to be shown.
  "show-savings": sets(
    "savings",
    levels([3, 4], [1, 2]),
    level,
    equal(own("savings"), noneOrUnknown),
    { onRequest: true },
  ),
  "bring-guarantor": sets(
    "otherDebtors",
    done(3),
    guarantor,
    below(own("otherDebtors"), guarantor),
    { conditional: true },
  ),
} as const satisfies Record<string, Action>;

/** Ids of the actions. */
export type ActionId = keyof typeof actions;

/** Gates with the actions that may cure them. */
const cures: Readonly<Partial<Record<keyof typeof parts.gates, readonly ActionId[]>>> = {
  "LOAN.DURATION": ["shorter-term"],
  "HIST.DELAY": ["account-in-credit"],
  "SCORE.CUTOFF": [
    "smaller-amount",
    "shorter-term",
    "account-in-credit",
    "end-other-plans",
    "show-savings",
    "bring-guarantor",
  ],
};

type Texts = Readonly<Record<ActionId, { readonly label: string; readonly text: string }>>;

/** A definition with the actions, and with what cures its gates. */
export function withActions(
  definition: define.Definition,
  texts: Readonly<Record<define.Language, Texts>>,
): define.Definition {
  const both = (of: (texts: Texts) => string): define.Localized => ({
    "zh-CN": of(texts["zh-CN"]),
    en: of(texts.en),
  });
  const known: Readonly<Record<string, readonly string[]>> = cures;
  return {
    ...definition,
    gates: definition.gates.map((gate) => ({ ...gate, cure: known[gate.id] ?? gate.cure })),
    actions: Object.entries<Action>(actions).map(([id, action]) => ({
      id,
      label: both((of) => of[id as ActionId].label),
      text: both((of) => of[id as ActionId].text),
      ...action,
    })),
  };
}
