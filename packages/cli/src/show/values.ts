import { type define, format } from "@kaitong/engine";
import { productText, type View, wordsOf } from "./view.js";

type Shown = number | string | null;
type Kind = Parameters<typeof format.formatValue>[1];

const score: Kind = { type: "integer", unit: "points" };

function declared(view: View, name: string): define.VariableDefinition | null {
  const { variables } = view.program.definition;
  return variables.find((candidate) => candidate.name === name) ?? null;
}

/** How the values of a variable read; `score` is a variable too. */
function kindOf(view: View, name: string): Kind {
  const variable = declared(view, name);
  const { currency } = view.program.definition;
  return variable === null ? score : { type: variable.type, unit: variable.unit ?? null, currency };
}

/** The label of a variable, of a pair of them (`first*second`), or of the score. */
export function variableLabel(view: View, name: string): string {
  if (name === "score") return scoreLabel(view);
  return name
    .split("*")
    .map((part) => declared(view, part)?.label[view.language] ?? part)
    .join(" × ");
}

/** What this product calls its score. */
export function scoreLabel(view: View): string {
  return productText(view, "score.name") ?? wordsOf(view).score;
}

/** Whether a value is only yes or no, so that the value needed is the other one. */
export function isBoolean(view: View, name: string): boolean {
  return kindOf(view, name).type === "boolean";
}

/** A value of a decision for people: by type and unit, in the view's language. */
export function valueText(view: View, name: string, value: Shown): string {
  const kind = kindOf(view, name);
  const known = kind.type === "boolean" && typeof value === "number" ? value === 1 : value;
  // Days, months and instants are texts already, so that the time zone has no say.
  return format.formatValue(known, kind, view.language, 0);
}

const wholeUnits: readonly (string | null)[] = ["count", "days", "months", "years", "score"];
const intervalForm = /^(?:<(?<under>-?\d+)|>=(?<least>-?\d+)|\[(?<from>-?\d+),(?<below>-?\d+)\))$/;

/** A bin of a variable, or two of a pair, in words. */
export function binText(view: View, name: string, bin: string): string {
  const names = name.split("*");
  return bin
    .split("*")
    .map((part, at) => oneBin(view, names[at] ?? name, part))
    .join(" × ");
}

function oneBin(view: View, name: string, bin: string): string {
  const words = wordsOf(view);
  if (bin === "unknown") return words.unknownBin;
  if (bin === "any") return words.anyBin;
  if (bin === "true" || bin === "false") return valueText(view, name, bin === "true" ? 1 : 0);
  const { under, least, from, below } = intervalForm.exec(bin)?.groups ?? {};
  const text = (digits: string | number) => valueText(view, name, Number(digits));
  if (under !== undefined) return format.fill(words.binUnder, { under: text(under) });
  if (least !== undefined) return format.fill(words.binFrom, { from: text(least) });
  if (from === undefined || below === undefined) return bin;
  const unit = kindOf(view, name).unit;
  if (!wholeUnits.includes(unit)) {
    return format.fill(words.binBetween, {
      from: bare(text(from), text(below)),
      under: text(below),
    });
  }
  const last = Number(below) - 1;
  if (last === Number(from)) return text(last);
  return `${bare(text(from), text(last))}–${text(last)}`;
}

/** The first of two amounts without its unit, where the second ends in the same word. */
function bare(first: string, second: string): string {
  const unit = /^-?[\d,.]+( .+)$/.exec(second)?.[1];
  return unit !== undefined && first.endsWith(unit) ? first.slice(0, -unit.length) : first;
}
