import type { Choices } from "../generate/choices.js";

/** Texts that JSON or UTF-8 can trip over. */
const intruders = [
  ",",
  "}",
  "[",
  '"',
  "\\",
  "\\u0000",
  "\\ud800",
  "-0",
  "1e999",
  "9007199254740993",
  "0.1",
  "NaN",
  '"constructor":1,',
  '"__proto__":{"format":1},',
  "[".repeat(300),
  " ".repeat(1_000),
  "\ufeff",
  "null",
] as const;
const bytesMany = 50;

function splice(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array {
  const after = bytes.subarray(Math.min(bytes.length, at + gone));
  const changed = new Uint8Array(at + put.length + after.length);
  changed.set(bytes.subarray(0, at));
  changed.set(put, at);
  changed.set(after, at + put.length);
  return changed;
}

/** Changes the bytes of a JSON text in one place: flipped, cut off, left out, put in, repeated. */
export function changeBytes(bytes: Uint8Array, choices: Choices): Uint8Array {
  const at = choices.index(bytes.length + 1);
  const length = 1 + choices.index(bytesMany);
  switch (choices.index(7)) {
    case 0: {
      const flipped = bytes.slice();
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << choices.index(8));
      return flipped;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return splice(bytes, at, length, new Uint8Array());
    case 3:
      return splice(bytes, at, 0, new TextEncoder().encode(choices.pick(intruders)));
    case 4:
      return splice(bytes, at, 0, bytes.slice(at, at + length));
    case 5: {
      const noise = Uint8Array.from({ length: 1 + choices.index(4) }, () => choices.index(256));
      return splice(bytes, at, choices.index(3), noise);
    }
    default:
      return changeDigit(bytes, at, choices);
  }
}

/** Another digit in place of the first one from a place on: the text stays JSON. */
function changeDigit(bytes: Uint8Array, from: number, choices: Choices): Uint8Array {
  const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
  const found = bytes.subarray(from).findIndex(isDigit);
  const changed = bytes.slice();
  if (found >= 0) changed[from + found] = 0x30 + choices.index(10);
  return changed;
}
