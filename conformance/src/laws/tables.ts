import type { define, input } from "@kaitong/engine";
import { type Facts, program } from "./product.js";

/** Rewrites the rows of one table; the row of a single one is a list of one. */
export type RewriteRows = (
  source: define.SourceDefinition,
  rows: readonly input.JsonValue[],
) => readonly input.JsonValue[];

/** A dossier with every table rewritten, those below a row before the row itself. */
export function mapTables(json: Facts, rewrite: RewriteRows, parent?: string): Facts {
  const changed: Record<string, input.JsonValue | undefined> = { ...json };
  for (const source of program.definition.sources) {
    const [name = ""] = source.path;
    const value = json[name];
    if (source.parent !== parent || value === null || value === undefined) continue;
    const below = (row: input.JsonValue) =>
      source.rows === "values" ? row : mapTables(row as Facts, rewrite, source.name);
    if (source.rows === "one") {
      changed[name] = rewrite(source, [below(value)])[0] ?? null;
    } else {
      changed[name] = rewrite(source, (value as input.JsonValue[]).map(below));
    }
  }
  return changed;
}
