export { type Choices, recorded, repeatedChoices, seededChoices, seedOf } from "./choices.js";
export { type GeneratedDefinition, makeDefinition } from "./definition.js";
export { makeDossier } from "./dossier.js";
export { makeReference } from "./reference.js";
export { makeWorld, type World } from "./world.js";
