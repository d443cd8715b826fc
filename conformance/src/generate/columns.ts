import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";

type Column = define.ColumnDefinition;
type More = Partial<Omit<Column, "name" | "type">>;

/** What an integer can count, with the values that columns and constants are taken from. */
export const integerValues: Readonly<Record<string, readonly number[]>> = {
  number: [0, 1, 2, -1, 3, -2, 7, 10, -7, 100, 2024, 29, 12],
  count: [0, 1, 2, 3, 4, 5],
  fen: [0, 1, 100, 99, 101, -1, -101, 10_000, 9_999, 10_001, 2_500_000, -10_000],
  "basis-points": [0, 1, 5_000, 4_999, 5_001, 10_000, 9_999],
  days: [0, 1, 2, 7, 30, 29, 31, 90, -1, 365],
  months: [0, 1, 2, 3, 6, 12, 11, 13, -1],
  years: [0, 1, 18, 17, 19, 60],
  score: [0, 1, 600, 599, 601],
  "degrees-e4": [0, 302_741, -302_741, 900_000, -900_000, 1_201_551, 1],
};

/** Texts of columns without a list, among them days and figures to cut out and read. */
export const freeTexts = ["", "a", "12", "007", "20240229", "20230228", "X1", "é中", "-5"] as const;
/** Texts of columns with a list. */
export const listedTexts = ["in", "out", "hold"] as const;

function integer(name: string, unit: define.Unit, minimum: number, maximum: number): Column {
  return { name, type: "integer", unit, minimum, maximum };
}

const integers: readonly Column[] = [
  integer("amount", "fen", -10_000_000, 10_000_000),
  integer("items", "count", 0, 1_000),
  { ...integer("level", "number", -1_000, 10_000), default: 7 },
  integer("rate", "basis-points", 0, 20_000),
  integer("term", "months", -600, 600),
  integer("delay", "days", -1_000, 1_000),
  integer("turn", "degrees-e4", -1_800_000, 1_800_000),
  integer("grade", "score", 0, 1_000),
];

/** Columns other than integers; what is not said otherwise is hidden while in the future. */
function others(choices: Choices): readonly Column[] {
  const some = (chance: number, more: More): More => (choices.oneIn(chance) ? more : {});
  return [
    { name: "flag", type: "boolean", ...some(3, { default: true }) },
    { name: "due", type: "day", ...some(3, { mayBeFuture: true }), ...some(3, longTerm) },
    { name: "ended", type: "day", end: true },
    { name: "booked", type: "month", ...some(4, { default: "2024-02" }) },
    { name: "noted", type: "instant", ...some(4, { mayBeFuture: true }) },
    { name: "cleared", type: "instant", end: true },
    { name: "kind", type: "text", values: [...listedTexts], ...some(3, { default: "in" }) },
    { name: "code", type: "text", lengthMax: 20 },
  ];
}

const longTerm: More = { words: { "long-term": "9999-12-31" } };

/** Columns of all types, several of them, after the time column if there is one. */
export function makeColumns(choices: Choices, time: define.ValueType | null): Column[] {
  const columns = [...integers, ...others(choices)].filter(() => choices.index(2) > 0);
  // The time column is not always the first: rows are compared by it first all the same.
  if (time !== null) {
    columns.splice(choices.index(3), 0, { name: "at", type: time, required: true });
  }
  return columns.length > 0 ? columns : [{ name: "flag", type: "boolean" }];
}

/** The column of a list of plain values. */
export function makePlainColumn(choices: Choices): Column {
  const { name: _, ...column } = choices.pick([...integers, ...others(choices)]);
  return { name: "value", ...column, ...(choices.oneIn(3) ? { required: true } : {}) };
}
