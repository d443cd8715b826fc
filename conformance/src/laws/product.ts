import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Decision,
  type Dossier,
  decide,
  type evaluate,
  input,
  type Program,
  type Reference,
  readDefinition,
  readDossier,
  readReference,
} from "@kaitong/engine";
import { Unreadable } from "./for-all.js";

/** A row, or any object of a dossier. */
export type Facts = { readonly [name: string]: input.JsonValue | undefined };

export interface Report extends Facts {
  readonly person: Facts;
  readonly accounts: readonly Facts[];
  readonly compensations: readonly Facts[];
  readonly enforcements: readonly Facts[];
  readonly inquiries: readonly Facts[];
}

/** A dossier of the example product as JSON, with everything that the approved person has. */
export interface Person extends Facts {
  readonly subject: string;
  readonly asOf: string;
  readonly person: Facts;
  readonly account: Facts;
  readonly cards: readonly Facts[];
  readonly sesame: readonly Facts[];
  readonly transactions: readonly Facts[];
  readonly balances: readonly Facts[];
  readonly bills: readonly Facts[];
  readonly devices: readonly Facts[];
  readonly logins: readonly Facts[];
  readonly securityEvents: readonly Facts[];
  readonly applications: readonly Facts[];
  readonly links: readonly Facts[];
  readonly creditReport: Report | null;
}

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A file of the example product as JSON. */
export function load(path: string): unknown {
  return JSON.parse(readFileSync(`${root}examples/pay-later/${path}`, "utf8"));
}

function accepted<Value>(value: Value | null, diagnostics: readonly unknown[]): Value {
  if (value === null) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return value;
}

const opened = readDefinition(load("definition.json"));
export const program: Program = accepted(opened.program, opened.diagnostics);
const read = readReference(program, load("reference.json"));
export const reference: Reference = accepted(read.reference, read.diagnostics);
export const approved = load("people/approved.json") as Person;

/** Reads a dossier that must be without fault. */
export function dossierOf(json: Facts): Dossier {
  const { dossier, diagnostics } = readDossier(program, json);
  if (dossier === null) throw new Unreadable(JSON.stringify(diagnostics.slice(0, 3)));
  return dossier;
}

/** Decides a dossier given as JSON. */
export function decideJson(json: Facts, options: evaluate.DecideOptions = {}): Decision {
  return decide(program, reference, dossierOf(json), options);
}

/** The bytes of a decision. */
export function textOf(decision: Decision): string {
  return input.canonicalJson(decision as unknown as input.JsonValue);
}

/** The codes of the gates among the reasons, in their order. */
export function gateCodes(decision: Decision): string[] {
  return decision.reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code);
}
