import { type Fault, inFile } from "./fault.js";

const interpreted = inFile("run/interpret-rows.js");
const printed = inFile("run/print-rows.js");
const runtime = inFile("run/runtime.js");
const runs = inFile("run/month-runs.js");

/** Which rows are in a window. */
const windows: readonly Fault[] = [
  interpreted(
    "a window of days is a day longer, interpreted",
    "asOfDay - length < time.day",
    "asOfDay - length <= time.day",
  ),
  interpreted("a window of days ends yesterday", "time.day <= asOfDay", "time.day < asOfDay"),
  printed(
    "a window of days is a day longer, compiled",
    "context.asOfDay - $",
    "context.asOfDay - 1 - $",
  ),
  interpreted(
    "a window of hours holds its first instant, interpreted",
    "length * hourMilliseconds < time.instant",
    "length * hourMilliseconds <= time.instant",
  ),
  printed(
    "a window of hours holds its first instant, compiled",
    "context.asOf - $",
    "context.asOf - 1 - $",
  ),
  interpreted(
    "a window of months is a month longer, interpreted",
    "end - length < time.month",
    "end - length <= time.month",
  ),
  printed(
    "a window of months is a month longer, compiled",
    '"monthsOf(table)", `',
    '"monthsOf(table)", `-1 + ',
  ),
  interpreted(
    "complete months hold the current one",
    "const end = asOfMonth - window.skip",
    "const end = asOfMonth",
  ),
  runtime(
    "a length by parameter is a day short: a cool-down of 89 days",
    "context.parameters[index] ?? 0",
    "context.parameters[index] - 1",
  ),
  interpreted(
    "a length by parameter is a day long: a cool-down of 91 days",
    "return frame.context.parameters[length.index] ?? 0",
    "return frame.context.parameters[length.index] + 1",
  ),
];

/** Which rows of a window count, and what they add up to. */
const selections: readonly Fault[] = [
  interpreted(
    "a row is selected when its condition is unknown",
    "evaluate(where, { ...frame, row, previous: null }) === true",
    "evaluate(where, { ...frame, row, previous: null }) !== false",
  ),
  interpreted(
    "an unknown table adds up to zero",
    "const chosen = selected(node.rows, frame);",
    "const chosen = selected(node.rows, frame) ?? (node.operation === 'sum' ? [] : null);",
  ),
  printed(
    "a pair is made with a row that was not selected",
    'skips.push("const before',
    'skips.unshift("const before',
    "a failed login between two others does not count",
  ),
  printed("the first row has a row before it", "before < 0 || ", ""),
  printed("a tuple with an unknown part counts", '.join(" && ");', '.join(" || ");'),
  interpreted(
    "a trailing count has an open end",
    "if (at <= day - days || at > day)",
    "if (at <= day - days)",
  ),
  interpreted("a trailing count is a day longer", "at <= day - days", "at < day - days"),
  runtime(
    "a trailing count is a day longer, compiled",
    "days[from] <= day - length",
    "days[from] < day - length",
    "days from the first to the last of three applications: 30",
  ),
];

/** Runs of months. */
const monthRuns: readonly Fault[] = [
  interpreted("a run goes on over a gap, interpreted", "run + 1 : 0", "run + 1 : run"),
  runs(
    "a run goes on over a gap, compiled",
    "runs.last[place] === month - 1 ?",
    "runs.last[place] < month ?",
  ),
  interpreted("a run goes on over parents, interpreted", "node.perParent ?", "false ?"),
  printed(
    "a run goes on over parents, compiled",
    "const own = node.perParent ?",
    "const own = false ?",
    "accounts have runs of their own",
  ),
  interpreted("a spoiled month counts", ".filter((month) => !bad.has(month))", ""),
  runs("a current run may have ended", "runs.last[place] === end &&", ""),
];

/** Faults in how rows are selected and aggregated. */
export const rowFaults: readonly Fault[] = [...windows, ...selections, ...monthRuns];
