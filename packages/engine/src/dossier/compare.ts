import type { Row, Value } from "./dossier.js";

/** Order of texts by code points; `<` would order by UTF-16 units. */
export function compareTexts(first: string, second: string): number {
  const length = Math.min(first.length, second.length);
  for (let index = 0; index < length; index += 1) {
    const left = first.charCodeAt(index);
    const right = second.charCodeAt(index);
    if (left !== right) return codePointRank(left) - codePointRank(right);
  }
  return first.length - second.length;
}

/**
 * Where a UTF-16 unit stands among code points: surrogates begin characters above U+FFFF, so
 * they go after all others. Units before U+D800 are the same in both orders.
 */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order of two values of one column: unknown, then false, true, or by size, or by code points. */
function compareValues(first: Value, second: Value): number {
  if (first === second) return 0;
  if (first === null) return -1;
  if (second === null) return 1;
  if (typeof first === "string" && typeof second === "string") return compareTexts(first, second);
  return Number(first) - Number(second);
}

/**
 * Order of two rows of one table: by the time column, all columns in declared order, the parent's
 * order, and when they were known. Rows that are still equal differ at most in what is below them.
 */
export function compareRows(first: Row, second: Row): number {
  // When a row happened has the order of its time column; an unknown time is -Infinity: first.
  if (first.happened !== second.happened) return first.happened < second.happened ? -1 : 1;
  for (let column = 0; column < first.values.length; column += 1) {
    const byColumn = compareValues(first.values[column]!, second.values[column]!);
    if (byColumn !== 0) return byColumn;
  }
  if (first.parent !== second.parent) return first.parent - second.parent;
  if (first.known === second.known) return 0;
  return first.known < second.known ? -1 : 1;
}
