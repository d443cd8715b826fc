import {
  type Decision,
  type Dossier,
  decide,
  type Offer,
  offer,
  type Program,
  type Reference,
  readDefinition,
  readDossier,
  readReference,
} from "@kaitong/engine";
import { definition } from "../definition.js";
import type { Person } from "../people/base.js";
import { reference as referenceJson } from "../reference.js";

/** A definition that the engine accepts; anything that it objects to is thrown. */
export function programOf(value: unknown): Program {
  const { program, diagnostics } = readDefinition(value);
  if (program === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return program;
}

/** The example product. */
export const program = programOf(definition);

/** Reference data that the engine accepts. */
export function referenceOf(value: unknown): Reference {
  const read = readReference(program, value);
  if (read.reference === null) throw new Error(JSON.stringify(read.diagnostics, null, 2));
  return read.reference;
}

/** The example's reference data. */
export const reference = referenceOf(referenceJson);

/** The example's reference data with one regime for all time. */
export function inRegime(regime: string): Reference {
  const regimes = [{ from: "2015-01-01", regime, reference: "test" }];
  return referenceOf({ ...referenceJson, regimes });
}

/** A person's dossier, which must be free of faults. */
export function dossierOf(person: Person): Dossier {
  const { dossier, diagnostics } = readDossier(program, person);
  if (dossier === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  return dossier;
}

/** What the product decides about a person. */
export function decideOn(person: Person, facts: Reference = reference): Decision {
  return decide(program, facts, dossierOf(person));
}

/** What the pre-screen says about a person. */
export function offerTo(person: Person): Offer {
  return offer(program, reference, dossierOf(person));
}

/** Codes of the gates among the reasons, in the order of the reasons. */
export function gateCodes(decision: Pick<Decision, "reasons">): readonly string[] {
  return decision.reasons.filter(({ kind }) => kind === "gate").map(({ code }) => code);
}

/** What became of one gate. */
export function gateOf(decision: Pick<Decision, "gates">, id: string): Decision["gates"][number] {
  const gate = decision.gates.find((one) => one.id === id);
  if (gate === undefined) throw new Error(`there is no gate ${id}`);
  return gate;
}
