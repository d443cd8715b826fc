export * from "./exact.js";
export * from "./folder.js";
export * from "./table.js";
