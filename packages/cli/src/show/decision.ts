import { type Decision, format, type Offer, type Program, type Reason } from "@kaitong/engine";
import { copy, type Language } from "../copy/copy.js";
import { type Paint, padEnd, widest, wrap } from "./paint.js";

/** Who reads: staff see everything, the person what is meant for them. */
export type Audience = "staff" | "person";

/** What rendering needs beside the decision. */
export interface View {
  readonly program: Program;
  readonly language: Language;
  readonly paint: Paint;
  readonly audience: Audience;
  readonly width: number;
}

/** A text of the definition, or nothing when it has none of that key. */
export function productText(view: View, key: string): string | null {
  return view.program.definition.texts[key]?.[view.language] ?? null;
}

/** The label of a layer. */
export function layerLabel(view: View, id: string): string {
  const layer = view.program.definition.layers.find((candidate) => candidate.id === id);
  return layer?.label[view.language] ?? id;
}

function colourOf(view: View, outcome: string): (text: string) => string {
  if (outcome === "approved" || outcome === "offered") return view.paint.green;
  return outcome === "declined" ? view.paint.red : view.paint.yellow;
}

/** The outcome as a headline. */
export function headline(view: View, outcome: Decision["outcome"] | Offer["outcome"]): string {
  const words = copy[view.language].outcomes[outcome];
  return view.paint.bold(colourOf(view, outcome)(words));
}

/** Amounts, days and counts for people: `label  value` lines, aligned. */
export function facts(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = widest(rows.map(([label]) => label));
  return rows.map(([label, value]) => `  ${padEnd(label, width)}  ${value}`);
}

/** Whether a hold hides everything else: who holds the phone may not be the person. */
export function hidesBehindHold(decision: Decision): boolean {
  return decision.reasons.some(
    (reason) =>
      reason.nature === "temporary" &&
      reason.kind === "gate" &&
      (reason.layer === "security" || reason.code === "ID.FACE"),
  );
}

/** The reasons that a reader may see, in order. */
export function visibleReasons(view: View, decision: Decision | Offer): readonly Reason[] {
  if (view.audience === "staff" || !("hold" in decision)) return decision.reasons;
  const shown = hidesBehindHold(decision)
    ? decision.reasons.filter(
        (reason) =>
          reason.kind === "gate" &&
          reason.nature === "temporary" &&
          (reason.layer === "security" || reason.layer === "identity"),
      )
    : decision.reasons;
  return shown.map((reason) =>
    reason.disclosure === "full" ? reason : { ...reason, value: null, needed: null },
  );
}

function codeOf(view: View, reason: Reason): string {
  if (view.audience === "staff") return reason.code;
  if (reason.disclosure !== "full") return layerLabel(view, reason.layer);
  return reason.code;
}

/** One reason in words: what, how it stands, what it takes, who corrects it. */
export function reasonLines(view: View, reason: Reason): readonly string[] {
  const words = copy[view.language];
  const lost = reason.pointsLost === null ? "" : ` −${reason.pointsLost} ${words.points}`;
  const head = `${codeOf(view, reason)}${lost}  ${view.paint.dim(words.natures[reason.nature])}`;
  const body = wrap(reason.text[view.language], view.width - 6);
  const details: string[] = [];
  if (reason.clearsOn !== null) details.push(`${words.clearsOn} ${reason.clearsOn}`);
  const desk = reason.correctAt === null ? null : productText(view, reason.correctAt);
  if (desk !== null && reason.kind === "gate" && reason.disclosure === "full") {
    details.push(`${words.correctAt}：${desk}`.replace("：", view.language === "en" ? ": " : "："));
  }
  const notes = details.flatMap((detail) => wrap(detail, view.width - 6));
  return [
    `  • ${head}`,
    ...body.map((line) => `      ${line}`),
    ...notes.map((line) => `      ${view.paint.dim(line)}`),
  ];
}

/** What releases a hold: labels of actions, or waiting, or a review. */
export function cureLabels(view: View, cures: readonly string[]): string {
  const words = copy[view.language];
  const labels = cures.map((cure) => {
    if (cure === "wait") return words.wait;
    if (cure === "human-review") return words.humanReview;
    const action = view.program.definition.actions.find((candidate) => candidate.id === cure);
    return action?.label[view.language] ?? cure;
  });
  return labels.join(view.language === "en" ? ", " : "、");
}

function decisionFacts(view: View, decision: Decision): readonly (readonly [string, string])[] {
  const words = copy[view.language];
  const rows: (readonly [string, string])[] = [[words.decidedAt, decision.asOf]];
  const hidden = view.audience === "person" && hidesBehindHold(decision);
  if (decision.layer !== null) rows.push([words.decidedIn, layerLabel(view, decision.layer)]);
  if (decision.score !== null && !hidden) {
    rows.push([words.score, `${decision.score}（${words.cutoff} ${decision.cutoff}）`]);
  }
  if (decision.limitFen !== null) {
    const kind = { type: "integer", unit: "fen" } as const;
    const amount = format.formatValue(decision.limitFen, kind, view.language, 0);
    rows.push([words.limit, `${amount}（${words.boundBy}: ${boundBy(view, decision)}）`]);
  }
  if (decision.hold !== null) {
    if (decision.hold.releaseOn !== null) {
      rows.push([words.releaseOn, decision.hold.releaseOn]);
    }
    rows.push([words.releaseBy, cureLabels(view, decision.hold.by)]);
  }
  if (decision.reapplyOn !== null) rows.push([words.reapplyOn, decision.reapplyOn]);
  for (const { source, because, rows: count } of hidden ? [] : decision.leftOut) {
    rows.push([words.leftOut, leftOutText(view, source, because, count)]);
  }
  return rows;
}

function boundBy(view: View, decision: Decision): string {
  const components = view.program.definition.limit?.components ?? [];
  const component = components.find((candidate) => candidate.id === decision.limitBoundBy);
  return component?.label[view.language] ?? decision.limitBoundBy ?? "";
}

function leftOutText(view: View, name: string, because: string, count: number): string {
  const source = view.program.definition.sources.find((candidate) => candidate.name === name);
  const why = source?.leaveOut?.find((candidate) => candidate.id === because);
  const label = source?.label[view.language] ?? name;
  return `${label} × ${count}: ${why?.label[view.language] ?? because}`;
}

/** A decision for people: headline, facts, reasons. */
export function decisionLines(view: View, decision: Decision): readonly string[] {
  const words = copy[view.language];
  const reasons = visibleReasons(view, decision);
  const hold =
    view.audience === "person" && hidesBehindHold(decision)
      ? wrap(productText(view, "hold.only") ?? "", view.width - 4).map((line) => `  ${line}`)
      : [];
  return [
    headline(view, decision.outcome),
    ...facts(decisionFacts(view, decision)),
    ...hold,
    ...(reasons.length === 0 ? [] : ["", view.paint.bold(words.reasons)]),
    ...reasons.flatMap((reason) => reasonLines(view, reason)),
  ];
}

/** A pre-screen for people. */
export function offerLines(view: View, offer: Offer): readonly string[] {
  const words = copy[view.language];
  const rows: (readonly [string, string])[] = [[words.decidedAt, offer.asOf]];
  if (offer.nextCheckOn !== null) rows.push([words.nextCheckOn, offer.nextCheckOn]);
  return [
    headline(view, offer.outcome),
    ...facts(rows),
    ...(offer.outcome === "not-offered" && offer.mayApplyAnyway ? [`  ${words.mayApply}`] : []),
    ...(offer.reasons.length === 0 ? [] : ["", view.paint.bold(words.reasons)]),
    ...offer.reasons.flatMap((reason) => reasonLines(view, reason)),
  ];
}
