import type { Dossier, Program, Reference } from "../engine.js";
import { seededChoices, seedOf } from "../generate/index.js";
import { type Person, readFile } from "../pay-later/person.js";
import type { PlanCode } from "./code.js";
import { type PayLaterCase, payLaterProblem } from "./pay-later-laws.js";
import { makePayLaterPerson } from "./pay-later-people.js";

/** The example product, read. */
export interface PayLaterProduct {
  readonly program: Program;
  readonly reference: Reference;
}

/** What was looked at. */
export interface PayLaterTally {
  people: number;
  approved: number;
  plans: number;
  problems: string[];
}

type Options = NonNullable<Parameters<PlanCode["planFor"]>[3]>;

/** Nothing looked at yet. */
export function emptyPayLater(): PayLaterTally {
  return { people: 0, approved: 0, plans: 0, problems: [] };
}

/** Reads the example product; throws where it is refused. */
export function openPayLater({ engine }: PlanCode, definition = readFile("definition.json")) {
  const { program, diagnostics } = engine.readDefinition(definition);
  if (program === null) throw new Error(`refused: ${JSON.stringify(diagnostics)}`);
  const { reference } = engine.readReference(program, readFile("reference.json"));
  if (reference === null) throw new Error("the reference data is refused");
  return { program, reference };
}

function readSomebody({ engine }: PlanCode, { program }: PayLaterProduct, person: Person): Dossier {
  const { dossier, diagnostics } = engine.readDossier(program, person);
  if (dossier === null) throw new Error(`refused: ${JSON.stringify(diagnostics)}`);
  return dossier;
}

/** Plans for somebody of the example product. */
export function planPayLater(
  code: PlanCode,
  product: PayLaterProduct,
  person: Person,
  options: Options = {},
) {
  const dossier = readSomebody(code, product, person);
  const about = person.person as { readonly incomeMonthlyFen?: number | null } | undefined;
  const { exclude = [], caps = {} } = options;
  const incomeFen = about?.incomeMonthlyFen ?? null;
  const one: PayLaterCase = { ...product, dossier, incomeFen, exclude, caps };
  return { one, answer: code.planFor(product.program, product.reference, dossier, options) };
}

/** What somebody like the example people asks for, by their number. */
function optionsOf(product: PayLaterProduct, number: number): Options {
  const choices = seededChoices(seedOf(7, number));
  const ids = product.program.definition.actions.map(({ id }) => id);
  const exclude = choices.oneIn(3) ? [choices.pick(ids)] : [];
  const isCapped = choices.oneIn(3) && exclude[0] !== "keep-balance";
  return { exclude, months: 12, ...(isCapped ? { caps: { "keep-balance": "100000" } } : {}) };
}

/** Looks at the plans of people like the example's, from one number to another. */
export function lookAtPayLater(
  code: PlanCode,
  product: PayLaterProduct,
  from: number,
  to: number,
  tally: PayLaterTally,
): void {
  for (let number = from; number < to; number += 1) {
    const options = optionsOf(product, number);
    const { one, answer } = planPayLater(code, product, makePayLaterPerson(number), options);
    tally.people += 1;
    tally.plans += answer.plans.length;
    if (answer.today.outcome === "approved") tally.approved += 1;
    const problem = payLaterProblem(code, one, answer);
    if (problem !== null) tally.problems.push(`person ${number} of the example: ${problem}`);
  }
}
