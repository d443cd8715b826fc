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
export { type Tested, testsPass, thresholdValue } from "./decide/gates.js";
export { pairPointsFor, pointsFor } from "./decide/score.js";
export { knownOf } from "./dossier/clock.js";
export { compareRows } from "./dossier/compare.js";
export type { Facts, Row, Tables, Value } from "./dossier/dossier.js";
export { layoutOf, type SourceLayout } from "./dossier/layout.js";
export { dossierHash } from "./dossier/normal.js";
export { seeFacts } from "./dossier/see.js";
export { showValue } from "./explain/format.js";
export { nearestIn } from "./explain/points.js";
export { kindOf, neededValue } from "./explain/reasons.js";
export type { Node } from "./program/node.js";
export { printProgram } from "./program/print.js";
export {
  type ProgramAction,
  type ProgramContinuation,
  type ProgramEffect,
  type ProgramGate,
  type ProgramPair,
  type ProgramScored,
  scoreIndex,
} from "./program/program.js";
export { scoreRanges } from "./program/score-range.js";
export { children, walk } from "./program/visit.js";
export { type Coverage, coverageOf } from "./review/coverage.js";
export { type Difference, differences, readTests, type TestCase } from "./review/expectation.js";
export type { ColumnMaker, FactColumns, FactTable } from "./run/columns.js";
export { compile } from "./run/compile.js";
export { type Context, makeContext } from "./run/context.js";
export { evaluate as evaluateNode, type Frame, interpret } from "./run/interpret.js";
export { type Steps, stepsOf } from "./run/steps.js";
export * as calendar from "./value/calendar.js";
export { sha256Hex } from "./value/hash.js";
export { dayOfInstant, formatInstant, parseInstant, startOfDay } from "./value/instant.js";
export { assert, unreachable } from "./value/unreachable.js";
