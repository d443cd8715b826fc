import fc from "fast-check";

/** A source of choices that fast-check can shrink: towards the first of each, and towards none. */
export interface Choices {
  /** An integer from 0 to count - 1. */
  readonly index: (count: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** True once in so many. */
  readonly rarely: (every: number) => boolean;
}

/** Choices out of bytes; when they run out, they come again, turned. Without any, the first. */
export function choicesFrom(bytes: Uint8Array): Choices {
  let used = 0;
  const index = (count: number) => {
    const { length } = bytes;
    if (length === 0) return 0;
    const round = Math.floor(used / length);
    const byte = (bytes[used % length]! + round * 37) % 256;
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
