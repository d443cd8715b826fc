import type { Product } from "../case.js";
import { contextOf, factsOf, valueProblem, valuesOf } from "../compare.js";
import type { Decision, Dossier, Facts, Program, Values } from "../engine.js";
import { type Choices, seededChoices } from "../generate/index.js";
import { makeFacts, makeMoment } from "./facts.js";
import type { ReadEngine } from "./reading.js";
import { referenceIn } from "./reference.js";

/** How much an accepted mutant is run. */
export interface Runs {
  decisions: number;
  offers: number;
  values: number;
  unknown: number;
  readonly outcomes: Map<string, number>;
}

/** Regimes that are tried beside the neutral one, for definitions with thousands of them. */
const regimesMax = 2;
const rowsMany = 80;
/** Rows below which the rows of nested aggregates, to the power of their depth, stay few. */
const rowsByDepth = [rowsMany, rowsMany, 12, 4, 2] as const;
const rowKinds: readonly unknown[] = ["aggregate", "run", "trailing-count"];

/** How deep aggregates stand in one another. */
function rowDepth(part: unknown): number {
  if (typeof part !== "object" || part === null) return 0;
  const below = Object.values(part).reduce<number>((most, one) => Math.max(most, rowDepth(one)), 0);
  return below + (rowKinds.includes((part as { readonly kind?: unknown }).kind) ? 1 : 0);
}

/** A mutant that was accepted, with one of its regimes in force. */
function productIn(
  engine: ReadEngine,
  program: Program,
  regime: string,
  choices: Choices,
): Product | string {
  const { definition } = program;
  const json = referenceIn(choices, definition, regime);
  const { reference, diagnostics } = engine.readReference(program, json);
  if (reference === null)
    return `the reference data was refused: ${JSON.stringify(diagnostics[0])}`;
  return { definition, today: 0, program, reference };
}

/** An integer, day, month or instant that its own node does not allow. */
function boundsProblem({ variables }: Program, values: Values): string | null {
  for (const [index, { name, node }] of variables.entries()) {
    const value = values[index];
    if (typeof value !== "number") continue;
    if (!Number.isSafeInteger(value)) return `\`${name}\` is ${value}, no safe integer`;
    if (value >= node.minimum && value <= node.maximum) continue;
    return `\`${name}\` is ${value}, outside ${node.minimum} to ${node.maximum}`;
  }
  return null;
}

function scoreProblem({ definition }: Program, { score, limitFen }: Decision): string | null {
  const { scorecard: card, limit } = definition;
  const isWithin = (value: number, least: number, most: number) => value >= least && value <= most;
  if (score !== null && (card === undefined || !isWithin(score, card.minimum, card.maximum))) {
    return `the score is ${score}, outside its declared range`;
  }
  if (limitFen === null || limit === undefined) return null;
  const isLine = isWithin(limitFen, limit.minimumFen, limit.maximumFen);
  return isLine ? null : `the limit is ${limitFen}, outside its declared range`;
}

/** A dossier, and what is seen of it at its instant. */
interface Seen {
  readonly dossier: Dossier;
  readonly facts: Facts;
}

/** Decides, in both ways if asked; what differs, is out of range or cannot be written as text. */
function decisionProblem(
  engine: ReadEngine,
  { program, reference }: Product,
  { dossier, facts }: Seen,
  inBothWays: boolean,
  runs: Runs,
): string | null {
  const write = (what: unknown) => engine.input.canonicalJson(what as never);
  const decision = engine.decide(program, reference, dossier);
  const text = write(decision);
  runs.decisions += 1;
  runs.outcomes.set(decision.outcome, (runs.outcomes.get(decision.outcome) ?? 0) + 1);
  const problem = scoreProblem(program, decision);
  if (problem !== null) return problem;
  // From the facts on, so that the dossier is not hashed once more.
  const { decideFacts, interpret } = engine.evaluate;
  const meant = () => decideFacts(program, reference, facts, decision.dossier, interpret);
  if (inBothWays && text !== write(meant())) {
    return "the decision is another one interpreted than compiled";
  }
  if (program.preScreen === null) return null;
  const offer = write(engine.offer(program, reference, dossier));
  runs.offers += 1;
  const asked = () => engine.offer(program, reference, dossier, { run: interpret });
  if (inBothWays && offer !== write(asked())) {
    return "the offer is another one interpreted than compiled";
  }
  return null;
}

function dossierProblem(
  engine: ReadEngine,
  product: Product,
  rows: number,
  inBothWays: boolean,
  choices: Choices,
  runs: Runs,
): string | null {
  const moment = makeMoment(choices, product.definition, rows);
  const json = makeFacts(choices, product.definition, moment);
  const { dossier, diagnostics } = engine.readDossier(product.program, json);
  if (dossier === null) return `the dossier was refused: ${JSON.stringify(diagnostics[0])}`;
  const facts = factsOf(engine, product, dossier);
  const both = valuesOf(engine, product, facts, contextOf(engine, product, facts));
  runs.values += both.compiled.length;
  for (const value of both.compiled) if (value === null) runs.unknown += 1;
  return (
    valueProblem(product, both) ??
    boundsProblem(product.program, both.interpreted) ??
    decisionProblem(engine, product, { dossier, facts }, inBothWays, runs)
  );
}

/** The neutral regime, then others. */
function regimesOf({ definition }: Program): readonly string[] {
  const { neutral, list } = definition.regimes;
  const others = list.map(({ name }) => name).filter((name) => name !== neutral);
  return [neutral, ...others.slice(0, regimesMax)];
}

/**
 * What goes wrong when an accepted mutant decides, in every regime, over dossiers that fit its
 * sources; `null` when nothing does. What is thrown is a problem too.
 */
export function runningProblem(
  engine: ReadEngine,
  program: Program,
  dossiers: number,
  seed: Choices,
  runs: Runs,
): string | null {
  const depth = Math.max(...[0, ...program.definition.variables.map(rowDepth)]);
  const rows = rowsByDepth[Math.min(depth, rowsByDepth.length - 1)] ?? 1;
  // Each dossier is made of a seed of its own, so that a smaller mutant keeps its dossiers.
  const own = seededChoices(seed.index(2 ** 31));
  const before = runs.decisions;
  for (const regime of regimesOf(program)) {
    const product = productIn(engine, program, regime, own);
    if (typeof product === "string") return product;
    // Other regimes have other numbers and nothing else: one dossier shows them.
    const count = regime === program.definition.regimes.neutral ? dossiers : 1;
    for (let number = 0; number < count; number += 1) {
      // Dates are looked for day by day, which the interpreter takes long for: once is enough.
      const isFirst = runs.decisions === before;
      const problem = dossierProblem(engine, product, rows, isFirst, own, runs);
      if (problem !== null) return `in \`${regime}\`: ${problem}`;
    }
  }
  return null;
}
