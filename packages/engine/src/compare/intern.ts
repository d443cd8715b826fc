/**
 * Numbers for structures: the same number for the same structure, and only then. What a structure
 * is made of is written as numbers of the same table, so that nothing is ever written out twice.
 */
export interface Interning {
  readonly id: (...parts: readonly Part[]) => number;
}

type Part = null | boolean | number | string | readonly Part[];

/** An empty table. */
export function interning(): Interning {
  const known = new Map<string, number>();
  return {
    id: (...parts) => {
      const key = JSON.stringify(parts);
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, known.size);
      return known.size - 1;
    },
  };
}
