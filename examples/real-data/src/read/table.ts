import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A row of a table as it stands in the file: texts by the names of the header. */
export type RawRow<Column extends string = string> = Readonly<Record<Column, string>>;

/** A file that is there but does not hold what it should. */
export class WrongData extends Error {}

/**
 * Reads a table with a header; every value stays the text that it is. Throws WrongData when a
 * column is missing or a line has another number of values.
 */
export function readTable<Column extends string>(
  folder: string,
  file: string,
  delimiter: string,
  columns: readonly Column[],
): readonly RawRow<Column>[] {
  const path = join(folder, file);
  return parseTable(readFileSync(path), path, delimiter, columns);
}

/** The same over the bytes of a file; `path` is only named in errors. */
export function parseTable<Column extends string>(
  bytes: Uint8Array | string,
  path: string,
  delimiter: string,
  columns: readonly Column[],
): readonly RawRow<Column>[] {
  let lines: readonly (readonly string[])[];
  try {
    lines = parse(bytes, { delimiter, skip_empty_lines: true });
  } catch (error) {
    throw new WrongData(`error[data.wrong]: ${(error as Error).message}\n  --> ${path}`);
  }
  const [header = [], ...rows] = lines;
  const places = columns.map((name) => [name, header.indexOf(name)] as const);
  const missing = places.find(([, place]) => place < 0);
  if (missing !== undefined) {
    const message = `error[data.wrong]: there is no column \`${missing[0]}\``;
    throw new WrongData(`${message}\n  --> ${path}\n  fix: get the original file again`);
  }
  return rows.map(
    (row) =>
      Object.fromEntries(places.map(([name, place]) => [name, row[place]])) as RawRow<Column>,
  );
}
