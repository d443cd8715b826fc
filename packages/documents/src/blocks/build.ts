import type { Badge, Block, Cell, Fact, Item } from "./block.js";

/** A heading of a part. */
export function heading(level: 1 | 2 | 3, text: string, badges: readonly Badge[] = []): Block {
  return { kind: "heading", level, text, badges };
}

/** A paragraph, in quiet letters where it is only a remark. */
export function paragraph(text: string, quiet = false): Block {
  return { kind: "paragraph", text, quiet };
}

/** A list; nothing where there is no point. */
export function list(items: readonly Item[], ordered = false): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered, items }];
}

/** Labels with their values; nothing where there is none. */
export function facts(all: readonly Fact[]): readonly Block[] {
  return all.length === 0 ? [] : [{ kind: "facts", facts: all }];
}

/** A table of columns `[head, share of the width]`; nothing where it has no row. */
export function table(
  label: string,
  columns: readonly (readonly [head: string, width: number])[],
  rows: readonly (readonly Cell[])[],
): readonly Block[] {
  if (rows.length === 0) return [];
  const head = columns.map(([text]) => text);
  return [{ kind: "table", label, head, widths: columns.map(([, width]) => width), rows }];
}

/** A cell of plain text. */
export function cell(text: string, more: Omit<Cell, "text"> = {}): Cell {
  return { text, ...more };
}
