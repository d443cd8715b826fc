import { type Decision, format } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import type { RightId } from "../copy/rights.js";
import { plain, shorten } from "../text/plain.js";
import { moneyText, scoreLabel } from "../text/values.js";
import {
  actionLabel,
  componentLabel,
  leading,
  productText,
  sourceLabel,
  type View,
} from "../text/view.js";
import { hidesBehindHold, visibleReasons } from "./disclosure.js";
import type { Inputs } from "./inputs.js";
import { chooseLessons } from "./lessons.js";
import type { Notice, NoticeFact, NoticePlan, NoticeReason, NoticeWay } from "./notice.js";
import { noticeReasons } from "./notice-reasons.js";
import { noticeWay } from "./notice-way.js";
import { factsOf, sawCostlyData } from "./trace.js";

const reasonsFirst = 4;
const nameMax = 40;
const subjectMax = 64;
/** Days in which a member of staff answers: an example, as the policy is one. */
const reviewWorkingDays = 5;

/** The person's name as the dossier has it. */
export function nameOf({ program, dossier, answer }: Inputs): string | null {
  const { sources } = program.definition;
  const source = sources.findIndex(({ name, rows }) => name === "person" && rows === "one");
  const column = sources[source]?.columns.findIndex(({ name }) => name === "name") ?? -1;
  const row = factsOf(program, dossier, answer.today).tables[source]?.[0];
  const value = row?.values[column];
  return typeof value === "string" && value !== "" ? shorten(plain(value), nameMax) : null;
}

/** The subject's id as one short line. */
export function subjectOf({ dossier }: Inputs): string {
  return shorten(plain(dossier.subject), subjectMax);
}

/** An instant of the record as day and minute, in the product's time zone. */
export function minuteText(asOf: string): string {
  return `${asOf.slice(0, 10)} ${asOf.slice(11, 16)}`;
}

function cureText(view: View, cures: readonly string[]): string {
  const { common } = copy[view.language];
  const labels = cures.map((cure) => {
    if (cure === "wait") return common.wait;
    return cure === "human-review" ? common.humanReview : actionLabel(view, cure);
  });
  return leading(view, labels.join(common.listSeparator));
}

/** The hold that the visible reasons make together, as they may be the only ones to be shown. */
function holdOf(view: View, decision: Decision): Decision["hold"] {
  if (!hidesBehindHold(decision)) return decision.hold;
  const reasons = visibleReasons(decision);
  const gates = view.program.definition.gates.filter((gate) =>
    reasons.some((reason) => reason.code === gate.id),
  );
  const days = reasons.map((reason) => reason.clearsOn).sort();
  return {
    releaseOn: days.includes(null) ? null : (days.at(-1) ?? null),
    by: [...new Set(gates.flatMap((gate) => gate.cure))],
  };
}

function holdFacts(view: View, hold: Decision["hold"]): readonly NoticeFact[] {
  if (hold === null) return [];
  const words = copy[view.language].notice;
  const found: NoticeFact[] = [];
  if (hold.releaseOn !== null) {
    found.push({ code: "release-on", label: words.releaseOn, value: hold.releaseOn });
  }
  if (hold.by.length > 0) {
    found.push({ code: "release-by", label: words.releaseBy, value: cureText(view, hold.by) });
  }
  return found;
}

function openFacts(view: View, decision: Decision): readonly NoticeFact[] {
  const words = copy[view.language].notice;
  const { limitFen, limitBoundBy, score, cutoff, reapplyOn, outcome } = decision;
  const found: NoticeFact[] = [];
  const add = (code: string, label: string, value: string) => found.push({ code, label, value });
  if (limitFen !== null) add("limit", words.limit, moneyText(view, limitFen));
  const bound = componentLabel(view, limitBoundBy);
  if (bound !== null) add("limit-by", words.limitBy, bound);
  if (outcome === "referred") {
    const value = format.fill(words.reviewDays, { days: String(reviewWorkingDays) });
    add("review-within", words.reviewWithin, value);
  }
  if (score !== null && outcome === "declined") {
    const places = { score: String(score), cutoff: String(cutoff) };
    const isMet = cutoff !== null && score >= cutoff;
    const text = isMet ? words.scoreMet : words.scoreOf;
    const value = cutoff === null ? String(score) : format.fill(text, places);
    add("score", leading(view, scoreLabel(view)), value);
  }
  if (reapplyOn !== null) add("reapply-on", words.reapplyOn, reapplyOn);
  return found;
}

function leftOutTexts(view: View, decision: Decision): readonly string[] {
  return decision.leftOut.map(({ source, because, rows }) => {
    const declared = view.program.definition.sources.find(({ name }) => name === source);
    const why = declared?.leaveOut?.find(({ id }) => id === because)?.label[view.language];
    const label = sourceLabel(view, source);
    const places = { label, rows: String(rows), reason: why ?? because };
    return format.fill(copy[view.language].notice.leftOutOf, places);
  });
}

/** The plan with the earliest day. */
function firstPlan(way: NoticeWay | null): NoticePlan | null {
  const plans = way?.plans ?? [];
  return plans.find(({ applyOn }) => plans.every((plan) => applyOn <= plan.applyOn)) ?? null;
}

/** That there is a plan, on top, so that nobody has to look for it. */
function planFacts(view: View, way: NoticeWay | null): readonly NoticeFact[] {
  const words = copy[view.language].notice;
  const plan = firstPlan(way);
  if (plan === null || plan.steps.length === 0) return [];
  const text = plan.steps.length === 1 ? words.planOne : words.planMany;
  const value = format.fill(text, { day: plan.applyOn, count: String(plan.steps.length) });
  return [{ code: "plan", label: words.planOn, value }];
}

/** Until when the same answer would come again, by each thing that says so. */
function againOf(
  view: View,
  decision: Decision,
  way: NoticeWay | null,
  reasons: readonly NoticeReason[],
): Notice["again"] {
  const words = copy[view.language].notice;
  const found: { code: string; day: string; text: string }[] = [];
  const add = (code: string, day: string | null | undefined, text: string) => {
    if (day !== null && day !== undefined)
      found.push({ code, day, text: format.fill(text, { day }) });
  };
  const cooling = decision.outcome === "cooling-off";
  add("reapply", decision.reapplyOn, cooling ? words.againCooling : words.againReapply);
  add("release", holdOf(view, decision)?.releaseOn, words.againRelease);
  const plans = way?.plans.map(({ applyOn }) => applyOn).sort() ?? [];
  const isToday = plans[0] === decision.asOf.slice(0, 10);
  const isReapply = plans[0] === decision.reapplyOn;
  const whenPlanned = isReapply ? words.againThatDay : words.againPlan;
  const isNothingToDo = isReapply && firstPlan(way)?.steps.length === 0;
  // Somebody decides before that day.
  const isReviewed = way?.certificate?.kind === "in-review" && !isToday;
  if (!isNothingToDo && !isReviewed) add("plan", plans[0], isToday ? words.againNow : whenPlanned);
  const until = way?.certificate?.until;
  if (plans.length === 0) add("certificate", until, words.againCertificate);
  const clears = reasons.map(({ clearsOn }) => clearsOn);
  const isWaiting = decision.outcome === "declined" && clears.length > 0 && !clears.includes(null);
  if (isWaiting) add("clears", (clears as string[]).sort().at(-1), words.againClears);
  return found;
}

function rightsOf(view: View, holdOnly: boolean): Notice["rights"] {
  const { jurisdiction } = view.program.definition;
  const rights = copy[view.language].rights[jurisdiction];
  const ids: readonly RightId[] = holdOnly
    ? ["explanation", "human", "complaint"]
    : ["explanation", "human", "correction", "complaint", "own-report"];
  return ids.map((code) => ({ code, ...rights[code] }));
}

function warningOf(view: View): Notice["warning"] {
  const { title, text, stepsTitle, steps, police } = copy[view.language].warning;
  const { jurisdiction } = view.program.definition;
  return {
    title,
    text,
    stepsTitle,
    steps: [
      { code: "stop-paying", text: steps["stop-paying"] },
      { code: "password", text: steps.password },
      { code: "remote-control", text: steps["remote-control"] },
      { code: "evidence", text: steps.evidence },
      { code: "police", text: police[jurisdiction] },
      { code: "platform", text: steps.platform },
    ],
  };
}

function traceOf(view: View, inputs: Inputs): Notice["trace"] {
  const { program, dossier, answer } = inputs;
  // How long an inquiry is shown, and under which name, is known for this jurisdiction only.
  if (program.definition.jurisdiction !== "cn") return null;
  if (!sawCostlyData(program, dossier, answer.today)) return null;
  const { traceTitle, traceText } = copy[view.language].notice;
  return { code: "inquiry", title: traceTitle, text: traceText };
}

/** The parts that only an open notice has; nothing while a hold hides everything else. */
function openParts(view: View, inputs: Inputs, reasons: readonly NoticeReason[]) {
  const decision = inputs.answer.today;
  const way = decision.outcome === "approved" ? null : noticeWay(view, inputs.answer);
  return {
    name: nameOf(inputs),
    facts: [
      ...openFacts(view, decision),
      ...holdFacts(view, decision.hold),
      ...planFacts(view, way),
    ],
    leftOut: leftOutTexts(view, decision),
    again: againOf(view, decision, way, reasons),
    way,
    trace: traceOf(view, inputs),
  };
}

function holdParts(view: View, decision: Decision) {
  return {
    name: null,
    facts: holdFacts(view, holdOf(view, decision)),
    leftOut: [],
    again: [],
    way: null,
    trace: null,
  };
}

/**
 * The notice to a person about today's decision. What is not disclosed to the person is not in it,
 * in no field; while a hold of security or of the face check holds, it has nothing but the hold.
 */
export function noticeOf(inputs: Inputs): Notice {
  const { program, language, answer } = inputs;
  const view: View = { program, language };
  const decision = answer.today;
  const { notice: words, lessons } = copy[language];
  const holdOnly = hidesBehindHold(decision);
  const outcome = holdOnly ? "held" : decision.outcome;
  const isHeld = decision.outcome === "held";
  const head = holdOnly && !isHeld ? words.holdFirst : words.outcomes[outcome];
  const hold = productText(view, "hold.only") ?? words.holdOnly;
  const { definition } = program;
  const reasons = noticeReasons(view, decision);
  const chosen = chooseLessons(outcome, reasons, definition.jurisdiction, holdOnly);
  const parts = holdOnly ? holdParts(view, decision) : openParts(view, inputs, reasons);
  return {
    format: "kaitong/notice/1",
    language,
    title: words.title,
    product: {
      name: definition.name,
      label: definition.label[language],
      notice: definition.notice[language],
    },
    subject: subjectOf(inputs),
    name: parts.name,
    asOf: decision.asOf,
    decidedAt: minuteText(decision.asOf),
    outcome,
    holdOnly,
    heading: head.heading,
    lead: holdOnly ? [hold] : [head.lead],
    facts: parts.facts,
    reasons,
    reasonsFirst: Math.min(reasonsFirst, reasons.length),
    leftOut: parts.leftOut,
    again: parts.again,
    way: parts.way,
    trace: parts.trace,
    rights: rightsOf(view, holdOnly),
    warning: warningOf(view),
    lessons: chosen.map((code) => ({ code, ...lessons[code] })),
    versions: {
      definition: decision.definition,
      reference: decision.reference,
      dossier: decision.dossier,
      regime: holdOnly ? null : decision.regime,
    },
  };
}
