import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Definition } from "./definition.js";
import { definitionShape } from "./definition-shape.js";
import { type JsonSchema, jsonSchemaOf } from "./json-schema.js";
import { validateShape } from "./validate-shape.js";

/** Sixteen times the example product: what is within is read and checked in less than a second. */
const definitionValuesMax = 200_000;

/** A definition of the right form, or everything that is wrong with its form. */
interface ReadDefinition {
  /** Deeply frozen, and no part of the input; `null` when there are diagnostics. */
  readonly definition: Definition | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the JSON form of a definition. Names, types and units of its expressions are not yet
 * checked. Errors: the codes of `shapeCodes`.
 */
export function readDefinitionJson(value: unknown): ReadDefinition {
  const diagnostics = validateShape(definitionShape, value, "", definitionValuesMax);
  const definition = diagnostics.length === 0 ? (freezeCopy(value) as Definition) : null;
  return Object.freeze({ definition, diagnostics: Object.freeze(diagnostics) });
}

/** The JSON Schema of a definition. */
export function definitionJsonSchema(): JsonSchema {
  return jsonSchemaOf(definitionShape, "kaitong definition");
}

/** Copies a value of JSON whose depth is known to be bounded. */
function freezeCopy(value: unknown): unknown {
  // Minus zero is the integer zero, and must hash like it.
  if (typeof value === "number") return value + 0;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeCopy));
  const members = Object.entries(value).map(([key, member]) => [key, freezeCopy(member)]);
  return Object.freeze(Object.fromEntries(members));
}
