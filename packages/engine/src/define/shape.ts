/** What a text must look like, beside its length. */
export type TextPattern = "name" | "id" | "day";

/** The patterns as regular expressions (flag `u`), shared by validation and JSON Schema. */
export const textPatterns: Readonly<Record<TextPattern | "any", string>> = Object.freeze({
  name: "^[A-Za-z][A-Za-z0-9]*$",
  id: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
  day: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
  // Neither UTF-8 nor PostgreSQL can hold a lone surrogate or U+0000.
  any: "^[^\\u0000\\ud800-\\udfff]*$",
});

/** A value of JSON that stands alone. */
export type Scalar = string | number | boolean | null;

/** A text, with a pattern or free. */
export interface TextShape {
  readonly kind: "text";
  readonly pattern: TextPattern | null;
  /** In code points. */
  readonly lengthMax: number;
}

/** A safe integer; both bounds are inclusive. */
export interface IntegerShape {
  readonly kind: "integer";
  readonly minimum: number;
  readonly maximum: number;
}

/** `true` or `false`. */
export interface BooleanShape {
  readonly kind: "boolean";
}

/** One of a few texts. */
export interface ChoiceShape {
  readonly kind: "choice";
  readonly of: readonly string[];
}

/** One value only. */
export interface LiteralShape {
  readonly kind: "literal";
  readonly value: Scalar;
}

/** A list of values of one shape. */
export interface ListShape {
  readonly kind: "list";
  readonly of: Shape;
  readonly lengthMin: number;
  readonly lengthMax: number;
}

/** An object with free keys. */
export interface RecordShape {
  readonly kind: "record";
  readonly key: TextShape;
  readonly of: Shape;
  readonly membersMax: number;
}

/** Shapes by the name of a member. */
export type Members = Readonly<Record<string, Shape>>;

/** An object whose members are all known. */
export interface ObjectShape {
  readonly kind: "object";
  readonly required: Members;
  readonly optional: Members;
}

/** An object with exactly one of the members. */
export interface SingleShape {
  readonly kind: "single";
  readonly members: Members;
}

/** An object whose member `kind` says which other members it has. */
export interface VariantShape {
  readonly kind: "variant";
  readonly of: Readonly<Record<string, ObjectShape>>;
}

/** One of several shapes, told apart by the JSON type of the value alone. */
export interface EitherShape {
  readonly kind: "either";
  readonly of: readonly Shape[];
}

/** A named shape, found late, so that shapes may contain themselves. */
export interface ReferenceShape {
  readonly kind: "reference";
  readonly name: string;
  readonly target: () => Shape;
  /** How many references of this name may be nested. */
  readonly depthMax: number;
}

/** What a value of JSON must look like, as frozen data. */
export type Shape =
  | TextShape
  | IntegerShape
  | BooleanShape
  | ChoiceShape
  | LiteralShape
  | ListShape
  | RecordShape
  | ObjectShape
  | SingleShape
  | VariantShape
  | EitherShape
  | ReferenceShape;

/**
 * A shape of exactly the values of a type. `describes` never exists: it stands in both
 * directions, so that a shape of fewer or of more values does not type-check either.
 */
export type ShapeOf<Value, Kind extends Shape = Shape> = Kind & {
  readonly describes?: (value: Value) => Value;
};

/** The types of JSON that a value can have, as messages name them. */
export type JsonType = "text" | "number" | "boolean" | "null" | "list" | "object" | "nothing";

/** The JSON type of any value; `nothing` for what JSON cannot say, such as a function. */
export function jsonTypeOf(value: unknown): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "object" ? "object" : "nothing";
}
