import type { define } from "@kaitong/engine";
import type { Dossier, Engine, Program, Reference } from "./engine.js";
import {
  type Choices,
  makeDefinition,
  makeDossier,
  makeReference,
  makeWorld,
  type World,
} from "./generate/index.js";

/** A generated definition that the engine has read, with its reference data. */
export interface Product {
  readonly definition: define.Definition;
  /** The day that its dossiers lie around, as an epoch day. */
  readonly today: number;
  readonly program: Program;
  readonly reference: Reference;
}

/** The engine refused generated input, which is correct by construction. */
export class RefusedError extends Error {}

function opened<Read>(read: Read | null, what: string, diagnostics: unknown): Read {
  if (read !== null) return read;
  throw new RefusedError(`a generated ${what} was refused: ${JSON.stringify(diagnostics)}`);
}

/** Makes a definition and its reference data out of choices and has the engine read them. */
export function makeProduct(engine: Engine, choices: Choices): Product {
  const { definition, today } = makeDefinition(choices);
  const { program, diagnostics } = engine.readDefinition(definition);
  const isRead = opened(program, "definition", diagnostics);
  const json = makeReference(choices, definition, today);
  const read = engine.readReference(isRead, json);
  const reference = opened(read.reference, "reference", read.diagnostics);
  return { definition, today, program: isRead, reference };
}

/** Makes the times around a decision out of choices. */
export function makeTimes(product: Product, choices: Choices): World {
  return makeWorld(choices, product);
}

/** A generated dossier: as JSON, and as the engine has read it. */
export interface Recorded {
  readonly json: object;
  readonly dossier: Dossier;
}

/** Makes a dossier out of choices and has the engine read it. */
export function makeRecorded(
  engine: Engine,
  product: Product,
  world: World,
  choices: Choices,
): Recorded {
  const json = makeDossier(choices, product.definition, world);
  const { dossier, diagnostics } = engine.readDossier(product.program, json);
  return { json, dossier: opened(dossier, "dossier", diagnostics) };
}
