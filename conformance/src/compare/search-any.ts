import type { define } from "@kaitong/engine";
import { makeProduct, makeTimes } from "../case.js";
import type { Decision, Engine, Program, Reference } from "../engine.js";
import { type Choices, makeDossier, seededChoices, seedOf } from "../generate/index.js";
import type { Plan } from "./search.js";
import { type Variation, variations, varied } from "./vary.js";

type Definition = define.Definition;
type Effect = ReturnType<Engine["evaluate"]["compare"]>["effect"];

/** What a search over all kinds of definitions did. */
interface AnyTally {
  pairs: number;
  proved: number;
  /** Pairs with limits of which it is proved that they are the same. */
  limits: number;
  /** Pairs of which one side approves somebody. */
  approving: number;
  decisions: number;
}

const foreign: readonly string[] = ["a gate more", "a test more", "other names"];

/** A column that nobody reads, behind the others: nothing that is not ordered changes by it. */
const moreColumns: Variation = {
  name: "a column more",
  direction: "any",
  change: (definition) => ({
    ...definition,
    sources: definition.sources.map((source) =>
      source.rows === "values"
        ? source
        : { ...source, columns: [...source.columns, { name: "more", type: "boolean" }] },
    ),
  }),
};

const longerWindows: Variation = {
  name: "other parameters",
  direction: "any",
  change: (definition, choices) => ({
    ...definition,
    parameters: definition.parameters.map((parameter) =>
      choices.index(3) > 0
        ? parameter
        : {
            ...parameter,
            values: parameter.values.map((value) => ({ ...value, value: value.value + 1 })),
          },
    ),
  }),
};

const fitting = [
  ...variations.tighter,
  ...variations.looser,
  ...variations.same,
  moreColumns,
  longerWindows,
].filter(({ name }) => !foreign.includes(name));

/** Without what only costs time: dates have no say in whom a definition approves. */
function plain(definition: Definition): Definition {
  const { coolDown: _coolDown, limit, preScreen: _preScreen, ...rest } = definition;
  const outcomes = { "cooling-off": "referred" } as Readonly<Record<string, define.GateOutcome>>;
  // Components with a gate would bring it back.
  const components = limit?.components.filter(({ gate }) => gate === undefined) ?? [];
  return {
    ...rest,
    ...(limit === undefined ? {} : { limit: { ...limit, components } }),
    gates: rest.gates
      // Few gates, so that people are approved at all.
      .filter((_gate, at) => at % 3 === 0)
      .map(({ after: _after, ...gate }) => ({
        ...gate,
        waits: false,
        outcome: outcomes[gate.outcome] ?? gate.outcome,
      })),
  };
}

interface Decider {
  readonly program: Program;
  readonly reference: Reference;
}

function deciderOf(engine: Engine, definition: Definition, json: unknown): Decider | null {
  const { program } = engine.readDefinition(definition);
  if (program === null) return null;
  const { reference } = engine.readReference(program, json);
  return reference === null ? null : { program, reference };
}

function decisionOf(engine: Engine, { program, reference }: Decider, json: object): Decision {
  const { dossier } = engine.readDossier(program, json);
  if (dossier === null) throw new Error("generated facts were refused");
  return engine.decide(program, reference, dossier);
}

/** Whether two decisions on the same facts are against what is proved. */
function isAgainst(
  { neverLooser, neverStricter, limit }: Effect,
  was: Decision,
  is: Decision,
): boolean {
  const [old, current] = [was.outcome === "approved", is.outcome === "approved"];
  if (old && current) return limit === "same" && was.limitFen !== is.limitFen;
  return (neverLooser.proved && current) || (neverStricter.proved && old);
}

function someOf(choices: Choices): readonly Variation[] {
  return Array.from({ length: choices.index(4) }, () => choices.pick(fitting));
}

/**
 * The same search over definitions of all kinds of variables, sources and windows, with facts at
 * the edges of their windows: what is proved must hold for whatever the language can say.
 */
export function searchAny(engine: Engine, plan: Plan, tally: AnyTally): string | null {
  for (let number = 0; number < plan.pairs; number += 1) {
    const seed = seedOf(plan.seed, number);
    const choices = seededChoices(seed);
    const product = makeProduct(engine, choices);
    const before = plain(product.definition);
    const { definition, applied } = varied(before, someOf(choices), seedOf(seed, 1));
    const [first, second] = choices.oneIn(2) ? [before, definition] : [definition, before];
    const { json: reference } = product.reference;
    const [was, is] = [first, second].map((one) => deciderOf(engine, one, reference));
    if (was == null || is == null) continue;
    const { effect } = engine.evaluate.compare(was.program, is.program);
    const world = makeTimes(product, seededChoices(seedOf(seed, 2)));
    const approved: boolean[] = [];
    for (let part = 0; part < plan.people; part += 1) {
      const facts = seededChoices(seedOf(seed, part + 3));
      const json = makeDossier(facts, product.definition, world);
      const [old, current] = [decisionOf(engine, was, json), decisionOf(engine, is, json)];
      approved.push(old.outcome === "approved", current.outcome === "approved");
      if (!isAgainst(effect, old, current)) continue;
      const made = applied.map(({ name }) => name).join(", ");
      const pair = JSON.stringify([first, second, json]);
      return `seed ${seed} (${made}): before ${old.outcome}, after ${current.outcome}\n${pair}`;
    }
    tally.pairs += 1;
    tally.proved += Number(effect.claim !== "unproved");
    tally.limits += Number(effect.limit === "same" && definition.limit !== undefined);
    tally.approving += Number(approved.includes(true));
    tally.decisions += approved.length;
  }
  return null;
}
