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
  gates("`<` for `<=`", "return value <= threshold;", "return value < threshold;"),
  gates("`<=` for `<`", "return value < threshold;", "return value <= threshold;"),
  gates("`>` for `>=`", "return value >= threshold;", "return value > threshold;"),
  gates("an unknown gate passes", 'outcome: unknown === "pass" ? null : unknown', "outcome: null"),
  gates(
    "a gate of any test wants all",
    'combine === "all" ? and3(passed) : or3(passed)',
    "and3(passed)",
  ),
  gates(
    "what is held is stronger than what is declined",
    '["cooling-off", "declined", "referred", "held"]',
    '["cooling-off", "held", "referred", "declined"]',
  ),
  gates("later layers run in the cool-down", "gate.layer > coolingLayer ||", ""),
  gates("`after` is ignored", 'judged[at]?.result === "fail"', "false"),
];

/** Reasons. */
const explaining: readonly Fault[] = [
  reasons(
    "reasons of other layers are dropped",
    "...effective.filter((one) => one.gate.layer !== layer),",
    "",
  ),
  reasons(
    "the last reason is dropped",
    "ordered.map(",
    "ordered.slice(0, Math.max(1, ordered.length - 1)).map(",
  ),
  reasons("a gate that lets through is a reason", "one.outcome !== null", 'one.result !== "pass"'),
  reasons(
    "reasons stand in the order of gates",
    "const ordered = [",
    "const ordered = effective, _ = [",
  ),
  reasons("what is needed would not pass", "return threshold - 1;", "return threshold;"),
  points("points stand by name", "(b.pointsLost ?? 0) - (a.pointsLost ?? 0) ||", ""),
  points(
    "points without loss are a reason",
    "lost > 0).map(({ one, lost }) => reasonOf",
    "lost >= 0).map(({ one, lost }) => reasonOf",
  ),
];

/** Score and limit. */
const scoring: readonly Fault[] = [
  score("a bin holds its upper edge", "edges[middle] <= value", "edges[middle] < value"),
  score(
    "unknown has the points of the first bin",
    "points: scored.unknown",
    "points: scored.points[0]",
  ),
  score(
    "unknown is scored as zero",
    "values[scored.variable] ?? null",
    "values[scored.variable] ?? 0",
  ),
  score("the base is left out", "let total = scorecard.base;", "let total = 0;"),
  decide(
    "points are those of the first regime",
    "program.scorecards?.[context.regime]",
    "program.scorecards?.[0]",
  ),
  inFile("check/scorecard.js")(
    "points of a regime are rounded down",
    "points * permille + 500",
    "points * permille",
  ),
  limit("the limit is not rounded down", "steps * limit.roundDownToFen", "smallest.limitFen"),
  limit("the largest component binds", "amount < smallest.limitFen", "amount > smallest.limitFen"),
];

/** Days on which something ends. */
const days: readonly Fault[] = [
  decide(
    "the next application is a day early",
    "context.asOfDay + 1);",
    "context.asOfDay + 1) - 1;",
  ),
  decide("a hold is released a day late", "formatDay(day), by", "formatDay(day + 1), by"),
  decide("every decline starts the cool-down", "one.gate.definition.cools", "true"),
  waiting("a wait ends a day early", "return passing;", "return failing;"),
  waiting(
    "a gate is looked at in the morning",
    "startOfDay(day + 1, program.offsetMinutes) - 1",
    "startOfDay(day, program.offsetMinutes)",
  ),
  waiting("the next application does not see today's decline", "[...(table ?? []), row]", "table"),
];

/** Faults in what follows from the values of variables. */
export const decisionFaults: readonly Fault[] = [...judging, ...explaining, ...scoring, ...days];
