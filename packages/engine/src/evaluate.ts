export { type Comparison, compare } from "./compare/compare.js";
export { compareOn, type PeopleComparison, type Person } from "./compare/people.js";
export {
  type CompiledGates,
  compileGates,
  type FailingGate,
  type PlainRecord,
  type Screening,
} from "./decide/compile-gates.js";
export { type DecideOptions, decideFacts } from "./decide/decide.js";
export { seeFacts } from "./dossier/see.js";
export { printProgram } from "./program/print.js";
export { scoreRanges } from "./program/score-range.js";
export { type Coverage, coverageOf } from "./review/coverage.js";
export { type Difference, differences, readTests, type TestCase } from "./review/expectation.js";
export { compile } from "./run/compile.js";
export { interpret } from "./run/interpret.js";
