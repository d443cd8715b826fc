import { type Fault, inFile } from "./fault.js";

const integer = inFile("value/integer.js");
const calendar = inFile("value/calendar.js");
const instant = inFile("value/instant.js");
const logic = inFile("value/logic.js");
const interpreted = inFile("run/interpret.js");
const runtime = inFile("run/runtime.js");
const printed = inFile("run/print-value.js");
const conditions = inFile("run/print-condition.js");

/** Faults in numbers, days, and what is unknown. */
export const valueFaults: readonly Fault[] = [
  integer(
    "a quotient is rounded towards zero, interpreted",
    "(roundsDown ? truncated - 1 : truncated) + 0",
    "truncated + 0",
  ),
  runtime(
    "a quotient is rounded towards zero, compiled",
    "Math.floor(dividend / divisor)",
    "Math.trunc(dividend / divisor)",
  ),
  printed("a quotient by a constant is rounded towards zero", "Math.floor($", "Math.trunc($"),
  integer(
    "a share is rounded to the nearest, interpreted",
    "return floorQuotient(part * wholeBasisPoints, whole);",
    "return Math.round((part * wholeBasisPoints) / whole);",
  ),
  runtime(
    "a share is rounded to the nearest, compiled",
    "Math.floor((part * wholeBasisPoints) / whole)",
    "Math.round((part * wholeBasisPoints) / whole)",
    "fen due in a month of an income of 10,000 yuan: 550099",
  ),
  interpreted(
    "an unknown operand reads as zero",
    "a === null || b === null ? null : of(a, b)",
    "of(a ?? 0, b ?? 0)",
  ),
  interpreted(
    "a branch is taken when its condition is unknown",
    "evaluate(branch.when, frame) === true",
    "evaluate(branch.when, frame) !== false",
  ),
  interpreted(
    "an unknown value is not in a list",
    "value === null ? null : node.list",
    "node.list",
  ),
  conditions("`<` is false of what is greater only", '"<": ">="', '"<": ">"'),
  logic(
    "false and unknown is unknown",
    "if (value === false) {",
    "if (value === false && result) {",
    "months since the outside score: 2",
  ),
  logic("not unknown is true", "value === null ? null : !value", "!value"),
  calendar(
    "the 31st plus a month is not clipped to the month's end",
    "Math.min(moved, lastDayOfMonth(month + months))",
    "moved",
    "a compensation that ended on 29 February counts up to 27 February: 2026-02-28",
  ),
  calendar(
    "months later is a day late: the end of retention is",
    "(day - dayBeforeMonth) - 1",
    "(day - dayBeforeMonth)",
    "day from which a bad debt is kept for five years: 2021-11-20",
  ),
  calendar(
    "who was born on 29 February has the birthday on the 28th",
    "end.dayOfMonth < start.dayOfMonth",
    "end.dayOfMonth < Math.min(28, start.dayOfMonth)",
    "a birthday on 29 February is on 1 March",
  ),
  calendar(
    "a year is complete on the day after the birthday",
    "end.dayOfMonth < start.dayOfMonth",
    "end.dayOfMonth <= start.dayOfMonth",
    "the example person under-age",
  ),
  instant(
    "a day begins at midnight in Greenwich",
    "ms + offsetMinutes * minuteMs, dayMs",
    "ms, dayMs",
    "the first and last instant of the ninetieth day: 2026-08-23T00:00:00+08:00",
  ),
  printed("December is month 0", "% 12 + 1", "% 12"),
  inFile("run/text-pool.js")(
    "a part that reaches the end of a text is unknown",
    "text.length < from + length",
    "text.length <= from + length",
    "the example person account-closed",
  ),
];
