import { assert } from "./unreachable.js";

/** What JSON can hold in kaitong: numbers are integers. An undefined member is no member. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

type JsonObject = Exclude<JsonValue, null | boolean | number | string | readonly JsonValue[]>;

const depthMax = 1_000;
const quote = 34;
const backslash = 92;
const firstPrintable = 32;

/**
 * The one JSON text of a value, so that equal values have equal bytes and hashes: no white space,
 * members sorted by the UTF-16 code units of their keys, undefined members left out.
 *
 * Asserts what the standard asks of the value: numbers are safe integers (-0 is written 0), strings
 * hold no lone surrogate; and that it nests at most 1,000 deep. Source: RFC 8785.
 */
export function canonicalJson(value: JsonValue): string {
  return writeValue(value, new Map(), 0);
}

/** `labels` remembers each key as it is written (`"key":`): rows of a table share their keys. */
function writeValue(value: JsonValue, labels: Map<string, string>, depth: number): string {
  switch (typeof value) {
    case "string":
      return writeString(value);
    case "number":
      assert(Number.isSafeInteger(value), "a number in canonical JSON is a safe integer");
      return String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      break;
    default:
      assert(false, "a value in canonical JSON is of a JSON type");
  }
  if (value === null) {
    return "null";
  }
  assert(depth < depthMax, "a value in canonical JSON nests at most 1,000 deep");
  return isArray(value)
    ? writeArray(value, labels, depth + 1)
    : writeObject(value, labels, depth + 1);
}

function writeArray(
  elements: readonly JsonValue[],
  labels: Map<string, string>,
  depth: number,
): string {
  let text = "[";
  for (let index = 0; index < elements.length; index++) {
    const element = elements[index];
    assert(element !== undefined, "an array in canonical JSON has no holes");
    text += index === 0 ? "" : ",";
    text += writeValue(element, labels, depth);
  }
  return `${text}]`;
}

function writeObject(object: JsonObject, labels: Map<string, string>, depth: number): string {
  let text = "{";
  for (const key of sortedKeys(object)) {
    const value = object[key];
    if (value === undefined) {
      continue;
    }
    let label = labels.get(key);
    if (label === undefined) {
      label = `${writeString(key)}:`;
      labels.set(key, label);
    }
    text += text.length === 1 ? label : `,${label}`;
    text += writeValue(value, labels, depth);
  }
  return `${text}}`;
}

/** Most objects are built with their keys in order, and looking costs less than sorting. */
function sortedKeys(object: JsonObject): readonly string[] {
  const keys = Object.keys(object);
  for (let index = 1; index < keys.length; index++) {
    if ((keys[index - 1] as string) > (keys[index] as string)) {
      // Without a comparison function, sort compares UTF-16 code units.
      return keys.sort();
    }
  }
  return keys;
}

function writeString(text: string): string {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (code === quote || code === backslash || code < firstPrintable || isSurrogate) {
      assert(text.isWellFormed(), "a string in canonical JSON has no lone surrogate");
      // ECMA-262 and RFC 8785 escape the same characters in the same way.
      return JSON.stringify(text);
    }
  }
  return `"${text}"`;
}

/** Array.isArray alone does not narrow a readonly array. */
function isArray(value: JsonObject | readonly JsonValue[]): value is readonly JsonValue[] {
  return Array.isArray(value);
}
