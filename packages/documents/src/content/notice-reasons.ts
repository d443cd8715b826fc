import { type Decision, type define, format, type Program } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import { isBoolean, valueText, variableLabel } from "../text/values.js";
import {
  closeUp,
  gateLabel,
  layerLabel,
  leading,
  productText,
  regimeLabel,
  sourceLabel,
  type View,
} from "../text/view.js";
import { visibleReasons } from "./disclosure.js";
import type { NoticeReason } from "./notice.js";

type Reason = Decision["reasons"][number];

function asksPercentile(expression: unknown): boolean {
  if (typeof expression !== "object" || expression === null) return false;
  if ("kind" in expression && expression.kind === "percentile") return true;
  return Object.values(expression).some(asksPercentile);
}

/** Whether a gate compares with a group: one of its thresholds is a percentile. */
function isPeerGate(program: Program, code: string): boolean {
  const { gates, variables } = program.definition;
  const tests = gates.find((gate) => gate.id === code)?.tests ?? [];
  const thresholds = tests.flatMap(({ threshold }) =>
    typeof threshold === "object" && "variable" in threshold ? [threshold.variable] : [],
  );
  return variables.some(({ name, expression }) => {
    return thresholds.includes(name) && asksPercentile(expression);
  });
}

function comparedWith(
  view: View,
  decision: Decision,
  reason: Reason,
): NoticeReason["comparedWith"] {
  const words = copy[view.language].notice;
  const people = decision.cohort?.people ?? null;
  if (reason.value === null && reason.needed === null) return null;
  if (reason.kind === "points") {
    return { kind: "scorecard", people: null, text: words.comparedScorecard };
  }
  if (people !== null && isPeerGate(view.program, reason.code)) {
    const text = format.fill(words.comparedCohort, { people: format.grouped(people) });
    return { kind: "cohort", people, text };
  }
  if (reason.variable !== "score") {
    return { kind: "policy", people: null, text: words.comparedPolicy };
  }
  const text = format.fill(words.comparedCutoff, { regime: regimeLabel(view, decision.regime) });
  return { kind: "policy", people: null, text };
}

/** A reason of which only the category, or nothing but that there is a review, is disclosed. */
function closedReason(view: View, reason: Reason, disclosure: "category" | "none"): NoticeReason {
  const { common } = copy[view.language];
  const isNamed = disclosure === "category";
  const review = productText(view, "note.security-review") ?? common.securityReviewText;
  return {
    code: isNamed ? reason.layer : "review",
    nature: reason.nature,
    natureText: common.natures[reason.nature],
    title: isNamed ? layerLabel(view, reason.layer) : common.securityReview,
    text: isNamed ? closeUp(reason.text[view.language]) : review,
    variable: null,
    value: null,
    valueText: null,
    needed: null,
    neededText: null,
    comparedWith: null,
    source: null,
    clearsOn: isNamed ? reason.clearsOn : null,
    correctAt: null,
    pointsLost: null,
  };
}

function titleOf(view: View, reason: Reason): string {
  if (reason.kind === "gate") return gateLabel(view, reason.code);
  return variableLabel(view, reason.variable ?? reason.code);
}

/** Without a value that it should have, "no" is no comparison but the reason itself. */
function shownText(view: View, reason: Reason, value: Reason["value"]): string | null {
  if (reason.variable === null || (reason.value === null && reason.needed === null)) return null;
  const isNo = isBoolean(view, reason.variable) && value === null;
  return isNo ? null : valueText(view, reason.variable, value);
}

function openReason(view: View, decision: Decision, reason: Reason): NoticeReason {
  const { common } = copy[view.language];
  const { variable, source, correctAt } = reason;
  const desk = correctAt === null ? null : productText(view, correctAt);
  return {
    code: reason.code,
    nature: reason.nature,
    natureText: common.natures[reason.nature],
    title: leading(view, titleOf(view, reason)),
    text: leading(view, closeUp(reason.text[view.language])),
    variable:
      variable === null
        ? null
        : { name: variable, label: leading(view, variableLabel(view, variable)) },
    value: reason.value,
    valueText: shownText(view, reason, reason.value),
    needed: reason.needed,
    neededText: reason.needed === null ? null : shownText(view, reason, reason.needed),
    comparedWith: comparedWith(view, decision, reason),
    source: source === null ? null : { name: source, label: sourceLabel(view, source) },
    clearsOn: reason.clearsOn,
    correctAt: correctAt === null || desk === null ? null : { key: correctAt, text: desk },
    pointsLost: reason.pointsLost,
  };
}

function sameClosed(a: NoticeReason, b: NoticeReason): boolean {
  return a.code === b.code && a.text === b.text && a.clearsOn === b.clearsOn;
}

/** The reasons as the person may see them, in order; those that read alike are said once. */
export function noticeReasons(view: View, decision: Decision): readonly NoticeReason[] {
  const said: NoticeReason[] = [];
  for (const reason of visibleReasons(decision)) {
    const disclosure: define.Disclosure = reason.disclosure;
    if (disclosure === "full") {
      said.push(openReason(view, decision, reason));
      continue;
    }
    const closed = closedReason(view, reason, disclosure);
    if (!said.some((one) => sameClosed(one, closed))) said.push(closed);
  }
  return said;
}
