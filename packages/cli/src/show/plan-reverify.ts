import { format } from "@kaitong/engine";
import type { followUp } from "@kaitong/plan";
import { planLine } from "./plan.js";
import { indented, planWordsOf } from "./plan-words.js";
import { printable } from "./printable.js";
import type { View } from "./view.js";

type Broken = followUp.BrokenPlan;

/** What becomes of the person now, in one sentence. */
function nowText(view: View, { newPlan }: Broken): string {
  const words = planWordsOf(view);
  const [first] = newPlan.plans;
  if (newPlan.today.outcome === "approved") return words.reverify.notNeededNow;
  if (first !== undefined) return format.fill(words.reverify.now, { plan: planLine(view, first) });
  const { certificate } = newPlan;
  const why = certificate === null ? "" : words.certificates[certificate.kind];
  return format.fill(words.reverify.noneNow, { why });
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
      const codes = because.join(words.listSeparator);
      return [
        "",
        ...indented(view, `${printable(subject)}  ${when}`, 2).map(bold),
        ...indented(view, format.fill(words.reverify.because, { codes }), 4),
        ...indented(view, nowText(view, one), 4).map(dim),
      ];
    }),
  ];
}
