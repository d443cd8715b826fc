import type { Decision, Dossier, Engine, Program, Reference } from "../engine.js";
import type { Expectation } from "./expectation.js";
import { change, type Person, readFile } from "./person.js";

/** The example product as an engine has read it. */
export interface Product {
  readonly engine: Engine;
  readonly program: Program;
  readonly reference: Reference;
}

function read(engine: Engine, definition: object, reference: object): Product {
  const opened = engine.readDefinition(definition);
  if (opened.program === null) throw new Error(`refused: ${JSON.stringify(opened.diagnostics)}`);
  const checked = engine.readReference(opened.program, reference);
  if (checked.reference === null)
    throw new Error(`refused: ${JSON.stringify(checked.diagnostics)}`);
  return { engine, program: opened.program, reference: checked.reference };
}

type Variant = Pick<Expectation, "definition" | "reference">;

/** Reads the example product in its variants, each once. */
export function openProducts(engine: Engine): (variant: Variant) => Product {
  const opened = new Map<string, Product>();
  const files = { definition: readFile("definition.json"), reference: readFile("reference.json") };
  return ({ definition = {}, reference = {} }) => {
    const key = JSON.stringify([definition, reference]);
    let product = opened.get(key);
    if (product === undefined) {
      const changed = [change(files.definition, definition), change(files.reference, reference)];
      product = read(engine, changed[0] ?? {}, changed[1] ?? {});
      opened.set(key, product);
    }
    return product;
  };
}

/** Reads a person's dossier, which is right. */
export function readPerson({ engine, program }: Product, person: Person): Dossier {
  const { dossier, diagnostics } = engine.readDossier(program, person);
  if (dossier === null) throw new Error(`refused: ${JSON.stringify(diagnostics)}`);
  return dossier;
}

/** Decides on a person, at the dossier's own instant or at another. */
export function decidePerson(product: Product, person: Person, asOf?: string): Decision {
  const { engine, program, reference } = product;
  const options = asOf === undefined ? {} : { asOf: Date.parse(asOf) };
  return engine.decide(program, reference, readPerson(product, person), options);
}
