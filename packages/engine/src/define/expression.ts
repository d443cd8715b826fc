/** The types that a value in the variable language can have. */
export type ValueType = "integer" | "boolean" | "day" | "month" | "instant" | "text";

/** What an integer counts. `number` is dimensionless. */
export type Unit =
  | "number"
  | "count"
  | "fen"
  | "basis-points"
  | "days"
  | "months"
  | "years"
  | "score"
  | "points"
  | "degrees-e4"
  | "milliseconds";

/** Integer arithmetic; `floor-divide` rounds down, also below zero. */
export type ArithmeticOperator = "+" | "-" | "*" | "floor-divide";
/** Comparison; texts and booleans only for equality. */
export type CompareOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** Days, hours or months: an integer literal or the name of a parameter. */
export type Length = number | { readonly parameter: string };

/**
 * Which rows an aggregate looks at, by their time column:
 * - `days`: (asOfDay - length, asOfDay]
 * - `hours`: (asOf - length hours, asOf], for instants only
 * - `months`: asOfMonth - skip - length < month <= asOfMonth - skip
 */
export type Window =
  | { readonly kind: "days"; readonly length: Length }
  | { readonly kind: "hours"; readonly length: Length }
  | { readonly kind: "months"; readonly length: Length; readonly skip: number };

/** What an aggregate makes of its rows. */
export type AggregateFunction =
  | "count"
  | "sum"
  | "min"
  | "max"
  | "distinct"
  | "first"
  | "last"
  | "days-since"
  | "share";

/** Functions of the calendar; a result outside of years 1 to 9999 is unknown. */
export type CalendarFunction =
  | "day-of"
  | "month-of"
  | "first-day"
  | "last-day"
  | "day-of-month"
  | "month-of-year"
  | "add-days"
  | "add-months"
  | "make-day"
  | "completed-years";

/** One value of the rows of a source. */
export interface AggregateExpression {
  readonly kind: "aggregate";
  readonly function: AggregateFunction;
  readonly source: string;
  readonly window?: Window;
  /** Row condition; rows for which it is unknown are not selected. */
  readonly where?: Expression;
  /**
   * Condition between a selected row and the selected row before it in time (`previous`); the
   * aggregate is then over the later rows of the pairs for which it is true.
   */
  readonly consecutive?: Expression;
  /** What is summed, compared or told apart; several values only for `distinct`. */
  readonly measure?: readonly Expression[];
  /** For `share`: the rows that are counted in the part. */
  readonly part?: Expression;
  /** Value of min, max, first, last, days-since over no rows of a known table. */
  readonly empty?: number | boolean | string;
}

/** How many rows of the same source lie in the days up to the row at hand. */
export interface TrailingCountExpression {
  readonly kind: "trailing-count";
  /** Rows of the same source whose day d' lies in (day - days, day] of this row. */
  readonly days: Length;
  readonly where?: Expression;
}

/** How many calendar months in a row. */
export interface RunExpression {
  readonly kind: "run";
  readonly source: string;
  /** `longest`: longest run in the window; `current`: months in a row up to the window's end. */
  readonly mode: "longest" | "current";
  readonly window: Extract<Window, { kind: "months" }>;
  /** A month counts when a row makes this true ... */
  readonly where: Expression;
  /** ... and no row makes this true. */
  readonly unless?: Expression;
  /** Runs within each parent row (the longest is taken), or over all rows together. */
  readonly per: "parent" | "all";
}

/** A branch is taken when its condition is true, not when it is unknown. */
export interface CaseBranch {
  readonly when: Expression;
  readonly then: Expression;
}

/** The variable language, as it stands in a definition. */
export type Expression =
  | { readonly kind: "integer"; readonly value: number; readonly unit: Unit }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "day"; readonly value: string }
  | { readonly kind: "unknown"; readonly type: ValueType; readonly unit?: Unit }
  | { readonly kind: "as-of"; readonly part: "day" | "month" | "instant" }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "parameter"; readonly name: string }
  | { readonly kind: "fact"; readonly source: string; readonly column: string }
  | {
      readonly kind: "column";
      readonly name: string;
      readonly row: "this" | "previous" | "parent";
    }
  | { readonly kind: "source-known"; readonly source: string }
  | {
      readonly kind: "arithmetic";
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "share"; readonly part: Expression; readonly whole: Expression }
  | { readonly kind: "least" | "greatest"; readonly of: readonly Expression[] }
  | {
      readonly kind: "compare";
      readonly operator: CompareOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "and" | "or"; readonly of: readonly Expression[] }
  | { readonly kind: "not"; readonly of: Expression }
  | {
      readonly kind: "one-of";
      readonly value: Expression;
      readonly list: readonly (string | number)[];
    }
  | {
      readonly kind: "case";
      readonly branches: readonly CaseBranch[];
      readonly otherwise: Expression;
    }
  | { readonly kind: "coalesce"; readonly of: readonly Expression[] }
  | { readonly kind: "is-known"; readonly of: Expression }
  | {
      readonly kind: "calendar";
      readonly function: CalendarFunction;
      readonly of: readonly Expression[];
    }
  | {
      readonly kind: "text-slice";
      readonly of: Expression;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: "text-length"; readonly of: Expression }
  | { readonly kind: "digits"; readonly of: Expression }
  | { readonly kind: "sine"; readonly angle: Expression }
  | { readonly kind: "as-unit"; readonly of: Expression; readonly unit: Unit }
  | AggregateExpression
  | TrailingCountExpression
  | RunExpression
  | { readonly kind: "percentile"; readonly variable: string; readonly percent: number }
  | { readonly kind: "score" }
  /** The value of an action's level; only in what an action writes. */
  | { readonly kind: "level" };

/** The kinds of expressions. */
export type ExpressionKind = Expression["kind"];
