import type { SourceDefinition } from "../define/definition.js";
import { sha256Hex } from "../value/hash.js";
import { knownOf } from "./clock.js";
import type { Dossier } from "./dossier.js";
import { layoutOf } from "./layout.js";
import { byName, listText, tableTexts } from "./row-text.js";

/**
 * The content hash of a dossier: sha256, in lower-case hex, of the UTF-8 bytes of its normal text.
 * `offsetMinutes` is the product's time zone, east of UTC. Two dossiers have the same hash exactly
 * when they record the same facts about the same subject: the order of rows, null against absent,
 * the way an instant is written, a `knownAt` that says the default, and `asOf` do not matter.
 */
export function dossierHash(
  sources: readonly SourceDefinition[],
  offsetMinutes: number,
  dossier: Dossier,
): string {
  return sha256Hex(normalText(sources, offsetMinutes, dossier));
}

/**
 * The normal text of a dossier, canonical JSON (RFC 8785):
 *
 *     {"columns":{source:[column…]},"subject":…,"tables":{source:[row…]}}
 *     row = [value…] or [value…,{"knownAt":…,"rows":{source:[row…]}}]
 *
 * - `columns` has every source whose table is known (it tells unknown from empty), with the columns
 *   that are known in at least one row, by name. They are written once, not in each row, since
 *   hashing takes longer than all else.
 * - `tables` has the known sources without parent; rows below a row stand in its `rows`, where a
 *   source that the row does not carry is left out (below a single row: one without any).
 * - values stand in the order of `columns`: null for unknown, days and months as in the dossier,
 *   instants in milliseconds.
 * - `knownAt` in milliseconds, only where it differs from what the source says without it.
 * - every list of rows is in the order of the rows' own texts, by UTF-16 units.
 *
 * All facts can be read back from the text, so different facts have different texts. A column that
 * a new definition adds changes the text only of dossiers that use it.
 */
export function normalText(
  sources: readonly SourceDefinition[],
  offsetMinutes: number,
  { subject, tables }: Dossier,
): string {
  const layout = layoutOf(sources);
  const texts = tableTexts(layout, tables, (source, row) => {
    const parent = source.parent < 0 ? undefined : tables[source.parent]?.[row.parent];
    const known = knownOf(source, offsetMinutes, row.happened, parent?.known ?? -Infinity);
    return row.known === known ? null : row.known;
  });
  const columns: string[] = [];
  const lists: string[] = [];
  for (const { name, index, parent } of byName(layout.sources)) {
    const table = texts[index] ?? null;
    if (table === null) continue;
    const key = JSON.stringify(name);
    columns.push(`${key}:${JSON.stringify(table.columns)}`);
    if (parent < 0) lists.push(`${key}:${listText(table.rows)}`);
  }
  const start = `{"columns":{${columns}},"subject":${JSON.stringify(subject)}`;
  return `${start},"tables":{${lists}}}`;
}
