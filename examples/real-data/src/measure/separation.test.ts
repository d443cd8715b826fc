import { describe, expect, it } from "vitest";
import { type Scored, separation } from "./separation.js";

/** Every pair of a good and a bad one, counted by the definition. */
function bruteForceAucPpm(all: readonly Scored[]): number {
  let halfWins = 0;
  let pairs = 0;
  for (const good of all.filter(({ isBad }) => !isBad)) {
    for (const bad of all.filter(({ isBad }) => isBad)) {
      pairs += 1;
      if (good.score > bad.score) halfWins += 2;
      if (good.score === bad.score) halfWins += 1;
    }
  }
  return Math.floor((halfWins * 1_000_000) / (2 * pairs));
}

/** The gap at every threshold, by the definition. */
function bruteForceKsPpm(all: readonly Scored[]): number {
  const bad = all.filter(({ isBad }) => isBad);
  const good = all.filter(({ isBad }) => !isBad);
  const gaps = all.map(({ score }) => {
    const below = (of: readonly Scored[]) => of.filter((one) => one.score <= score).length;
    return Math.abs(below(bad) * good.length - below(good) * bad.length);
  });
  return Math.floor((Math.max(...gaps) * 1_000_000) / (bad.length * good.length));
}

/** Scores from a small generator, so that many are equal. */
function sample(seed: number, size: number): Scored[] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: size }, () => {
    const isBad = next(4) === 0;
    return { score: next(30) - (isBad ? 6 : 0), isBad };
  });
}

describe("separation", () => {
  it.each([1, 7, 42, 1999, 65_537])("is what every pair gives (seed %i)", (seed) => {
    const all = sample(seed, 300);
    expect(separation(all).aucPpm).toBe(bruteForceAucPpm(all));
    expect(separation(all).ksPpm).toBe(bruteForceKsPpm(all));
  });

  it("is the whole when every good one is above, and half when all are equal", () => {
    const apart = [
      { score: 1, isBad: true },
      { score: 2, isBad: false },
    ];
    const equal = apart.map((one) => ({ ...one, score: 5 }));
    expect(separation(apart)).toEqual({ aucPpm: 1_000_000, ksPpm: 1_000_000 });
    expect(separation(equal)).toEqual({ aucPpm: 500_000, ksPpm: 0 });
  });

  it("is nothing when all are good", () => {
    expect(separation([{ score: 1, isBad: false }])).toEqual({ aucPpm: null, ksPpm: null });
  });
});
