export { type DossierLimits, dossierLimits } from "./dossier/dossier.js";
export { canonicalJson, type JsonValue } from "./value/canonical.js";
export { readJson } from "./value/json.js";
