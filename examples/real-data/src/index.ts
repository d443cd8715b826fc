/** Writing a definition: columns, variables, rules, points, and putting them together. */

/** What a definition is put together from. */
export type {
  Declared,
  DefinitionCopy,
  Parameter,
  Parts,
  PlainReference,
  Rule,
  Scorecard,
  Source,
} from "./author/index.js";
export * as author from "./author/index.js";
/** How well a score tells good from bad. */
export { type Separation, separation } from "./measure/separation.js";
/** Reading tables exactly: no float, no guess. */
export * as read from "./read/index.js";
export { type Application, decideAll, type Judged } from "./run/decide-all.js";
export { generateFiles, staleFiles } from "./run/generate.js";
export { type Example, openExample, runExample, type Said } from "./run/run.js";
export { type Summary, summarize } from "./run/summary.js";
