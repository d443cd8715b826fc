import { type Decision, format } from "@kaitong/engine";
import { wrap } from "./text.js";
import { isBoolean, valueText, variableLabel } from "./values.js";
import { gateLabel, layerLabel, productText, type View, wordsOf } from "./view.js";

function isHold(reason: Decision["reasons"][number]): boolean {
  return reason.kind === "gate" && reason.nature === "temporary";
}

/** Whether a hold hides everything else: who holds the phone may not be the person. */
export function hidesBehindHold(view: View, decision: Pick<Decision, "reasons">): boolean {
  if (view.audience === "staff") return false;
  return decision.reasons.some(
    (reason) => isHold(reason) && (reason.layer === "security" || reason.code === "ID.FACE"),
  );
}

/** The reasons that a reader may see, in order. */
export function visibleReasons(
  view: View,
  decision: Pick<Decision, "reasons">,
): readonly Decision["reasons"][number][] {
  if (!hidesBehindHold(view, decision)) return decision.reasons;
  return decision.reasons
    .filter((one) => isHold(one) && (one.layer === "security" || one.layer === "identity"))
    .map((one) => ({ ...one, value: null, needed: null }));
}

function isOpen(view: View, reason: Decision["reasons"][number]): boolean {
  return view.audience === "staff" || reason.disclosure === "full";
}

function headOf(view: View, reason: Decision["reasons"][number]): string {
  const words = wordsOf(view);
  const parts: string[] = [];
  if (!isOpen(view, reason)) parts.push(layerLabel(view, reason.layer));
  else {
    parts.push(reason.code);
    if (reason.kind === "gate") parts.push(gateLabel(view, reason.code));
  }
  if (reason.pointsLost !== null) {
    parts.push(format.fill(words.pointsLost, { points: String(reason.pointsLost) }));
  }
  parts.push(view.paint.dim(words.natures[reason.nature]));
  return parts.join("  ");
}

/** How the value stands to the one that is needed; the texts of points say it themselves. */
function comparison(view: View, reason: Decision["reasons"][number]): string | null {
  const { variable, value, needed } = reason;
  if (reason.kind !== "gate" || variable === null || value === null || needed === null) return null;
  if (!isOpen(view, reason) || isBoolean(view, variable)) return null;
  return format.fill(wordsOf(view).comparison, {
    label: variableLabel(view, variable),
    value: valueText(view, variable, value),
    needed: valueText(view, variable, needed),
  });
}

function notesOf(view: View, reason: Decision["reasons"][number]): readonly string[] {
  const words = wordsOf(view);
  const notes: (string | null)[] = [comparison(view, reason)];
  if (reason.clearsOn !== null && (isOpen(view, reason) || reason.disclosure === "category")) {
    notes.push(format.fill(words.clearsOn, { day: reason.clearsOn }));
  }
  const desk = reason.correctAt === null ? null : productText(view, reason.correctAt);
  if (desk !== null && reason.kind === "gate" && isOpen(view, reason)) {
    notes.push(format.fill(words.correctAt, { desk }));
  }
  return notes.filter((note) => note !== null);
}

/** Texts leave room around their places, which two Chinese characters in a row do not need. */
function closeUp(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

/** One reason in words: what, how it stands, what it takes, who corrects it. */
function reasonLines(view: View, reason: Decision["reasons"][number]): readonly string[] {
  const width = view.width - 6;
  const body = wrap(closeUp(reason.text[view.language]), width);
  const notes = notesOf(view, reason).flatMap((note) => wrap(closeUp(note), width));
  return [
    `  • ${headOf(view, reason)}`,
    ...body.map((line) => `      ${line}`),
    ...notes.map((line) => `      ${view.paint.dim(line)}`),
  ];
}

/** Reasons under their heading; nothing when there are none. */
export function reasonsLines(
  view: View,
  reasons: readonly Decision["reasons"][number][],
): readonly string[] {
  if (reasons.length === 0) return [];
  const heading = view.paint.bold(wordsOf(view).reasons);
  return ["", heading, ...reasons.flatMap((reason) => reasonLines(view, reason))];
}
