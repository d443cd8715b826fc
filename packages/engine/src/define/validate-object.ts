import { step } from "../diagnostics/diagnostic.js";
import { describeShape, listWords, nearestWord, oneOf, quoteStart } from "./describe-shape.js";
import {
  jsonTypeOf,
  type ObjectShape,
  type RecordShape,
  type Shape,
  type SingleShape,
  type VariantShape,
} from "./shape.js";
import { addFault, addWrongChoice, addWrongType, type Walk } from "./shape-walk.js";
import { checkTextForm } from "./validate-scalar.js";

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return jsonTypeOf(value) === "object";
}

/** Checks a value that must be an object with free keys. */
export function checkRecord(shape: RecordShape, value: unknown, pointer: string, walk: Walk): void {
  if (!isObject(value)) {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  const keys = Object.keys(value);
  if (keys.length > shape.membersMax) {
    const message = `the object has ${keys.length} members; at most ${shape.membersMax} may be`;
    addFault(walk, "definition.too-long", pointer, message);
    return;
  }
  for (const key of keys) {
    if (walk.stopped) return;
    const place = step(pointer, key);
    checkTextForm(shape.key, key, place, walk);
    walk.check(shape.of, value[key], place);
  }
}

/** Checks a value that must be an object with known members. */
export function checkObject(shape: ObjectShape, value: unknown, pointer: string, walk: Walk): void {
  if (isObject(value)) checkMembers(shape, value, pointer, walk, []);
  else addWrongType(walk, shape, value, pointer);
}

/** Checks the members of an object; those named in `besides` were checked already. */
function checkMembers(
  shape: ObjectShape,
  value: JsonObject,
  pointer: string,
  walk: Walk,
  besides: readonly string[],
): void {
  const { required, optional } = shape;
  for (const key of Object.keys(required)) {
    const of = required[key] as Shape;
    if (Object.hasOwn(value, key)) walk.check(of, value[key], step(pointer, key));
    else addMissing(walk, key, describeShape(of), pointer);
  }
  for (const key of Object.keys(value)) {
    if (walk.stopped) return;
    if (Object.hasOwn(required, key) || besides.includes(key)) continue;
    if (Object.hasOwn(optional, key)) {
      walk.check(optional[key] as Shape, value[key], step(pointer, key));
      continue;
    }
    const known = [...besides, ...Object.keys(required), ...Object.keys(optional)];
    addUnknown(walk, key, known, value, pointer);
  }
}

/** Reports a member that an object cannot have; `known` are those that it can have. */
function addUnknown(
  walk: Walk,
  key: string,
  known: readonly string[],
  value: JsonObject,
  pointer: string,
): void {
  const free = known.filter((name) => !Object.hasOwn(value, name));
  const near = nearestWord(key, free);
  const remove = free.length === 0 ? "remove it" : `remove it, or write ${listWords(free)}`;
  addFault(
    walk,
    "definition.unknown-member",
    step(pointer, key),
    `there is no member ${quoteStart(key)} here`,
    near === null ? remove : `did you mean \`${near}\`?`,
  );
}

function addMissing(walk: Walk, key: string, wanted: string, pointer: string): void {
  const message = `the member \`${key}\` is missing`;
  addFault(walk, "definition.missing-member", pointer, message, `add \`${key}\`: ${wanted}`);
}

/** Checks a value that must be an object with exactly one of the members. */
export function checkSingle(shape: SingleShape, value: unknown, pointer: string, walk: Walk): void {
  if (!isObject(value)) {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  const words = Object.keys(shape.members);
  const [first] = words.filter((key) => Object.hasOwn(value, key));
  if (first === undefined) {
    const message = `the member ${oneOf(words)} is missing`;
    addFault(walk, "definition.missing-member", pointer, message, `add ${oneOf(words)}`);
  }
  for (const key of Object.keys(value)) {
    if (walk.stopped) return;
    const place = step(pointer, key);
    if (!words.includes(key)) {
      addUnknown(walk, key, words, value, pointer);
      continue;
    }
    walk.check(shape.members[key] as Shape, value[key], place);
    if (key === first) continue;
    const message = `\`${key}\` does not stand beside \`${first}\``;
    addFault(walk, "definition.unknown-member", place, message, "remove one of them");
  }
}

/** Checks a value that must be an object whose `kind` is known. */
export function checkVariant(
  shape: VariantShape,
  value: unknown,
  pointer: string,
  walk: Walk,
): void {
  if (!isObject(value)) {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  const kinds = Object.keys(shape.of);
  if (!Object.hasOwn(value, "kind")) {
    addMissing(walk, "kind", oneOf(kinds), pointer);
    return;
  }
  const { kind } = value;
  const place = step(pointer, "kind");
  if (typeof kind !== "string") {
    addWrongType(walk, { kind: "choice", of: kinds }, kind, place);
    return;
  }
  if (!Object.hasOwn(shape.of, kind)) {
    addWrongChoice(walk, kinds, kind, place);
    return;
  }
  checkMembers(shape.of[kind] as ObjectShape, value, pointer, walk, ["kind"]);
}
