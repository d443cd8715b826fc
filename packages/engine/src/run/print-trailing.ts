import type { NodeOf } from "../program/node.js";
import { assert } from "../value/unreachable.js";
import { printCondition } from "./print-condition.js";
import { declarations, keep, makePlace, type Place, printLength } from "./print-place.js";

/**
 * The number of rows in the days up to the row at hand. All of them are counted before the loop
 * in one pass, so that it stays linear; the loop then only looks its row up.
 */
export function printTrailingCount(node: NodeOf<"trailing-count">, place: Place): string {
  const { body, row } = place;
  assert(row?.source === node.source, "a row at hand comes from the rows that are counted");
  const { low, high } = row;
  const days = keep(body, "days", "daysOf(table)");
  const length = keep(body, "length", printLength(node.days));
  const range = `${low} < ${high}`;
  const first = `${range} ? Math.min(${low}, after(${days}, ${days}[${low}] - ${length})) : ${low}`;
  const start = keep(body, "start", first);
  const marks = node.where === null ? "null" : printMarks(node.where, start, days, place);
  const rows = `{ low: ${low}, high: ${high}, start: ${start} }`;
  const counts = keep(body, "counts", `trailingCounts(${days}, ${rows}, ${length}, ${marks})`);
  return `${counts}[i - ${low}]`;
}

/** Prints the loop that marks which rows count. Later rows of the last row's day count as well. */
function printMarks(
  where: NonNullable<NodeOf<"trailing-count">["where"]>,
  start: string,
  days: string,
  { body, row }: Place,
): string {
  assert(row !== null, "a trailing count has a row at hand");
  const { low, high } = row;
  const last = `${low} < ${high} ? after(${days}, ${days}[${high} - 1]) : ${start}`;
  const end = keep(body, "end", last);
  const place = makePlace(body, { source: row.source, low: start, high: end });
  const condition = printCondition(where, true, place);
  const marks = `marks${body.names.size}`;
  const text = `${start} ${end} ${condition}`;
  const known = body.names.get(text);
  if (known !== undefined) return known;
  body.names.set(text, marks);
  body.lines.push(
    `const ${marks} = new Uint8Array(${end} - ${start});`,
    `for (let i = ${start}; i < ${end}; i += 1) {`,
    ...declarations(place).map((line) => `  ${line}`),
    `  if (${condition}) ${marks}[i - ${start}] = 1;`,
    "}",
  );
  return marks;
}
