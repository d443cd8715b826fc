import type { Node, NodeLength, NodeOf } from "../program/node.js";
import type { Program } from "../program/program.js";
import { children } from "../program/visit.js";
import { assert } from "../value/unreachable.js";

/*
 * Where code is printed. The meaning of what is printed: every value is a number, NaN is unknown,
 * true and false are 1 and 0, a text is its number in the pool of texts. Arithmetic gives NaN of
 * NaN by itself, and every comparison with NaN is false, so that "is true" and "is false" are each
 * one plain condition.
 */

/** What a function that is printed refers to outside of itself. */
export interface Unit {
  readonly program: Program;
  /** Numbers of the texts that the program names. */
  readonly literals: ReadonlyMap<string, number>;
  /** The step that computes an aggregate or a run, printed when it is new. */
  readonly stepOf: (node: NodeOf<"aggregate" | "run">) => number;
  /** The name of a set that is made once. */
  readonly setOf: (numbers: readonly number[]) => string;
}

/** A function under construction. */
export interface Body {
  readonly unit: Unit;
  /** Lines so far, which later code may rely on. */
  readonly lines: string[];
  /** Names of the constants, by what they hold. */
  readonly names: Map<string, string>;
  /** Steps that must be done before. */
  readonly needs: Set<number>;
  /** Variables that must be done before. */
  readonly reads: Set<number>;
  temporaries: number;
}

/** The row at hand: which source's, and the names that hold the range in which it may lie. */
interface RowPlace {
  readonly source: number;
  readonly low: string;
  readonly high: string;
}

/** A spot in a function: its row, and the names that its block must declare. */
export interface Place {
  readonly body: Body;
  readonly row: RowPlace | null;
  readonly temporaries: string[];
}

/** An empty function. */
export function makeBody(unit: Unit): Body {
  return {
    unit,
    lines: [],
    names: new Map(),
    needs: new Set(),
    reads: new Set(),
    temporaries: 0,
  };
}

/** A spot of its own in a block that is about to be printed. */
export function makePlace(body: Body, row: RowPlace | null): Place {
  return { body, row, temporaries: [] };
}

/** The line that declares what a block used, if it used anything. */
export function declarations(place: Place): readonly string[] {
  if (place.temporaries.length === 0) return [];
  return [`let ${place.temporaries.map((name) => `${name} = 0`).join(", ")};`];
}

/** The name of a constant of the function, declared when it is new. */
export function keep(body: Body, prefix: string, held: string): string {
  const known = body.names.get(held);
  if (known !== undefined) return known;
  const name = `${prefix}${body.names.size}`;
  body.names.set(held, name);
  body.lines.push(`const ${name} = ${held};`);
  return name;
}

/** Code that computes something and holds it, and code that reads it again afterwards. */
export function hold(code: string, place: Place): readonly [string, string] {
  if (/^\w+$/.test(code)) return [code, code];
  const name = `t${place.body.temporaries}`;
  place.body.temporaries += 1;
  place.temporaries.push(name);
  return [`(${name} = ${code})`, name];
}

/** An integer as code. */
export function printInteger(value: number): string {
  assert(Number.isSafeInteger(value), "only integers are printed");
  return value < 0 ? `(${value})` : `${value + 0}`;
}

/** The number of a text that the program names, as code. */
export function printText(text: string, unit: Unit): string {
  const number = unit.literals.get(text);
  assert(number !== undefined, "the program's texts were collected");
  return printInteger(number);
}

/** A length as code. */
export function printLength(length: NodeLength): string {
  if (length.kind === "constant") return printInteger(length.value);
  return `lengthOf(context, ${printInteger(length.index)})`;
}

/** The source at an index. */
function sourceAt(unit: Unit, index: number) {
  const source = unit.program.definition.sources[index];
  assert(source !== undefined, "checked programs name known sources");
  return source;
}

/** The column that holds the time of a source's rows; -1 without one. */
export function timeColumn(unit: Unit, index: number): number {
  const source = sourceAt(unit, index);
  return source.columns.findIndex((column) => column.name === source.time);
}

const rowUse = new WeakMap<Node, boolean>();

/** Whether a node's value depends on the row at hand. Aggregates have rows of their own. */
export function usesRow(node: Node): boolean {
  const kept = rowUse.get(node);
  if (kept !== undefined) return kept;
  const uses =
    node.kind === "column" ||
    node.kind === "trailing-count" ||
    (node.kind !== "aggregate" && node.kind !== "run" && children(node).some(usesRow));
  rowUse.set(node, uses);
  return uses;
}

/**
 * Prints something that is the same for all rows once, before the loop: loops hold only what
 * changes from row to row.
 */
export function beforeRows(place: Place, print: (outside: Place) => string): string {
  const { body } = place;
  const outside = makePlace(body, null);
  const code = print(outside);
  body.lines.push(...declarations(outside));
  return /^\w+$/.test(code) ? code : keep(body, "same", code);
}
