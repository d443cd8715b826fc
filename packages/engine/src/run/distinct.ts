/**
 * Counts distinct tuples of numbers without making a text of each: an open-addressing table of
 * the tuples themselves, compared part by part. One to four parts, never NaN.
 */
interface Distinct {
  width: number;
  /** The tuples one after another; the next one is written after the last that counts. */
  parts: Float64Array;
  /** By hash the place of a tuple plus one; 0 is free. */
  slots: Int32Array;
  /** Number of slots in use less one, all bits set. */
  mask: number;
  count: number;
}

/** The one table: an aggregate is done with it before the next begins, and new ones cost more. */
const scratch: Distinct = {
  width: 1,
  parts: new Float64Array(0),
  slots: new Int32Array(0),
  mask: 0,
  count: 0,
};

/** A power of two, so that to multiply by it loses nothing. */
const perHighWord = 1 / 4_294_967_296;
const multiplier = 0x9e3779b1;

/** The empty table, with room for `rows` tuples, half full at the most. */
export function makeDistinct(rows: number, width: number): Distinct {
  let size = 8;
  while (size < 2 * rows) size *= 2;
  const length = (rows + 1) * width;
  if (scratch.parts.length < length) scratch.parts = new Float64Array(length);
  if (scratch.slots.length < size) scratch.slots = new Int32Array(size);
  else scratch.slots.fill(0, 0, size);
  scratch.width = width;
  scratch.mask = size - 1;
  scratch.count = 0;
  return scratch;
}

/** Counts the tuple that was written at place `count`, unless an equal one is there. */
export function addDistinct(table: Distinct): void {
  const { width, parts, slots, mask, count } = table;
  const start = count * width;
  let hash = 0;
  for (let at = start; at < start + width; at += 1) {
    const part = parts[at]!;
    hash = Math.imul(hash ^ (part | 0) ^ Math.imul((part * perHighWord) | 0, 31), multiplier);
    hash ^= hash >>> 15;
  }
  let slot = hash & mask;
  while (slots[slot] !== 0) {
    const other = (slots[slot]! - 1) * width;
    let same = 0;
    while (same < width && parts[other + same] === parts[start + same]) same += 1;
    if (same === width) return;
    slot = (slot + 1) & mask;
  }
  slots[slot] = count + 1;
  table.count = count + 1;
}
