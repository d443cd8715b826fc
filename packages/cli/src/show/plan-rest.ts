import { type Decision, format } from "@kaitong/engine";
import type { Conditional, Obstacle, PlanAnswer } from "@kaitong/plan";
import { actionLabel, costsText, indented, planWordsOf } from "./plan-words.js";
import { printable } from "./printable.js";
import { isBoolean, valueText } from "./values.js";
import { gateLabel, type View } from "./view.js";

const review = "human-review";

function conditionalLines(view: View, conditional: Conditional): readonly string[] {
  const words = planWordsOf(view);
  const { needs, typicalUpdate, text, thenPlan } = conditional;
  const label = needs === review ? words.humanReview : actionLabel(view, needs);
  const said = text[view.language];
  const kind = { type: "integer", unit: "days" } as const;
  // What is known on the same day needs no remark.
  const days = format.formatValue(typicalUpdate, kind, view.language, 0);
  const known = (typicalUpdate ?? 0) === 0 ? [] : [format.fill(words.known, { days })];
  const then =
    thenPlan === null
      ? words.thenNothing
      : format.fill(words.then, {
          day: thenPlan.applyOn,
          costs: costsText(view, thenPlan.effort, thenPlan.moneyFen),
        });
  const notes = [...(said === label ? [] : [said]), ...known, then].filter((one) => one !== "");
  const badge = view.paint.yellow(`[${words.conditionalBadge}]`);
  const [head = "", ...more] = indented(view, `[${words.conditionalBadge}] ${label}`, 2);
  return [
    head.replace(`[${words.conditionalBadge}]`, () => badge),
    ...more,
    ...notes.flatMap((note) => indented(view, note, 4).map(view.paint.dim)),
  ];
}

/** Steps that nobody here can simulate, and what would follow. */
export function conditionalsLines(view: View, { conditional }: PlanAnswer): readonly string[] {
  if (conditional.length === 0) return [];
  const words = planWordsOf(view);
  const steps = conditional.flatMap((one) => conditionalLines(view, one));
  return ["", view.paint.bold(words.conditional), ...steps];
}

type Gate = Extract<Obstacle, { kind: "gate" }>;

function gateText(view: View, obstacle: Gate, today: Decision): string {
  const { code, variable, value, needed, clearsOn, applyOn } = obstacle;
  const words = planWordsOf(view);
  const textOf = (shown: Gate["value"]) => printable(valueText(view, variable, shown));
  const label = gateLabel(view, code);
  const places = { code, label, value: textOf(value), needed: textOf(needed), day: applyOn };
  // Of what is only yes or no, the value needed is the other one.
  const isPlain = value !== null && isBoolean(view, variable);
  const isToday = today.reasons.some((one) => one.code === code && one.value === value);
  const known = isToday ? words.obstacles.gate : words.obstacleLater;
  const told = value === null ? words.obstacleUnknown : known;
  const text = isPlain ? `${code} ${label}` : format.fill(told, places);
  if (clearsOn === null) return text;
  return `${text}${words.separator}${format.fill(words.clears, { day: clearsOn })}`;
}

/** What stands in the way, in one sentence. */
function obstacleText(view: View, obstacle: Obstacle, today: Decision): string {
  if (obstacle.kind === "gate") return gateText(view, obstacle, today);
  const words = planWordsOf(view);
  const { best, needed } = obstacle;
  if (best === null) return words.noneThrough;
  const places = { best: String(best), needed: String(needed) };
  return format.fill(words.obstacles[obstacle.kind], places);
}

/** Whether a reader may see an obstacle: the person none of what is not disclosed in full. */
function isShown(view: View, obstacle: Obstacle): boolean {
  if (view.audience === "staff" || obstacle.kind !== "gate") return true;
  const { gates } = view.program.definition;
  return gates.some(({ id, disclosure }) => id === obstacle.code && disclosure === "full");
}

/** The proof that there is no plan, and what stands in the way. */
export function certificateLines(
  view: View,
  { certificate, today }: Pick<PlanAnswer, "certificate" | "today">,
): readonly string[] {
  if (certificate === null) return [];
  const words = planWordsOf(view);
  const { kind, until, reasons, text } = certificate;
  const shown = reasons.filter((reason) => isShown(view, reason));
  return [
    "",
    view.paint.bold(words.certificates[kind]),
    ...indented(view, text[view.language], 2),
    ...(until === null ? [] : indented(view, format.fill(words.firstDay, { day: until }), 2)),
    ...shown.flatMap((reason) => {
      const [first = "", ...more] = indented(view, obstacleText(view, reason, today), 4);
      return [`  • ${first.trimStart()}`, ...more].map(view.paint.dim);
    }),
  ];
}

/** What the answer takes for granted. */
export function assumptionLines(view: View, { assumptions }: PlanAnswer): readonly string[] {
  if (assumptions.length === 0) return [];
  const { dim } = view.paint;
  return [
    "",
    dim(planWordsOf(view).assumptions),
    ...assumptions.flatMap(({ text }) => {
      const [first = "", ...more] = indented(view, text[view.language], 4);
      return [`  · ${first.trimStart()}`, ...more].map(dim);
    }),
  ];
}
