/** Choices that follow from a seed alone, so that every run can be had again. */
export interface Random {
  /** An integer from `from` to `to`, both included. */
  readonly int: (from: number, to: number) => number;
  /** True in so many of a hundred cases. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

const two32 = 4_294_967_296;

/** The seed of a test; `KAITONG_SEED` runs it with another one. */
export function seedOf(usual: number): number {
  const given = process.env.KAITONG_SEED;
  return given === undefined || given === "" ? usual : Number(given);
}

/** Choices of one run under a seed: independent of all other runs. Method: splitmix32. */
export function makeRandom(seed: number, run: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b)) | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const int = (from: number, to: number): number => {
    const size = to - from + 1;
    if (size <= two32) return from + (next() % size);
    return from + (((next() & 0x1fffff) * two32 + next()) % size);
  };
  const pick = <Item>(items: readonly Item[]): Item => items[int(0, items.length - 1)] as Item;
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const left = [...items];
    return items.map(() => left.splice(int(0, left.length - 1), 1)[0] as Item);
  };
  return { int, chance: (percent) => int(1, 100) <= percent, pick, shuffled };
}
