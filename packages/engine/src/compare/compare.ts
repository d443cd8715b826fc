import type { Program } from "../program/program.js";
import { sidesOf } from "./cells.js";
import type { Change } from "./change.js";
import { regimesChanged, sourcesChanged } from "./changed-facts.js";
import { gatesChanged } from "./changed-gates.js";
import { parametersChanged, renamedOf, variablesChanged } from "./changed-names.js";
import { scorecardChanged } from "./changed-points.js";
import { documentChanged, partsChanged, wordsChanged } from "./changed-rest.js";
import { type Effect, effectOf, placesOf } from "./effect.js";
import { interning } from "./intern.js";
import { type Compared, meaningOf } from "./meaning.js";

/** How two definitions differ in meaning, and what follows for all people. */
export interface Comparison {
  readonly kind: "comparison";
  /** Hashes of the definitions. */
  readonly before: string;
  readonly after: string;
  /** What decides first, and by parts of the definition: gates, points, parameters, variables. */
  readonly changes: readonly Change[];
  readonly effect: Effect;
}

/** Everything that differs, by identity: neither order nor wording of an expression matters. */
function changesOf(compared: Compared): readonly Change[] {
  const renamed = renamedOf(compared);
  return Object.freeze([
    ...documentChanged(compared),
    ...gatesChanged(compared),
    ...scorecardChanged(compared, renamed),
    ...regimesChanged(compared),
    ...parametersChanged(compared),
    ...variablesChanged(compared, renamed),
    ...sourcesChanged(compared),
    ...partsChanged(compared),
    ...wordsChanged(compared),
  ]);
}

/**
 * Compares two definitions: what has changed, and what is proved of whom they approve (see
 * `Effect`). Both are taken from the day on which both are in effect.
 */
export function compare(before: Program, after: Program): Comparison {
  const sides = sidesOf(before, after);
  const places = placesOf(sides, interning());
  const meaning = {
    before: meaningOf(before, places.before),
    after: meaningOf(after, places.after),
  };
  return Object.freeze({
    kind: "comparison",
    before: before.hash,
    after: after.hash,
    changes: changesOf({ sides, meaning }),
    effect: effectOf(sides, places),
  });
}
