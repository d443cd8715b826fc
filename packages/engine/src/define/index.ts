export * from "./build.js";
export * from "./build-rows.js";
export type * from "./definition.js";
export type * from "./expression.js";
export { formatDefinition } from "./format-definition.js";
export { layoutJson } from "./layout-json.js";
export { definitionJsonSchema } from "./read-definition.js";
