import type { Decision, define } from "@kaitong/engine";
import type { Certificate, Conditional, Plan, PlanAnswer, PlannedAction } from "@kaitong/plan";

// Plans as they could be: written by hand, so that documents are tested without a solver.

function both(zh: string, en: string): define.Localized {
  return { "zh-CN": zh, en };
}

function action(
  more: Partial<PlannedAction> & Pick<PlannedAction, "action" | "text">,
): PlannedAction {
  return {
    stage: "initial",
    from: "2026-11-20",
    until: "2026-11-30",
    level: "done",
    cures: ["SCORE.CUTOFF"],
    variable: null,
    now: null,
    needed: null,
    effort: 2,
    moneyFen: 0,
    months: 0,
    ...more,
  };
}

const steps: readonly PlannedAction[] = [
  action({
    action: "verify-education",
    text: both("在 2026-11-30 前验证学历。", "Verify your education by 2026-11-30."),
    cures: ["SCORE.CUTOFF", "POINTS.verifiedFacts"],
    variable: "verifiedFacts",
    now: 0,
    needed: 1,
  }),
  action({
    action: "keep-balance",
    stage: "mid",
    level: "100000",
    until: "2027-03-31",
    months: 4,
    moneyFen: 100000,
    cures: ["SCORE.CUTOFF", "POINTS.liquidSumFen", "POINTS.bufferShare"],
    text: both("每月留出平均 1,000 元余额备用。", "Keep a cushion of 1,000 yuan on average."),
    variable: "liquidSumFen",
    now: 36000,
    needed: 150000,
  }),
  action({
    action: "pay-bills-here",
    stage: "mid",
    level: "2",
    until: "2027-03-31",
    months: 4,
    cures: ["SCORE.CUTOFF", "POINTS.communityBills", "POINTS.onTimeStreakMonths"],
    text: both(
      "每月在这里按时缴 2 笔原有的账单。",
      "Pay 2 bills that you already have here, on time.",
    ),
    variable: "communityBills",
    now: 2,
    needed: 10,
  }),
  action({
    action: "pay-cards-down",
    stage: "long",
    level: "70",
    until: "2027-02-10",
    months: 0,
    moneyFen: 120000,
    cures: ["SCORE.CUTOFF", "POINTS.cardUtilisation", "POINTS.debtServiceShare"],
    text: both(
      "把信用卡已用额度降到 70% 以下。",
      "Bring the share of your card limits in use to 70%.",
    ),
    variable: "cardUtilisation",
    now: 9454,
    needed: 7000,
  }),
  action({
    action: "no-applications",
    stage: "long",
    level: "kept",
    until: "2027-04-01",
    months: 5,
    cures: ["POINTS.hardInquiries", "POINTS.newAccounts"],
    text: both("这段时间不在任何地方申请贷款或信用卡。", "Apply for no loan or card anywhere."),
    variable: "hardInquiries",
    now: 3,
    needed: 1,
  }),
];

function plan(approved: Decision, more: Partial<Plan>): Plan {
  return {
    kind: "fastest",
    applyOn: "2027-04-01",
    effort: 18,
    moneyFen: 220000,
    actions: steps,
    verified: { decision: approved, later: approved, contraction: approved },
    honouredUntil: "2027-05-19",
    ...more,
  };
}

function certificate(more: Partial<Certificate> & Pick<Certificate, "kind" | "text">): Certificate {
  return { until: null, reasons: [], days: [], ...more };
}

/** What stands in the way of a decision, as the gates that fail. */
function obstacles(today: Decision): Certificate["reasons"] {
  return today.reasons
    .filter(({ kind }) => kind === "gate")
    .map(({ code, variable, value, needed, clearsOn }) => ({
      kind: "gate",
      applyOn: "2028-11-01",
      code,
      variable: variable ?? "",
      value,
      needed,
      clearsOn,
    }));
}

const reviewText = both("由工作人员审核后决定。", "A member of staff decides.");

const review: Conditional = {
  needs: "human-review",
  source: null,
  typicalUpdate: null,
  text: reviewText,
  thenPlan: null,
};

function parts(today: Decision, approved: Decision): Partial<PlanAnswer> {
  const [first] = today.reasons;
  const day = first?.clearsOn ?? null;
  const reasons = obstacles(today);
  switch (today.outcome) {
    case "approved":
      return {};
    case "referred":
      return {
        conditional: [review],
        certificate: certificate({ kind: "in-review", text: reviewText, reasons }),
      };
    case "held": {
      const text = both("今天完成上面的步骤。", "Do the step above today.");
      const one = action({
        action: "renew-id",
        text,
        cures: today.reasons.map(({ code }) => code),
      });
      const held = { applyOn: "2026-11-20", actions: [one], moneyFen: 0, honouredUntil: null };
      return { plans: [plan(approved, held)] };
    }
    case "cooling-off":
      return {
        plans: [plan(approved, { applyOn: day ?? "2027-02-18", actions: [], moneyFen: 0 })],
      };
    case "declined":
      return declined(today, approved, reasons, day);
    default:
      throw new Error(`outcome ${today.outcome satisfies never}`);
  }
}

function declined(
  today: Decision,
  approved: Decision,
  reasons: Certificate["reasons"],
  day: string | null,
): Partial<PlanAnswer> {
  const codes = today.reasons.map(({ code }) => code);
  if (codes.includes("SCORE.CUTOFF")) {
    return {
      plans: [
        plan(approved, {}),
        plan(approved, {
          kind: "easiest",
          applyOn: "2027-10-01",
          actions: steps.slice(1, 4),
          honouredUntil: null,
        }),
        plan(approved, {
          kind: "balanced",
          applyOn: "2027-06-01",
          actions: steps.slice(0, 4),
          honouredUntil: null,
        }),
      ],
      conditional: [
        {
          needs: "object-to-fact",
          source: "creditAccounts",
          typicalUpdate: 20,
          text: both(
            "如果哪条记录不符合事实，可以提出异议。",
            "If a record is wrong, object to it.",
          ),
          thenPlan: plan(approved, { applyOn: "2027-02-18", actions: steps.slice(0, 2) }),
        },
      ],
      assumptions: [
        {
          code: "continuation.repeats",
          text: both(
            "以后每月的收支和账单，与最近三个完整月一样。",
            "Each month repeats the last three.",
          ),
        },
        {
          code: "continuation.report",
          text: both("信用报告在申请当天重新取得。", "The report is obtained again on the day."),
        },
      ],
    };
  }
  if (codes.includes("BEH.SESAME")) {
    const text = both(
      "这里做什么都不够；芝麻分达到 600 后，会自动再看一次。",
      "Nothing you do here is enough; if the Sesame score is 600 we look again by ourselves.",
    );
    return { certificate: certificate({ kind: "outside-fact", text, reasons }) };
  }
  if (day === null) {
    const text = both("还没有可以确定的日期。", "No day is known yet.");
    return { certificate: certificate({ kind: "no-date", text, reasons }) };
  }
  const text = both(`相关记录计到 ${day}。`, `The record counts until ${day}.`);
  return { certificate: certificate({ kind: "dated", until: day, text, reasons }) };
}

/** An answer that fits a decision. */
export function answerFor(subject: string, today: Decision, approved: Decision): PlanAnswer {
  return {
    subject,
    asOf: today.asOf,
    today,
    plans: [],
    frontier: [],
    conditional: [],
    certificate: null,
    assumptions: [],
    provedOptimal: true,
    notVerified: 0,
    versions: { definition: today.definition, reference: today.reference, regime: today.regime },
    asked: { exclude: [], applies: [], caps: {}, marginPoints: 10, months: 24 },
    ...parts(today, approved),
  };
}
