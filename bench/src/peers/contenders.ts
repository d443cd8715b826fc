import { byHand } from "./by-hand.js";
import type { Contender } from "./contender.js";
import { jsonRules } from "./json-rules.js";
import { compiledGates, wholeDecision } from "./kaitong.js";
import { zen } from "./zen.js";

/** Everything that is compared; what JavaScript written by hand says, others must say. */
export function makeContenders(): readonly Contender[] {
  return [
    byHand,
    compiledGates(),
    wholeDecision(false),
    wholeDecision(true),
    zen("table", false),
    zen("table", true),
    zen("expression", false),
    jsonRules(),
  ];
}
