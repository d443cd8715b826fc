import { type Decision, format } from "@kaitong/engine";
import { type Cell, naturalWidth, tableRows } from "./table.js";
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
  const paints = { pass: green, fail: red, unknown: yellow, "not-evaluated": dim };
  return [
    { text: `${lights[gate.result]} ${wordsOf(view).results[gate.result]}`, paint: paints[gate.result] },
    { text: gate.id },
    { text: gateLabel(view, gate.id) },
    { text: comparedText(view, gate), paint: dim },
  ];
}

function mergedRow(view: View, [light, id, label, compared]: Row): Row {
  const places = { label: label?.text ?? "", text: compared?.text ?? "" };
  const text = places.text === "" ? places.label : format.fill(wordsOf(view).labelled, places);
  return [light ?? { text: "" }, id ?? { text: "" }, { text }];
}

/** Every gate with its light, under its layer. */
export function gateLines(view: View, decision: Decision): readonly string[] {
  const rows = decision.gates.map((gate) => rowOf(view, gate));
  const fixed = rows.map((row) => row.filter((_, column) => column !== 2));
  const isNarrow = view.width - naturalWidth(fixed, indent) - 2 < labelMin;
  const shown = isNarrow ? rows.map((row) => mergedRow(view, row)) : rows;
  const lines = tableRows(shown, { indent, width: view.width, flexible: 2 });
  return decision.gates.flatMap((gate, index) => {
    const isFirst = gate.layer !== decision.gates[index - 1]?.layer;
    const heading = isFirst ? [`  ${layerLabel(view, gate.layer)}`] : [];
    return [...heading, ...(lines[index] ?? [])];
  });
}
