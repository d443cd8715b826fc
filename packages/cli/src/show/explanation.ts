import { type Decision, format } from "@kaitong/engine";
import { decisionLines } from "./decision.js";
import { gateLines } from "./gates.js";
import { hidesBehindHold } from "./reasons.js";
import { wrap } from "./text.js";
import { valueText, variableLabel } from "./values.js";
import { type View, wordsOf } from "./view.js";
import { subtotalLines, waterfallLines } from "./waterfall.js";

function cohortLines(view: View, cohort: Decision["cohort"]): readonly string[] {
  if (cohort === null) return [];
  const words = wordsOf(view);
  const declared = view.program.definition.cohorts?.keys ?? [];
  const keys = Object.entries(cohort.keys).map(([name, value]) => {
    const variable = declared.find((key) => key.name === name)?.variable ?? name;
    const places = { label: variableLabel(view, variable), text: valueText(view, variable, value) };
    return format.fill(words.labelled, places);
  });
  const size = format.fill(words.cohortSize, {
    people: format.grouped(cohort.people),
    snapshot: cohort.snapshot,
  });
  const text = [...keys, size].join(words.listSeparator);
  const lines = wrap(text, view.width - 2).map((line) => `  ${line}`);
  return ["", view.paint.bold(words.cohort), ...lines];
}

/** The whole explanation: the decision, every gate lit, the waterfall of points. */
export function explanationLines(view: View, decision: Decision): readonly string[] {
  const words = wordsOf(view);
  const { bold } = view.paint;
  const lines = [...decisionLines(view, decision)];
  if (hidesBehindHold(view, decision)) return lines;
  if (view.audience === "staff") {
    lines.push("", bold(words.gates), ...gateLines(view, decision));
    lines.push(...cohortLines(view, decision.cohort));
  }
  if (decision.score === null) return [...lines, "", `  ${words.scoreNotShown}`];
  lines.push("", bold(words.waterfall), ...waterfallLines(view, decision));
  if (decision.contributions.length > 0) {
    lines.push("", bold(words.subtotals), ...subtotalLines(view, decision));
  }
  return lines;
}
