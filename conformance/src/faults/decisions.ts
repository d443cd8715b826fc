import { type Fault, inFile } from "./fault.js";

const gates = inFile("decide/gates.js");
const decide = inFile("decide/decide.js");
const score = inFile("decide/score.js");
const waiting = inFile("decide/waiting.js");
const limit = inFile("decide/limit.js");
const reasons = inFile("explain/reasons.js");
const points = inFile("explain/points.js");

/** How gates are judged, and what follows. */
const judging: readonly Fault[] = [
  gates(
    "`<` for `<=`",
    "return value <= threshold;",
    "return value < threshold;",
    "the example person account-closed",
  ),
  gates(
    "`<=` for `<`",
    "return value < threshold;",
    "return value <= threshold;",
    "the example person crosscheck",
  ),
  gates(
    "`>` for `>=`",
    "return value >= threshold;",
    "return value > threshold;",
    "the example person account-closed",
  ),
  gates(
    "an unknown gate passes",
    'unknown === "pass" ? null : unknown',
    "null",
    "unknown applications",
  ),
  gates(
    "a gate of any test wants all",
    'combine === "all" ? and3(passed) : or3(passed)',
    "and3(passed)",
    "the example person account-closed",
  ),
  gates(
    "what is held is stronger than what is declined",
    '["cooling-off", "declined", "referred", "held"]',
    '["cooling-off", "held", "referred", "declined"]',
    "of one layer the decline is stronger than the hold and stands first",
  ),
  gates(
    "later layers run in the cool-down",
    "gate.layer > coolingLayer ||",
    "",
    "the later day counts when both fail, and no later layer runs",
  ),
  gates(
    "`after` is ignored",
    'judged[at]?.result === "fail"',
    "false",
    "gates on a report that is too old are not evaluated",
  ),
];

/** Reasons. */
const explaining: readonly Fault[] = [
  reasons(
    "reasons of other layers are dropped",
    "...effective.filter((one) => one.gate.layer !== layer),",
    "",
    "a compensation that ended on 29 February counts up to 27 February: 2026-02-27",
  ),
  reasons(
    "the last reason is dropped",
    "ordered.map(",
    "ordered.slice(0, Math.max(1, ordered.length - 1)).map(",
    "the example person overdue-run",
  ),
  reasons(
    "a gate that lets through is a reason",
    "one.outcome !== null",
    'one.result !== "pass"',
    "the example person cooling-off",
  ),
  reasons(
    "reasons stand in the order of gates",
    "const ordered = [",
    "const ordered = effective, _ = [",
    "what is referred stands before what is held, whatever the order of gates",
  ),
  reasons(
    "what is needed would not pass",
    "return threshold - 1;",
    "return threshold;",
    "accounts on a device: 5",
  ),
  points(
    "points stand by name",
    "(b.pointsLost ?? 0) - (a.pointsLost ?? 0) ||",
    "",
    "points lost, most first, then by name",
  ),
  points(
    "points without loss are a reason",
    "lost > 0).map(({ one, lost }) => reasonOf",
    "lost >= 0).map(({ one, lost }) => reasonOf",
    "points lost, most first, then by name",
  ),
];

/** Score and limit. */
const scoring: readonly Fault[] = [
  score(
    "a bin holds its upper edge",
    "edges[middle] <= value",
    "edges[middle] < value",
    "the example person approved",
  ),
  score(
    "unknown has the points of the first bin",
    "points: scored.unknown",
    "points: scored.points[0]",
    "unknown income",
  ),
  score(
    "unknown is scored as zero",
    "values[scored.variable] ?? null",
    "values[scored.variable] ?? 0",
    "unknown balances",
  ),
  score(
    "the base is left out",
    "let total = scorecard.base;",
    "let total = 0;",
    "the example person approved",
  ),
  decide(
    "points are those of the first regime",
    "program.scorecards?.[context.regime]",
    "program.scorecards?.[0]",
    "a tight economy",
  ),
  inFile("check/scorecard.js")(
    "points of a regime are rounded down",
    "points * permille + 500",
    "points * permille",
    "a tight economy",
  ),
  limit(
    "the limit is not rounded down",
    "steps * limit.roundDownToFen",
    "smallest.limitFen",
    "the example person approved",
  ),
  limit(
    "the largest component binds",
    "amount < smallest.limitFen",
    "amount > smallest.limitFen",
    "the example person approved",
  ),
];

/** Days on which something ends. */
const days: readonly Fault[] = [
  decide(
    "the next application is a day early",
    "day === tomorrow ? null : day",
    "day === null ? null : day - 1",
    "the example person compensation-12",
  ),
  decide(
    "a hold is released a day late",
    "formatDay(day), by",
    "formatDay(day + 1), by",
    "the example person held",
  ),
  decide(
    "every decline starts the cool-down",
    "one.gate.definition.cools",
    "true",
    "the example person under-age",
  ),
  waiting(
    "a wait ends a day early",
    "return passing;",
    "return failing;",
    "the example person cooling-off",
  ),
  waiting(
    "a gate is looked at in the morning",
    "startOfDay(day + 1, program.offsetMinutes) - 1",
    "startOfDay(day, program.offsetMinutes)",
    "milliseconds after 72 hours ago that the SIM was changed: 1",
  ),
  waiting(
    "the next application does not see today's decline",
    "rows.splice(place, 0, row)",
    "rows.splice(place, 0)",
    "the example person compensation-12",
  ),
];

/** Faults in what follows from the values of variables. */
export const decisionFaults: readonly Fault[] = [...judging, ...explaining, ...scoring, ...days];
