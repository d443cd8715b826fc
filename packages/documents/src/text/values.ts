import { type define, format } from "@kaitong/engine";
import { copy } from "../copy/copy.js";
import { plain, shorten } from "./plain.js";
import { productText, type View } from "./view.js";

type Kind = Parameters<typeof format.formatValue>[1];
type Shown = number | string | null;

const points: Kind = { type: "integer", unit: "points" };
const textMax = 60;

function declared({ program }: View, name: string): define.VariableDefinition | null {
  return program.definition.variables.find((candidate) => candidate.name === name) ?? null;
}

/** How the values of a variable read; `score` is a variable too. */
function kindOf(view: View, name: string): Kind {
  const variable = declared(view, name);
  const { currency } = view.program.definition;
  return variable === null
    ? points
    : { type: variable.type, unit: variable.unit ?? null, currency };
}

/** What this product calls its score. */
export function scoreLabel(view: View): string {
  return productText(view, "score.name") ?? copy[view.language].common.score;
}

/** The label of a variable, of a pair of them (`first*second`), or of the score. */
export function variableLabel(view: View, name: string): string {
  if (name === "score") return scoreLabel(view);
  return name
    .split("*")
    .map((part) => declared(view, part)?.label[view.language] ?? part)
    .join(" × ");
}

/** Whether a value is only yes or no. */
export function isBoolean(view: View, name: string): boolean {
  return kindOf(view, name).type === "boolean";
}

/** A value of a decision for people: by type and unit. */
export function valueText(view: View, name: string, value: Shown): string {
  const kind = kindOf(view, name);
  const known = kind.type === "boolean" && typeof value === "number" ? value === 1 : value;
  // Days, months and instants are texts already, so that the time zone has no say.
  return shorten(plain(format.formatValue(known, kind, view.language, 0)), textMax);
}

/** An amount in hundredths, in the definition's currency. */
export function moneyText({ program, language }: View, fen: number): string {
  const { currency } = program.definition;
  return format.formatValue(fen, { type: "integer", unit: "fen", currency }, language, 0);
}

const signs = { "=": "=", "<": "<", "<=": "≤", ">": ">", ">=": "≥" } as const;

/** What a gate asks of its variable, with the relation where there is only one. */
export function thresholdText(
  view: View,
  gate: { readonly id: string; readonly variable: string; readonly threshold: Shown },
): string | null {
  if (gate.threshold === null) return null;
  const definition = view.program.definition.gates.find((candidate) => candidate.id === gate.id);
  const tests = definition?.tests.filter((test) => test.variable === gate.variable) ?? [];
  const operators = new Set(tests.map((test) => test.operator));
  const [operator] = operators;
  const value = valueText(view, gate.variable, gate.threshold);
  const isPlain = isBoolean(view, gate.variable) || operator === undefined || operators.size > 1;
  return isPlain ? value : `${signs[operator]} ${value}`;
}

const intervalForm = /^(?:<(?<under>-?\d+)|>=(?<least>-?\d+)|\[(?<from>-?\d+),(?<below>-?\d+)\))$/;

function oneBin(view: View, name: string, bin: string): string {
  const words = copy[view.language].common;
  if (bin === "unknown") return words.unknown;
  if (bin === "any") return words.anyBin;
  if (bin === "true" || bin === "false") return valueText(view, name, bin === "true" ? 1 : 0);
  const { under, least, from, below } = intervalForm.exec(bin)?.groups ?? {};
  const text = (digits: string) => valueText(view, name, Number(digits));
  if (under !== undefined) return format.fill(words.binUnder, { under: text(under) });
  if (least !== undefined) return format.fill(words.binFrom, { from: text(least) });
  if (from === undefined || below === undefined) return bin;
  if (Number(below) - Number(from) === 1 && kindOf(view, name).unit !== "fen") return text(from);
  return format.fill(words.binBetween, { from: text(from), under: text(below) });
}

/** A bin of a variable, or two of a pair, in words. */
export function binText(view: View, name: string, bin: string): string {
  const names = name.split("*");
  return bin
    .split("*")
    .map((part, at) => oneBin(view, names[at] ?? name, part))
    .join(" × ");
}
