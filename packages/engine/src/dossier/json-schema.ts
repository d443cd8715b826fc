import type { ColumnDefinition, Definition, SourceDefinition } from "../define/definition.js";
import type { JsonSchema } from "../define/json-schema.js";
import { textPatterns } from "../define/shape.js";
import { layoutOf } from "./layout.js";
import type { Shape } from "./shape.js";

const instant = {
  type: "string",
  pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}",
  description: "an instant with its offset, such as 2026-11-20T10:00:00+08:00",
};
const day = { type: "string", pattern: textPatterns.day, format: "date" };
const month = { type: "string", pattern: "^[0-9]{4}-[0-9]{2}$", description: "a month, YYYY-MM" };
const lengthMaxDefault = 200;

function valueSchema(column: ColumnDefinition): JsonSchema {
  switch (column.type) {
    case "integer": {
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = column;
      const unit = column.unit === undefined ? {} : { description: `in ${column.unit}` };
      return { type: "integer", minimum, maximum, ...unit };
    }
    case "boolean":
      return { type: "boolean" };
    case "text":
      return column.values === undefined
        ? { type: "string", maxLength: column.lengthMax ?? lengthMaxDefault }
        : { enum: column.values };
    case "day": {
      const words = Object.keys(column.words ?? {});
      return words.length === 0 ? day : { anyOf: [day, { enum: words }] };
    }
    case "month":
      return month;
    case "instant":
      return instant;
    default:
      return column.type satisfies never;
  }
}

/** A member that may be absent may also be null. */
function columnSchema(column: ColumnDefinition): JsonSchema {
  const schema = valueSchema(column);
  return column.required === true ? schema : { anyOf: [schema, { type: "null" }] };
}

function objectSchema(shape: Shape, sources: readonly SourceDefinition[]): JsonSchema {
  const own = shape.source === null ? undefined : sources[shape.source.index];
  const columns = (own?.columns ?? []).map((column) => [column.name, columnSchema(column)]);
  const below = [...shape.below].map(([name, inner]) => [name, tableSchema(inner, sources)]);
  const known = own === undefined ? [] : [["knownAt", { anyOf: [instant, { type: "null" }] }]];
  const required = (own?.columns ?? []).filter((column) => column.required === true);
  return {
    type: "object",
    properties: Object.fromEntries([...columns, ...known, ...below]),
    required: required.map(({ name }) => name),
    additionalProperties: false,
  };
}

function tableSchema(shape: Shape, sources: readonly SourceDefinition[]): JsonSchema {
  const own = shape.source === null ? undefined : sources[shape.source.index];
  const title = own === undefined ? {} : { title: own.label.en };
  const rows = own?.rows ?? "one";
  const [plain] = own?.columns ?? [];
  const table = (): JsonSchema => {
    if (rows === "one") return { ...title, ...objectSchema(shape, sources) };
    const items =
      rows === "values" && plain !== undefined ? columnSchema(plain) : objectSchema(shape, sources);
    return { ...title, type: "array", items };
  };
  return { anyOf: [table(), { type: "null" }] };
}

/**
 * The JSON Schema (draft 2020-12) of the dossiers that a definition reads, for editors. It accepts
 * every dossier that the reader accepts; the reader also refuses what a schema cannot say, such as
 * days that are not on the calendar and identities that occur twice.
 */
export function dossierJsonSchema(definition: Definition): JsonSchema {
  const { sources } = definition;
  const schema = objectSchema(layoutOf(sources).shape, sources);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `dossier of ${definition.name}`,
    ...schema,
    properties: {
      subject: { type: "string", maxLength: 200 },
      asOf: { anyOf: [instant, { type: "null" }] },
      ...(schema.properties as JsonSchema),
    },
    required: ["subject"],
  };
}
