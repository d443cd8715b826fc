import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readDefinition, readDossier, readReference } from "@kaitong/engine";
import { planFor } from "./plan.js";
import type { Player } from "./play.js";

const folder = fileURLToPath(new URL("../../../examples/pay-later/", import.meta.url));
const textOf = (path: string) => readFileSync(`${folder}${path}`, "utf8");

/** The example product, with texts of its definition replaced. */
export function payLater(replace: (definition: string) => string = (text) => text) {
  const { program, diagnostics } = readDefinition(JSON.parse(replace(textOf("definition.json"))));
  if (program === null) throw new Error(JSON.stringify(diagnostics));
  const { reference } = readReference(program, JSON.parse(textOf("reference.json")));
  if (reference === null) throw new Error("the reference data does not fit");
  return { program, reference };
}

/** One of the example's people, with texts of the dossier replaced. */
export function playerOf(
  name: string,
  product = payLater(),
  replace: (dossier: string) => string = (text) => text,
): Player {
  const text = replace(textOf(`people/${name}.json`));
  const { dossier } = readDossier(product.program, text);
  if (dossier === null || dossier.asOf === null) throw new Error(`${name} is no dossier`);
  return { ...product, dossier, asOf: dossier.asOf };
}

/** Their answer, with nothing possible but the named actions. */
export function answerFor(
  { program, reference, dossier, asOf }: Player,
  possible: readonly string[],
) {
  const ids = program.definition.actions.map(({ id }) => id);
  const exclude = ids.filter((id) => !possible.includes(id));
  return planFor(program, reference, dossier, { asOf, exclude, months: 12 });
}
