import type { SourceDefinition } from "../define/definition.js";
import type { Unit, ValueType } from "../define/expression.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { suggest } from "../diagnostics/suggest.js";
import type { Node, NodeBody } from "../program/node.js";
import { dayBounds, monthBounds } from "../value/calendar.js";

/** A node with the unit of its integer; `null` for other types. */
export interface Typed {
  readonly node: Node;
  readonly unit: Unit | null;
}

/** What a name of a parameter or variable stands for. */
export interface Named {
  readonly index: number;
  readonly type: ValueType;
  readonly unit: Unit | null;
  readonly minimum: number;
  readonly maximum: number;
}

/** What an expression may refer to, and where its problems are written. */
export interface Scope {
  readonly sources: ReadonlyMap<string, { index: number; definition: SourceDefinition }>;
  readonly parameters: ReadonlyMap<string, Named>;
  /** Finds a variable, elaborating it first; `null` while it is broken or circular. */
  readonly variable: (name: string, pointer: string) => Named | null;
  /** Names of the variables that cohorts keep histograms of. */
  readonly cohortVariables: ReadonlySet<string>;
  readonly rowsMax: number;
  /** Source whose rows the expression is about; `null` outside of aggregates. */
  readonly row: string | null;
  /** How many aggregates stand around the expression. */
  readonly nesting: number;
  /** `parent`: the row meant is the parent of the row at hand. */
  readonly view: "own" | "parent";
  /** Whether `previous` may be used. */
  readonly consecutive: boolean;
  /** Whether `score` may be used. */
  readonly score: { readonly minimum: number; readonly maximum: number } | null;
  /** The level of the action that writes; `null` where no action does. */
  readonly level: {
    readonly id: string;
    readonly value: number | null;
    readonly unit: Unit;
  } | null;
  readonly diagnostics: Diagnostic[];
}

/** Integers stay within this bound on both sides. */
export const integerMax = Number.MAX_SAFE_INTEGER;
/** The last instant of year 9999, written with the offset farthest west of UTC. */
const instantMax = 253_402_300_799_999 + 840 * 60_000;

/** Bounds of all values of a type that is not `integer`. */
export function typeBounds(type: ValueType): readonly [number, number] {
  if (type === "day") return dayBounds;
  if (type === "month") return monthBounds;
  if (type === "instant") return [-instantMax, instantMax];
  if (type === "boolean") return [0, 1];
  return [0, 0];
}

/** Waiting looks a hundred years ahead; an offset moves an instant by less than two days. */
const daysAhead = 36_600;
const monthsAhead = 1_202;
const daysMoved = 2;

/**
 * Bounds of the decision's day, month and instant, and of the day and month of any instant: these
 * may lie beyond the calendar, where no column's value does.
 */
export function clockBounds(type: ValueType): readonly [number, number] {
  const [least, most] = typeBounds(type);
  if (type === "day") return [least - daysMoved, most + daysAhead];
  if (type === "month") return [least - 1, most + monthsAhead];
  return type === "instant" ? [least, most + daysAhead * 86_400_000] : [least, most];
}

/** Makes a frozen node. */
export function makeNode(
  body: NodeBody,
  type: ValueType,
  bounds: readonly [number, number] = typeBounds(type),
): Node {
  return Object.freeze({ ...body, type, minimum: bounds[0], maximum: bounds[1] });
}

/** The name of a type with its article. */
export function aType(type: ValueType): string {
  return type === "integer" || type === "instant" ? `an ${type}` : `a ${type}`;
}

/** Where problems are written. */
export interface Reporting {
  readonly diagnostics: Diagnostic[];
}

/** Writes a problem down and gives `null` back, so that callers can return it. */
export function report(
  scope: Reporting,
  code: string,
  pointer: string,
  message: string,
  fix: string,
): null {
  scope.diagnostics.push(Object.freeze({ code, pointer, message, fix }));
  return null;
}

const suggestionsMost = 50;

/** Reports an unknown name, with the nearest known one while few problems were found. */
export function unknownName(
  scope: Reporting,
  what: string,
  name: string,
  known: Iterable<string>,
  pointer: string,
): null {
  // To compare every unknown name with every known one takes seconds where there are thousands.
  const near = scope.diagnostics.length < suggestionsMost ? suggest(name, known) : null;
  const fix =
    near === null
      ? `declare the ${what.replaceAll("-", " ")} or use a declared one`
      : `write \`${near}\``;
  const words = what.replaceAll("-", " ");
  return report(scope, `name.unknown-${what}`, pointer, `unknown ${words} \`${name}\``, fix);
}
