import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Decision,
  type Dossier,
  decide,
  type define,
  type Program,
  type Reference,
  readDefinition,
  readDossier,
  readReference,
} from "@kaitong/engine";
import { planFor } from "@kaitong/plan";
import type { Inputs } from "../content/inputs.js";
import { answerFor } from "./answers.fixture.js";

const folder = fileURLToPath(new URL("../../../../examples/pay-later", import.meta.url));

function json(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`${folder}/${path}`, "utf8"));
}

function programOf(value: unknown): Program {
  const { program, diagnostics } = readDefinition(value);
  if (program === null) throw new Error(JSON.stringify(diagnostics[0]));
  return program;
}

/** The example product as JSON, to be changed. */
export const definitionJson = json("definition.json");
/** The example product. */
export const program: Program = programOf(definitionJson);

function referenceOf(value: unknown): Reference {
  const { reference: read, diagnostics } = readReference(program, value);
  if (read === null) throw new Error(JSON.stringify(diagnostics[0]));
  return read;
}

/** The example's reference data. */
export const reference: Reference = referenceOf(json("reference.json"));

/** Names of the example's people. */
export const names: readonly string[] = readdirSync(`${folder}/people`)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort();

/** One of the example's people as JSON, to be changed. */
export function personJson(name: string): Record<string, unknown> {
  return json(`people/${name}.json`);
}

/** A dossier that is free of faults. */
export function dossierOf(value: object): Dossier {
  const { dossier, diagnostics } = readDossier(program, value);
  if (dossier === null) throw new Error(JSON.stringify(diagnostics[0]));
  return dossier;
}

/** A decision that approves, for what plans lead to. */
export const approved: Decision = decide(program, reference, dossierOf(personJson("approved")));

/** What a document about a dossier is made from, with a plan that fits the decision. */
export function inputsFor(value: object, language: define.Language): Inputs {
  const dossier = dossierOf(value);
  const today = decide(program, reference, dossier);
  const answer = answerFor(dossier.subject, today, approved);
  return { program, reference, dossier, answer, language };
}

/** What a document about one of the example's people is made from. */
export function inputsOf(name: string, language: define.Language): Inputs {
  return inputsFor(personJson(name), language);
}

const planMilliseconds = 1_000;

/** What a document about one of the example's people is made from, with the plan of the solver. */
export function plannedOf(name: string, language: define.Language): Inputs {
  const dossier = dossierOf(personJson(name));
  const end = performance.now() + planMilliseconds;
  const isOver = () => performance.now() > end;
  const answer = planFor(program, reference, dossier, { isOver });
  return { program, reference, dossier, answer, language };
}
