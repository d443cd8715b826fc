import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";

/** Type of a value, and what it counts when it is an integer. */
export interface Kind {
  readonly type: define.ValueType;
  readonly unit: define.Unit | null;
}

/** An expression with a bound of its integer's size, so that none can leave ±(2^53 - 1). */
export interface Made {
  readonly expression: define.Expression;
  readonly size: number;
}

/** A parameter or variable that an expression may name. */
export interface Named extends Kind {
  readonly name: string;
  readonly size: number;
}

/** What an expression may be made of. */
export interface Scope {
  readonly choices: Choices;
  readonly sources: readonly define.SourceDefinition[];
  readonly parameters: readonly Named[];
  readonly variables: readonly Named[];
  /** Variables that cohorts have histograms of. */
  readonly compared: readonly Named[];
  /** The source whose row is at hand. */
  readonly row: define.SourceDefinition | null;
  /** Whether the row before may be read. */
  readonly isPair: boolean;
  /** How many aggregates may still be nested, and operators. */
  readonly nesting: number;
  readonly depth: number;
}

/** Integers stay within this size. */
export const sizeMax = Number.MAX_SAFE_INTEGER;

const units = ["number", "count", "fen", "basis-points", "days", "months", "score"] as const;
const otherTypes = ["boolean", "day", "text", "month", "instant"] as const;

/** Any kind of value. */
export function anyKind(choices: Choices): Kind {
  if (choices.index(2) === 0) return { type: "integer", unit: choices.pick(units) };
  return { type: choices.pick(otherTypes), unit: null };
}

/** An integer that counts something. */
export function integerOf(unit: define.Unit): Kind {
  return { type: "integer", unit };
}

/** The kind of another type than integer. */
export function kindOf(type: Exclude<define.ValueType, "integer">): Kind {
  return { type, unit: null };
}

/** Whether two values can be compared with each other. */
export function isSame(left: Kind, right: Kind): boolean {
  return left.type === right.type && left.unit === right.unit;
}

/** The kind of a column's values. */
export function columnKind(column: define.ColumnDefinition): Kind {
  return { type: column.type, unit: column.type === "integer" ? (column.unit ?? "number") : null };
}

/** The size of a column's integers. */
export function columnSize(column: define.ColumnDefinition): number {
  return Math.max(Math.abs(column.minimum ?? 0), Math.abs(column.maximum ?? 0));
}

/** The same, one operator further down. */
export function below(scope: Scope): Scope {
  return { ...scope, depth: scope.depth - 1 };
}

/** Inside of an aggregate over a source. */
export function inRow(scope: Scope, row: define.SourceDefinition, isPair = false): Scope {
  return { ...scope, row, isPair, nesting: scope.nesting - 1 };
}
