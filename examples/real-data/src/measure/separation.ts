/** A score and how the loan ended. */
export interface Scored {
  readonly score: number;
  readonly isBad: boolean;
}

/** How well a score tells good from bad, in millionths; `null` when one of them is missing. */
export interface Separation {
  /** Chance that a good one has the higher score than a bad one, ties counting half. */
  readonly aucPpm: number | null;
  /** Largest gap between the shares of bad and of good ones at or below one score. */
  readonly ksPpm: number | null;
}

const million = 1_000_000;

/**
 * Area under the curve and Kolmogorov-Smirnov distance in one pass over the sorted scores. Counts
 * are exact integers; only the last division rounds, down.
 */
export function separation(all: readonly Scored[]): Separation {
  const sorted = [...all].sort((a, b) => a.score - b.score);
  const bad = sorted.filter(({ isBad }) => isBad).length;
  const good = sorted.length - bad;
  if (bad === 0 || good === 0) return { aucPpm: null, ksPpm: null };
  let badBelow = 0;
  let goodBelow = 0;
  let halfWins = 0;
  let gapMax = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const score = sorted[from]?.score;
    let badHere = 0;
    for (to = from; to < sorted.length && sorted[to]?.score === score; to += 1) {
      if (sorted[to]?.isBad) badHere += 1;
    }
    const goodHere = to - from - badHere;
    halfWins += goodHere * (2 * badBelow + badHere);
    badBelow += badHere;
    goodBelow += goodHere;
    gapMax = Math.max(gapMax, Math.abs(badBelow * good - goodBelow * bad));
  }
  return {
    aucPpm: Math.floor((halfWins * million) / (2 * bad * good)),
    ksPpm: Math.floor((gapMax * million) / (bad * good)),
  };
}
