import { format } from "@kaitong/engine";
import type { Plan, PlanAnswer } from "@kaitong/plan";
import { decisionLines } from "./decision.js";
import { assumptionLines, certificateLines, conditionalsLines } from "./plan-rest.js";
import { planStepsLines } from "./plan-steps.js";
import {
  actionLabel,
  costsText,
  curedText,
  hanging,
  indented,
  listLines,
  planWordsOf,
} from "./plan-words.js";
import { hidesBehindHold } from "./reasons.js";
import { widthOf } from "./text.js";
import { type View, wordsOf } from "./view.js";

/** Today's answer in few words: outcome, score, codes, and from when it may change by itself. */
export function todayLines(view: View, answer: PlanAnswer): readonly string[] {
  const words = planWordsOf(view);
  const { outcome, score, cutoff, reasons, reapplyOn, hold } = answer.today;
  const { bold, green, red, yellow } = view.paint;
  const colour = outcome === "approved" ? green : outcome === "declined" ? red : yellow;
  // Some outcomes have a colon of their own; one is enough in a line.
  const outcomeText = wordsOf(view).outcomes[outcome].replace("：", words.separator);
  const head = format.fill(words.today, { outcome: outcomeText });
  const gates = reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code);
  const points = reasons.length - gates.length;
  const places = { score: String(score), cutoff: String(cutoff) };
  const releaseOn = hold?.releaseOn ?? null;
  const notes = [
    ...(score === null || cutoff === null ? [] : [format.fill(words.todayScore, places)]),
    ...(gates.length === 0 ? [] : [curedText(view, answer, gates)]),
    ...(points === 0 ? [] : [format.fill(words.morePoints, { count: String(points) })]),
    ...(reapplyOn === null ? [] : [format.fill(words.reapply, { day: reapplyOn })]),
    ...(releaseOn === null ? [] : [format.fill(words.release, { day: releaseOn })]),
  ].join(words.separator);
  const line = `${head}  ${notes}`;
  if (notes === "") return indented(view, head, 0).map((one) => bold(colour(one)));
  if (widthOf(line) <= view.width) return [`${bold(colour(head))}  ${notes}`];
  const heads = indented(view, head, 0).map((one) => bold(colour(one)));
  return [...heads, ...indented(view, notes, 2)];
}

function isVerified({ verified: { decision, later } }: Plan): boolean {
  return decision.outcome === "approved" && later.outcome === "approved";
}

/** What was proved of a plan, and by whose rules. */
function badgeLines(view: View, plan: Plan): readonly string[] {
  const words = planWordsOf(view);
  const { green, red, dim } = view.paint;
  const { contraction } = plan.verified;
  const { honouredUntil: until } = plan;
  const rules = until === null ? words.rulesOfTheDay : format.fill(words.honoured, { day: until });
  const badges = [
    isVerified(plan)
      ? { text: `✓ ${words.verified}`, paint: green }
      : { text: `✗ ${words.notVerified}`, paint: red },
    ...(contraction?.outcome === "approved"
      ? [{ text: `✓ ${words.contraction}`, paint: green }]
      : []),
    { text: rules, paint: dim },
  ];
  return badges.flatMap(({ text, paint }) => hanging(view, text, 2).map(paint));
}

/** A plan in one line: when, and what it takes. */
export function planLine(view: View, plan: Pick<Plan, "kind" | "applyOn" | "effort" | "moneyFen">) {
  const words = planWordsOf(view);
  return format.fill(words.alternative, {
    kind: words.kinds[plan.kind],
    day: plan.applyOn,
    costs: costsText(view, plan.effort, plan.moneyFen),
  });
}

function firstPlanLines(view: View, answer: PlanAnswer, plan: Plan): readonly string[] {
  const words = planWordsOf(view);
  const isToday = plan.applyOn === answer.asOf.slice(0, 10);
  const places = { kind: words.kinds[plan.kind], day: plan.applyOn };
  const when = format.fill(isToday ? words.headingToday : words.heading, places);
  const heading = `${when}${words.separator}${costsText(view, plan.effort, plan.moneyFen)}`;
  return [
    "",
    ...indented(view, heading, 0).map(view.paint.bold),
    ...badgeLines(view, plan),
    "",
    ...planStepsLines(view, answer, plan),
  ];
}

function alternativeLines(view: View, answer: PlanAnswer): readonly string[] {
  const words = planWordsOf(view);
  const [, ...others] = answer.plans;
  const told = answer.plans.map(({ applyOn }) => applyOn);
  const points = answer.frontier.filter(({ applyOn }) => !told.includes(applyOn));
  const lines = others.flatMap((plan) => {
    const labels = [...new Set(plan.actions.map(({ action }) => actionLabel(view, action)))];
    const what = labels.length === 0 ? words.nothingToDo : labels.join(words.listSeparator);
    return [
      ...indented(view, planLine(view, plan), 2),
      ...indented(view, what, 4).map(view.paint.dim),
    ];
  });
  const list = points.map(({ applyOn: day, effort }) =>
    format.fill(words.laterPoint, { day, effort: format.grouped(effort) }),
  );
  const [first, ...more] = list;
  if (first !== undefined) {
    const items = [format.fill(words.later, { points: first }), ...more];
    lines.push(...listLines(view, items, 2).map(view.paint.dim));
  }
  return lines.length === 0 ? [] : ["", ...lines];
}

/** What the time allowed was not enough for. */
function timeLines(view: View, answer: PlanAnswer): readonly string[] {
  const { plans, certificate, provedOptimal, today } = answer;
  const words = planWordsOf(view);
  const { yellow } = view.paint;
  if (plans.length > 0) return provedOptimal ? [] : indented(view, words.notProved, 2).map(yellow);
  // What was not looked at to the end proves nothing, except that a person reviews it.
  if (certificate !== null || today.outcome === "approved") return [];
  return ["", ...indented(view, words.notFound, 0).map(yellow)];
}

/** Lines that are too wide for a narrow terminal, broken where they can be. */
function narrowed(view: View, lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return widthOf(line) <= view.width ? [line] : indented(view, line.trimStart(), indent);
  });
}

/**
 * The way to yes for people: today's answer, the fastest plan along the line of time, others in
 * short, conditions, the proof where there is no plan, and what is taken for granted.
 */
export function planLines(view: View, answer: PlanAnswer): readonly string[] {
  const { today, plans, conditional, certificate } = answer;
  // Whoever holds the phone may not be the person: only the hold, as in the decision.
  if (hidesBehindHold(view, today)) return narrowed(view, decisionLines(view, today));
  const words = planWordsOf(view);
  const [first] = plans;
  const isApproved = today.outcome === "approved";
  // Nothing was found in time: then nothing rests on what is taken for granted.
  const isNothing = certificate === null && plans.length + conditional.length === 0;
  return [
    ...todayLines(view, answer),
    ...(isApproved ? indented(view, words.notNeeded, 0) : []),
    ...(first === undefined ? [] : firstPlanLines(view, answer, first)),
    ...alternativeLines(view, answer),
    ...timeLines(view, answer),
    ...certificateLines(view, answer),
    ...conditionalsLines(view, answer),
    ...(isApproved || isNothing ? [] : assumptionLines(view, answer)),
  ];
}
