import type { SourceDefinition } from "../define/definition.js";
import { sha256Hex } from "../value/hash.js";
import { knownOf } from "./clock.js";
import type { Dossier } from "./dossier.js";
import { layoutOf } from "./layout.js";
import { byName, listText, rowTexts } from "./row-text.js";

/**
 * The content hash of a dossier: sha256, in lower-case hex, of the UTF-8 bytes of its normal text.
 * `offsetMinutes` is the product's time zone. Equal for two dossiers exactly when they record the
 * same facts about the same subject: the order of rows, null against absent, the way an instant
 * is written, a `knownAt` that says the default, and `asOf` make no difference.
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
 *     {"known":[source…],"subject":…,"tables":{source:[row…]}}
 *     row = {"knownAt":…,"rows":{source:[row…]},"values":{column:value}}
 *
 * - `known`: names of the sources whose table is known, in order; it tells unknown from empty.
 * - `tables`: the known sources without parent. Rows below a row stand in its `rows`; a source
 *   without rows there is left out, and so is an empty `rows`.
 * - `values`: the known values; days and months as in the dossier, instants in milliseconds.
 * - `knownAt`: milliseconds, only when it differs from what the source says without it.
 * - every list of rows is in order of the rows' own texts, by UTF-16 units.
 *
 * From the text all facts can be read back, so that different facts have different texts.
 */
export function normalText(
  sources: readonly SourceDefinition[],
  offsetMinutes: number,
  { subject, tables }: Dossier,
): string {
  const layout = layoutOf(sources);
  const texts = rowTexts(layout, tables, (source, row) => {
    const parent = source.parent < 0 ? undefined : tables[source.parent]?.[row.parent];
    const known = knownOf(source, offsetMinutes, row.happened, parent?.known ?? -Infinity);
    return row.known === known ? null : row.known;
  });
  const known = byName(layout.sources).filter(({ index }) => (tables[index] ?? null) !== null);
  const names = known.map(({ name }) => JSON.stringify(name));
  const lists = known
    .filter(({ parent }) => parent < 0)
    .map(({ name, index }) => `${JSON.stringify(name)}:${listText(texts[index]!)}`);
  const members = `"known":[${names}],"subject":${JSON.stringify(subject)}`;
  return `{${members},"tables":{${lists}}}`;
}
