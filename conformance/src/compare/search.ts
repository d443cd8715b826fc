import type { define } from "@kaitong/engine";
import type { Dossier, Engine, Program, Reference } from "../engine.js";
import { type Choices, seededChoices, seedOf } from "../generate/index.js";
import { label } from "../generate/sources.js";
import { makeFacts, makeSmall, regimes } from "./small.js";
import { type Direction, type Variation, variations, varied } from "./vary.js";

type Comparison = ReturnType<Engine["evaluate"]["compare"]>;

/** How many pairs of definitions, and people for each. */
export interface Plan {
  readonly seed: number;
  readonly pairs: number;
  readonly people: number;
  /** Names of the only changes that pairs are made by; any of them where this is absent. */
  readonly only?: readonly string[];
}

/** What a search did, so that one that has become tame shows. */
interface Tally {
  pairs: number;
  decisions: number;
  approved: number;
  /** Pairs by what is proved. */
  readonly claims: Record<Comparison["effect"]["claim"], number>;
  /** Pairs for which a limit on what can be proved shows: no person was found against it. */
  missed: number;
  /** Pairs made of one kind of change alone, and those of them that are proved. */
  readonly made: Record<Exclude<Direction, "any">, number>;
  readonly proved: Record<Exclude<Direction, "any">, number>;
}

/** A search that has not begun. */
export function emptyTally(): Tally {
  return {
    pairs: 0,
    decisions: 0,
    approved: 0,
    claims: { same: 0, "never-looser": 0, "never-stricter": 0, unproved: 0 },
    missed: 0,
    made: { tighter: 0, looser: 0, same: 0 },
    proved: { tighter: 0, looser: 0, same: 0 },
  };
}

/** Before and after each day on which a parameter may change, and long before. */
const instants = [
  "2021-05-05T12:00:00+08:00",
  "2024-02-29T23:59:59.999+08:00",
  "2024-03-01T00:00:00+08:00",
  "2024-06-30T12:00:00+08:00",
  "2024-07-01T12:00:00+08:00",
].map((text) => Date.parse(text));

/** Two definitions that are compared, and how the one was made of the other. */
interface Pair {
  readonly before: define.Definition;
  readonly after: define.Definition;
  readonly applied: readonly Variation[];
}

const kinds: readonly (readonly Direction[])[] = [
  ["tighter"],
  ["tighter", "same"],
  ["looser"],
  ["same"],
  ["tighter", "looser"],
  ["any"],
  ["tighter", "any"],
  ["tighter", "tighter", "looser", "same", "any"],
];

function wantedBy(choices: Choices, only: readonly string[] | undefined): readonly Variation[] {
  const all = Object.values(variations).flat();
  if (only !== undefined) {
    return only.flatMap((name) => all.filter((variation) => variation.name === name));
  }
  return choices.pick(kinds).flatMap((direction) => {
    const some = variations[direction];
    return Array.from({ length: 1 + choices.index(2) }, () => choices.pick(some));
  });
}

/** A random definition, and what some changes of it make. */
function makePair(seed: number, only: readonly string[] | undefined): Pair {
  const choices = seededChoices(seed);
  const before = makeSmall(choices);
  const wanted = wantedBy(choices, only);
  const { definition, applied } = varied(before, wanted, seedOf(seed, 1));
  const isTurned = choices.oneIn(4);
  if (!isTurned) return { before, after: definition, applied };
  return { before: definition, after: before, applied };
}

function referenceIn(engine: Engine, program: Program, regime: string): Reference {
  const entry = { from: "2015-01-01", regime, reference: "generated" };
  const words = label("generated");
  const json = { format: "kaitong/reference/1", name: "x", notice: words, regimes: [entry] };
  const { reference } = engine.readReference(program, json);
  if (reference === null) throw new Error("generated reference data were refused");
  return reference;
}

/** One definition, ready to decide. */
interface Decider {
  readonly program: Program;
  readonly references: readonly Reference[];
}

function deciderOf(engine: Engine, definition: define.Definition): Decider | null {
  const { program } = engine.readDefinition(definition);
  if (program === null) return null;
  return { program, references: regimes.map((name) => referenceIn(engine, program, name)) };
}

function readFacts(engine: Engine, { program }: Decider, json: object): Dossier {
  const { dossier } = engine.readDossier(program, json);
  if (dossier === null) throw new Error("generated facts were refused");
  return dossier;
}

function isApproved(
  engine: Engine,
  { program, references }: Decider,
  dossier: Dossier,
  [asOf, regime]: readonly [number, number],
): boolean {
  const { sources } = program.definition;
  const facts = engine.evaluate.seeFacts(sources, program.offsetMinutes, dossier, asOf);
  const reference = references[regime];
  if (reference === undefined) throw new Error("every regime has its reference data");
  return engine.evaluate.decideFacts(program, reference, facts, "").outcome === "approved";
}

/** Whom only one of the two approves, as far as it was found. */
interface Found {
  looser: string | null;
  stricter: string | null;
}

function searchPeople(
  engine: Engine,
  [before, after]: readonly [Decider, Decider],
  plan: Plan,
  seed: number,
  tally: Tally,
): Found {
  const found: Found = { looser: null, stricter: null };
  for (let number = 0; number < plan.people; number += 1) {
    const choices = seededChoices(seedOf(seed, number + 2));
    const json = makeFacts(choices);
    const [was, is] = [readFacts(engine, before, json), readFacts(engine, after, json)];
    const asOf = choices.pick(instants);
    for (const regime of regimes.keys()) {
      const first = isApproved(engine, before, was, [asOf, regime]);
      const second = isApproved(engine, after, is, [asOf, regime]);
      tally.decisions += 2;
      tally.approved += Number(first) + Number(second);
      const text = () => `${JSON.stringify(json)} at ${asOf} in ${regimes[regime]}`;
      if (second && !first) found.looser ??= text();
      if (first && !second) found.stricter ??= text();
    }
  }
  return found;
}

/** A person who is against what is proved; null when there is none. */
function contradiction({ effect }: Comparison, found: Found): string | null {
  const { neverLooser, neverStricter } = effect;
  if (neverLooser.proved && found.looser !== null) {
    return `proved never looser, yet only the new one approves ${found.looser}`;
  }
  if (neverStricter.proved && found.stricter !== null) {
    return `proved never stricter, yet only the old one approves ${found.stricter}`;
  }
  return null;
}

/** What changes of one kind alone must prove; null where they are of several kinds. */
function aloneIn({ applied }: Pair): Exclude<Direction, "any"> | null {
  const directions = new Set(applied.map(({ direction }) => direction));
  if (directions.has("any")) return null;
  if (directions.has("tighter")) return directions.has("looser") ? null : "tighter";
  return directions.has("looser") ? "looser" : "same";
}

function count(pair: Pair, { effect }: Comparison, found: Found, tally: Tally): void {
  const { claim, neverLooser, neverStricter } = effect;
  tally.pairs += 1;
  tally.claims[claim] += 1;
  const isMissed =
    (!neverLooser.proved && found.looser === null) ||
    (!neverStricter.proved && found.stricter === null);
  if (isMissed) tally.missed += 1;
  const alone = aloneIn(pair);
  if (alone === null) return;
  tally.made[alone] += 1;
  // A pair that is turned round is proved the other way; one is enough to be counted.
  const isOneWay = neverLooser.proved || neverStricter.proved;
  if (alone === "same" ? claim === "same" : isOneWay) tally.proved[alone] += 1;
}

/**
 * Looks for people who contradict what is proved of generated pairs of definitions. The first is
 * told with the pair; null when none was found.
 */
export function searchCounterexample(engine: Engine, plan: Plan, tally: Tally): string | null {
  for (let number = 0; number < plan.pairs; number += 1) {
    const seed = seedOf(plan.seed, number);
    const pair = makePair(seed, plan.only);
    const [before, after] = [deciderOf(engine, pair.before), deciderOf(engine, pair.after)];
    if (before === null || after === null) continue;
    const comparison = engine.evaluate.compare(before.program, after.program);
    const found = searchPeople(engine, [before, after], plan, seed, tally);
    const problem = contradiction(comparison, found);
    if (problem !== null) {
      const made = pair.applied.map(({ name }) => name).join(", ");
      return `seed ${seed} (${made}): ${problem}\n${JSON.stringify([pair.before, pair.after])}`;
    }
    count(pair, comparison, found, tally);
  }
  return null;
}
