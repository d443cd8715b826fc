import { type Fault, inFile } from "./fault.js";

const see = inFile("dossier/see.js");
const leaveOut = inFile("check/leave-out.js");
const reference = inFile("reference/reference.js");
const context = inFile("run/context.js");
const parameter = inFile("program/parameter.js");

/** Faults in what a decision sees: facts, parameters, cohorts, and the state of the economy. */
export const factFaults: readonly Fault[] = [
  see(
    "the time of knowledge is ignored",
    " && row.known <= asOf",
    "",
    "the example person known-late",
  ),
  see(
    "what is known just now is not seen",
    "row.known <= asOf",
    "row.known < asOf",
    "a score that is known just now",
  ),
  see(
    "the time of the event is ignored",
    "row.happened <= asOf && ",
    "",
    "a compensation that ended on 29 February counts up to 27 February: 2026-02-27",
  ),
  see(
    "a column of the future is shown",
    "copy[column] = null;",
    "",
    "a decline that was annulled: 2026-11-20T02:00:00.001Z",
  ),
  inFile("dossier/clock.js")(
    "a month is known at its beginning",
    "firstDayOfMonth(month + 1)",
    "firstDayOfMonth(month)",
    "a month that is known when it is over",
  ),
  inFile("dossier/read-row.js")(
    "`knownAt` is not read",
    "knownAt ??",
    "null ??",
    "the example person known-late",
  ),
  inFile("dossier/column.js")(
    "defaults are not read",
    "default: defaultOf(column, words)",
    "default: null",
    "the example person cooling-off",
  ),
  inFile("dossier/compare.js")(
    "ties stand in the order of the file",
    "if (byColumn !== 0)",
    "if (false)",
    "and in the other order",
  ),
  leaveOut(
    "a disputed row counts",
    "allOf(...own, ...inherited)",
    "allOf(...inherited)",
    "the example person disputed",
  ),
  leaveOut(
    "rows below a disputed row count",
    "allOf(...own, ...inherited)",
    "allOf(...own)",
    "a disputed account is left out, with its months",
  ),
  leaveOut(
    "what is perhaps disputed is left out",
    'kind: "constant", value: false',
    'kind: "constant", value: true',
    "the example person overdue",
  ),
  reference(
    "a cohort may be too small",
    "group.people < cohorts.peopleMin",
    "false",
    "a group of thirty people is too small: age and income alone have 150",
  ),
  reference(
    "no wider cohort is looked for",
    "cohorts.levels.entries()",
    "cohorts.levels.slice(0, 1).entries()",
    "a group of thirty people is too small: age and income alone have 150",
  ),
  reference(
    "a percentile is one bin too high",
    "histogram.edges[bin]",
    "histogram.edges[bin + 1]",
    "the example person peer",
  ),
  reference(
    "a percentile is of more people than it says",
    "100 * cumulative >= percent",
    "100 * cumulative > percent",
    "income at which the spending power is 8,000 yuan: 1525000",
  ),
  parameter(
    "a parameter changes a day late",
    "<= day)",
    "< day)",
    "cut-off at the score, from the day of the decision",
  ),
  parameter(
    "a parameter of another regime counts: the cut-off does",
    "(value.regime ?? regime) === regime",
    "true",
    "a tight economy",
  ),
  context(
    "a regime begins a day late",
    "entry.from <= day",
    "entry.from < day",
    "strong in a tight economy, from the day of the decision",
  ),
];
