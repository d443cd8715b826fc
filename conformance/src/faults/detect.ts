import { makeProduct, makeTimes, readCase } from "../case.js";
import { contextOf, factsOf, firstDifference, valuesOf } from "../compare.js";
import type { Engine } from "../engine.js";
import { seededChoices, seedOf } from "../generate/index.js";
import { expectations, makeChecker } from "../pay-later/check.js";
import { firstBrokenLaw } from "../pay-later/laws.js";
import type { Fault } from "./fault.js";

/** Finds something wrong with an engine; `null` when it finds nothing. */
type Detector = (engine: Engine) => string | null;

const seed = 20_261_120;
const definitions = 40;
const dossiersEach = 8;

/** The interpreter against the compiled form of the same engine, over generated cases. */
function differs(engine: Engine): string | null {
  for (let number = 0; number < definitions; number += 1) {
    const own = seedOf(seed, number);
    const product = makeProduct(engine, seededChoices(own));
    const world = makeTimes(product, seededChoices(seedOf(own, 0)));
    for (let part = 1; part <= dossiersEach; part += 1) {
      const { dossier } = readCase(engine, product, world, seededChoices(seedOf(own, part)));
      const facts = factsOf(engine, product, dossier);
      const context = contextOf(engine, product, facts);
      const { interpreted, compiled } = valuesOf(engine, product, facts, context);
      const at = firstDifference(interpreted, compiled);
      if (at < 0) continue;
      const values = `${String(interpreted[at])} interpreted, ${String(compiled[at])} compiled`;
      return `variable ${at} of case ${number}/${part} is ${values}`;
    }
  }
  return null;
}

/** What was written down by hand about the example product. */
function surprises(engine: Engine): string | null {
  const check = makeChecker(engine);
  for (const expectation of expectations) {
    const problem = check(expectation);
    if (problem !== null) return `${expectation.name}: ${problem}`;
  }
  return null;
}

const detectors: Readonly<Record<string, Detector>> = {
  equal: differs,
  expected: surprises,
  laws: firstBrokenLaw,
};

/** How a fault was found: by which detector, and what it said. */
export interface Finding {
  readonly detector: string;
  readonly problem: string;
}

/** The first thing that is wrong with an engine. What it throws is found as well. */
export function detect(engine: Engine, order: readonly string[]): Finding | null {
  for (const detector of order) {
    try {
      const problem = detectors[detector]?.(engine) ?? null;
      if (problem !== null) return { detector, problem };
    } catch (error) {
      return { detector, problem: `threw ${String(error)}` };
    }
  }
  return null;
}

/** All detectors; first those that are likely to find a fault, to be quick. */
export function orderFor(fault?: Fault): readonly string[] {
  const isRun = fault !== undefined && /^(run|value)\//.test(fault.file);
  return isRun ? ["equal", "expected", "laws"] : ["expected", "laws", "equal"];
}
