export { type DossierLimits, dossierLimits } from "./dossier/dossier.js";
export { dossierJsonSchema } from "./dossier/json-schema.js";
export { canonicalJson, type JsonValue } from "./value/canonical.js";
export { readJson } from "./value/json.js";
export { type SetResult, setPointer } from "./value/set-pointer.js";
