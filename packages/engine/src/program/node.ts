import type { ArithmeticOperator, CompareOperator, ValueType } from "../define/expression.js";

/** A length that is known once the day of the decision is: a constant or parameter index. */
export type NodeLength =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "parameter"; readonly index: number };

export type NodeWindow =
  | { readonly kind: "days"; readonly length: NodeLength }
  | { readonly kind: "hours"; readonly length: NodeLength }
  | { readonly kind: "months"; readonly length: NodeLength; readonly skip: number };

/** What every node of a program carries: its type, and the bounds of its integer value. */
interface NodeBase {
  readonly type: ValueType;
  readonly minimum: number;
  readonly maximum: number;
}

export type AggregateOperation = "count" | "sum" | "min" | "max" | "distinct" | "first" | "last";

export type CalendarOperation =
  | "day-of-instant"
  | "month-of-day"
  | "first-day"
  | "last-day"
  | "day-of-month"
  | "month-of-year"
  | "add-months-to-day"
  | "within-days"
  | "within-months"
  | "make-day"
  | "completed-years";

/** Rows that an aggregate reads: source, window, condition. */
export interface Selection {
  readonly source: number;
  readonly window: NodeWindow | null;
  readonly where: Node | null;
}

/** What a node is, apart from its type and bounds. */
export type NodeBody =
  | { readonly kind: "constant"; readonly value: number | boolean | string | null }
  | { readonly kind: "as-of"; readonly part: "day" | "month" | "instant" }
  | { readonly kind: "variable"; readonly index: number }
  | { readonly kind: "parameter"; readonly index: number }
  | { readonly kind: "fact"; readonly source: number; readonly column: number }
  | {
      readonly kind: "column";
      /** Source of the row that is read: that of the aggregate, or its parent. */
      readonly source: number;
      readonly column: number;
      readonly row: "this" | "previous" | "parent";
    }
  | { readonly kind: "source-known"; readonly source: number }
  | {
      readonly kind: "arithmetic";
      readonly operator: ArithmeticOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "share"; readonly part: Node; readonly whole: Node }
  | {
      readonly kind: "extreme";
      readonly which: "least" | "greatest";
      readonly of: readonly Node[];
    }
  | {
      readonly kind: "compare";
      readonly operator: CompareOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "logic"; readonly operator: "and" | "or"; readonly of: readonly Node[] }
  | { readonly kind: "not"; readonly of: Node }
  | {
      readonly kind: "one-of";
      readonly value: Node;
      readonly list: readonly (string | number)[];
    }
  | {
      readonly kind: "case";
      readonly branches: readonly { readonly when: Node; readonly then: Node }[];
      readonly otherwise: Node;
    }
  | { readonly kind: "coalesce"; readonly of: readonly Node[] }
  | { readonly kind: "is-known"; readonly of: Node }
  | {
      readonly kind: "calendar";
      readonly operation: CalendarOperation;
      readonly of: readonly Node[];
    }
  | {
      readonly kind: "text-slice";
      readonly of: Node;
      readonly from: number;
      readonly length: number;
    }
  | { readonly kind: "text-length"; readonly of: Node }
  | { readonly kind: "digits"; readonly of: Node }
  | { readonly kind: "sine"; readonly angle: Node }
  | {
      readonly kind: "aggregate";
      readonly operation: AggregateOperation;
      readonly rows: Selection;
      readonly consecutive: Node | null;
      readonly measure: readonly Node[];
    }
  | {
      readonly kind: "trailing-count";
      readonly source: number;
      readonly days: NodeLength;
      readonly where: Node | null;
    }
  | {
      readonly kind: "run";
      readonly mode: "longest" | "current";
      readonly rows: Selection;
      readonly unless: Node | null;
      readonly perParent: boolean;
    }
  | { readonly kind: "percentile"; readonly variable: number; readonly percent: number }
  | { readonly kind: "score" };

/**
 * The compiled form of the variable language: names are resolved to indices, units are gone,
 * days and months are integers, sugar is expanded. Frozen data; see `visit` for the exhaustive
 * visitor that every back end implements.
 */
export type Node = NodeBase & NodeBody;

export type NodeKind = NodeBody["kind"];
export type NodeOf<Kind extends NodeKind> = NodeBase & Extract<NodeBody, { kind: Kind }>;
