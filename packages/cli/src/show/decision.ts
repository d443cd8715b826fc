import { type Decision, format, type Offer } from "@kaitong/engine";
import { hidesBehindHold, reasonsLines, visibleReasons } from "./reasons.js";
import { table } from "./table.js";
import { wrap } from "./text.js";
import { scoreLabel } from "./values.js";
import { layerLabel, productText, type View, wordsOf } from "./view.js";

type Outcome = Decision["outcome"] | Offer["outcome"];
type Fact = readonly [label: string, value: string];

/** The outcome as a headline, in its colour. */
function headline(view: View, outcome: Outcome, words: string): string {
  const { green, red, yellow, bold } = view.paint;
  const good = outcome === "approved" || outcome === "offered";
  return bold((good ? green : outcome === "declined" ? red : yellow)(words));
}

/** Amounts, days and counts for people: `label  value` lines, aligned. */
function factLines(view: View, rows: readonly Fact[]): readonly string[] {
  return table(
    rows.map((row) => row.map((text) => ({ text }))),
    { indent: 2, width: view.width, flexible: 1 },
  );
}

/** What releases a hold: labels of actions, or waiting, or a review. */
function cureLabels(view: View, cures: readonly string[]): string {
  const words = wordsOf(view);
  const labels = cures.map((cure) => {
    if (cure === "wait") return words.wait;
    if (cure === "human-review") return words.humanReview;
    const action = view.program.definition.actions.find((candidate) => candidate.id === cure);
    return action?.label[view.language] ?? cure;
  });
  return labels.join(words.listSeparator);
}

function scoreFacts(view: View, decision: Decision): readonly Fact[] {
  const { score, cutoff } = decision;
  if (score === null) return [];
  const text = cutoff === null ? "{score}" : wordsOf(view).scoreOf;
  const places = { score: String(score), cutoff: String(cutoff) };
  return [[scoreLabel(view), format.fill(text, places)]];
}

function limitFacts(view: View, decision: Decision): readonly Fact[] {
  const { limitFen, limitBoundBy } = decision;
  if (limitFen === null) return [];
  const words = wordsOf(view);
  const kind = {
    type: "integer",
    unit: "fen",
    currency: view.program.definition.currency,
  } as const;
  const amount = format.formatValue(limitFen, kind, view.language, 0);
  const components = view.program.definition.limit?.components ?? [];
  const bound = components.find((candidate) => candidate.id === limitBoundBy);
  const what = bound?.label[view.language] ?? limitBoundBy;
  return [[words.limit, what === null ? amount : format.fill(words.limitOf, { amount, what })]];
}

function holdFacts(view: View, hold: Decision["hold"]): readonly Fact[] {
  if (hold === null) return [];
  const words = wordsOf(view);
  const facts: Fact[] = hold.releaseOn === null ? [] : [[words.releaseOn, hold.releaseOn]];
  if (hold.by.length > 0) facts.push([words.releaseBy, cureLabels(view, hold.by)]);
  return facts;
}

function leftOutFacts(view: View, decision: Decision): readonly Fact[] {
  const words = wordsOf(view);
  return decision.leftOut.map(({ source: name, because, rows }) => {
    const source = view.program.definition.sources.find((candidate) => candidate.name === name);
    const why = source?.leaveOut?.find((candidate) => candidate.id === because);
    const label = source?.label[view.language] ?? name;
    const reason = why?.label[view.language] ?? because;
    return [words.leftOut, format.fill(words.leftOutOf, { label, rows: String(rows), reason })];
  });
}

/** The hold that the visible reasons make together. */
function visibleHold(
  view: View,
  reasons: readonly Decision["reasons"][number][],
): Decision["hold"] {
  const gates = view.program.definition.gates.filter((gate) =>
    reasons.some((reason) => reason.code === gate.id),
  );
  const days = reasons.map((reason) => reason.clearsOn).sort();
  return {
    releaseOn: days.includes(null) ? null : (days.at(-1) ?? null),
    by: [...new Set(gates.flatMap((gate) => gate.cure))],
  };
}

/** Only the hold, and nothing of what else was found: `decide --json` has the whole record. */
function heldLines(view: View, decision: Decision): readonly string[] {
  const words = wordsOf(view);
  const reasons = visibleReasons(view, decision);
  const isHeld = decision.outcome === "held";
  const notice = isHeld ? productText(view, "hold.only") : null;
  return [
    headline(view, "held", isHeld ? words.outcomes.held : words.holdFirst),
    ...factLines(view, [
      [words.decidedAt, decision.asOf],
      ...holdFacts(view, visibleHold(view, reasons)),
    ]),
    ...wrap(notice ?? words.holdOnly, view.width - 2).map((line) => `  ${line}`),
    ...reasonsLines(view, reasons),
  ];
}

/** A decision for people: headline, facts, reasons. */
export function decisionLines(view: View, decision: Decision): readonly string[] {
  if (hidesBehindHold(view, decision)) return heldLines(view, decision);
  const words = wordsOf(view);
  const { layer, reapplyOn } = decision;
  const facts: readonly Fact[] = [
    [words.decidedAt, decision.asOf],
    ...(layer === null ? [] : ([[words.decidedIn, layerLabel(view, layer)]] as const)),
    ...scoreFacts(view, decision),
    ...limitFacts(view, decision),
    ...holdFacts(view, decision.hold),
    ...(reapplyOn === null ? [] : ([[words.reapplyOn, reapplyOn]] as const)),
    ...leftOutFacts(view, decision),
  ];
  return [
    headline(view, decision.outcome, words.outcomes[decision.outcome]),
    ...factLines(view, facts),
    ...reasonsLines(view, visibleReasons(view, decision)),
  ];
}

/** A pre-screen for people. */
export function offerLines(view: View, offer: Offer): readonly string[] {
  const words = wordsOf(view);
  const facts: Fact[] = [[words.decidedAt, offer.asOf]];
  if (offer.outcome === "not-offered") {
    if (offer.nextCheckOn !== null) facts.push([words.nextCheckOn, offer.nextCheckOn]);
    facts.push([words.applyAnyway, offer.mayApplyAnyway ? words.mayApply : words.mayNotApply]);
  }
  return [
    headline(view, offer.outcome, words.outcomes[offer.outcome]),
    ...factLines(view, facts),
    ...reasonsLines(view, visibleReasons(view, offer)),
  ];
}
