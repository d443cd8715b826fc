import { makeProduct, makeRecorded, makeTimes } from "../case.js";
import { contextOf, factsOf, valueProblem, valuesOf } from "../compare.js";
import type { Engine } from "../engine.js";
import { firstGateProblem, type GatePlan } from "../gates-equal.js";
import { seededChoices, seedOf } from "../generate/index.js";
import { expectations, makeChecker } from "../pay-later/check.js";
import { firstBrokenLaw } from "../pay-later/laws.js";
import type { Fault } from "./fault.js";

/** Finds something wrong with an engine; `null` when it finds nothing. */
type Detector = (engine: Engine, fault: Fault | null) => string | null;

const seed = 20_261_120;
const dossiersEach = 8;
/** Three hundred cases at first, and four times as many where nothing else has found anything. */
const firstDefinitions = 40;
const allDefinitions = 200;

/** The interpreter against the compiled form of the same engine, over generated cases. */
function differs(engine: Engine, from: number, to: number): string | null {
  for (let number = from; number < to; number += 1) {
    const own = seedOf(seed, number);
    const product = makeProduct(engine, seededChoices(own));
    const world = makeTimes(product, seededChoices(seedOf(own, 0)));
    for (let part = 1; part <= dossiersEach; part += 1) {
      const choices = seededChoices(seedOf(own, part));
      const { dossier } = makeRecorded(engine, product, world, choices);
      const facts = factsOf(engine, product, dossier);
      const context = contextOf(engine, product, facts);
      const problem = valueProblem(product, valuesOf(engine, product, facts, context));
      if (problem !== null) return `case ${number}/${part}: ${problem}`;
    }
  }
  return null;
}

/** What was written down by hand about the example product. */
function surprises(engine: Engine, only: (name: string) => boolean): string | null {
  const check = makeChecker(engine);
  for (const expectation of expectations) {
    const problem = only(expectation.name) ? check(expectation) : null;
    if (problem !== null) return `${expectation.name}: ${problem}`;
  }
  return null;
}

/** Compiled gates against decisions, over generated cases with and without tables. */
function gatesDiffer(engine: Engine): string | null {
  const plan: GatePlan = { kind: "plain", seed, from: 0, to: 100, worlds: 2, dossiers: 6 };
  return firstGateProblem(engine, plan) ?? firstGateProblem(engine, { ...plan, kind: "any" });
}

/** All detectors, by name. */
const detectors = {
  hint: (engine, fault) => surprises(engine, (name) => name === fault?.seenBy),
  equal: (engine) => differs(engine, 0, firstDefinitions),
  expected: (engine) => surprises(engine, () => true),
  laws: firstBrokenLaw,
  gates: gatesDiffer,
  more: (engine) => differs(engine, firstDefinitions, allDefinitions),
} satisfies Readonly<Record<string, Detector>>;

/** How a fault was found: by which detector, and what it said. */
export interface Finding {
  readonly detector: string;
  readonly problem: string;
}

/** Detectors in the order in which they are likely to find a fault. */
function orderFor(fault: Fault | null): readonly (keyof typeof detectors)[] {
  if (fault !== null && /gates?-|-(gates|subject)\./.test(fault.file)) return ["gates"];
  if (fault?.seenBy !== undefined) return ["hint", "expected", "laws", "equal", "more"];
  const isRun = fault !== null && /^(run|value)\//.test(fault.file);
  return isRun
    ? ["equal", "expected", "laws", "more", "gates"]
    : ["expected", "laws", "equal", "more", "gates"];
}

/** The first thing that is wrong with an engine. What it throws is found as well. */
export function detect(engine: Engine, fault: Fault | null): Finding | null {
  for (const detector of orderFor(fault)) {
    try {
      const problem = detectors[detector](engine, fault);
      if (problem !== null) return { detector, problem };
    } catch (error) {
      return { detector, problem: `threw ${String(error)}` };
    }
  }
  return null;
}
