import type { JsonValue } from "./canonical.js";
import { parseJson } from "./json-parser.js";
import { type JsonError, type JsonProblem, listErrors } from "./json-problems.js";
import { assert } from "./unreachable.js";
import { decodeUtf8, utf8Length } from "./utf8.js";

export type { JsonError, JsonErrorCode } from "./json-problems.js";

/** The largest depth that every supported engine can recurse through. */
const depthLimit = 1_000;

/** How large a text may be in UTF-8 bytes, and how deep it may nest: 1 to 1,000. */
export interface JsonLimits {
  readonly bytesMax: number;
  readonly depthMax: number;
}

/** A value and what is wrong with its text; use the value only when `errors` is empty. */
interface JsonReading {
  readonly value: JsonValue | undefined;
  readonly errors: readonly JsonError[];
}

/**
 * Reads one JSON value from outside, strictly and within limits; it never throws for any input.
 *
 * Problems that do not stop the reading are all reported: the value then has `null` for a number
 * that is not a safe integer, the first of members with one key, no member with a forbidden key,
 * and U+FFFD for a lone surrogate. A text that is too large, too deep or not JSON has no value.
 * At most 1,000 errors are listed. Values are frozen and objects have no prototype.
 *
 * Source: RFC 8259, without a byte order mark; I-JSON (RFC 7493) for what is refused beyond it.
 */
export function readJson(input: Uint8Array | string, limits: JsonLimits): JsonReading {
  const { bytesMax, depthMax } = limits;
  assert(Number.isSafeInteger(bytesMax) && bytesMax >= 1, "bytesMax is a positive integer");
  assert(
    Number.isInteger(depthMax) && depthMax >= 1 && depthMax <= depthLimit,
    "depthMax is an integer from 1 to 1,000",
  );
  if (isLarger(input, bytesMax)) {
    const message = `the text has more than ${bytesMax} bytes`;
    const fix = `send a text of at most ${bytesMax} bytes`;
    return refuse({ code: "json.too-large", pointer: "", message, fix });
  }
  if (typeof input === "string") {
    return readText(input, depthMax);
  }
  const decoded = decodeUtf8(input);
  if (decoded.kind === "text") {
    return readText(decoded.text, depthMax);
  }
  const offset = decoded.textBefore.length;
  const message = `byte ${decoded.byteOffset + 1} of the text is not UTF-8`;
  const fix = "send the text in UTF-8";
  const problem: JsonProblem = { code: "json.invalid-utf8", offset, pointer: "", message, fix };
  return { value: undefined, errors: listErrors(decoded.textBefore, [], 0, problem) };
}

function readText(text: string, depthMax: number): JsonReading {
  const { value, problems, total, stoppedBy } = parseJson(text, depthMax);
  return { value, errors: listErrors(text, problems, total, stoppedBy) };
}

function refuse(error: JsonError): JsonReading {
  return { value: undefined, errors: Object.freeze([Object.freeze(error)]) };
}

function isLarger(input: Uint8Array | string, bytesMax: number): boolean {
  if (typeof input !== "string") {
    return input.length > bytesMax;
  }
  // A UTF-16 code unit has 1 to 3 bytes in UTF-8; only between the bounds is it worth counting.
  if (input.length > bytesMax || input.length * 3 <= bytesMax) {
    return input.length > bytesMax;
  }
  return utf8Length(input) > bytesMax;
}
