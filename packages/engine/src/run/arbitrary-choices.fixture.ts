import fc from "fast-check";

/** A source of choices that fast-check can shrink: towards the first of each, and towards none. */
export interface Choices {
  /** An integer from 0 to count - 1. */
  readonly index: (count: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True once in so many. */
  readonly rarely: (every: number) => boolean;
}

/** Choices out of bytes; when they run out, the first of each. */
export function choicesFrom(bytes: Uint8Array): Choices {
  let used = 0;
  const index = (count: number) => {
    const byte = bytes[used] ?? 0;
    used += 1;
    return byte % count;
  };
  return {
    index,
    pick: (items) => items[index(items.length)]!,
    rarely: (every) => index(every) === every - 1,
  };
}

/** Bytes for `choicesFrom`. */
export function arbitraryBytes(lengthMax: number): fc.Arbitrary<Uint8Array> {
  return fc.uint8Array({ maxLength: lengthMax, size: "max" });
}
