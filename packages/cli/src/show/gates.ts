import { type Decision, format } from "@kaitong/engine";
import { type Cell, gap, naturalWidth, tableRows } from "./table.js";
import { widthOf } from "./text.js";
import { isBoolean, valueText } from "./values.js";
import { gateLabel, layerLabel, type View, wordsOf } from "./view.js";

type DecidedGate = Decision["gates"][number];

const lights = { pass: "✓", fail: "✗", unknown: "?", "not-evaluated": "·" } as const;
const signs = { "=": "=", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/** What the value has to be: the threshold with its relation, where there is only one. */
function conditionOf(view: View, gate: DecidedGate): string | null {
  if (gate.threshold === null || isBoolean(view, gate.variable)) return null;
  const declared = view.program.definition.gates.find((candidate) => candidate.id === gate.id);
  const tests = declared?.tests.filter((test) => test.variable === gate.variable) ?? [];
  const operators = new Set(tests.map((test) => test.operator));
  const [operator] = operators;
  if (operator === undefined || operators.size > 1) return null;
  return `${signs[operator]} ${valueText(view, gate.variable, gate.threshold)}`;
}

function comparedText(view: View, gate: DecidedGate): string {
  if (gate.result === "not-evaluated") return "";
  const value = valueText(view, gate.variable, gate.value);
  const needed = conditionOf(view, gate);
  return needed === null ? value : format.fill(wordsOf(view).gateOf, { value, needed });
}

type Row = readonly Cell[];

const indent = 4;
// Narrower than this, the label and what was compared stand in one column.
const labelMin = 24;

function rowOf(view: View, gate: DecidedGate): Row {
  const { green, red, yellow, dim } = view.paint;
  const paint = { pass: green, fail: red, unknown: yellow, "not-evaluated": dim }[gate.result];
  return [
    { text: `${lights[gate.result]} ${wordsOf(view).results[gate.result]}`, paint },
    { text: gate.id },
    { text: gateLabel(view, gate.id) },
    { text: comparedText(view, gate), paint: dim },
  ];
}

/** The label and what was compared in one column: below each other where both find no room. */
function merged(view: View, row: Row, room: number): Row {
  const [label, compared] = [row[2]?.text ?? "", row[3]?.text ?? ""];
  const text = format.fill(wordsOf(view).labelled, { label, text: compared });
  const isOne = compared === "" || widthOf(text) <= room;
  const shown = compared === "" ? label : isOne ? text : `${label}\n${compared}`;
  return [...row.slice(0, 2), { text: shown }];
}

/** The cells that columns leave for another one. */
function roomFor(view: View, rows: readonly Row[], columns: readonly number[]): number {
  const kept = rows.map((row) => row.filter((_, column) => columns.includes(column)));
  return view.width - naturalWidth(kept, indent) - gap;
}

/** Every gate with its light, under its layer. */
export function gateLines(view: View, decision: Decision): readonly string[] {
  const rows = decision.gates.map((gate) => rowOf(view, gate));
  const labels = roomFor(view, rows, [0, 1, 3]);
  const both = roomFor(view, rows, [0, 1]);
  const shown = labels < labelMin ? rows.map((row) => merged(view, row, both)) : rows;
  const lines = tableRows(shown, { indent, width: view.width, flexible: 2 });
  return decision.gates.flatMap((gate, index) => {
    const isFirst = gate.layer !== decision.gates[index - 1]?.layer;
    const heading = isFirst ? [`  ${layerLabel(view, gate.layer)}`] : [];
    return [...heading, ...(lines[index] ?? [])];
  });
}
