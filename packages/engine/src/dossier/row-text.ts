import { formatDay, formatMonth } from "../value/calendar.js";
import type { Row, Tables, Value } from "./dossier.js";
import type { Layout, SourceLayout } from "./layout.js";

/** The instant to write as `knownAt` of a row; `null` to leave it out. */
type KnownAt = (source: SourceLayout, row: Row) => number | null;

/** A table as text. */
export interface TableText {
  /** Names of the columns that are known in at least one row, in the order of their values. */
  readonly columns: readonly string[];
  /**
   * By row: a JSON list of its values in the order of `columns`, then, where there is one, an
   * object with its `knownAt` and the `rows` below it by source.
   */
  readonly rows: readonly string[];
}

/**
 * The tables as canonical JSON text, by source; `null` for unknown ones. Two rows of one table have
 * equal texts only when they and all rows below them are equal, but for the order of those.
 */
export function tableTexts(
  layout: Layout,
  tables: Tables,
  knownAt: KnownAt,
): readonly (TableText | null)[] {
  const texts: (TableText | null)[] = layout.sources.map(() => null);
  const write = valueWriter();
  for (const source of layout.order.toReversed()) {
    const table = tables[source.index] ?? null;
    if (table === null) continue;
    const columns = byName(source.columns.map(({ name, type }, index) => ({ name, type, index })));
    const used = columns.filter(({ index }) => table.some(({ values }) => values[index] !== null));
    const below = textsBelow(layout, source, tables, texts);
    const rows = table.map((row, at) => {
      let text = "";
      for (const { index, type } of used) {
        text += `${text === "" ? "[" : ","}${write(row.values[index] ?? null, type)}`;
      }
      const more = moreText(knownAt(source, row), below[at]);
      return text === "" ? `[${more}]` : `${text}${more === "" ? "" : ","}${more}]`;
    });
    texts[source.index] = { columns: used.map(({ name }) => name), rows };
  }
  return texts;
}

/** A JSON list of texts, in an order that does not depend on where they stood. */
export function listText(texts: readonly string[]): string {
  return `[${texts.toSorted().join(",")}]`;
}

/** In the order of members in canonical JSON. */
export function byName<Named extends { readonly name: string }>(named: readonly Named[]): Named[] {
  return named.toSorted((first, second) => (first.name < second.name ? -1 : 1));
}

function moreText(knownAt: number | null, rows: string | undefined): string {
  if (knownAt === null) return rows === undefined ? "" : `{"rows":{${rows}}}`;
  return rows === undefined ? `{"knownAt":${knownAt}}` : `{"knownAt":${knownAt},"rows":{${rows}}}`;
}

/** By row of a source, the lists of rows below it as members; nothing where there are none. */
function textsBelow(
  layout: Layout,
  source: SourceLayout,
  tables: Tables,
  texts: readonly (TableText | null)[],
): readonly (string | undefined)[] {
  const below: (string | undefined)[] = [];
  for (const child of byName(source.children.map((index) => layout.sources[index]!))) {
    const groups = new Map<number, string[]>();
    for (const [at, { parent }] of (tables[child.index] ?? []).entries()) {
      const text = texts[child.index]!.rows[at]!;
      const group = groups.get(parent);
      if (group === undefined) groups.set(parent, [text]);
      else group.push(text);
    }
    // In a list an empty table below a row is not an absent one.
    const rows = source.single ? [] : (tables[source.index] ?? []);
    for (const [at, { lacks }] of rows.entries()) {
      if (!groups.has(at) && lacks?.includes(child.index) !== true) groups.set(at, []);
    }
    for (const [parent, group] of groups) {
      const member = `${JSON.stringify(child.name)}:${listText(group)}`;
      below[parent] = below[parent] === undefined ? member : `${below[parent]},${member}`;
    }
  }
  return below;
}

/** Days and months as in the dossier, instants in milliseconds. */
function valueWriter(): (value: Value, type: string) => string {
  // The same few texts stand in many rows: 1,500 rows take 1.4 ms, not 2 ms.
  const quoted = new Map<string, string>();
  return (value, type) => {
    if (typeof value === "string") {
      let text = quoted.get(value);
      if (text === undefined) {
        text = JSON.stringify(value);
        quoted.set(value, text);
      }
      return text;
    }
    if (typeof value !== "number" || type === "integer" || type === "instant") return String(value);
    return type === "day" ? `"${formatDay(value)}"` : `"${formatMonth(value)}"`;
  };
}
