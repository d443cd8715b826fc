/**
 * A source of choices out of which everything random is made. A case is the list of its choices:
 * the same list makes the same case, and a smaller list makes a simpler one.
 */
export interface Choices {
  /** An integer from 0 to count - 1; 0 is the simplest. */
  readonly index: (count: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True once in so many. */
  readonly oneIn: (every: number) => boolean;
}

function choicesOf(index: (count: number) => number): Choices {
  return {
    index,
    pick: (items) => items[index(items.length)]!,
    oneIn: (every) => index(every) === every - 1,
  };
}

/** The same choices, each of which is also added to a list. */
export function recorded(choices: Choices, made: number[]): Choices {
  return choicesOf((count) => {
    const chosen = choices.index(count);
    made.push(chosen);
    return chosen;
  });
}

/** Choices that follow from a seed: mulberry32, the same on every machine. */
export function seededChoices(seed: number): Choices {
  let state = seed >>> 0;
  return choicesOf((count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  });
}

/** Choices that were made before; the first of each when they run out. */
export function repeatedChoices(made: readonly number[]): Choices {
  let used = 0;
  return choicesOf((count) => {
    const chosen = made[used] ?? 0;
    used += 1;
    return chosen % count;
  });
}

/** A seed of its own for a numbered part of a run. */
export function seedOf(seed: number, part: number): number {
  return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(part + 1, 0x85ebca6b)) >>> 0;
}

/** Some different items, at most `most`, in their order. */
export function several<Item>(choices: Choices, items: readonly Item[], most: number): Item[] {
  const left = [...items];
  const wanted = Math.min(items.length, 1 + choices.index(most));
  while (left.length > wanted) left.splice(choices.index(left.length), 1);
  return left;
}
