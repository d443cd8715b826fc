import { format } from "@kaitong/engine";
import type { followUp } from "@kaitong/plan";
import { costsText, indented, planWordsOf } from "./plan-words.js";
import { printable } from "./printable.js";
import { gateLabel, type View } from "./view.js";

type Broken = followUp.BrokenPlan;

const unknownStep = "action.unknown";

/** Why a plan broke: a gate with its label, a step that is gone, or an outcome. */
function reasonText(view: View, code: string): string {
  if (code === unknownStep) return format.fill(planWordsOf(view).reverify.unknownStep, { code });
  const label = gateLabel(view, code);
  return label === code ? printable(code) : `${code} ${label}`;
}

/** What becomes of the person now, in one sentence. */
function nowText(view: View, { newPlan }: Broken): string {
  const words = planWordsOf(view);
  const [first] = newPlan.plans;
  if (newPlan.today.outcome === "approved") return words.reverify.notNeededNow;
  if (first !== undefined) {
    const { kind, applyOn: day, effort, moneyFen } = first;
    const costs = costsText(view, effort, moneyFen);
    return format.fill(words.reverify.now, { kind: words.kinds[kind], day, costs });
  }
  const { certificate } = newPlan;
  if (certificate === null) return words.notFound;
  const { kind, until } = certificate;
  const day = until === null ? [] : [format.fill(words.firstDay, { day: until })];
  return [words.certificates[kind], ...day].join(words.separator);
}

/** Plans that were looked at again: how many still lead to yes, and each that does not. */
export function reverifiedLines(
  view: View,
  { checked, kept, broken }: { checked: number; kept: number; broken: readonly Broken[] },
): readonly string[] {
  const words = planWordsOf(view);
  const { bold, dim, green, red } = view.paint;
  const places = { checked: format.grouped(checked), kept: format.grouped(kept) };
  const summary = format.fill(words.reverify.kept, places);
  const count = format.fill(words.reverify.broken, { count: format.grouped(broken.length) });
  return [
    ...indented(view, summary, 0).map(broken.length === 0 ? green : bold),
    ...(broken.length === 0 ? [] : indented(view, count, 0).map(red)),
    ...broken.flatMap((one) => {
      const { subject, kind, applyOn, because } = one;
      const when = format.fill(words.heading, { kind: words.kinds[kind], day: applyOn });
      const reasons = because.map((code) => reasonText(view, code)).join(words.listSeparator);
      return [
        "",
        ...indented(view, `${printable(subject)}  ${when}`, 2).map(bold),
        ...indented(view, format.fill(words.reverify.because, { reasons }), 4),
        ...indented(view, nowText(view, one), 4).map(dim),
      ];
    }),
  ];
}
