import type { Program, ProgramScorecard } from "./program.js";

/** Bounds that no score leaves, both inclusive. */
interface ScoreRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** The least and the most that a scorecard can give, over all values and unknown. */
export function scoreRange({ base, scored, pairs }: ProgramScorecard): ScoreRange {
  let [minimum, maximum] = [base, base];
  for (const part of [...scored, ...pairs]) {
    let [least, most] = [part.unknown, part.unknown];
    // One by one: a table of a pair may have more cells than a call takes arguments.
    for (const points of part.points.flat()) {
      least = Math.min(least, points);
      most = Math.max(most, points);
    }
    minimum += least;
    maximum += most;
  }
  return { minimum, maximum };
}

/** The range of scores in each regime, in declared order; empty without a scorecard. */
export function scoreRanges(
  program: Program,
): readonly (ScoreRange & { readonly regime: string })[] {
  const { list } = program.definition.regimes;
  return (program.scorecards ?? []).map((scorecard, index) => ({
    regime: list[index]?.name ?? "",
    ...scoreRange(scorecard),
  }));
}
