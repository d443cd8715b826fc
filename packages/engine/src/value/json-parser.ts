import type { JsonValue } from "./canonical.js";
import { endOfNumber, jsonNumber } from "./json-number.js";
import {
  foundAt,
  type JsonErrorCode,
  type JsonProblem,
  jsonErrorsMax,
  pointerOf,
} from "./json-problems.js";
import { hasLoneSurrogate, readEscape, replaceLoneSurrogates } from "./json-string.js";
import { quoteInput } from "./quote.js";

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const comma = 44;
const minus = 45;
const dot = 46;
const zero = 48;
const nine = 57;
const colon = 58;
const openBracket = 91;
const backslash = 92;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

/** So many digits are exact while they are added up. */
const plainDigitsMax = 15;

/** A power of two, to take a hash by its last bits. */
const knownKeysLength = 256;

/** Keys that reach behind the data in JavaScript programs that copy objects carelessly. */
const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What a parse gives: no value when a problem stopped it. */
interface JsonParse {
  readonly value: JsonValue | undefined;
  readonly problems: readonly JsonProblem[];
  readonly total: number;
  readonly stoppedBy: JsonProblem | null;
}

/** Thrown through the recursion and caught in `parseJson`; it never leaves this file. */
class Stop {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    this.problem = problem;
  }
}

/** Parses one JSON value that nests at most `depthMax` deep. It never throws. */
export function parseJson(text: string, depthMax: number): JsonParse {
  const parser = new JsonParser(text, depthMax);
  const result = parser.parseText();
  const { problems, total } = parser;
  return result instanceof Stop
    ? { value: undefined, problems, total, stoppedBy: result.problem }
    : { value: result, problems, total, stoppedBy: null };
}

class JsonParser {
  readonly problems: JsonProblem[] = [];
  total = 0;
  readonly #text: string;
  readonly #depthMax: number;
  /** Most texts have no surrogate at all, and then no string needs a check. */
  readonly #hasSurrogates: boolean;
  /**
   * Keys seen before, by a hash of their characters: rows share their keys, and a string that has
   * been a key already is found among an object's keys without hashing it again.
   */
  readonly #knownKeys: (string | undefined)[] = new Array(knownKeysLength).fill(undefined);
  #offset = 0;
  /** The keys and positions on the way to the current value; only the first #pathLength count. */
  readonly #path: (string | number)[] = [];
  #pathLength = 0;

  constructor(text: string, depthMax: number) {
    this.#text = text;
    this.#depthMax = depthMax;
    this.#hasSurrogates = /[\ud800-\udfff]/.test(text);
  }

  parseText(): JsonValue | Stop {
    try {
      if (this.#text.startsWith("\ufeff")) {
        this.#fail("a value", "remove the byte order mark before the value");
      }
      const value = this.#parseValue(this.#skipSpace(), 0);
      if (!Number.isNaN(this.#skipSpace())) {
        this.#fail("the end of the text", "remove everything behind the value");
      }
      return value;
    } catch (error) {
      if (error instanceof Stop) {
        return error;
      }
      throw error;
    }
  }

  /** `code` is the character at the offset; `depth` counts the arrays and objects around it. */
  #parseValue(code: number, depth: number): JsonValue {
    switch (code) {
      case quote:
        return this.#parseString();
      case openBrace:
        return this.#parseObject(depth);
      case openBracket:
        return this.#parseArray(depth);
      default:
        return code === minus || (code >= zero && code <= nine)
          ? this.#parseNumber()
          : this.#parseName();
    }
  }

  #parseObject(depth: number): JsonValue {
    this.#enter(depth);
    // Behind `Object.create(null)` V8 keeps a hash table, twice as slow to fill and read.
    const object: Record<string, JsonValue> = Object.setPrototypeOf({}, null);
    let code = this.#skipSpace();
    while (code !== closeBrace) {
      if (code !== quote) {
        this.#failKey(code);
      }
      const keyOffset = this.#offset;
      const key = this.#parseKey();
      this.#path[depth] = key;
      this.#pathLength = depth + 1;
      const isKept = this.#checkKey(object, key, keyOffset);
      if (this.#skipSpace() !== colon) {
        this.#fail("a colon", "put a colon between the key and its value");
      }
      this.#offset += 1;
      const value = this.#parseValue(this.#skipSpace(), depth + 1);
      if (isKept) {
        object[key] = value;
      }
      this.#pathLength = depth;
      code = this.#skipSpace();
      if (code === comma) {
        this.#offset += 1;
        code = this.#skipSpace();
        if (code === closeBrace) {
          this.#fail("a key in double quotes", "remove the comma before the closing brace");
        }
      } else if (code !== closeBrace) {
        this.#fail("a comma or `}`", "put a comma between members, or close the object");
      }
    }
    this.#offset += 1;
    return Object.freeze(object);
  }

  #parseArray(depth: number): JsonValue {
    this.#enter(depth);
    const elements: JsonValue[] = [];
    let code = this.#skipSpace();
    while (code !== closeBracket) {
      this.#path[depth] = elements.length;
      this.#pathLength = depth + 1;
      elements.push(this.#parseValue(code, depth + 1));
      this.#pathLength = depth;
      code = this.#skipSpace();
      if (code === comma) {
        this.#offset += 1;
        code = this.#skipSpace();
        if (code === closeBracket) {
          this.#fail("a value", "remove the comma before the closing bracket");
        }
      } else if (code !== closeBracket) {
        this.#fail("a comma or `]`", "put a comma between elements, or close the array");
      }
    }
    this.#offset += 1;
    return Object.freeze(elements);
  }

  #parseKey(): string {
    const text = this.#text;
    const start = this.#offset + 1;
    let index = start;
    let hash = 0;
    let code = text.charCodeAt(index);
    while (code !== quote) {
      if (code === backslash || !(code >= space)) {
        return this.#parseString();
      }
      hash = (hash * 31 + code) | 0;
      index += 1;
      code = text.charCodeAt(index);
    }
    const slot = hash & (knownKeysLength - 1);
    const known = this.#knownKeys[slot];
    if (known !== undefined && known.length === index - start && text.startsWith(known, start)) {
      this.#offset = index + 1;
      return known;
    }
    const key = this.#parseString();
    this.#knownKeys[slot] = key;
    return key;
  }

  #parseString(): string {
    const text = this.#text;
    const start = this.#offset;
    let index = start + 1;
    for (;;) {
      const code = text.charCodeAt(index);
      if (code === quote) {
        const value = text.slice(start + 1, index);
        this.#offset = index + 1;
        return this.#hasSurrogates ? this.#wellFormed(value, start) : value;
      }
      // Written so that the NaN behind the end is caught as well.
      if (code === backslash || !(code >= space)) {
        return this.#parseEscapedString(start, index);
      }
      index += 1;
    }
  }

  /** The rest of a string from its first backslash, control character or missing end. */
  #parseEscapedString(start: number, firstStop: number): string {
    const text = this.#text;
    let value = text.slice(start + 1, firstStop);
    let index = firstStop;
    let code = text.charCodeAt(index);
    while (code !== quote) {
      if (code === backslash) {
        const escaped = readEscape(text, index);
        if (escaped === null) {
          this.#failEscape(index);
        }
        value += escaped.character;
        index = escaped.end;
      } else if (code >= space) {
        const from = index;
        while (code >= space && code !== quote && code !== backslash) {
          index += 1;
          code = text.charCodeAt(index);
        }
        value += text.slice(from, index);
      } else {
        this.#offset = index;
        this.#fail("a closing quote", "close the string, and write control characters as escapes");
      }
      code = text.charCodeAt(index);
    }
    this.#offset = index + 1;
    return this.#wellFormed(value, start);
  }

  #wellFormed(value: string, offset: number): string {
    if (!hasLoneSurrogate(value)) {
      return value;
    }
    const message = `the string ${quoteInput(value)} has half of a surrogate pair`;
    this.#report("json.lone-surrogate", offset, message, "write the whole character");
    return replaceLoneSurrogates(value);
  }

  #parseNumber(): number | null {
    const text = this.#text;
    const start = this.#offset;
    const isNegative = text.charCodeAt(start) === minus;
    const first = isNegative ? start + 1 : start;
    let index = first;
    let size = 0;
    let code = text.charCodeAt(index);
    while (code >= zero && code <= nine) {
      size = size * 10 + (code - zero);
      index += 1;
      code = text.charCodeAt(index);
    }
    const digits = index - first;
    const hasLeadingZero = digits > 1 && text.charCodeAt(first) === zero;
    const isPlain = digits > 0 && digits <= plainDigitsMax && !hasLeadingZero;
    // Bit 32 is the case of a letter, so one comparison finds both `e` and `E`.
    if (!isPlain || code === dot || (code | 32) === 101) {
      return this.#parseOtherNumber(start);
    }
    this.#offset = index;
    return isNegative && size !== 0 ? -size : size;
  }

  /** Numbers with many digits, a fraction or an exponent, and what only begins like a number. */
  #parseOtherNumber(start: number): number | null {
    const end = endOfNumber(this.#text, start);
    if (end === -1) {
      this.#fail("a number such as 0, -12 or 3400", "write the number with decimal digits only");
    }
    this.#offset = end;
    const source = this.#text.slice(start, end);
    const result = jsonNumber(source);
    if (result.kind === "integer") {
      return result.value;
    }
    const shown = quoteInput(source);
    if (result.kind === "fraction") {
      const fix = "write a whole number in the smallest unit";
      this.#report("json.number-form", start, `${shown} is not an integer`, fix);
    } else {
      const fix = "write a number of at most 9007199254740991 in size";
      this.#report("json.number-range", start, `${shown} is beyond ±9007199254740991`, fix);
    }
    return null;
  }

  #parseName(): JsonValue {
    const name = /(?:null|true|false)(?![\w$])/y;
    name.lastIndex = this.#offset;
    const source = name.exec(this.#text)?.[0];
    if (source === undefined) {
      this.#fail("a value", "write null, true, false, a number, a string, an array or an object");
    }
    this.#offset += source.length;
    return source === "null" ? null : source === "true";
  }

  /** Whether a member is kept; it is read in any case, so that problems in it are found. */
  #checkKey(object: Record<string, JsonValue>, key: string, offset: number): boolean {
    // All forbidden keys have 9 or 11 characters; a set has to hash the others for nothing.
    if ((key.length === 9 || key.length === 11) && forbiddenKeys.has(key)) {
      const message = `the key ${quoteInput(key)} is not allowed`;
      this.#report("json.forbidden-key", offset, message, "remove or rename the member");
      return false;
    }
    if (object[key] !== undefined) {
      const message = `the key ${quoteInput(key)} appears twice in one object`;
      this.#report("json.duplicate-key", offset, message, "keep only one of the members");
      return false;
    }
    return true;
  }

  /** Steps over an opening bracket or brace, before any recursion, unless it is one too deep. */
  #enter(depth: number): void {
    if (depth >= this.#depthMax) {
      const message = `arrays and objects nest more than ${this.#depthMax} deep`;
      const fix = `nest at most ${this.#depthMax} arrays and objects`;
      throw new Stop(this.#problem("json.too-deep", this.#offset, message, fix));
    }
    this.#offset += 1;
  }

  /** Moves to the next character that is not white space and gives it: NaN at the end. */
  #skipSpace(): number {
    let code = this.#text.charCodeAt(this.#offset);
    while (code === space || code === lineFeed || code === carriageReturn || code === tab) {
      this.#offset += 1;
      code = this.#text.charCodeAt(this.#offset);
    }
    return code;
  }

  #failKey(code: number): never {
    const isEnd = Number.isNaN(code);
    const fix = isEnd ? "close the object with a brace" : "put the key in double quotes";
    return this.#fail("a key in double quotes", fix);
  }

  #failEscape(offset: number): never {
    const shown = quoteInput(this.#text.slice(offset, offset + 2));
    const message = `expected an escape such as \`\\n\` or \`\\u0041\` but found ${shown}`;
    const fix = 'put one of " \\ / b f n r t behind the backslash, or u and four digits';
    throw new Stop(this.#problem("json.syntax", offset, message, fix));
  }

  #fail(expected: string, fix: string): never {
    const message = `expected ${expected} but found ${foundAt(this.#text, this.#offset)}`;
    throw new Stop(this.#problem("json.syntax", this.#offset, message, fix));
  }

  #report(code: JsonErrorCode, offset: number, message: string, fix: string): void {
    this.total += 1;
    if (this.problems.length < jsonErrorsMax) {
      this.problems.push(this.#problem(code, offset, message, fix));
    }
  }

  #problem(code: JsonErrorCode, offset: number, message: string, fix: string): JsonProblem {
    const pointer = pointerOf(this.#path.slice(0, this.#pathLength));
    return { code, offset, pointer, message, fix };
  }
}
