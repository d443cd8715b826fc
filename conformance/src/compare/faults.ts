import { type Fault, inFile } from "../faults/fault.js";

const demands = inFile("compare/demands.js");
const condition = inFile("compare/condition.js");
const points = inFile("compare/points.js");
const cells = inFile("compare/cells.js");
const prove = inFile("compare/prove.js");
const fingerprint = inFile("compare/fingerprint.js");
const clause = inFile("compare/clause.js");

/**
 * Mistakes in what is proved of two definitions, each of which the search must find; `seenBy` are
 * names of changes, joined by ` + `, of which pairs are made first.
 */
export const proofFaults: readonly Fault[] = [
  demands(
    "every rule for unknown counts as letting through",
    'unknown === "pass" || unknown === "not-evaluated"',
    "true",
    "unknown is let through",
  ),
  demands(
    "a gate of any test demands them all",
    'gate.definition.combine === "all"',
    "true",
    "all in place of any",
  ),
  demands(
    "a threshold that is a variable is the tested one",
    "known(nodeOf(program, threshold.index), reading)",
    "of",
  ),
  condition(
    "`>` is taken for `>=`",
    "return [[value + 1, highest]];",
    "return [[value, highest]];",
    "an edge is let in",
  ),
  condition(
    "`<` is taken for `<=`",
    "return [[lowest, value - 1]];",
    "return [[lowest, value]];",
    "an edge is let in",
  ),
  condition(
    "not below is taken for above",
    '"<": ">="',
    '"<": ">"',
    "a condition is written as its comparison + a threshold is moved up",
  ),
  condition(
    "what makes `and` false is taken from `or`",
    '(node.operator === "and") === wanted',
    'node.operator === "and"',
    "another comparison",
  ),
  condition("all is known", "mayBeUnknown(node, place.program)", "false", "unknown is let through"),
  points(
    "points of unknown are left out",
    "unknown ? [null, ...bins] : bins",
    "bins",
    "fewer points for unknown",
  ),
  points(
    "the base is left out",
    "let [low, high] = [base, base];",
    "let [low, high] = [0, 0];",
    "a lower base",
  ),
  points("pairs are left out", "...card.pairs.map(", "...[].map("),
  points("only the first bin is looked at", "edge > low && edge <= high", "false", "fewer points"),
  cells(
    "only the first regime is looked at",
    "others.includes(name)",
    "name === others[0]",
    "another factor in one regime",
  ),
  cells(
    "only the first day is looked at",
    "[...new Set([start, ...later])]",
    "[start]",
    "a higher cutoff + another edge",
  ),
  cells(
    "values of a single regime are not looked at",
    "cell.from, cell.regime)",
    'cell.from, "")',
    "a higher cutoff + another edge",
  ),
  prove(
    "the difference of scores is left out",
    "range.low + low, high: range.high + high",
    "range.low, high: range.high",
    "fewer points + a lower base",
  ),
  prove(
    "the score may fall as far as it likes",
    "score.low + difference.low",
    "score.low",
    "fewer points + a lower base",
  ),
  prove("one condition of a clause is enough", "given.every((literal)", "given.some((literal)"),
  fingerprint(
    "windows of any length are the same",
    "[window.kind, lengthOf(window.length, place), skip]",
    "[window.kind]",
    "another window",
  ),
  fingerprint(
    "what stands in place of unknown is left out",
    '("coalesce", ids(of',
    '("coalesce", ids(of.slice(0, 1)',
    "another expression",
  ),
  inFile("compare/domain.js")(
    "a relation that may be unknown narrows",
    "literal.unknown ? false : narrowRelation",
    "narrowRelation",
  ),
  inFile("compare/range.js")(
    "unknown lies in every range",
    "if (inner.unknown && !outer.unknown)",
    "if (false)",
    "unknown is let through",
  ),
  clause("a clause holds where one of its conditions may", "return isEmpty(", "return !isEmpty("),
  clause(
    "`<=` follows the other way round",
    "given.left === wanted.left && given.right",
    "given.left === wanted.left || given.right",
  ),
];
