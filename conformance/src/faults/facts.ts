import { type Fault, inFile } from "./fault.js";

const see = inFile("dossier/see.js");
const leaveOut = inFile("check/leave-out.js");
const reference = inFile("reference/reference.js");
const context = inFile("run/context.js");

/** Faults in what a decision sees: facts, parameters, cohorts, and the state of the economy. */
export const factFaults: readonly Fault[] = [
  see("the time of knowledge is ignored", " && row.known <= asOf", ""),
  see("what is known just now is not seen", "row.known <= asOf", "row.known < asOf"),
  see("the time of the event is ignored", "row.happened <= asOf && ", ""),
  see("a column of the future is shown", "copy[column] = null;", ""),
  inFile("dossier/clock.js")(
    "a month is known at its beginning",
    "firstDayOfMonth(month + 1)",
    "firstDayOfMonth(month)",
  ),
  inFile("dossier/read-row.js")("`knownAt` is not read", "knownAt ??", "null ??"),
  inFile("dossier/column.js")(
    "defaults are not read",
    "default: defaultOf(column, words)",
    "default: null",
  ),
  inFile("dossier/compare.js")(
    "ties stand in the order of the file",
    "if (byColumn !== 0)",
    "if (false)",
  ),
  leaveOut("a disputed row counts", "allOf(...own, ...inherited)", "allOf(...inherited)"),
  leaveOut("rows below a disputed row count", "allOf(...own, ...inherited)", "allOf(...own)"),
  leaveOut(
    "what is perhaps disputed is left out",
    'kind: "constant", value: false',
    'kind: "constant", value: true',
  ),
  reference("a cohort may be too small", "group.people < cohorts.peopleMin", "false"),
  reference(
    "no wider cohort is looked for",
    "cohorts.levels.entries()",
    "cohorts.levels.slice(0, 1).entries()",
  ),
  reference("a percentile is one bin too high", "histogram.edges[bin]", "histogram.edges[bin + 1]"),
  reference(
    "a percentile is of more people than it says",
    "100 * cumulative >= percent",
    "100 * cumulative > percent",
  ),
  context("a parameter changes a day late", "value.from <= day &&", "value.from < day &&"),
  context(
    "a parameter of another regime counts: the cut-off does",
    "(value.regime === null || value.regime === name)",
    "true",
  ),
  context("a regime begins a day late", "entry.from <= day", "entry.from < day"),
];
