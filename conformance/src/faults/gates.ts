import { type Fault, inFile } from "./fault.js";

const code = inFile("decide/gate-code.js");
const print = inFile("decide/print-gates.js");
const subject = inFile("decide/print-subject.js");
const runtime = inFile("decide/gate-runtime.js");
const compile = inFile("decide/compile-gates.js");

/** Faults in the compiled gates, which only their comparison with decisions can see. */
export const gateFaults: readonly Fault[] = [
  print("compiled: `<` fails above its threshold", '"<": ">="', '"<": ">"'),
  print("compiled: `>=` fails at its threshold", '">=": "<"', '">=": "<="'),
  print("compiled: what is needed of `<` is its threshold", '=== "<" ? -1', '=== "<" ? 0'),
  print("compiled: what is declared as needed is ignored", "test.needed !== null", "false"),
  print(
    "compiled: the mildest is needed of all tests",
    '=== "all") ? "greatest"',
    '!== "all") ? "greatest"',
  ),
  print("compiled: only one test is needed", "alike.length < 2 ||", "true ||"),
  print(
    "compiled: an unknown gate passes",
    'unknown === "pass" || unknown === "not-evaluated"',
    "true",
  ),
  print("compiled: any test wants all", 'combine === "all" ? " && "', 'true ? " && "'),
  print(
    "compiled: an unknown test decides before one that fails",
    'combine === "all" ? [...fails, ...unknowns]',
    "false ? []",
  ),
  print("compiled: a gate is not kept as failed", "body.awaited.has(index)", "false"),
  print("compiled: `after` is ignored", "after.length === 0", "true"),
  print(
    "compiled: a decline is weaker than a hold",
    '"held",\n    "referred",\n    "declined"',
    '"declined",\n    "referred",\n    "held"',
  ),
  print("compiled: days are shown as numbers", '!== "integer" && type', '=== "none" && type'),
  code(
    "compiled: a later layer decides",
    "if (outcome === 0) outcome = rank",
    "if (rank > 0) outcome = rank",
  ),
  code("compiled: later layers run in the cool-down", "at < last ?", "false ?"),
  code("compiled: what failed before fails again", "awaits ? [", "false ? ["),
  code(
    "compiled: what the score reads is not computed",
    "const scored = gates.some(testsScore) ?",
    "false ?",
  ),
  code("compiled: what failed before stays", '["failing = null;",', "["),
  subject(
    "compiled: an absent value is no default",
    "printInteger(Number(column.default))",
    '"NaN"',
  ),
  subject("compiled: a day in the future is seen", "isHideable ?", "false ?"),
  subject(
    "compiled: an unknown row is that of the one before",
    '.fill(NaN);`,\n            "else {",\n            ...takes.map',
    ';`,\n            "else {",\n            ...takes.map',
  ),
  runtime("compiled: points are those of the first regime", "[context.regime]", "[0]"),
  runtime("compiled: an unknown value is scored as zero", "Number.isNaN(given)", "false"),
  runtime("compiled: a text is unknown", 'typeof value === "string"', "false"),
  runtime("compiled: one known threshold is the strictest", "known.length < 2", "known.length < 1"),
  compile(
    "compiled: texts and tables are left out",
    "needsColumns ? columnsOf",
    "false ? columnsOf",
  ),
];
