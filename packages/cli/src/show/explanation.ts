import type { Decision } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import {
  decisionLines,
  hidesBehindHold,
  layerLabel,
  productText,
  type View,
} from "./decision.js";
import { padEnd, padStart, widest } from "./paint.js";

const lights = { pass: "✓", fail: "✗", unknown: "?", "not-evaluated": "·" } as const;

function gateLines(view: View, decision: Decision): readonly string[] {
  const words = copy[view.language];
  const { program, language, paint } = view;
  const labels = new Map(program.definition.gates.map((gate) => [gate.id, gate.label[language]]));
  const paints = {
    pass: paint.green,
    fail: paint.red,
    unknown: paint.yellow,
    "not-evaluated": paint.dim,
  };
  const codeWidth = widest(decision.gates.map((gate) => gate.id));
  const labelWidth = widest(decision.gates.map((gate) => labels.get(gate.id) ?? ""));
  let layer = "";
  return decision.gates.flatMap((gate) => {
    const heading = gate.layer === layer ? [] : [`  ${layerLabel(view, gate.layer)}`];
    layer = gate.layer;
    const light = paints[gate.result](`${lights[gate.result]} ${words.results[gate.result]}`);
    const compared = `${gate.value ?? "–"} / ${gate.threshold ?? "–"}`;
    const line = [
      `    ${padEnd(light, widest(Object.values(words.results)) + 2)}`,
      padEnd(gate.id, codeWidth),
      padEnd(labels.get(gate.id) ?? "", labelWidth),
      paint.dim(compared),
    ].join("  ");
    return [...heading, line.trimEnd()];
  });
}

function waterfallLines(view: View, decision: Decision): readonly string[] {
  const { program, language, paint } = view;
  const words = copy[language];
  const labels = new Map(
    program.definition.variables.map((variable) => [variable.name, variable.label[language]]),
  );
  const dimensions = program.definition.scorecard?.dimensions ?? [];
  const dimensionLabels = new Map(dimensions.map(({ id, label }) => [id, label[language]]));
  const labelOf = (name: string) =>
    name
      .split("*")
      .map((part) => labels.get(part) ?? part)
      .join(" × ");
  const names = decision.contributions.map((one) => labelOf(one.variable));
  const width = widest([...names, words.base]);
  const bins = widest(decision.contributions.map((one) => one.bin));
  const groups = widest([...dimensionLabels.values()]);
  const most = Math.max(1, ...decision.contributions.map((one) => one.points));
  const bar = (points: number) => "█".repeat(Math.round((20 * Math.max(0, points)) / most));
  return [
    `    ${padEnd(words.base, width)}  ${padStart(String(decision.base), 5)}`,
    ...decision.contributions.map((one, index) =>
      [
        `    ${padEnd(names[index] ?? "", width)}`,
        padStart(String(one.points), 5),
        padEnd(one.bin, bins),
        padEnd(dimensionLabels.get(one.dimension) ?? "", groups),
        paint.green(bar(one.points)),
      ]
        .join("  ")
        .trimEnd(),
    ),
    `    ${padEnd(words.score, width)}  ${padStart(String(decision.score), 5)}  ${words.cutoff} ${decision.cutoff}`,
  ];
}

function subtotalLines(view: View, decision: Decision): readonly string[] {
  const dimensions = view.program.definition.scorecard?.dimensions ?? [];
  const sums = new Map<string, number>();
  for (const one of decision.contributions) {
    const subtotal = dimensions.find((dimension) => dimension.id === one.dimension)?.subtotal;
    if (subtotal === undefined) continue;
    sums.set(subtotal, (sums.get(subtotal) ?? 0) + one.points);
  }
  const width = widest([...sums.keys()].map((key) => productText(view, key) ?? key));
  return [...sums].map(
    ([key, points]) =>
      `    ${padEnd(productText(view, key) ?? key, width)}  ${padStart(String(points), 5)}`,
  );
}

/** The whole explanation: the decision, every gate lit, the waterfall of points. */
export function explanationLines(view: View, decision: Decision): readonly string[] {
  const words = copy[view.language];
  const lines = [...decisionLines(view, decision)];
  if (view.audience === "person" && hidesBehindHold(decision)) return lines;
  const bold = view.paint.bold;
  if (view.audience === "staff") {
    lines.push("", bold(words.gates), ...gateLines(view, decision));
    if (decision.cohort !== null) {
      const keys = Object.values(decision.cohort.keys).join(" · ");
      const { people, snapshot } = decision.cohort;
      lines.push("", `${bold(words.cohort)}  ${keys}  n = ${people}  (${snapshot})`);
    }
  }
  if (decision.score !== null) {
    lines.push("", bold(words.waterfall), ...waterfallLines(view, decision));
    lines.push("", bold(words.subtotals), ...subtotalLines(view, decision));
  } else lines.push("", `  ${words.scoreNotShown}`);
  return lines;
}
