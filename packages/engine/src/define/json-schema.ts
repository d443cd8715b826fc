import { unreachable } from "../value/unreachable.js";
import {
  type Members,
  type ObjectShape,
  type Shape,
  type TextShape,
  textPatterns,
} from "./shape.js";

/** A JSON Schema, as an object of JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Shapes of the references that were met, by name, in the order of meeting. */
type Definitions = Map<string, JsonSchema>;

/**
 * The JSON Schema (draft 2020-12) of a shape, for editors. It accepts what `validateShape`
 * accepts, but for the depth of references, which JSON Schema cannot limit.
 */
export function jsonSchemaOf(shape: Shape, title: string): JsonSchema {
  const definitions: Definitions = new Map();
  const schema = schemaOf(shape, definitions);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title,
    ...schema,
    $defs: Object.fromEntries(definitions),
  };
}

function schemaOf(shape: Shape, definitions: Definitions): JsonSchema {
  const of = (inner: Shape) => schemaOf(inner, definitions);
  switch (shape.kind) {
    case "text":
      return { type: "string", ...textForm(shape) };
    case "integer":
      return { type: "integer", minimum: shape.minimum, maximum: shape.maximum };
    case "boolean":
      return { type: "boolean" };
    case "choice":
      return { enum: shape.of };
    case "literal":
      return { const: shape.value };
    case "list": {
      const { lengthMin, lengthMax } = shape;
      return { type: "array", items: of(shape.of), minItems: lengthMin, maxItems: lengthMax };
    }
    case "record":
      return {
        type: "object",
        propertyNames: textForm(shape.key),
        additionalProperties: of(shape.of),
        maxProperties: shape.membersMax,
      };
    case "object":
      return objectSchema(shape, {}, definitions);
    case "single":
      return { ...membersSchema(shape.members, definitions), minProperties: 1, maxProperties: 1 };
    case "variant": {
      const kinds = Object.entries(shape.of).map(([kind, members]) =>
        objectSchema(members, { kind: { const: kind } }, definitions),
      );
      return { oneOf: kinds };
    }
    case "either":
      return { anyOf: shape.of.map(of) };
    case "reference":
      if (!definitions.has(shape.name)) {
        definitions.set(shape.name, {});
        definitions.set(shape.name, of(shape.target()));
      }
      return { $ref: `#/$defs/${shape.name}` };
    default:
      return unreachable(shape);
  }
}

function textForm(shape: TextShape): JsonSchema {
  const form = { maxLength: shape.lengthMax, pattern: textPatterns[shape.pattern ?? "any"] };
  return shape.pattern === "day" ? { ...form, format: "date" } : form;
}

function membersSchema(members: Members, definitions: Definitions): JsonSchema {
  const properties = Object.entries(members).map(([key, of]) => [key, schemaOf(of, definitions)]);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  };
}

function objectSchema(
  shape: ObjectShape,
  tag: Readonly<Record<string, JsonSchema>>,
  definitions: Definitions,
): JsonSchema {
  const schema = membersSchema({ ...shape.required, ...shape.optional }, definitions);
  return {
    ...schema,
    properties: { ...tag, ...(schema.properties as JsonSchema) },
    required: [...Object.keys(tag), ...Object.keys(shape.required)],
  };
}
