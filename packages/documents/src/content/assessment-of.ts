import { type Decision, format } from "@kaitong/engine";
import type { PlanAnswer } from "@kaitong/plan";
import { copy } from "../copy/copy.js";
import { moneyText, scoreLabel } from "../text/values.js";
import {
  closeUp,
  gateLabel,
  layerLabel,
  leading,
  regimeLabel,
  sourceLabel,
  type View,
} from "../text/view.js";
import type { Assessment } from "./assessment.js";
import { cohortOf, limitOf, parametersOf, regimesOf } from "./assessment-around.js";
import { funnelOf, probabilityOf, scoreOf } from "./assessment-score.js";
import { contradictionsOf } from "./contradictions.js";
import type { Inputs } from "./inputs.js";
import { lookInto } from "./look-into.js";
import type { NoticeFact } from "./notice.js";
import { minuteText, nameOf, subjectOf } from "./notice-of.js";
import { notFoundText, obstacleText, whenText } from "./notice-way.js";
import { openPoints } from "./open-points.js";
import { inOrder, stepLine } from "./step-line.js";

const mainReasons = 4;

function summaryOf(view: View, decision: Decision, score: Assessment["score"]): readonly string[] {
  const { common, assessment: words } = copy[view.language];
  const layer = decision.layer === null ? "" : layerLabel(view, decision.layer);
  const lines = [format.fill(words.summary[decision.outcome], { layer })];
  if (score !== null && score.cutoff !== null) {
    const distance = score.value - score.cutoff;
    const side = distance >= 0 ? words.above : words.under;
    lines.push(
      format.fill(words.summaryScore, {
        label: leading(view, scoreLabel(view)),
        score: String(score.value),
        cutoff: String(score.cutoff),
        side,
        distance: String(Math.abs(distance)),
      }),
    );
  }
  if (score !== null) {
    const parts = score.subtotals.map(({ label, points }) => `${label} ${points}`);
    lines.push(format.fill(words.summaryParts, { parts: parts.join(common.separator) }));
  }
  const codes = decision.reasons.slice(0, mainReasons).map(({ code }) => code);
  const reasons = codes.join(common.listSeparator);
  if (codes.length > 0) lines.push(format.fill(words.summaryReasons, { reasons }));
  return lines;
}

function factsOf(
  view: View,
  decision: Decision,
  probability: Assessment["probability"],
): readonly NoticeFact[] {
  const words = copy[view.language].assessment;
  const { layer, reapplyOn, hold, limitFen, regime } = decision;
  const found: NoticeFact[] = [];
  const add = (code: string, label: string, value: string | null | undefined) => {
    if (value !== null && value !== undefined) found.push({ code, label, value });
  };
  add("layer", words.decidedIn, layer === null ? null : layerLabel(view, layer));
  add("regime", words.regime, regimeLabel(view, regime));
  add("limit", words.limit, limitFen === null ? null : moneyText(view, limitFen));
  const bad = probability === null ? null : format.grouped(probability.badPer10000);
  add("bad-per-10000", words.probability, bad);
  add("reapply-on", words.reapplyOn, reapplyOn);
  add("release-on", words.releaseOn, hold?.releaseOn);
  return found;
}

function reasonTexts(view: View, decision: Decision): Assessment["reasons"] {
  return decision.reasons.map(({ code, kind, text }) => {
    const label =
      kind === "gate" ? `${gateLabel(view, code)}${copy[view.language].common.colon}` : "";
    return { code, text: `${label}${closeUp(text[view.language])}` };
  });
}

function leftOutOf(view: View, decision: Decision): Assessment["leftOut"] {
  const { sources } = view.program.definition;
  return decision.leftOut.map(({ source, because, rows }) => {
    const rules = sources.find(({ name }) => name === source)?.leaveOut ?? [];
    const reason = rules.find(({ id }) => id === because)?.label[view.language] ?? because;
    return { source, label: sourceLabel(view, source), rows, because, reason };
  });
}

function wayOf(view: View, answer: PlanAnswer): Assessment["way"] {
  const { language } = view;
  const { assessment: words, plan: planWords } = copy[language];
  const { certificate } = answer;
  const today = answer.today.asOf.slice(0, 10);
  return {
    plans: answer.plans.map((plan) => ({
      kind: plan.kind,
      applyOn: plan.applyOn,
      text: format.fill(words.planText, {
        kind: planWords.kinds[plan.kind],
        day: plan.applyOn,
        steps: String(plan.actions.length),
        effort: String(plan.effort),
        money: moneyText(view, plan.moneyFen),
      }),
      steps: inOrder(plan.actions).map((action) => {
        const text = closeUp(action.text[language]);
        return stepLine(language, { ...action, text, when: whenText(view, action, today) });
      }),
    })),
    notFound: notFoundText(view, answer),
    conditional: answer.conditional.map(({ text }) => closeUp(text[language])),
    certificate:
      certificate === null
        ? null
        : {
            kind: certificate.kind,
            title: format.fill(planWords.certificates[certificate.kind], {
              day: certificate.until ?? "",
            }),
            text: closeUp(certificate.text[language]),
            inTheWay: certificate.reasons.map((one) => obstacleText(view, one, answer.today, true)),
          },
  };
}

/**
 * The assessment for staff of today's decision. It decides once more to show what was looked at,
 * and says so where the result differs.
 */
export function assessmentOf(inputs: Inputs): Assessment {
  const { program, language, answer } = inputs;
  const view: View = { program, language };
  const decision = answer.today;
  const { common, assessment: words } = copy[language];
  const { definition } = program;
  const insight = lookInto(inputs);
  const score = scoreOf(view, decision);
  const probability = probabilityOf(view, decision);
  const parts = {
    funnel: funnelOf(view, decision),
    score,
    cohort: cohortOf(view, inputs, insight),
    contradictions: contradictionsOf(view, insight),
    leftOut: leftOutOf(view, decision),
    way: wayOf(view, answer),
    isReproduced: insight.isReproduced,
  };
  return {
    format: "kaitong/assessment/1",
    language,
    title: words.title,
    product: {
      name: definition.name,
      label: definition.label[language],
      notice: definition.notice[language],
    },
    subject: subjectOf(inputs),
    name: nameOf(inputs),
    asOf: decision.asOf,
    decidedAt: minuteText(decision.asOf),
    outcome: decision.outcome,
    outcomeText: leading(view, common.outcomes[decision.outcome]),
    summary: summaryOf(view, decision, score),
    facts: factsOf(view, decision, probability),
    reasons: reasonTexts(view, decision),
    ...parts,
    probability,
    regimes: regimesOf(view, decision),
    limit: limitOf(view, decision, insight),
    open: openPoints(view, answer, parts),
    parameters: parametersOf(view, decision, insight),
    versions: {
      definition: decision.definition,
      reference: decision.reference,
      dossier: decision.dossier,
      regime: decision.regime,
    },
  };
}
