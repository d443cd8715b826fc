import type { define } from "@kaitong/engine";

type Column = define.ColumnDefinition;
type More = Partial<Omit<Column, "name" | "type">>;

/** Largest amount in a dossier: 10^10 fen. */
const fenMax = 10_000_000_000;
const countMax = 100_000;

/** An amount in fen, 0 to 10^10. */
export const fen = (name: string, more: More = {}): Column => ({
  name,
  type: "integer",
  unit: "fen",
  minimum: 0,
  maximum: fenMax,
  ...more,
});

/** A number of things, 0 to 10^5. */
export const count = (name: string, more: More = {}): Column => ({
  name,
  type: "integer",
  unit: "count",
  minimum: 0,
  maximum: countMax,
  ...more,
});

/** A place on the globe in 10^-4 degree. */
export const degrees = (name: string, most: number): Column => ({
  name,
  type: "integer",
  unit: "degrees-e4",
  minimum: -most,
  maximum: most,
});

export const truth = (name: string, more: More = {}): Column => ({
  name,
  type: "boolean",
  ...more,
});
export const day = (name: string, more: More = {}): Column => ({ name, type: "day", ...more });
export const month = (name: string, more: More = {}): Column => ({ name, type: "month", ...more });
export const instant = (name: string, more: More = {}): Column => ({
  name,
  type: "instant",
  ...more,
});
export const text = (name: string, lengthMax = 64, more: More = {}): Column => ({
  name,
  type: "text",
  lengthMax,
  ...more,
});
/** A text out of a list. */
export const choice = (name: string, values: readonly string[], more: More = {}): Column => ({
  name,
  type: "text",
  values,
  ...more,
});

/** What a row must have. */
export const required: More = Object.freeze({ required: true });
/** Absent means that it has not happened. */
export const end: More = Object.freeze({ end: true });
