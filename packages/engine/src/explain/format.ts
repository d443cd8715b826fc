import type { Shown } from "../decide/decision.js";
import type { Language, Localized } from "../define/definition.js";
import type { Unit, ValueType } from "../define/expression.js";
import type { Value } from "../dossier/dossier.js";
import { formatDay, formatMonth } from "../value/calendar.js";
import { dayOfInstant, formatInstant } from "../value/instant.js";
import { copy } from "./copy/copy.js";

/** How a value is to be read. */
export interface Kind {
  readonly type: ValueType;
  readonly unit: Unit | null;
  /** What amounts are counted in; yuan when absent. */
  readonly currency?: Localized | undefined;
}

/** Texts cut at their places: what stands between, and the names, in turn. */
const cuts = new Map<string, readonly string[]>();
const cutsMax = 10_000;

function cut(text: string): readonly string[] {
  const known = cuts.get(text);
  if (known !== undefined) return known;
  const parts = text.split(/\{([A-Za-z]+)\}/);
  // Texts come from definitions, so there are few; the bound holds whatever is loaded.
  if (cuts.size >= cutsMax) cuts.clear();
  cuts.set(text, parts);
  return parts;
}

const firstWide = 0x2e80;

/** Whether a space stands between two wide characters, as after a Chinese unit: none belongs. */
function runsOn(value: string, rest: string): boolean {
  return (
    rest.charCodeAt(0) === 32 &&
    rest.charCodeAt(1) >= firstWide &&
    value.charCodeAt(value.length - 1) >= firstWide
  );
}

/** Fills `{name}` places of a text; a place without a value stays as it is. */
export function fill(text: string, places: Readonly<Record<string, string>>): string {
  const parts = cut(text);
  let filled = parts[0] ?? "";
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] ?? "";
    const value = (Object.hasOwn(places, name) ? places[name] : undefined) ?? `{${name}}`;
    const rest = parts[at + 1] ?? "";
    filled += value + (runsOn(value, rest) ? rest.slice(1) : rest);
  }
  return filled;
}

/** An integer with its thousands apart. */
export function grouped(value: number): string {
  const text = String(value);
  if (value > -1000 && value < 1000) return text;
  return text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Hundredths as a decimal, without a fraction of `.00`. */
function hundredths(value: number): string {
  const size = Math.abs(value);
  const fraction = size % 100;
  const whole = grouped((size - fraction) / 100);
  const digits = fraction === 0 ? "" : `.${String(fraction).padStart(2, "0")}`;
  return `${value < 0 ? "-" : ""}${whole}${digits}`;
}

function formatInteger(value: number, { unit, currency }: Kind, language: Language): string {
  const words = copy[language];
  switch (unit) {
    case "fen":
      return currency === undefined
        ? fill(words.fen, { number: hundredths(value) })
        : `${hundredths(value)} ${currency[language]}`;
    case "basis-points":
      return fill(words.basisPoints, { number: hundredths(value) });
    case "days":
      return fill(value === 1 ? words.day : words.days, { number: grouped(value) });
    case "months":
      return fill(value === 1 ? words.month : words.months, { number: grouped(value) });
    case "years":
      return fill(value === 1 ? words.year : words.years, { number: grouped(value) });
    default:
      return grouped(value);
  }
}

/** A text without halves of characters, which `text-slice` may leave: no JSON can hold them. */
function wholeText(text: string): string {
  return text.toWellFormed();
}

/** A value for people, in a language. */
export function formatValue(
  value: Value,
  kind: Kind,
  language: Language,
  offsetMinutes: number,
): string {
  const words = copy[language];
  if (value === null) return words.unknown;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "string") return wholeText(value);
  switch (kind.type) {
    case "day":
      return formatDay(value);
    case "month":
      return formatMonth(value);
    case "instant":
      return formatInstant(value, offsetMinutes);
    default:
      return formatInteger(value, kind, language);
  }
}

/** A value as a decision holds it: integers, days and months as text, booleans as 0 and 1. */
export function showValue(value: Value, kind: Kind, offsetMinutes: number): Shown {
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string") return wholeText(value);
  if (value === null) return null;
  if (kind.type === "day") return formatDay(value);
  if (kind.type === "month") return formatMonth(value);
  return kind.type === "instant" ? formatInstant(value, offsetMinutes) : value;
}

/** Makes a text in every language. */
export function localize(of: (language: Language) => string): Localized {
  return Object.freeze({ "zh-CN": of("zh-CN"), en: of("en") });
}

/** The day on which an instant lies in a time zone, `YYYY-MM-DD`. */
export function localDay(instant: number, offsetMinutes: number): string {
  return formatDay(dayOfInstant(instant, offsetMinutes));
}
