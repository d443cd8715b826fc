import type { JsonSchema } from "./json-schema.js";

type Keyword = (argument: unknown, value: unknown, root: JsonSchema, beside: JsonSchema) => boolean;
/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
/** The keys of an object; none for any other value. */
export const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value) : []);
const at = (schemas: unknown, key: string) => (schemas as Record<string, JsonSchema>)[key];

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string",
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  array: (value) => Array.isArray(value),
  null: (value) => value === null,
  object: isObject,
};

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return year > 0 && day > 0 && day <= (monthDays[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The keywords of JSON Schema 2020-12 that the schemas use, straight from the specification. */
const keywords: Readonly<Record<string, Keyword>> = {
  $schema: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  $ref: (to, value, root) =>
    accepts(at(root.$defs, (to as string).replace("#/$defs/", "")), value, root),
  type: (type, value) => types[type as string]?.(value) === true,
  enum: (allowed, value) => (allowed as unknown[]).includes(value),
  const: (only, value) => value === only,
  pattern: (pattern, value) =>
    typeof value !== "string" || new RegExp(pattern as string, "u").test(value),
  format: (_date, value) => typeof value !== "string" || isDate(value),
  maxLength: (max, value) => typeof value !== "string" || [...value].length <= (max as number),
  minimum: (min, value) => typeof value !== "number" || value >= (min as number),
  maximum: (max, value) => typeof value !== "number" || value <= (max as number),
  items: (of, value, root) =>
    !Array.isArray(value) || value.every((item) => accepts(of as JsonSchema, item, root)),
  minItems: (min, value) => !Array.isArray(value) || value.length >= (min as number),
  maxItems: (max, value) => !Array.isArray(value) || value.length <= (max as number),
  minProperties: (min, value) => !isObject(value) || keysOf(value).length >= (min as number),
  maxProperties: (max, value) => !isObject(value) || keysOf(value).length <= (max as number),
  required: (names, value) =>
    !isObject(value) || (names as string[]).every((name) => Object.hasOwn(value, name)),
  properties: (of, value, root) =>
    keysOf(value).every(
      (key) => !Object.hasOwn(of as Json, key) || accepts(at(of, key), (value as Json)[key], root),
    ),
  propertyNames: (of, value, root) =>
    keysOf(value).every((key) => accepts(of as JsonSchema, key, root)),
  additionalProperties: (of, value, root, beside) =>
    keysOf(value)
      .filter((key) => !Object.hasOwn((beside.properties ?? {}) as Json, key))
      .every((key) => of !== false && accepts(of as JsonSchema, (value as Json)[key], root)),
  anyOf: (all, value, root) => (all as JsonSchema[]).some((of) => accepts(of, value, root)),
  oneOf: (all, value, root) =>
    (all as JsonSchema[]).filter((of) => accepts(of, value, root)).length === 1,
};

/** Whether a schema accepts a value; `root` holds the named ones. Throws on unknown keywords. */
export function accepts(schema: JsonSchema | undefined, value: unknown, root: JsonSchema): boolean {
  if (schema === undefined) throw new Error("a reference leads nowhere");
  return Object.entries(schema).every(([keyword, argument]) => {
    const of = keywords[keyword];
    if (of === undefined) throw new Error(`unknown keyword ${keyword}`);
    return of(argument, value, root, schema);
  });
}
