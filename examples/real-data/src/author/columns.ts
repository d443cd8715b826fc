import type { define } from "@kaitong/engine";

type Column = define.ColumnDefinition;
type More = Partial<Omit<Column, "name" | "type">>;

/** Largest amount: ten million of the currency, so that no sum over a table can overflow. */
const hundredthsMax = 1_000_000_000;
const countMax = 10_000_000;

/** An integer within bounds, both inclusive. */
export const integer = (
  name: string,
  unit: define.Unit,
  minimum: number,
  maximum: number,
  more: More = {},
): Column => ({ name, type: "integer", unit, minimum, maximum, ...more });

/** An amount in hundredths of the currency, 0 to 10^9. */
export const money = (name: string, more: More = {}): Column =>
  integer(name, "fen", 0, hundredthsMax, more);

/** An amount in hundredths of the currency that may be below zero. */
export const balance = (name: string, more: More = {}): Column =>
  integer(name, "fen", -hundredthsMax, hundredthsMax, more);

/** A number of things, 0 to 10^7. */
export const count = (name: string, more: More = {}): Column =>
  integer(name, "count", 0, countMax, more);

/** A code of a table, 0 to `maximum`. */
export const code = (name: string, maximum: number, more: More = {}): Column =>
  integer(name, "number", 0, maximum, more);

/** A day. */
export const day = (name: string, more: More = {}): Column => ({ name, type: "day", ...more });

/** A text out of a list. */
export const choice = (name: string, values: readonly string[], more: More = {}): Column => ({
  name,
  type: "text",
  values,
  ...more,
});

/** What a row must have. */
export const required: More = Object.freeze({ required: true });
