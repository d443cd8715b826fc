/** Draws an integer from 0 to count - 1. */
export type Random = (count: number) => number;

/** Integers that follow from a seed: the same on every machine. */
export function randomOf(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x2545f491) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let skipped = 0; skipped < 8; skipped += 1) next();
  return (count) => next() % count;
}

/** One of several. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[random(items.length)]!;
}
