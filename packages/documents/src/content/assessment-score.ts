import { type Decision, format } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import { binText, scoreLabel, thresholdText, valueText, variableLabel } from "../text/values.js";
import { gateLabel, layerLabel, productText, type View } from "../text/view.js";
import type { AssessedSubtotal, Assessment } from "./assessment.js";
import { exampleBadRates, exampleScoreRange } from "./bad-rate.js";

/** Every gate under its layer, in the order of the funnel. */
export function funnelOf(view: View, decision: Decision): Assessment["funnel"] {
  const { results } = copy[view.language].assessment;
  const layers = [...new Set(decision.gates.map(({ layer }) => layer))];
  return layers.map((layer) => ({
    layer,
    label: layerLabel(view, layer),
    gates: decision.gates
      .filter((gate) => gate.layer === layer)
      .map((gate) => ({
        id: gate.id,
        label: gateLabel(view, gate.id),
        result: gate.result,
        resultText: results[gate.result],
        variable: gate.variable,
        value: gate.value,
        valueText: valueText(view, gate.variable, gate.value),
        threshold: gate.threshold,
        thresholdText: thresholdText(view, gate),
      })),
  }));
}

function sum(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((total, { points }) => total + points, 0);
}

function subtotalsOf(view: View, decision: Decision): readonly AssessedSubtotal[] {
  const all = view.program.definition.scorecard?.dimensions ?? [];
  const keys = [...new Set(all.map(({ subtotal }) => subtotal))];
  return keys.map((key) => {
    const dimensions = all
      .filter(({ subtotal }) => subtotal === key)
      .map(({ id, label }) => {
        const contributions = decision.contributions
          .filter(({ dimension }) => dimension === id)
          .map(({ variable, bin, points }) => ({
            variable,
            label: variableLabel(view, variable),
            bin,
            binText: binText(view, variable, bin),
            points,
          }));
        return { id, label: label[view.language], points: sum(contributions), contributions };
      });
    return { key, label: productText(view, key) ?? key, points: sum(dimensions), dimensions };
  });
}

/** How the score adds up; null without one. */
export function scoreOf(view: View, decision: Decision): Assessment["score"] {
  const { score, cutoff, base } = decision;
  if (score === null) return null;
  const subtotals = subtotalsOf(view, decision);
  return { label: scoreLabel(view), value: score, cutoff, base: base ?? 0, subtotals };
}

/** The example's bad rate for a score; null where the example does not fit. */
export function probabilityOf(view: View, decision: Decision): Assessment["probability"] {
  const { scorecard } = view.program.definition;
  const { score } = decision;
  const { minimum, maximum } = exampleScoreRange;
  if (score === null || scorecard?.minimum !== minimum || scorecard.maximum !== maximum)
    return null;
  const words = copy[view.language].assessment;
  const at = exampleBadRates.findLastIndex(({ from }) => from <= score);
  const found = exampleBadRates[at];
  if (found === undefined) return null;
  const { badPer10000 } = found;
  const bands = exampleBadRates.map((band, index) => ({
    from: band.from,
    until: (exampleBadRates[index + 1]?.from ?? maximum + 1) - 1,
    badPer10000: band.badPer10000,
    isCurrent: index === at,
  }));
  const text = format.fill(words.probabilityText, { bad: format.grouped(badPer10000) });
  return { isExample: true, badPer10000, text, note: words.probabilityNote, bands };
}
