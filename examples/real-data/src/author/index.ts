export * from "./assemble.js";
export * as column from "./columns.js";
export * from "./declare.js";
export * from "./rules.js";
