import { evaluate } from "@kaitong/engine";
import type { Glance, Looker } from "./glance.js";
import { judgingOf, letsThrough, valuesAt } from "./judge.js";
import type { Part } from "./parts.js";

/** What a part of the decision comes to. */
export interface Outcome {
  readonly points: number;
  /** Of these, points of variables that are easily faked. */
  readonly cheap: number;
  /** Gates that do not let through, as the bits of the part; 0 when all do. */
  readonly failing: number;
}

/** A part of the decision for values at a moment. */
export function outcomeOf(
  looker: Looker,
  part: Part,
  glance: Pick<Glance, "values" | "columns" | "context">,
): Outcome {
  const { program } = looker.person;
  const values = valuesAt(looker.steps, glance, part.reads);
  let points = 0;
  let cheap = 0;
  for (const scored of part.scored) {
    const given = evaluate.pointsFor(scored, values[scored.variable] ?? null);
    points += given;
    if (program.definition.variables[scored.variable]?.gaming === "cheap") cheap += given;
  }
  for (const pair of part.pairs) points += evaluate.pairPointsFor(pair, values);
  const judging = judgingOf(program);
  let failing = 0;
  for (const { at, bit } of part.gates) {
    if (!letsThrough(judging.parts[at]!.gate, values, glance.context)) failing |= bit;
  }
  return { points, cheap, failing };
}

/** Two parts together. */
export function addOutcomes(a: Outcome, b: Outcome): Outcome {
  return {
    points: a.points + b.points,
    cheap: a.cheap + b.cheap,
    failing: a.failing | b.failing,
  };
}
