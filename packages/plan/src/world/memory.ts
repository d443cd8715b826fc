/**
 * What is worked out of a person and asked for again, by what it is. It goes with the person: weak
 * maps over people and rows made the collection of garbage a sixth of a plan's time.
 */
export type Memory = Map<symbol, Map<unknown, unknown>>;

/** The memory of one kind of thing, by key. */
export function remembered<Key, Value>(
  { memory }: { readonly memory: Memory },
  kind: symbol,
): Map<Key, Value> {
  const known = memory.get(kind) ?? new Map<unknown, unknown>();
  memory.set(kind, known);
  return known as Map<Key, Value>;
}
