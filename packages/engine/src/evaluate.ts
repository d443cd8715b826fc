export { type DecideOptions, decideFacts } from "./decide/decide.js";
export { seeFacts } from "./dossier/see.js";
export { printProgram } from "./program/print.js";
export { compile } from "./run/compile.js";
export { interpret } from "./run/interpret.js";
