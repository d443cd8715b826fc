import { format } from "@kaitong/engine";
import type { PlanAnswer, PlannedAction } from "@kaitong/plan";
import { type PlanCopy, planCopy } from "../copy/plan.js";
import { printable } from "./printable.js";
import { widthOf, wrap } from "./text.js";
import { valueText, variableLabel } from "./values.js";
import { gateLabel, layerLabel, type View } from "./view.js";

/** What is said about plans in the view's language. */
export function planWordsOf(view: Pick<View, "language">): PlanCopy {
  return planCopy[view.language];
}

/** Broken lines of a text, each as far in as `indent` says. */
export function indented(view: View, text: string, indent: number): readonly string[] {
  const space = " ".repeat(indent);
  return wrap(text, view.width - indent).map((line) => space + line);
}

/** Broken lines of a text, those after the first two cells farther in. */
export function hanging(view: View, text: string, indent: number): readonly string[] {
  const space = " ".repeat(indent);
  return wrap(text, view.width - indent - 2).map((line, at) => space + (at > 0 ? "  " : "") + line);
}

/** A list over several lines, broken only between its items. */
export function listLines(view: View, items: readonly string[], indent: number): readonly string[] {
  const { listSeparator: separator } = planWordsOf(view);
  const lines: string[] = [];
  let line = "";
  for (const [at, item] of items.entries()) {
    const part = at === items.length - 1 ? item : item + separator;
    if (line !== "" && widthOf((line + part).trimEnd()) > view.width - indent) {
      lines.push(line);
      line = "";
    }
    line += part;
  }
  return [...lines, line].flatMap((one) => indented(view, one, indent));
}

/** An amount of money in the definition's currency. */
export function amountText(view: View, fen: number): string {
  const { currency } = view.program.definition;
  const kind = { type: "integer", unit: "fen", currency } as const;
  return format.formatValue(fen, kind, view.language, 0);
}

/** Effort and, where there is some, money. */
export function costsText(view: View, effort: number, moneyFen: number): string {
  const words = planWordsOf(view);
  const parts = [format.fill(words.effort, { effort: format.grouped(effort) })];
  if (moneyFen > 0) parts.push(format.fill(words.money, { amount: amountText(view, moneyFen) }));
  return parts.join(words.separator);
}

/** What an action is called. */
export function actionLabel(view: View, id: string): string {
  const { actions } = view.program.definition;
  const action = actions.find((candidate) => candidate.id === id);
  return action?.label[view.language] ?? printable(id);
}

type Reason = PlanAnswer["today"]["reasons"][number];

/** Whether a reader may see what a reason is about. */
function isOpen(view: View, reason: Reason | undefined): boolean {
  return view.audience === "staff" || reason?.disclosure === "full";
}

/** A reason as a reader knows it: by its code for staff, in words for the person. */
function reasonName(view: View, code: string, reason: Reason | undefined): string {
  if (view.audience === "staff") return code;
  if (!isOpen(view, reason)) return reason === undefined ? "" : layerLabel(view, reason.layer);
  if (reason?.kind === "points") return variableLabel(view, reason.variable ?? code);
  return gateLabel(view, code);
}

/** The reasons of today that an action takes part in curing. */
export function curedText(view: View, { today }: PlanAnswer, codes: readonly string[]): string {
  const reasonOf = (code: string) => today.reasons.find((reason) => reason.code === code);
  const names = codes.map((code) => reasonName(view, code, reasonOf(code)));
  return [...new Set(names)].filter((name) => name !== "").join(planWordsOf(view).listSeparator);
}

/** How the variable that an action moves most changes; null where nothing is to be told. */
export function changeText(view: View, answer: PlanAnswer, action: PlannedAction): string | null {
  const { variable, now, needed, cures } = action;
  const isSecret = answer.today.reasons.some(
    (reason) => cures.includes(reason.code) && !isOpen(view, reason),
  );
  if (variable === null || isSecret || now === needed) return null;
  return format.fill(planWordsOf(view).change, {
    label: variableLabel(view, variable),
    now: printable(valueText(view, variable, now)),
    needed: printable(valueText(view, variable, needed)),
  });
}
