import { type Decision, format } from "@kaitong/engine";
import type {
  Certificate,
  Conditional,
  Obstacle,
  Plan,
  PlanAnswer,
  PlannedAction,
} from "@kaitong/plan";
import { copy } from "../copy/copy.js";
import { unreachable } from "../text/unreachable.js";
import { moneyText, valueText, variableLabel } from "../text/values.js";
import {
  actionLabel,
  closeUp,
  gateLabel,
  layerLabel,
  leading,
  sourceLabel,
  type View,
} from "../text/view.js";
import { isOpenGate, isSilentGate, tellsSecret } from "./disclosure.js";
import type { NoticeConditional, NoticePlan, NoticeStep, NoticeWay } from "./notice.js";
import { inOrder } from "./step-line.js";

function layerOf(view: View, code: string): string {
  const gate = view.program.definition.gates.find((candidate) => candidate.id === code);
  return gate === undefined ? code : gate.layer;
}

/** The layer of a gate that is not open, or only that there is a review, as its reason says it. */
function closedCure(view: View, code: string): { readonly code: string; readonly label: string } {
  if (isSilentGate(view.program, code)) {
    return { code: "review", label: copy[view.language].common.securityReview };
  }
  const layer = layerOf(view, code);
  return { code: layer, label: layerLabel(view, layer) };
}

/** What a reason's code stands for, as far as it may be said. */
function cureOf(view: View, code: string): { readonly code: string; readonly label: string } {
  if (code.startsWith("POINTS.")) {
    return { code, label: variableLabel(view, code.slice("POINTS.".length)) };
  }
  if (isOpenGate(view.program, code)) return { code, label: gateLabel(view, code) };
  return closedCure(view, code);
}

function changeOf(view: View, { variable, now, needed }: PlannedAction): string | null {
  if (variable === null || needed === null || now === needed) return null;
  if (tellsSecret(view.program, variable)) return null;
  return format.fill(copy[view.language].plan.change, {
    label: variableLabel(view, variable),
    now: valueText(view, variable, now),
    needed: valueText(view, variable, needed),
  });
}

/** The day or days of a step in words. */
export function whenText(
  view: View,
  { from, until, months }: PlannedAction,
  today: string,
): string {
  const words = copy[view.language].plan;
  if (until === today) return format.fill(words.today, { day: today });
  return from === until || months === 0
    ? format.fill(words.on, { day: until })
    : format.fill(words.between, { from, until });
}

function stepOf(view: View, action: PlannedAction, today: string): NoticeStep {
  const cures = action.cures.map((code) => cureOf(view, code));
  return {
    action: action.action,
    title: leading(view, actionLabel(view, action.action)),
    stage: action.stage,
    stageText: copy[view.language].plan.stages[action.stage],
    level: action.level,
    from: action.from,
    until: action.until,
    when: whenText(view, action, today),
    text: closeUp(action.text[view.language]),
    change: changeOf(view, action),
    cures: cures.filter(({ code }, at) => cures.findIndex((one) => one.code === code) === at),
  };
}

function planOf(view: View, plan: Plan, { today, provedOptimal }: PlanAnswer): NoticePlan {
  const words = copy[view.language].plan;
  const { verified } = plan;
  // Later than that the versions of the plan do not count any more.
  const isInTime = plan.honouredUntil !== null && plan.applyOn <= plan.honouredUntil;
  const honouredUntil = isInTime ? plan.honouredUntil : null;
  const badges = [{ code: "verified", text: words.verified }];
  if (honouredUntil === null) badges.push({ code: "todays-rules", text: words.todaysRules });
  else {
    const text = format.fill(words.honoured, { day: honouredUntil });
    badges.push({ code: "honoured", text });
  }
  if (verified.contraction?.outcome === "approved") {
    badges.push({ code: "contraction", text: words.contraction });
  }
  if (!provedOptimal) badges.push({ code: "not-proved", text: words.notProved });
  return {
    kind: plan.kind,
    title: format.fill(words.applyOn, { kind: words.kinds[plan.kind], day: plan.applyOn }),
    applyOn: plan.applyOn,
    badges,
    honouredUntil,
    honouredText:
      honouredUntil === null
        ? words.todaysRulesMeaning
        : format.fill(words.honouredMeaning, { day: honouredUntil }),
    moneyFen: plan.moneyFen,
    moneyText:
      plan.moneyFen === 0
        ? leading(view, words.noMoney)
        : leading(view, format.fill(words.money, { amount: moneyText(view, plan.moneyFen) })),
    steps: inOrder(plan.actions).map((action) => stepOf(view, action, today.asOf.slice(0, 10))),
  };
}

function conditionalOf(view: View, one: Conditional): NoticeConditional {
  const { common, plan: words } = copy[view.language];
  const isReview = one.needs === "human-review";
  const said = closeUp(one.text[view.language]);
  const source =
    one.source === null || tellsSecret(view.program, one.text[view.language])
      ? null
      : { name: one.source, label: sourceLabel(view, one.source) };
  const notes: string[] = [];
  if (source !== null) notes.push(format.fill(words.changes, { source: source.label }));
  // What is known on the same day needs no remark.
  if (one.typicalUpdate !== null && one.typicalUpdate > 0) {
    notes.push(format.fill(words.usually, { days: String(one.typicalUpdate) }));
  }
  const then =
    one.thenPlan === null
      ? null
      : { applyOn: one.thenPlan.applyOn, steps: one.thenPlan.actions.length };
  if (then !== null) {
    const places = { day: then.applyOn, count: String(then.steps) };
    notes.push(format.fill(words.thenPlan, places));
  }
  return {
    needs: one.needs,
    badge: words.conditional,
    title: isReview ? common.humanReview : actionLabel(view, one.needs),
    text: tellsSecret(view.program, said) ? words.reviewText : said,
    source,
    typicalUpdateDays: one.typicalUpdate,
    notes: notes.map((note, at) => (at === 0 ? leading(view, note) : note)),
    then,
  };
}

/** What stands in the way, as far as the person may know it. */
export function obstacleText(
  view: View,
  obstacle: Obstacle,
  today: Decision,
  isForStaff: boolean,
): string {
  const words = copy[view.language].plan;
  switch (obstacle.kind) {
    case "gate": {
      const { code, variable, value, needed, clearsOn, applyOn } = obstacle;
      if (!isForStaff && !isOpenGate(view.program, code)) {
        return format.fill(words.obstacleClosed, { label: closedCure(view, code).label });
      }
      const label = isForStaff ? `${code} ${gateLabel(view, code)}` : gateLabel(view, code);
      const places = {
        label,
        value: valueText(view, variable, value),
        needed: valueText(view, variable, needed),
        day: applyOn,
      };
      const isToday = today.reasons.some((one) => one.code === code && one.value === value);
      const filled = isToday ? words.obstacleGate : words.obstacleLater;
      const text = needed === null ? label : format.fill(filled, places);
      return clearsOn === null ? text : format.fill(words.obstacleClears, { text, day: clearsOn });
    }
    case "points": {
      const places = { best: String(obstacle.best), needed: String(obstacle.needed) };
      return format.fill(words.obstaclePoints, places);
    }
    case "search": {
      if (obstacle.best === null) return words.obstacleNone;
      const places = { best: String(obstacle.best), needed: String(obstacle.needed) };
      return format.fill(words.obstacleSearch, places);
    }
    default:
      return unreachable(obstacle);
  }
}

/** A hold that something lifts does not depend on others, whatever the proof is called. */
function isLiftedHold({ today, certificate, conditional }: PlanAnswer): boolean {
  const isOutside = certificate?.kind === "outside-fact";
  return today.outcome === "held" && isOutside && conditional.length > 0;
}

function certificateOf(
  view: View,
  certificate: Certificate,
  answer: PlanAnswer,
): NoticeWay["certificate"] {
  const words = copy[view.language].plan;
  const isLifted = isLiftedHold(answer);
  const { kind, until } = certificate;
  const said = closeUp(certificate.text[view.language]);
  const isTold = !tellsSecret(view.program, said);
  const obstacles = certificate.reasons.map((one) => ({
    code: one.kind === "gate" ? cureOf(view, one.code).code : one.kind,
    text: obstacleText(view, one, answer.today, false),
  }));
  return {
    kind,
    until,
    title: isLifted ? words.heldTitle : format.fill(words.certificates[kind], { day: until ?? "" }),
    text: isLifted ? words.heldText : isTold ? said : words.reviewText,
    inTheWayTitle: words.inTheWay,
    inTheWay: obstacles.filter(
      ({ text }, at) => obstacles.findIndex((one) => one.text === text) === at,
    ),
  };
}

/** That nothing is known yet, where the time was up before a plan or its proof was found. */
export function notFoundText(view: View, { today, plans, certificate }: PlanAnswer): string | null {
  const isOpen = today.outcome !== "approved" && plans.length === 0 && certificate === null;
  return isOpen ? copy[view.language].plan.notFound : null;
}

/** The way to yes as the person may see it. */
export function noticeWay(view: View, answer: PlanAnswer): NoticeWay {
  const words = copy[view.language].plan;
  const { plans, assumptions } = answer;
  const hasPlan = plans.length > 0;
  const today = answer.today.asOf.slice(0, 10);
  const isLater = hasPlan && plans.every(({ applyOn }) => applyOn > today);
  return {
    title: hasPlan ? words.title : words.noneTitle,
    notEarly: isLater ? words.notEarly : null,
    notFound: notFoundText(view, answer),
    plans: plans.map((plan) => planOf(view, plan, answer)),
    conditional: answer.conditional.map((one) => conditionalOf(view, one)),
    conditionalTitle: words.conditionalTitle,
    certificate:
      answer.certificate === null ? null : certificateOf(view, answer.certificate, answer),
    assumptions: hasPlan
      ? assumptions.map(({ code, text }) => ({
          code,
          text: leading(view, text[view.language]),
        }))
      : [],
    assumptionsTitle: words.assumptions,
    assumptionsFold: format.fill(words.assumptionsFold, { count: String(assumptions.length) }),
    provedOptimal: answer.provedOptimal,
  };
}
