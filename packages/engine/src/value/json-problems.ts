import { quoteInput } from "./quote.js";

/** What can be wrong with a text that should be JSON. */
export type JsonErrorCode =
  | "json.syntax"
  | "json.too-large"
  | "json.too-deep"
  | "json.duplicate-key"
  | "json.number-range"
  | "json.number-form"
  | "json.forbidden-key"
  | "json.lone-surrogate"
  | "json.invalid-utf8";

/**
 * One problem of a text. `pointer` (RFC 6901) is the value it is in, `""` being the whole; `line`
 * and `column` count from 1, lines ending in a line feed and columns in UTF-16 code units.
 */
export interface JsonError {
  readonly code: JsonErrorCode;
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
  readonly line?: number;
  readonly column?: number;
}

/** A problem at an offset in the text, before its line is known. */
export interface JsonProblem {
  readonly code: JsonErrorCode;
  readonly offset: number;
  readonly pointer: string;
  readonly message: string;
  readonly fix: string;
}

/** The most entries in a list of errors. */
export const jsonErrorsMax = 1_000;

const pointerKeyMax = 100;

/**
 * The JSON pointer of a path of keys and array positions. A key above 100 characters is cut and
 * ends in `…`: a thousand errors under one huge key would otherwise be a thousand huge pointers.
 */
export function pointerOf(path: readonly (string | number)[]): string {
  let pointer = "";
  for (const token of path) {
    pointer += `/${typeof token === "number" ? token : escapeKey(token)}`;
  }
  return pointer;
}

function escapeKey(key: string): string {
  const cut = key.length > pointerKeyMax ? key.slice(0, pointerKeyMax - 1) : key;
  const whole = cut === key ? key : `${cut.replace(/\p{Surrogate}$/u, "")}…`;
  return whole.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** What stands at an offset, for the end of "expected … but found …". */
export function foundAt(text: string, offset: number): string {
  if (offset >= text.length) {
    return "the end of the text";
  }
  const word = /[\w$.+-]{1,41}|./suy;
  word.lastIndex = offset;
  return quoteInput(word.exec(text)?.[0] ?? "");
}

/**
 * The list of errors of a text: at most 1,000 in the order of the text, a problem that stopped the
 * reading always among them, and an entry at the end that says how many were left out.
 *
 * @param problems the first 1,000 that did not stop the reading
 * @param total how many there were of them
 */
export function listErrors(
  text: string,
  problems: readonly JsonProblem[],
  total: number,
  stoppedBy: JsonProblem | null,
): readonly JsonError[] {
  const all = total + (stoppedBy === null ? 0 : 1);
  const isCut = all > jsonErrorsMax;
  const room = jsonErrorsMax - (stoppedBy === null ? 0 : 1) - (isCut ? 1 : 0);
  const listed = problems.slice(0, room);
  if (stoppedBy !== null) {
    listed.push(stoppedBy);
  }
  const errors = locate(text, listed);
  if (isCut) {
    const message = `there are ${all - listed.length} more problems that are not listed`;
    const fix = "correct the listed problems and read the text again";
    errors.push(Object.freeze({ code: "json.too-large", pointer: "", message, fix }));
  }
  return Object.freeze(errors);
}

/** Adds lines and columns in one pass over the text, however many problems there are. */
function locate(text: string, problems: readonly JsonProblem[]): JsonError[] {
  const ordered = [...problems].sort((a, b) => a.offset - b.offset);
  let line = 1;
  let lineStart = 0;
  let nextBreak = text.indexOf("\n");
  return ordered.map(({ code, offset, pointer, message, fix }) => {
    while (nextBreak !== -1 && nextBreak < offset) {
      line += 1;
      lineStart = nextBreak + 1;
      nextBreak = text.indexOf("\n", lineStart);
    }
    return Object.freeze({ code, pointer, message, fix, line, column: offset - lineStart + 1 });
  });
}
