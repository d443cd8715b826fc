const lowerU = 117;

const escapes: ReadonlyMap<number, string> = new Map([
  [34, '"'],
  [47, "/"],
  [92, "\\"],
  [98, "\b"],
  [102, "\f"],
  [110, "\n"],
  [114, "\r"],
  [116, "\t"],
]);

/** The character that an escape stands for and the offset behind it, or `null`. */
interface JsonEscape {
  readonly character: string;
  readonly end: number;
}

/** Reads the escape whose backslash is at `offset`. Source: RFC 8259, section 7. */
export function readEscape(text: string, offset: number): JsonEscape | null {
  const code = text.charCodeAt(offset + 1);
  if (code !== lowerU) {
    const character = escapes.get(code);
    return character === undefined ? null : { character, end: offset + 2 };
  }
  const digits = text.slice(offset + 2, offset + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
    return null;
  }
  return { character: String.fromCharCode(Number.parseInt(digits, 16)), end: offset + 6 };
}

/** Whether a text has half of a surrogate pair without the other. */
export function hasLoneSurrogate(text: string): boolean {
  return !text.isWellFormed();
}

/** The text with U+FFFD for each lone surrogate, so that it can be hashed and sent on. */
export function replaceLoneSurrogates(text: string): string {
  return text.toWellFormed();
}
