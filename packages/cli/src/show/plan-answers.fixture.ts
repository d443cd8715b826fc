import { decide, readDossier } from "@kaitong/engine";
import type { Plan, PlanAnswer, PlannedAction } from "@kaitong/plan";
import { exampleDirectory, loadProduct } from "../input/product.js";
import { person } from "../people.fixture.js";

/** The example product. */
export const product = loadProduct(exampleDirectory);
const { program, reference } = product;

/** The decision on one of the example's people. */
export function decisionOn(name: string): PlanAnswer["today"] {
  const { dossier } = readDossier(program, person(name));
  if (dossier === null) throw new Error(`${name} is no dossier`);
  return decide(program, reference, dossier);
}

/** An action of a plan, with what is not said. */
export function action(given: Partial<PlannedAction> & { action: string }): PlannedAction {
  const declared = program.definition.actions.find(({ id }) => id === given.action);
  return {
    stage: declared?.stages[0] ?? "initial",
    from: "2026-11-20",
    until: "2026-11-20",
    level: declared?.levels[0]?.id ?? "done",
    cures: [],
    variable: null,
    now: null,
    needed: null,
    effort: 1,
    moneyFen: 0,
    months: 0,
    text: declared?.label ?? { "zh-CN": "", en: "" },
    ...given,
  };
}

const approved = decisionOn("approved");

/** A plan, with what is not said. */
export function plan(given: Partial<Plan> & { actions: readonly PlannedAction[] }): Plan {
  return {
    kind: "fastest",
    applyOn: "2027-03-01",
    effort: given.actions.reduce((sum, { effort }) => sum + effort, 0),
    moneyFen: given.actions.reduce((sum, { moneyFen }) => sum + moneyFen, 0),
    verified: { decision: approved, later: approved, contraction: approved },
    honouredUntil: "2027-05-19",
    ...given,
  };
}

/** An answer on one of the example's people, with what is not said. */
export function answerOn(name: string, given: Partial<PlanAnswer> = {}): PlanAnswer {
  const today = decisionOn(name);
  return {
    subject: String(person(name).subject),
    asOf: today.asOf,
    today,
    plans: [],
    frontier: [],
    conditional: [],
    certificate: null,
    assumptions: [],
    provedOptimal: true,
    notVerified: 0,
    versions: {
      definition: today.definition,
      reference: today.reference,
      regime: today.regime,
    },
    asked: { exclude: [], applies: [], caps: {}, marginPoints: 10, months: 24 },
    ...given,
  };
}

const assumptions = [
  {
    code: "continuation.repeats",
    text: {
      "zh-CN": "每个未来的整月按最近三个整月轮流重复：收支、余额、账单都和从前一样。",
      en: "Each complete month to come repeats the last three in turn: payments, balances, bills.",
    },
  },
];

const declinedPlan = plan({
  actions: [
    action({ action: "authorise-report", cures: ["EXT.REPORT"] }),
    action({
      action: "keep-balance",
      from: "2026-12-01",
      until: "2027-03-31",
      months: 4,
      level: "200000",
      effort: 16,
      moneyFen: 114_000,
      cures: ["SCORE.CUTOFF", "POINTS.liquidSumFen"],
      variable: "liquidSumFen",
      now: 108_000,
      needed: 450_000,
      text: {
        "zh-CN": "从 2026-12-01 到 2027-03-31，平时至少留 2,000 元。",
        en: "From 2026-12-01 to 2027-03-31 keep 2,000 yuan at least.",
      },
    }),
    action({
      action: "pay-cards-down",
      stage: "long",
      from: "2026-11-20",
      until: "2027-01-12",
      effort: 4,
      moneyFen: 320_000,
      cures: ["SCORE.CUTOFF", "POINTS.cardUtilisation"],
      variable: "cardUtilisation",
      now: 9_454,
      needed: 4_999,
    }),
  ],
});

/** Answers that show every part of the page, by name. */
export const answers: Readonly<Record<string, PlanAnswer>> = {
  declined: answerOn("declined", {
    assumptions,
    plans: [
      declinedPlan,
      plan({
        kind: "easiest",
        applyOn: "2027-08-01",
        honouredUntil: null,
        actions: [action({ action: "no-applications", effort: 0, months: 9 })],
      }),
    ],
    frontier: [
      { applyOn: "2027-03-01", effort: 21 },
      { applyOn: "2027-05-01", effort: 12 },
      { applyOn: "2027-08-01", effort: 0 },
    ],
    provedOptimal: false,
  }),
  held: answerOn("held", {
    assumptions,
    plans: [
      plan({
        applyOn: "2026-11-21",
        actions: [
          action({ action: "keep-balance", from: "2026-11-20", until: "2026-11-30", months: 1 }),
          action({
            action: "verify-face",
            cures: ["SEC.RISK_TERMINAL"],
            variable: "riskDevices",
            now: 1,
            needed: 0,
          }),
        ],
      }),
    ],
  }),
  approved: answerOn("approved"),
  "no plan": answerOn("overdue", {
    assumptions,
    conditional: [
      {
        needs: "object-to-fact",
        source: "creditAccounts",
        typicalUpdate: 20,
        text: {
          "zh-CN": "如果这笔逾期与事实不符，可以提出异议。",
          en: "If the overdue record is wrong, you can object to it.",
        },
        thenPlan: { ...plan({ actions: [] }), applyOn: "2026-12-11" },
      },
      {
        needs: "human-review",
        source: null,
        typicalUpdate: null,
        text: { "zh-CN": "", en: "" },
        thenPlan: null,
      },
    ],
    certificate: {
      kind: "dated",
      until: "2028-03-14",
      reasons: [
        {
          kind: "gate",
          applyOn: "2028-11-01",
          code: "EXT.ENFORCEMENT",
          variable: "openEnforcements",
          value: 1,
          needed: 0,
          clearsOn: "2028-03-14",
        },
        { kind: "points", applyOn: "2028-11-01", best: 588, needed: 600 },
        { kind: "search", applyOn: "2028-11-01", best: null, needed: 600 },
      ],
      days: [],
      text: {
        "zh-CN": "即使全部做到也只有 588 分，需要 600 分；执行记录到 2028-03-14 才不再计入。",
        en: "Even with all of it done: 588, needed 600; the record counts until 2028-03-14.",
      },
    },
  }),
};
