import { type Fault, inFile } from "../faults/fault.js";

const candidate = inFile("levers/candidate.js");
const option = inFile("levers/option.js");
const component = inFile("levers/component.js");
const problem = inFile("levers/problem-of.js");
const combine = inFile("levers/combine.js");
const least = inFile("levers/least.js");
const points = inFile("levers/points.js");
const timeline = inFile("world/timeline.js");
const scan = inFile("scan.js");
const days = inFile("days.js");
const effect = inFile("world/effect.js");
const world = inFile("world/world.js");
const repeat = inFile("world/repeat.js");
const report = inFile("world/report.js");
const person = inFile("world/person.js");

/** Mistakes in what the future brings. */
const inTheFuture: readonly Fault[] = [
  inFile("world/moment.js")(
    "later days are looked at as of today",
    "day === person.today ? person.asOf : start + applyHour * hour",
    "person.asOf",
    "1/2",
  ),
  inFile("world/horizon.js")(
    "a window of months is a month short",
    "return size + window.skip - 1;",
    "return size + window.skip - 2;",
    "25/2",
  ),
  inFile("world/horizon.js")(
    "a window of days is a month short",
    'if (window.kind === "days")\n        return Math.ceil(size / monthDaysLeast);',
    'if (window.kind === "days")\n        return Math.floor(size / monthDaysLeast) - 1;',
    "5/2",
  ),
  effect(
    "what is done is known at once",
    'return after === "next-month" ? 0 : after;',
    "return 0;",
    "1/2",
  ),
  effect("more is moved here than is paid", "own.median * times > own.meanMonth", "false", "15/1"),
  effect(
    "what is kept is there a month early",
    "month < moment.month; month += 1) {\n            const { asOf }",
    "month <= moment.month; month += 1) {\n            const { asOf }",
    "34/0",
  ),
  repeat("late bills are paid in time next time", "return value + days;", "return value;", "5/2"),
  repeat(
    "another month comes again",
    "((month - thisMonth) % cycleMonths)",
    "((month - thisMonth + 1) % cycleMonths)",
    "1/2",
  ),
  report(
    "arrears are clear next month",
    "isBehind ? nextStatus(continuation, status) : continuation.clear",
    "continuation.clear",
    "1/2",
  ),
  report(
    "a report shows the world of its own day",
    "moment.day - worldDays + 1",
    "moment.day + 1",
    "1/2",
  ),
  report("consent to a report never ends", "today - obtained <=", "0 <=", "2/4"),
  world(
    "a score grows old",
    "return movedAlong(person, source, rows, moment);",
    "return rows;",
    "15/0",
  ),
  timeline(
    "a month is there before it is over",
    "counts[over - 1]",
    "(counts[over] ?? counts[over - 1])",
    "47/4",
  ),
  timeline("days stay as far from the time as they were", "days[turn] * unit", "0", "5/2"),
  timeline("what happened before now happens again", "time > now", "time > 0", "5/2"),
  person("today's decline is forgotten", 'decision.outcome !== "declined"', "true", "11/2"),
  person("a decline that does not cool, cools", "declining.length > 0 ?", "true ?", "2/1"),
];

/** Mistakes in what can be done. */
const inWhatCanBeDone: readonly Fault[] = [
  candidate(
    "what is kept is counted a month short",
    "const months = last - start + 1;",
    "const months = last - start;",
    "5/2",
  ),
  candidate("what is excluded is done", "|| wishes.excluded.has(action)", "|| false", "13/5"),
  candidate("no level is too high", "level <= cap &&", "true &&", "20/3"),
  candidate("what nobody asked for is done", "onRequest && !wishes", "false && !wishes", "44/2"),
  candidate("effort by income is rounded down", "* 10n + income - 1n)", "* 10n)", "1/2"),
  candidate(
    "money has a month more",
    "monthsToPay: calendar.monthOfDay(day) - person.thisMonth + 1",
    "monthsToPay: calendar.monthOfDay(day) - person.thisMonth + 2",
    "491/1",
  ),
  candidate(
    "what depends on others is planned",
    'conditional === true || knownAfter === "never"',
    'knownAfter === "never"',
    "8/2",
  ),
];

/** Mistakes in what is chosen. */
const inTheChoice: readonly Fault[] = [
  option(
    "points of the month after are covered by none",
    "isNoWorse(a.ownLater, b.ownLater)",
    "true",
    "5/5",
  ),
  option("gates are covered by points", "(a.failing & ~b.failing) === 0", "true", "20/0"),
  component("actions that share a variable are apart", "of shared) {", "of []) {", "11/0"),
  problem("fewer actions are no better", "actions: choice.taken.length", "actions: 1", "372/0"),
  problem(
    "what is easily faked has no limit",
    "cheapMost !== null && all.flat().some(({ now }) => now.cheap > 0)",
    "false",
    "135/3",
  ),
  combine(
    "what is easily faked may be alone",
    'gained.cheap > 0 ? "cheap" : "none"',
    '"none"',
    "63/1",
  ),
  problem(
    "money has no limit",
    "deadlines.map((months) => monthlyFen * months)",
    "deadlines.map(() => 1_000_000_000)",
    "491/1",
  ),
  problem(
    "money has a month more than there is",
    "deadlines.map((months) => monthlyFen * months)",
    "deadlines.map((months) => monthlyFen * (months + 1))",
    "491/1",
  ),
  combine(
    "a choice costs its first action",
    "sum + candidate.effort, 0)",
    "sum || candidate.effort, 0)",
    "63/1",
  ),
  points("no margin is asked for", "asked + marginPoints - pointsAt", "asked - pointsAt", "8/2"),
  scan(
    "order does not matter",
    "before !== undefined && before.until <= own.act.from",
    "true",
    "169/2",
  ),
  scan(
    "the month after is thirty days later",
    "return calendar.addMonths(day, 1);",
    "return day + 30;",
    "2/1",
  ),
  days("the next month is left out", "thisMonth + at + 1", "thisMonth + at + 2", "2/1"),
  days("the end of a cool-down is left out", "[decision.reapplyOn, ", "[", "13/0"),
];

/** Mistakes in the quick way to a choice: what opens the gates, and no more. */
const inTheLeast: readonly Fault[] = [
  least("what opens the gates gives all points", "now.points < asked.points", "false", "11/2"),
  least(
    "points of the month after come by themselves",
    "points >= asked.pointsLater",
    "points >= 0",
    "25/2",
  ),
  candidate("what opens the gates can be paid", "<= mostFen * by", "<= mostFen * by * 10", "491/1"),
  least("the first that opens a gate is the easiest", "isEasier(choice, best)", "false", "66/0"),
  least("more actions are as easy", "one.taken.length < other.taken.length", "false", "66/0"),
  points(
    "the best bin is not counted",
    "Math.max(one.unknown, ...one.points) - own",
    "-own",
    "63/1",
  ),
  points(
    "what is done is seen on its first day",
    "taken.map(playedOf)",
    "taken.map(({ act }) => act)",
    "368/0",
  ),
];

/** Mistakes in plans, each of which an oracle must find. */
export const planFaults: readonly Fault[] = [
  ...inTheFuture,
  ...inWhatCanBeDone,
  ...inTheChoice,
  ...inTheLeast,
];
