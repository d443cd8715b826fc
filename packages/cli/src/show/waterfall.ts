import { type Decision, format } from "@kaitong/engine";
import { type Cell, tableRows } from "./table.js";
import { binText, scoreLabel, variableLabel } from "./values.js";
import { productText, type View, wordsOf } from "./view.js";

type Contribution = Decision["contributions"][number];

const wideTerminal = 100;

function barOf(view: View, points: number, most: number): Cell {
  const cells = view.width < wideTerminal ? 8 : 16;
  const text = "█".repeat(Math.round((cells * Math.max(0, points)) / most));
  return { text, paint: points < 0 ? view.paint.red : view.paint.green };
}

function sumOf(parts: readonly Contribution[]): number {
  return parts.reduce((sum, one) => sum + one.points, 0);
}

function lineOf(label: string, points: number, rest: readonly Cell[] = []): readonly Cell[] {
  return [{ text: label }, { text: String(points), right: true }, ...rest];
}

/** How the score adds up: the base, each part under its dimension, and the bar to reach. */
export function waterfallLines(view: View, decision: Decision): readonly string[] {
  const words = wordsOf(view);
  const { contributions, score, cutoff, base } = decision;
  const dimensions = view.program.definition.scorecard?.dimensions ?? [];
  const most = Math.max(1, ...contributions.map((one) => one.points));
  const rows: (readonly Cell[])[] = [lineOf(words.base, base ?? 0)];
  for (const { id, label } of dimensions) {
    const parts = contributions.filter((one) => one.dimension === id);
    if (parts.length === 0) continue;
    rows.push(lineOf(label[view.language], sumOf(parts)));
    for (const one of parts) {
      const bin = { text: binText(view, one.variable, one.bin), paint: view.paint.dim };
      const bar = barOf(view, one.points, most);
      rows.push(lineOf(`  ${variableLabel(view, one.variable)}`, one.points, [bar, bin]));
    }
  }
  const reach = cutoff === null ? "" : format.fill(words.cutoffOf, { cutoff: String(cutoff) });
  rows.push(lineOf(scoreLabel(view), score ?? 0, [{ text: "" }, { text: reach }]));
  return tableRows(rows, { indent: 2, width: view.width, flexible: 0 }).flat();
}

/** Points of the dimensions that belong together. */
export function subtotalLines(view: View, decision: Decision): readonly string[] {
  const dimensions = view.program.definition.scorecard?.dimensions ?? [];
  const keys = [...new Set(dimensions.map((dimension) => dimension.subtotal))];
  const rows = keys.map((key) => {
    const members = dimensions.filter((dimension) => dimension.subtotal === key);
    const parts = decision.contributions.filter((one) =>
      members.some((member) => member.id === one.dimension),
    );
    const names = members.map((member) => member.label[view.language]);
    const made = { text: names.join(wordsOf(view).sumSeparator), paint: view.paint.dim };
    return lineOf(productText(view, key) ?? key, sumOf(parts), [made]);
  });
  return tableRows(rows, { indent: 2, width: view.width, flexible: 2 }).flat();
}
