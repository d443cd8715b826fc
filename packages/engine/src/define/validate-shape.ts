import { type Diagnostic, step } from "../diagnostics/diagnostic.js";
import { jsonTypesOf } from "./describe-shape.js";
import { jsonTypeOf, type ListShape, type ReferenceShape, type Shape } from "./shape.js";
import { addFault, addWrongType, countValue, valuesMax, type Walk } from "./shape-walk.js";
import { checkObject, checkRecord, checkSingle, checkVariant } from "./validate-object.js";
import { checkChoice, checkInteger, checkLiteral, checkText } from "./validate-scalar.js";

type Check<Of> = (shape: Of, value: unknown, pointer: string, walk: Walk) => void;

type Checks = { readonly [Kind in Shape["kind"]]: Check<Extract<Shape, { kind: Kind }>> };

const checks: Checks = {
  text: checkText,
  integer: checkInteger,
  boolean: (shape, value, pointer, walk) => {
    if (typeof value !== "boolean") addWrongType(walk, shape, value, pointer);
  },
  choice: checkChoice,
  literal: checkLiteral,
  list: checkList,
  record: checkRecord,
  object: checkObject,
  single: checkSingle,
  variant: checkVariant,
  either: (shape, value, pointer, walk) => {
    const type = jsonTypeOf(value);
    const fit = shape.of.find((alternative) => jsonTypesOf(alternative).includes(type));
    if (fit === undefined) {
      addWrongType(walk, shape, value, pointer);
      return;
    }
    walk.check(fit, value, pointer);
  },
  reference: checkReference,
};

/**
 * Every structural problem of a value of JSON, at most 1,000, each with its JSON pointer below
 * `pointer`. A missing member is reported at the object that lacks it. Never throws.
 */
export function validateShape(
  shape: Shape,
  value: unknown,
  pointer: string,
  most = valuesMax,
): Diagnostic[] {
  const walk: Walk = {
    check: (of, part, place) => {
      if (countValue(walk)) (checks[of.kind] as Check<Shape>)(of, part, place, walk);
    },
    diagnostics: [],
    depths: new Map(),
    values: 0,
    valuesMost: most,
    stopped: false,
  };
  walk.check(shape, value, pointer);
  return walk.diagnostics;
}

function checkList(shape: ListShape, value: unknown, pointer: string, walk: Walk): void {
  if (!Array.isArray(value)) {
    addWrongType(walk, shape, value, pointer);
    return;
  }
  const { lengthMin, lengthMax } = shape;
  const { length } = value;
  if (length > lengthMax) {
    const message = `the list has ${length} entries, but at most ${lengthMax} are allowed`;
    addFault(walk, "definition.too-long", pointer, message);
    return;
  }
  if (length < lengthMin) {
    const message = `the list has ${length} entries, but at least ${lengthMin} are needed`;
    addFault(walk, "definition.out-of-range", pointer, message);
  }
  for (let index = 0; index < length && !walk.stopped; index += 1) {
    walk.check(shape.of, value[index], step(pointer, index));
  }
}

function checkReference(shape: ReferenceShape, value: unknown, pointer: string, walk: Walk): void {
  const { name, depthMax } = shape;
  const depth = walk.depths.get(name) ?? 0;
  if (depth === depthMax) {
    const message = `${name.toLowerCase()}s are nested more than ${depthMax} deep`;
    addFault(walk, "definition.too-deep", pointer, message);
    return;
  }
  walk.depths.set(name, depth + 1);
  walk.check(shape.target(), value, pointer);
  walk.depths.set(name, depth);
}
