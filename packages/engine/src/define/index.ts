export * from "./build.js";
export * from "./build-rows.js";
export type * from "./definition.js";
export type * from "./expression.js";
