import { makeProduct, makeRecorded, makeTimes, type Product, RefusedError } from "./case.js";
import {
  applicationsOf,
  contextOf,
  decisionsOf,
  factsOf,
  textProblem,
  valueProblem,
  valuesOf,
} from "./compare.js";
import { countKinds } from "./count-kinds.js";
import type { Context, Dossier, Engine, Facts } from "./engine.js";
import { recorded, repeatedChoices, seededChoices, seedOf, type World } from "./generate/index.js";
import { type Lists, shrink } from "./shrink.js";

/** How much is compared. */
export interface Plan {
  readonly seed: number;
  readonly definitions: number;
  /** Instants of decision for each definition, and dossiers for each of those. */
  readonly worlds: number;
  readonly dossiers: number;
  /** Of a world's dossiers so many are decided in both ways. */
  readonly decided: number;
  /** And so many from the dossier on: seen, hashed, pre-screened and decided. */
  readonly applied: number;
}

/** What was compared. */
export interface Tally {
  pairs: number;
  /** Values of variables that were compared, and how many of them are unknown. */
  comparisons: number;
  unknown: number;
  decisions: number;
  applications: number;
  readonly outcomes: Map<string, number>;
  /** How often each kind of expression, function and window stood in a definition. */
  readonly kinds: Map<string, number>;
}

/** Where a case lies in a campaign. */
interface Place {
  readonly definition: number;
  readonly world: number;
  readonly dossier: number;
}

function seedsOf({ seed }: Plan, { definition, world, dossier }: Place): readonly number[] {
  const first = seedOf(seed, definition);
  const second = seedOf(first, world);
  return [first, second, seedOf(second, dossier + 1)];
}

function addOne(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** A case whose facts are known. */
interface Seen {
  readonly product: Product;
  readonly dossier: Dossier;
  readonly facts: Facts;
}

/** Compares the values of all variables; what differs as text. */
function compareValues(
  engine: Engine,
  { product, facts }: Seen,
  context: Context,
  tally: Tally,
): string | null {
  const both = valuesOf(engine, product, facts, context);
  tally.pairs += 1;
  tally.comparisons += both.compiled.length;
  for (const value of both.compiled) if (value === null) tally.unknown += 1;
  return valueProblem(product, both);
}

function compareDecisions(engine: Engine, { product, facts }: Seen, tally: Tally): string | null {
  const both = decisionsOf(engine, product, facts);
  tally.decisions += 1;
  addOne(tally.outcomes, String(/"outcome":"([a-z-]+)"/.exec(both.compiled)?.[1]));
  return textProblem("decision", both);
}

function compareApplications(
  engine: Engine,
  { product, dossier }: Seen,
  tally: Tally,
): string | null {
  tally.applications += 1;
  return textProblem("application", applicationsOf(engine, product, dossier));
}

function emptyTally(): Tally {
  const counts = { pairs: 0, comparisons: 0, unknown: 0, decisions: 0, applications: 0 };
  return { ...counts, outcomes: new Map(), kinds: new Map() };
}

/** Everything about one case that differs or throws; `null` when nothing does. */
function problemOf(engine: Engine, [first = [], second = [], third = []]: Lists): string | null {
  try {
    const product = makeProduct(engine, repeatedChoices(first));
    const world = makeTimes(product, repeatedChoices(second));
    const { dossier } = makeRecorded(engine, product, world, repeatedChoices(third));
    const facts = factsOf(engine, product, dossier);
    const seen = { product, dossier, facts };
    const tally = emptyTally();
    return (
      compareValues(engine, seen, contextOf(engine, product, facts), tally) ??
      compareDecisions(engine, seen, tally) ??
      compareApplications(engine, seen, tally)
    );
  } catch (error) {
    return error instanceof RefusedError ? null : `threw ${String(error)}`;
  }
}

/** The choices that a case was made of. */
function choicesOf(engine: Engine, plan: Plan, place: Place): Lists {
  const lists: number[][] = [[], [], []];
  const [first, second, third] = seedsOf(plan, place).map((seed, index) =>
    recorded(seededChoices(seed), lists[index] ?? []),
  );
  if (first === undefined || second === undefined || third === undefined) return lists;
  const product = makeProduct(engine, first);
  makeRecorded(engine, product, makeTimes(product, second), third);
  return lists;
}

/** Tells of a case that differs: how to see it again, and the smallest case that does too. */
function report(engine: Engine, plan: Plan, place: Place, problem: string): string {
  const lists = choicesOf(engine, plan, place);
  const fails = (tried: Lists) => problemOf(engine, tried) !== null;
  const smallest = fails(lists) ? shrink(lists, fails) : lists;
  const [first = [], second = [], third = []] = smallest;
  const product = makeProduct(engine, repeatedChoices(first));
  const world = makeTimes(product, repeatedChoices(second));
  const { json } = makeRecorded(engine, product, world, repeatedChoices(third));
  const { definition, world: times, dossier } = place;
  return [
    `seed ${plan.seed}, definition ${definition}, world ${times}, dossier ${dossier}:`,
    problem,
    `the smallest case: ${problemOf(engine, smallest) ?? problem}`,
    `definition ${JSON.stringify(product.definition)}`,
    `reference ${JSON.stringify(product.reference.json)}`,
    `dossier ${JSON.stringify(json)}`,
  ].join("\n");
}

function runWorld(
  engine: Engine,
  plan: Plan,
  product: Product,
  place: Omit<Place, "dossier">,
  tally: Tally,
): void {
  const [, own = 0] = seedsOf(plan, { ...place, dossier: 0 });
  const world: World = makeTimes(product, seededChoices(own));
  let context: Context | null = null;
  for (let number = 0; number < plan.dossiers; number += 1) {
    const [, , seed = 0] = seedsOf(plan, { ...place, dossier: number });
    let problem: string | null;
    try {
      const { dossier } = makeRecorded(engine, product, world, seededChoices(seed));
      const facts = factsOf(engine, product, dossier);
      // All dossiers of a world are decided at one instant, and so in one context.
      context ??= contextOf(engine, product, facts);
      const seen = { product, dossier, facts };
      problem =
        compareValues(engine, seen, context, tally) ??
        (number < plan.decided ? compareDecisions(engine, seen, tally) : null) ??
        (number < plan.applied ? compareApplications(engine, seen, tally) : null);
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      problem = `threw ${error instanceof Error ? error.stack : String(error)}`;
    }
    if (problem === null) continue;
    throw new Error(report(engine, plan, { ...place, dossier: number }, problem));
  }
}

/**
 * Compares the interpreter with the compiled form over generated definitions and dossiers. Throws
 * at the first difference, with the seed and the smallest case that differs.
 */
export function runCampaign(engine: Engine, plan: Plan, told?: (tally: Tally) => void): Tally {
  const tally = emptyTally();
  for (let definition = 0; definition < plan.definitions; definition += 1) {
    const [own = 0] = seedsOf(plan, { definition, world: 0, dossier: 0 });
    const product = makeProduct(engine, seededChoices(own));
    countKinds(product.definition, tally.kinds);
    for (let world = 0; world < plan.worlds; world += 1) {
      runWorld(engine, plan, product, { definition, world }, tally);
    }
    told?.(tally);
  }
  return tally;
}
