import type { Typed } from "./build.js";
import type {
  AggregateExpression,
  AggregateFunction,
  Expression,
  Length,
  ValueType,
  Window,
} from "./expression.js";

/** Which rows of a source are meant. */
export interface Rows {
  readonly window?: Window;
  readonly where?: Typed<"boolean">;
  /** Only rows that stand in this relation to the selected row before them. */
  readonly consecutive?: Typed<"boolean">;
}

/**
 * N days back: (today - N, today].
 * @example
 * countOf("inquiries", { window: lastDays({ parameter: "inquiryDays" }) })
 */
export const lastDays = (length: Length): Window => ({ kind: "days", length });
/**
 * N hours back: (now - N hours, now].
 * @example
 * countOf("payments", { window: lastHours(72) })
 */
export const lastHours = (length: Length): Window => ({ kind: "hours", length });
/**
 * N months back, the current one among them.
 * @example
 * sumOf("income", column("amountFen"), { window: lastMonths(6) })
 */
export const lastMonths = (length: Length): Window => ({ kind: "months", length, skip: 0 });
/**
 * The N complete months before the current one, or before `skip` months.
 * @example
 * sumOf("income", column("amountFen"), { window: completeMonths(3) })
 */
export const completeMonths = (length: Length, skip = 1): Window => ({
  kind: "months",
  length,
  skip,
});

function aggregate(
  name: AggregateFunction,
  source: string,
  rows: Rows,
  more: Partial<AggregateExpression> = {},
): AggregateExpression {
  return { kind: "aggregate", function: name, source, ...rows, ...more };
}

function withEmpty(empty: number | boolean | string | undefined) {
  return empty === undefined ? {} : { empty };
}

/**
 * How many rows.
 * @example
 * countOf("bills", { window: lastDays(365), where: isKnown(column("paidOn")) })
 */
export const countOf = (source: string, rows: Rows = {}): Typed<"integer"> =>
  aggregate("count", source, rows);
/**
 * Sum of a measure; rows whose measure is unknown are skipped.
 * @example
 * sumOf("accounts", column("balanceFen"))
 */
export const sumOf = (
  source: string,
  measure: Typed<"integer">,
  rows: Rows = {},
): Typed<"integer"> => aggregate("sum", source, rows, { measure: [measure] });
/**
 * Smallest value; over no rows `empty`, else unknown.
 * @example
 * minimumOf("accounts", column<"day">("openedOn")) // when the oldest was opened
 */
export const minimumOf = <Type extends "integer" | "day" | "month" | "instant">(
  source: string,
  measure: Typed<Type>,
  rows: Rows = {},
  empty?: number,
): Typed<Type> => aggregate("min", source, rows, { measure: [measure], ...withEmpty(empty) });
/**
 * Greatest value; over no rows `empty`, else unknown.
 * @example
 * maximumOf("bills", column<"integer">("amountFen"), { window: lastDays(90) }, 0)
 */
export const maximumOf = <Type extends "integer" | "day" | "month" | "instant">(
  source: string,
  measure: Typed<Type>,
  rows: Rows = {},
  empty?: number,
): Typed<Type> => aggregate("max", source, rows, { measure: [measure], ...withEmpty(empty) });
/**
 * How many different values, or different combinations of values.
 * @example
 * distinctOf("payments", [column("counterparty"), dayOf(column("at"))], {
 *   window: lastDays(90),
 * })
 */
export const distinctOf = (
  source: string,
  measure: readonly Expression[],
  rows: Rows = {},
): Typed<"integer"> => aggregate("distinct", source, rows, { measure });
/**
 * The value of the earliest row that has one.
 * @example
 * firstOf("accounts", column<"text">("kind"))
 */
export const firstOf = <Type extends ValueType>(
  source: string,
  measure: Typed<Type>,
  rows: Rows = {},
): Typed<Type> => aggregate("first", source, rows, { measure: [measure] });
/**
 * The value of the latest row that has one.
 * @example
 * lastOf("bills", column<"integer">("amountFen"))
 */
export const lastOf = <Type extends ValueType>(
  source: string,
  measure: Typed<Type>,
  rows: Rows = {},
): Typed<Type> => aggregate("last", source, rows, { measure: [measure] });
/**
 * Days since the latest row.
 * @example
 * daysSince("inquiries")
 */
export const daysSince = (source: string, rows: Rows = {}): Typed<"integer"> =>
  aggregate("days-since", source, rows);
/**
 * Share of the rows, or of a measure, for which `part` holds, in basis points.
 * @example
 * shareOf("bills", isKnown(column("paidOn")), { window: lastDays(180) })
 */
export const shareOf = (
  source: string,
  part: Typed<"boolean">,
  rows: Rows = {},
  measure?: Typed<"integer">,
): Typed<"integer"> =>
  aggregate("share", source, rows, {
    part,
    ...(measure === undefined ? {} : { measure: [measure] }),
  });

/**
 * Rows of the same source in the days up to the row at hand; inside of an aggregate.
 * @example
 * maximumOf("inquiries", trailingCount(30)) // most within any 30 days
 */
export const trailingCount = (length: Length, where?: Typed<"boolean">): Typed<"integer"> => ({
  kind: "trailing-count",
  days: length,
  ...(where === undefined ? {} : { where }),
});

/**
 * Months in a row in which some row makes `where` true and none makes `unless` true.
 * @example
 * runOf("accountMonths", {
 *   mode: "longest",
 *   window: lastMonths(24),
 *   where: oneOf(column<"text">("status"), ["1", "2", "3"]),
 *   per: "parent",
 * })
 */
export const runOf = (
  source: string,
  run: {
    readonly mode: "longest" | "current";
    readonly window: Window;
    readonly where: Typed<"boolean">;
    readonly unless?: Typed<"boolean">;
    readonly per: "parent" | "all";
  },
): Typed<"integer"> => {
  if (run.window.kind !== "months") throw new Error("a run needs a window of months");
  return { kind: "run", source, ...run, window: run.window };
};
