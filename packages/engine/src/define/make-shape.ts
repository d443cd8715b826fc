import { assert } from "../value/unreachable.js";
import type {
  BooleanShape,
  ChoiceShape,
  EitherShape,
  IntegerShape,
  ListShape,
  LiteralShape,
  ObjectShape,
  RecordShape,
  ReferenceShape,
  Scalar,
  ShapeOf,
  SingleShape,
  TextPattern,
  TextShape,
  VariantShape,
} from "./shape.js";

type OptionalKeys<Value> = {
  [Key in keyof Value]-?: Record<never, never> extends Pick<Value, Key> ? Key : never;
}[keyof Value];

type RequiredShapes<Value> = {
  readonly [Key in Exclude<keyof Value, OptionalKeys<Value>>]: ShapeOf<Value[Key]>;
};

type OptionalShapes<Value> = {
  readonly [Key in OptionalKeys<Value>]-?: ShapeOf<Exclude<Value[Key], undefined>>;
};

type OfKind<Union, Kind> = Union extends { readonly kind: infer Own }
  ? Kind extends Own
    ? Union
    : never
  : never;

/** An object shape for every kind of a union, each without its member `kind`. */
export type KindShapes<Union extends { readonly kind: string }> = {
  readonly [Kind in Union["kind"]]: ShapeOf<Omit<OfKind<Union, Kind>, "kind">, ObjectShape>;
};

/** A text of up to `lengthMax` code points, with a pattern or without. */
export function text(
  pattern: TextPattern | null = null,
  lengthMax = 2_000,
): ShapeOf<string, TextShape> {
  return Object.freeze({ kind: "text", pattern, lengthMax });
}

/** An integer within bounds, both inclusive. */
export function integer(
  minimum = Number.MIN_SAFE_INTEGER,
  maximum = Number.MAX_SAFE_INTEGER,
): ShapeOf<number, IntegerShape> {
  assert(Number.isSafeInteger(minimum) && Number.isSafeInteger(maximum), "bounds are safe");
  assert(minimum <= maximum, "bounds are in order");
  return Object.freeze({ kind: "integer", minimum, maximum });
}

/** `true` or `false`. */
export function boolean(): ShapeOf<boolean, BooleanShape> {
  return Object.freeze({ kind: "boolean" });
}

/** One of the texts that are listed. */
export function choice<const Value extends string>(
  ...of: readonly Value[]
): ShapeOf<Value, ChoiceShape> {
  return Object.freeze({ kind: "choice", of: Object.freeze(of) });
}

/** One value only. */
export function literal<const Value extends Scalar>(value: Value): ShapeOf<Value, LiteralShape> {
  return Object.freeze({ kind: "literal", value });
}

/** A list of `lengthMin` to `lengthMax` values of one shape. */
export function list<Value>(
  of: ShapeOf<Value>,
  lengthMin = 0,
  lengthMax = 10_000,
): ShapeOf<readonly Value[], ListShape> {
  return Object.freeze({ kind: "list", of, lengthMin, lengthMax });
}

/** An object with up to `membersMax` free keys and values of one shape. */
export function record<Value>(
  key: TextShape,
  of: ShapeOf<Value>,
  membersMax = 10_000,
): ShapeOf<Readonly<Record<string, Value>>, RecordShape> {
  return Object.freeze({ kind: "record", key, of, membersMax });
}

/** An object with all the members of a type: those it must have, and those it may have. */
export function object<Value extends object>(
  required: RequiredShapes<Value>,
  optional: OptionalShapes<Value>,
): ShapeOf<Value, ObjectShape> {
  return Object.freeze({
    kind: "object",
    required: Object.freeze({ ...required }),
    optional: Object.freeze({ ...optional }),
  });
}

/** An object with exactly one of the members. */
export function single<Value extends object>(
  members: {
    readonly [Key in keyof Value]: ShapeOf<Value[Key]>;
  },
): ShapeOf<
  { [Key in keyof Value]: { readonly [Own in Key]: Value[Key] } }[keyof Value],
  SingleShape
> {
  return Object.freeze({ kind: "single", members: Object.freeze({ ...members }) });
}

/** An object whose member `kind` says which other members it has. */
export function variant<Union extends { readonly kind: string }>(
  of: KindShapes<Union>,
): ShapeOf<Union, VariantShape> {
  const shapes: Readonly<Record<string, ObjectShape>> = of;
  return Object.freeze({ kind: "variant", of: Object.freeze({ ...shapes }) });
}

/** One of several shapes, told apart by the JSON type of the value alone. */
export function either<Values extends readonly unknown[]>(
  ...of: { readonly [Index in keyof Values]: ShapeOf<Values[Index]> }
): ShapeOf<Values[number], EitherShape> {
  return Object.freeze({ kind: "either", of: Object.freeze([...of]) });
}

/** A named shape that may contain itself, up to `depthMax` deep. */
export function reference<Value>(
  name: string,
  target: () => ShapeOf<Value>,
  depthMax: number,
): ShapeOf<Value, ReferenceShape> {
  return Object.freeze({ kind: "reference", name, target, depthMax });
}
