import type { ColumnDefinition } from "../define/definition.js";
import type { ValueType } from "../define/expression.js";
import { parseDay, parseMonth } from "../value/calendar.js";
import { parseInstant } from "../value/instant.js";
import { assert } from "../value/unreachable.js";
import type { Value } from "./dossier.js";

/** Longest text, in UTF-16 units, where a column says nothing else. */
const lengthMaxDefault = 200;

/** One column as the reader needs it. */
export interface ColumnLayout {
  readonly name: string;
  readonly type: ValueType;
  readonly required: boolean;
  readonly minimum: number;
  readonly maximum: number;
  readonly lengthMax: number;
  /** The only texts allowed; `null` for any. */
  readonly values: ReadonlySet<string> | null;
  /** Days that words stand for. */
  readonly words: ReadonlyMap<string, number>;
  /** What an absent value is read as. */
  readonly default: Value;
}

/** A column's definition with its texts resolved. A wrong definition is a programmer's error. */
export function columnLayoutOf(column: ColumnDefinition): ColumnLayout {
  const words = new Map(
    Object.entries(column.words ?? {}).map(([word, day]) => [
      word,
      resolved(parseDay(day), column, word),
    ]),
  );
  return Object.freeze({
    name: column.name,
    type: column.type,
    required: column.required === true,
    minimum: column.minimum ?? Number.MIN_SAFE_INTEGER,
    maximum: column.maximum ?? Number.MAX_SAFE_INTEGER,
    lengthMax: column.lengthMax ?? lengthMaxDefault,
    values: column.values === undefined ? null : new Set(column.values),
    words,
    default: defaultOf(column, words),
  });
}

function defaultOf(column: ColumnDefinition, words: ReadonlyMap<string, number>): Value {
  const value = column.default;
  if (value === undefined) return null;
  if (typeof value !== "string") return value;
  switch (column.type) {
    case "day":
      return words.get(value) ?? resolved(parseDay(value), column, "default");
    case "month":
      return resolved(parseMonth(value), column, "default");
    case "instant":
      return resolved(parseInstant(value), column, "default");
    default:
      return value;
  }
}

function resolved(value: number | null, column: ColumnDefinition, part: string): number {
  assert(value !== null, `${part} of the column ${column.name} is on the calendar`);
  return value;
}
