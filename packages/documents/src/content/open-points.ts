import { type Decision, format } from "@kaitong/engine";
import type { PlanAnswer } from "@kaitong/plan";
import type { OpenPointId } from "../copy/assessment.js";
import { copy } from "../copy/copy.js";
import { gateLabel, regimeLabel, type View } from "../text/view.js";
import type { Assessment } from "./assessment.js";

type Parts = Pick<
  Assessment,
  "funnel" | "score" | "cohort" | "contradictions" | "leftOut" | "way" | "isReproduced"
>;

/** Failing gates that ask for a person. */
function reviewGates(view: View, decision: Decision): readonly string[] {
  const { gates } = view.program.definition;
  return decision.reasons.flatMap(({ code, kind }) => {
    const gate = gates.find(({ id }) => id === code);
    const isForPerson = gate?.cure.includes("human-review") === true;
    return kind === "gate" && isForPerson ? [`${code} ${gateLabel(view, code)}`] : [];
  });
}

/** What a human reviewer still has to look at, what is most urgent first. */
export function openPoints(view: View, answer: PlanAnswer, parts: Parts): Assessment["open"] {
  const { common, assessment } = copy[view.language];
  const decision = answer.today;
  const found: { code: OpenPointId; text: string }[] = [];
  const add = (code: OpenPointId, places: Readonly<Record<string, string>> = {}) =>
    found.push({ code, text: format.fill(assessment.open[code], places) });
  const addList = (code: OpenPointId, all: readonly string[]) => {
    if (all.length > 0) add(code, { list: all.join(common.listSeparator) });
  };
  if (!parts.isReproduced) add("not-reproduced");
  addList("review-gate", reviewGates(view, decision));
  const unknown = parts.funnel.flatMap(({ gates }) =>
    gates.filter((one) => one.result === "unknown"),
  );
  addList(
    "unknown-gate",
    unknown.map(({ id, label }) => `${id} ${label}`),
  );
  addList(
    "contradiction",
    parts.contradictions.map(({ label }) => label),
  );
  addList(
    "left-out",
    parts.leftOut.map(({ label, rows }) => `${label} × ${rows}`),
  );
  const scored = parts.score?.subtotals.flatMap(({ dimensions }) => dimensions) ?? [];
  const blank = scored.flatMap(({ contributions }) => {
    return contributions.filter(({ bin }) => bin.split("*").includes("unknown"));
  });
  addList(
    "unknown-variables",
    blank.map(({ label }) => label),
  );
  const { score, cutoff } = decision;
  const distance = score === null || cutoff === null ? null : Math.abs(score - cutoff);
  if (distance !== null && distance <= answer.asked.marginPoints) {
    add("near-cutoff", { distance: String(distance) });
  }
  if (parts.cohort?.isWider === true) add("wider-cohort", { keys: parts.cohort.keysText });
  if (decision.regime !== view.program.definition.regimes.neutral) {
    add("regime", { regime: regimeLabel(view, decision.regime) });
  }
  const { certificate } = parts.way;
  if (certificate !== null) add("no-plan", { title: certificate.title });
  if (!answer.provedOptimal) add("not-proved");
  return found;
}
