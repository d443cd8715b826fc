import { type Reporting, report } from "../check/scope.js";
import type { Definition, ScoredVariable } from "../define/definition.js";
import { canBeKnown, type Possible } from "./possible.js";

/** The values that a bin holds, both bounds inclusive; booleans are 0 and 1. */
function binBounds({ from, below, is }: ScoredVariable["bins"][number]): readonly [number, number] {
  if (is !== undefined) return [Number(is), Number(is)];
  const last = below === undefined ? Number.POSITIVE_INFINITY : below - 1;
  return [from ?? Number.NEGATIVE_INFINITY, last];
}

function reviewScored(
  scored: ScoredVariable,
  possible: Possible,
  pointer: string,
  reporting: Reporting,
): void {
  const { variable, bins, unknown } = scored;
  const points = new Set([
    ...bins.map((bin) => bin.points),
    ...(possible.unknown ? [unknown] : []),
  ]);
  if (points.size === 1) {
    report(
      reporting,
      "scorecard.no-effect",
      `${pointer}/bins`,
      `\`${variable}\` gives the same points whatever it is, so nobody can lose any by it`,
      "give its bins different points, or leave the variable out",
    );
    return;
  }
  if (!canBeKnown(possible)) return;
  const range = `${possible.minimum} to ${possible.maximum}`;
  for (const [index, bin] of bins.entries()) {
    const [low, high] = binBounds(bin);
    if (low <= possible.maximum && high >= possible.minimum) continue;
    report(
      reporting,
      "scorecard.dead-bin",
      `${pointer}/bins/${index}`,
      `no value of \`${variable}\` falls into bin ${index + 1}: it goes from ${range}`,
      "leave the bin out, or correct its bounds",
    );
  }
}

/** Warnings about points that nobody can get or lose. */
export function reviewScorecard(
  definition: Definition,
  variable: (index: number) => Possible,
  reporting: Reporting,
): void {
  const indices = new Map(definition.variables.map(({ name }, index) => [name, index]));
  for (const [at, scored] of (definition.scorecard?.variables ?? []).entries()) {
    const index = indices.get(scored.variable);
    if (index === undefined) continue;
    reviewScored(scored, variable(index), `/scorecard/variables/${at}`, reporting);
  }
}
