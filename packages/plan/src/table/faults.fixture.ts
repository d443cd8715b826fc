/** A mistake in the planner of tables: one text of one file, put in place of another. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

function inFile(file: string) {
  return (name: string, from: string, to: string): Fault => ({ name, file, from, to });
}

const act = inFile("act.ts");
const choiceList = inFile("choice-list.ts");
const choices = inFile("choices.ts");
const group = inFile("group.ts");
const judge = inFile("judge.ts");
const labels = inFile("labels.ts");
const levels = inFile("levels.ts");
const search = inFile("search.ts");
const subject = inFile("subject.ts");

/** Mistakes that the comparison with brute force must find. */
export const faults: readonly Fault[] = [
  judge("an edge belongs to the bin below", "edges[bin]! <= value", "edges[bin]! < value"),
  judge(
    "unknown values have the points of 0",
    "Number.isNaN(value) ? unknown : points[binOf",
    "points[binOf",
  ),
  judge("a gate that is unknown lets through", "isUnknown ? ofUnknown", "isUnknown ? true"),
  judge("any of a gate's tests is all of them", '.combine === "any"', '.combine === "all"'),
  act("an effect without its condition is written", "where === null ||", "true ||"),
  act("money is not counted", "total += cost", "total += 0 * cost"),
  act("a tenth of the income must be full", "* 10n + income - 1n", "* 10n"),
  act("a month may cost more", "BigInt(shareBasisPoints)", "BigInt(shareBasisPoints + 500)"),
  subject("what is absent has no default", "(row[name] ?? absent)", "(row[name] ?? null)"),
  choiceList("a choice that costs more covers", "cost[a]! <= cost[b]!", "true"),
  choiceList("points do not matter", "points[a]! >= points[b]! &&", ""),
  choices("gates are not looked at", "if (!isPassing || (", "if (("),
  levels("actions do not count", "* unit + 1 :", "* unit :"),
  levels("what is fixed lets through", "if (fixed.passing[at] === 0)", "if (false)"),
  levels("what is fixed gives nothing", "points[at]! + fixed.points[at]!", "points[at]!"),
  levels("what others wait for is of no use", "!lever.isAwaited && !bench", "!bench"),
  choices("what comes first is not waited for", ".applies && !isTaken", ".applies && false"),
  choices("only the first of two is closed", "return !isSettled ||", "return"),
  choices("what changes makes no difference to a form", "form.changes === changes &&", ""),
  choices("points make no difference to a form", "&& form.points === points", ""),
  choices("gates make no difference to a form", "|| form.isPassing !== isPassing", ""),
  group("actions that share a gate are apart", "...shared, ...waiting", "...waiting"),
  group("what several columns say is fixed", " && followsFrom(program, decider, cells)", ""),
  labels(
    "a choice as dear as the known one is left out",
    "if (rightCost > costMost)",
    "if (rightCost >= costMost)",
  ),
  labels(
    "points are cut too low",
    "pointsMost = Math.max(0, missing)",
    "pointsMost = Math.max(0, missing - 1)",
  ),
  search("a point too many is asked for", "if (rest.missing > 0 ||", "if (rest.missing > -1 ||"),
  search(
    "money of several may be too much",
    "rest.fen + room.fenLeast[group]! > asked.fenMost ||",
    "",
  ),
];
