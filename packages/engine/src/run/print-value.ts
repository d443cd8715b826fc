import type { CalendarOperation, Node, NodeOf } from "../program/node.js";
import { type Visitor, visit } from "../program/visit.js";
import { assert } from "../value/unreachable.js";
import { printCondition, printTruth } from "./print-condition.js";
import { printLadder } from "./print-ladder.js";
import {
  beforeRows,
  hold,
  keep,
  type Place,
  printInteger,
  printText,
  timeColumn,
  usesRow,
} from "./print-place.js";
import { printTrailingCount } from "./print-trailing.js";

const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;

/** Functions of the runtime; the first two kinds are printed in place. */
const calendarFunctions: Readonly<Record<CalendarOperation, string>> = {
  "day-of-instant": "",
  "month-of-year": "",
  "month-of-day": "monthOfDay",
  "first-day": "firstDayOfMonth",
  "last-day": "lastDayOfMonth",
  "day-of-month": "dayOfMonth",
  "add-months-to-day": "addMonths",
  "within-days": "withinDays",
  "within-months": "withinMonths",
  "make-day": "dayFromParts",
  "completed-years": "completedYears",
};

/** The time column of the row at hand, or its day: both are kept by row in the facts. */
function isTimeOfRow(node: Node | undefined, place: Place): boolean {
  return (
    node?.kind === "column" &&
    node.row === "this" &&
    node.source === place.row?.source &&
    node.column === timeColumn(place.body.unit, node.source)
  );
}

function isDayOfRow(node: Node | undefined, place: Place): boolean {
  if (node?.kind === "calendar" && node.operation === "day-of-instant") {
    return isTimeOfRow(node.of[0], place);
  }
  return node?.type === "day" && isTimeOfRow(node, place);
}

function calendar(node: NodeOf<"calendar">, place: Place): string {
  if (node.operation === "day-of-instant" && isDayOfRow(node, place)) {
    return `${keep(place.body, "days", "daysOf(table)")}[i]`;
  }
  if (node.operation === "month-of-day" && isDayOfRow(node.of[0], place)) {
    return `${keep(place.body, "months", "monthsOf(table)")}[i]`;
  }
  const of = node.of.map((inner) => printValue(inner, place));
  if (node.operation === "month-of-year") return `(${of[0]} % 12 + 1)`;
  if (node.operation === "day-of-instant") {
    const offset = place.body.unit.program.offsetMinutes * minuteMilliseconds;
    return `Math.floor((${of[0]} + ${printInteger(offset)}) / ${dayMilliseconds})`;
  }
  return `${calendarFunctions[node.operation]}(${of.join(", ")})`;
}

function column(node: NodeOf<"column">, place: Place): string {
  const { body, row } = place;
  assert(row !== null, "checked programs read columns of rows only");
  const index = printInteger(node.column);
  if (node.row !== "parent") {
    assert(node.source === row.source, "checked programs read columns of the row's source");
    const values = keep(body, "column", `columnOf(table, ${index})`);
    return `${values}[${node.row === "previous" ? "before" : "i"}]`;
  }
  const parents = keep(body, "parents", "parentsOf(table)");
  const parentTable = `facts.tables[${printInteger(node.source)}]`;
  const values = keep(body, "column", `columnOf(${parentTable}, ${index})`);
  const [parent, again] = hold(`${parents}[i]`, place);
  return `(${parent} >= 0 && ${again} < ${values}.length ? ${values}[${again}] : NaN)`;
}

function arithmetic(node: NodeOf<"arithmetic">, place: Place): string {
  const left = printValue(node.left, place);
  const right = printValue(node.right, place);
  if (node.operator !== "floor-divide") return `(${left} ${node.operator} ${right})`;
  // The floor of the double quotient is exact: see `share` in the runtime.
  const { right: divisor } = node;
  const isSafe = divisor.kind === "constant" && typeof divisor.value === "number";
  if (isSafe && divisor.value !== 0) return `Math.floor(${left} / ${right})`;
  return `divide(${left}, ${right})`;
}

function extreme(node: NodeOf<"extreme">, place: Place): string {
  assert(node.of.length > 0, "checked programs compare something");
  const of = node.of.map((inner) => printValue(inner, place));
  return `Math.${node.which === "least" ? "min" : "max"}(${of.join(", ")})`;
}

function caseOf(node: NodeOf<"case">, place: Place): string {
  const branches = node.branches.map(
    ({ when, then }) => [printCondition(when, true, place), printValue(then, place)] as const,
  );
  return printLadder(branches, printValue(node.otherwise, place));
}

function coalesce(node: NodeOf<"coalesce">, place: Place): string {
  const codes = node.of.map((inner) => printValue(inner, place));
  const last = codes.pop() ?? "NaN";
  const tries = codes.map((code) => {
    const [first, again] = hold(code, place);
    return [`${first} === ${again}`, again] as const;
  });
  return printLadder(tries, last);
}

function percentile(node: NodeOf<"percentile">, place: Place): string {
  const { program } = place.body.unit;
  const keys = (program.cohorts?.keys ?? []).map((index) =>
    program.variables[index]?.type === "text"
      ? `textOf(facts.texts, values[${printInteger(index)}])`
      : "null",
  );
  const rest = `${printInteger(node.variable)}, ${printInteger(node.percent)}`;
  return `percentile(context, [${keys.join(", ")}], ${rest})`;
}

function constant({ value }: NodeOf<"constant">, place: Place): string {
  if (value === null) return "NaN";
  return typeof value === "string"
    ? printText(value, place.body.unit)
    : printInteger(Number(value));
}

function stepped(node: NodeOf<"aggregate" | "run">, { body }: Place): string {
  const step = body.unit.stepOf(node);
  body.needs.add(step);
  return `values[${step}]`;
}

const printers: Visitor<string, Place> = {
  constant,
  "as-of": ({ part }) =>
    part === "day" ? "context.asOfDay" : part === "month" ? "context.asOfMonth" : "context.asOf",
  variable: (node, { body }) => {
    body.reads.add(node.index);
    return `values[${printInteger(node.index)}]`;
  },
  parameter: (node) => `parameter(context, ${printInteger(node.index)})`,
  fact: (node) => `fact(facts, ${printInteger(node.source)}, ${printInteger(node.column)})`,
  column,
  "source-known": printTruth,
  arithmetic,
  share: (node, place) =>
    `share(${printValue(node.part, place)}, ${printValue(node.whole, place)})`,
  extreme,
  compare: printTruth,
  logic: printTruth,
  not: printTruth,
  "one-of": printTruth,
  case: caseOf,
  coalesce,
  "is-known": printTruth,
  calendar,
  "text-slice": (node, place) =>
    `sliceOfText(facts.texts, ${printValue(node.of, place)}, ` +
    `${printInteger(node.from)}, ${printInteger(node.length)})`,
  "text-length": (node, place) => `lengthOfText(facts.texts, ${printValue(node.of, place)})`,
  digits: (node, place) => `integerOfText(facts.texts, ${printValue(node.of, place)})`,
  sine: (node, place) => `sine(${printValue(node.angle, place)})`,
  aggregate: stepped,
  "trailing-count": printTrailingCount,
  run: stepped,
  percentile,
  // Variables are evaluated before there is a score.
  score: () => "NaN",
};

/** A node's value as code. */
export function printValue(node: Node, place: Place): string {
  if (place.row !== null && node.kind !== "constant" && !usesRow(node)) {
    return beforeRows(place, (outside) => visit(printers, node, outside));
  }
  return visit(printers, node, place);
}

/** Whether a measure is known for every row and never falls from one row to the next. */
export function neverFalls(node: Node, place: Place): boolean {
  if (isTimeOfRow(node, place) || isDayOfRow(node, place)) return true;
  if (node.kind !== "calendar" || node.of[0] === undefined) return false;
  const rises = ["month-of-day", "first-day", "last-day"].includes(node.operation);
  return rises && neverFalls(node.of[0], place);
}
