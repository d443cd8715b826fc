export { diagnosticCodes } from "./diagnostics/codes.js";
export { fill, formatValue, grouped, localDay } from "./explain/format.js";
export { parseInstant } from "./value/instant.js";
