import { readDefinitionJson } from "../define/read-definition.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { lower } from "./lower.js";
import type { Program } from "./program.js";

/**
 * Reads a definition from its JSON value, checks all of it and compiles it. Every fault is
 * reported at once, with a code of the table and a JSON pointer; with any, there is no program.
 * What stands at a wrong place is reported before what it means is looked at. Warnings tell what
 * can be decided by and yet cannot be meant, such as a gate that nobody fails.
 */
export function readDefinition(value: unknown): {
  readonly program: Program | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Diagnostic[];
} {
  const { definition, diagnostics } = readDefinitionJson(value);
  return definition === null ? { program: null, diagnostics, warnings: [] } : lower(definition);
}
