import { formatDay, formatMonth } from "../value/calendar.js";
import type { Row, Tables, Value } from "./dossier.js";
import type { Layout, SourceLayout } from "./layout.js";

/** The instant to write as `knownAt` of a row; `null` to leave it out. */
export type KnownAt = (source: SourceLayout, row: Row) => number | null;

/**
 * The canonical JSON text of every row, with the rows below it, by source and row. Two texts of
 * one source are equal only when the rows and all below them are equal but for their order.
 */
export function rowTexts(
  layout: Layout,
  tables: Tables,
  knownAt: KnownAt,
): readonly (readonly string[] | null)[] {
  const texts: (readonly string[] | null)[] = layout.sources.map(() => null);
  for (const source of layout.order.toReversed()) {
    const table = tables[source.index] ?? null;
    if (table === null) continue;
    const below = textsBelow(layout, source, tables, texts);
    const writers = columnWriters(source);
    texts[source.index] = table.map((row, index) => {
      const known = knownAt(source, row);
      const start = known === null ? "{" : `{"knownAt":${known},`;
      const rows = below?.[index] === undefined ? "" : `"rows":{${below[index]}},`;
      return `${start}${rows}"values":{${valuesText(writers, row)}}}`;
    });
  }
  return texts;
}

/** A JSON list of texts, in an order that does not depend on where they stood. */
export function listText(texts: readonly string[]): string {
  return `[${texts.toSorted().join(",")}]`;
}

/** Members in the order of canonical JSON. */
export function byName<Named extends { readonly name: string }>(named: readonly Named[]): Named[] {
  return named.toSorted((first, second) => (first.name < second.name ? -1 : 1));
}

/** By row of a source, its lists of children as members; nothing where there are none. */
function textsBelow(
  layout: Layout,
  source: SourceLayout,
  tables: Tables,
  texts: readonly (readonly string[] | null)[],
): (string | undefined)[] | null {
  const children = byName(source.children.map((child) => layout.sources[child]!));
  let below: (string | undefined)[] | null = null;
  for (const child of children) {
    const groups: string[][] = [];
    for (const [index, row] of (tables[child.index] ?? []).entries()) {
      const text = texts[child.index]![index]!;
      const group = groups[row.parent];
      if (group === undefined) groups[row.parent] = [text];
      else group.push(text);
    }
    below ??= [];
    for (const [parent, group] of groups.entries()) {
      if (group === undefined) continue;
      const member = `${JSON.stringify(child.name)}:${listText(group)}`;
      below[parent] = below[parent] === undefined ? member : `${below[parent]},${member}`;
    }
  }
  return below;
}

interface ColumnWriter {
  readonly index: number;
  /** The member's name with its colon. */
  readonly start: string;
  readonly write: (value: Exclude<Value, null>) => string;
}

function columnWriters(source: SourceLayout): ColumnWriter[] {
  const columns = source.columns.map(({ name, type }, index) => ({
    name,
    type,
    index,
  }));
  return byName(columns).map(({ name, type, index }) => ({
    index,
    start: `${JSON.stringify(name)}:`,
    write:
      type === "text"
        ? (value) => JSON.stringify(value)
        : type === "day"
          ? (value) => `"${formatDay(Number(value))}"`
          : type === "month"
            ? (value) => `"${formatMonth(Number(value))}"`
            : String,
  }));
}

/** The members of a row that are known; an unknown value is no member. */
function valuesText(writers: readonly ColumnWriter[], row: Row): string {
  let text = "";
  for (const { index, start, write } of writers) {
    const value = row.values[index] ?? null;
    if (value === null) continue;
    text += text === "" ? start + write(value) : `,${start}${write(value)}`;
  }
  return text;
}
