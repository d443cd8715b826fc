import type { Dossier, Program, Reference } from "../engine.js";
import { dayNumber, dayText, startOfDay } from "../generate/calendar.js";
import { type Choices, seededChoices } from "../generate/index.js";
import type { PlanCode } from "./code.js";
import type { Json, Now } from "./kit.js";
import type { PlannedProduct } from "./product.js";

/** A product as an engine has read it. */
export interface OpenProduct extends PlannedProduct {
  readonly program: Program;
  readonly ref: Reference;
  /** Name of the regime on a day, by the text of the reference data. */
  readonly regimeOn: (day: number) => string;
}

/** What somebody asks for, in the options of the package. */
export interface Asked {
  readonly exclude: readonly string[];
  readonly caps: Readonly<Record<string, string>>;
  readonly applies: readonly string[];
  readonly marginPoints?: number;
  readonly months: number;
}

/** Somebody with a wish, as JSON and as an engine has read it. */
export interface Somebody {
  readonly now: Now;
  readonly json: Json;
  readonly dossier: Dossier;
  readonly asked: Asked;
}

/** Reads a product, which is right; throws where it is refused. */
export function openProduct({ engine }: PlanCode, product: PlannedProduct): OpenProduct {
  const { program, diagnostics } = engine.readDefinition(product.definition);
  if (program === null) throw new Error(`refused: ${JSON.stringify(diagnostics)}`);
  const read = engine.readReference(program, product.reference);
  if (read.reference === null) throw new Error(`refused: ${JSON.stringify(read.diagnostics)}`);
  const regimeOn = (day: number) =>
    product.regimes.filter(({ from }) => from <= dayText(day)).at(-1)?.regime ?? "";
  return { ...product, program, ref: read.reference, regimeOn };
}

/** A parameter's value on a day in a regime, by the text of the definition. */
export function parameterOn(
  { definition }: PlannedProduct,
  name: string,
  day: number,
  regime: string,
): number {
  const { values = [] } = definition.parameters.find((one) => one.name === name) ?? {};
  const inForce = values.filter(
    (value) => value.from <= dayText(day) && (value.regime ?? regime) === regime,
  );
  // The latest counts; of those of one day the one of the regime.
  const newest = inForce.reduce((from, value) => (value.from > from ? value.from : from), "");
  const own = inForce.filter(({ from }) => from === newest);
  return (own.find((one) => one.regime === regime) ?? own[0]!).value;
}

const days = ["2024-02-29", "2024-01-31", "2024-03-15", "2024-03-01", "2023-12-31", "2024-04-30"];
const hours = [10, 10, 0, 23, 7];

function makeAsked(choices: Choices, { deeds }: PlannedProduct): Asked {
  const exclude: string[] = [];
  const applies: string[] = [];
  const caps: Record<string, string> = {};
  for (const { definition } of deeds) {
    const { id, levels, onRequest } = definition;
    if (choices.oneIn(14)) exclude.push(id);
    else {
      if (onRequest && !choices.oneIn(4)) applies.push(id);
      if (levels.length > 1 && choices.oneIn(6)) caps[id] = choices.pick(levels).id;
    }
  }
  const margin = choices.oneIn(4) ? { marginPoints: choices.pick([0, 10, 25]) } : {};
  return { exclude, applies, caps, months: choices.pick([3, 4, 3, 4, 2]), ...margin };
}

/** Somebody of a product, by a seed of their own. */
export function makeSomebody(code: PlanCode, product: OpenProduct, seed: number): Somebody {
  const choices = seededChoices(seed);
  const { offsetMinutes } = product.definition.timeZone;
  const day = dayNumber(choices.pick(days));
  const asOf = startOfDay(day, offsetMinutes) + choices.pick(hours) * 3_600_000;
  const now: Now = { day, asOf, offsetMinutes };
  const facts = product.kits.map((kit) => kit.facts(choices, now));
  const json: Json = Object.assign(
    { subject: "generated", asOf: new Date(asOf).toISOString() },
    ...facts,
  );
  const { dossier, diagnostics } = code.engine.readDossier(product.program, json);
  if (dossier === null) throw new Error(`refused: ${JSON.stringify(diagnostics)}`);
  return { now, json, dossier, asked: makeAsked(choices, product) };
}
