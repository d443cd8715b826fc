import { makeProduct, makeRecorded, makeTimes, type Product, RefusedError } from "./case.js";
import { factsOf } from "./compare.js";
import type { Dossier, Engine, Facts } from "./engine.js";
import { type Choices, makeReference, seededChoices, seedOf } from "./generate/index.js";
import { makePlainDefinition } from "./generate/plain-definition.js";

/** How many generated cases are compared: definitions, each with some worlds and dossiers. */
export interface GatePlan {
  /** `plain`: sources of one row and numbers only, which may also be given as records. */
  readonly kind: "any" | "plain";
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly worlds: number;
  readonly dossiers: number;
}

/** What was compared. */
export interface GateTally {
  screenings: number;
  records: number;
  failing: number;
  unknown: number;
  /** Gates of layers that were not reached, or after a gate that failed. */
  skipped: number;
  readonly outcomes: Map<string, number>;
}

type Screening = ReturnType<ReturnType<Engine["evaluate"]["compileGates"]>["facts"]>;
type PlainRecord = Parameters<
  NonNullable<ReturnType<Engine["evaluate"]["compileGates"]>["record"]>
>[0];

/** What a decision by the interpreter says of the gates: reasons in the definition's order. */
function decided(engine: Engine, product: Product, facts: Facts, tally: GateTally): Screening {
  const { program, reference } = product;
  const { interpret, decideFacts } = engine.evaluate;
  const { outcome, reasons, gates } = decideFacts(program, reference, facts, "", interpret);
  const byCode = new Map(
    reasons.filter(({ kind }) => kind === "gate").map((one) => [one.code, one]),
  );
  const failing = gates.flatMap(({ id, result }) => {
    if (result === "not-evaluated") tally.skipped += 1;
    const reason = byCode.get(id);
    if (reason === undefined) return [];
    if (result === "unknown") tally.unknown += 1;
    return [{ code: id, value: reason.value, needed: reason.needed }];
  });
  tally.failing += failing.length;
  tally.outcomes.set(outcome, (tally.outcomes.get(outcome) ?? 0) + 1);
  return { outcome, failing } as Screening;
}

/** The one-row sources of a dossier as a plain record; a row that is not seen is not there. */
function recordOf({ program }: Product, dossier: Dossier, facts: Facts): PlainRecord {
  return Object.fromEntries(
    program.definition.sources.map(({ name, columns }, at) => {
      const values = dossier.tables[at]?.[0]?.values;
      if (values === undefined || !facts.tables[at]?.length) return [name, null];
      // What is unknown is null in one source; in the other it is left out, as defaults are.
      const members = columns.flatMap((column, place) => {
        const value = values[place] ?? null;
        const isLeftOut = at % 2 === 1 && (value === null || value === column.default);
        return isLeftOut ? [] : [[column.name, value]];
      });
      return [name, Object.fromEntries(members)];
    }),
  );
}

function differs(expected: Screening, got: Screening, what: string): string | null {
  const [meant, found] = [JSON.stringify(expected), JSON.stringify(got)];
  return meant === found ? null : `${what}: ${found} in place of ${meant}`;
}

/** Compares the compiled gates with a decision over one dossier; what differs as text. */
export function gateProblem(
  engine: Engine,
  product: Product,
  dossier: Dossier,
  tally: GateTally,
): string | null {
  const { program, reference } = product;
  const facts = factsOf(engine, product, dossier);
  const gates = engine.evaluate.compileGates(program, reference, facts.asOf);
  const expected = decided(engine, product, facts, tally);
  tally.screenings += 1;
  const ofFacts = () => differs(expected, gates.facts(facts), "facts");
  const { record } = gates;
  if (record === null) return ofFacts();
  tally.records += 1;
  const ofRecord = () => differs(expected, record(recordOf(product, dossier, facts)), "record");
  // In turns first, so that nothing of the one is taken for the other's.
  return tally.records % 2 === 0 ? (ofFacts() ?? ofRecord()) : (ofRecord() ?? ofFacts());
}

/** An empty count. */
export function emptyGateTally(): GateTally {
  return { screenings: 0, records: 0, failing: 0, unknown: 0, skipped: 0, outcomes: new Map() };
}

function makePlainProduct(engine: Engine, choices: Choices): Product {
  const { definition, today } = makePlainDefinition(choices);
  const { program, diagnostics } = engine.readDefinition(definition);
  if (program === null) throw new RefusedError(JSON.stringify(diagnostics));
  const { reference } = engine.readReference(program, makeReference(choices, definition, today));
  if (reference === null) throw new RefusedError("reference data of a plain definition");
  return { definition, today, program, reference };
}

/** Compares generated cases; the first that differs, with its place, or `null`. */
export function firstGateProblem(
  engine: Engine,
  plan: GatePlan,
  tally: GateTally = emptyGateTally(),
): string | null {
  for (let number = plan.from; number < plan.to; number += 1) {
    const own = seedOf(plan.seed, number);
    const make = plan.kind === "plain" ? makePlainProduct : makeProduct;
    const product = make(engine, seededChoices(own));
    for (let world = 0; world < plan.worlds; world += 1) {
      const second = seedOf(own, world);
      const times = makeTimes(product, seededChoices(second));
      for (let part = 1; part <= plan.dossiers; part += 1) {
        const choices = seededChoices(seedOf(second, part));
        const { dossier } = makeRecorded(engine, product, times, choices);
        const problem = gateProblem(engine, product, dossier, tally);
        if (problem !== null) return `case ${plan.kind} ${number}/${world}/${part}: ${problem}`;
      }
    }
  }
  return null;
}
