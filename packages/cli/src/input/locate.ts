/** A place in a text: line and column from 1, and how many characters from there belong to it. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

const spaces = /[ \t\r\n]*/y;
const scalar = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;

/** Walks over a text that is JSON; where it is not, the walk ends early and harms nothing. */
class Walk {
  readonly #text: string;
  offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get next(): string {
    spaces.lastIndex = this.offset;
    spaces.test(this.#text);
    this.offset = spaces.lastIndex;
    return this.#text[this.offset] ?? "";
  }

  /** Steps over one character, and the space before it. */
  step(): void {
    if (this.next !== "") this.offset += 1;
  }

  /** The scalar at the place, stepped over. */
  scalar(): string {
    const from = this.next === "" ? this.#text.length : this.offset;
    scalar.lastIndex = from;
    if (!scalar.test(this.#text)) {
      this.offset = this.#text.length;
      return "";
    }
    this.offset = scalar.lastIndex;
    return this.#text.slice(from, this.offset);
  }

  /** Steps over a value of any kind. */
  skip(): void {
    let depth = 0;
    do {
      const next = this.next;
      if (next === "") return;
      if (next === "{" || next === "[") depth += 1;
      if (next === "}" || next === "]") depth -= 1;
      if (/[{}[\],:]/.test(next)) this.step();
      else this.scalar();
    } while (depth > 0);
  }
}

function keyOf(raw: string): string {
  try {
    return String(JSON.parse(raw));
  } catch {
    return raw;
  }
}

/** Enters the member or item that a step of a pointer names; false when there is none. */
function enter(walk: Walk, step: string): boolean {
  const open = walk.next;
  if (open !== "{" && open !== "[") return false;
  const start = walk.offset;
  walk.step();
  for (let index = 0; walk.next !== "" && !/[}\]]/.test(walk.next); index += 1) {
    const name = open === "{" ? keyOf(walk.scalar()) : String(index);
    if (open === "{") walk.step();
    if (name === step) return walk.next !== "";
    walk.skip();
    if (walk.next === ",") walk.step();
  }
  walk.offset = start;
  return false;
}

/**
 * Where a JSON pointer leads in a JSON text. A member that is missing is looked for where it should
 * be: its object is the place. A value of many lines ends with its first.
 */
export function locate(text: string, pointer: string): Span {
  const walk = new Walk(text);
  for (const step of pointer.split("/").slice(1)) {
    if (!enter(walk, step.replaceAll("~1", "/").replaceAll("~0", "~"))) break;
  }
  const from = walk.next === "" ? 0 : walk.offset;
  walk.skip();
  const before = text.slice(0, from);
  const line = before.split("\n").length;
  const column = from - (before.lastIndexOf("\n") + 1) + 1;
  const end = text.slice(from, walk.offset).search(/\r?\n/);
  return { line, column, length: Math.max(1, end < 0 ? walk.offset - from : end) };
}
