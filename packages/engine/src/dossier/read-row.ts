import { happenedOf, knownOf } from "./clock.js";
import type { ColumnLayout } from "./column.js";
import { readInstant, readValue } from "./column-read.js";
import type { Row, Value } from "./dossier.js";
import type { SourceLayout } from "./layout.js";
import { type JsonObject, memberOf, nameOf, type Reading } from "./reading.js";
import { addProblem, type Place, type Problem } from "./report.js";

/** Reads a row from the members of its object and adds it to its table. */
export function readRow(
  reading: Reading,
  source: SourceLayout,
  object: JsonObject,
  place: Place,
): Row {
  const values = source.defaults.slice();
  for (const [index, column] of source.columns.entries()) {
    const value = readColumn(reading, column, memberOf(object, column.name), () => ({
      up: place,
      key: column.name,
    }));
    if (value !== null) values[index] = value;
  }
  return addRow(reading, source, values, readKnownAt(reading, object, place));
}

/** Reads a row that is a plain value and adds it to its table. */
export function readPlainRow(
  reading: Reading,
  source: SourceLayout,
  given: unknown,
  place: Place,
): Row {
  const values = source.defaults.slice();
  const value = readColumn(reading, source.columns[0]!, given ?? null, () => place);
  if (value !== null) values[0] = value;
  return addRow(reading, source, values, null);
}

/** A column's value; `null` when it is absent or was reported. */
function readColumn(
  reading: Reading,
  column: ColumnLayout,
  given: unknown,
  place: () => Place,
): Value {
  if (given === null) {
    if (column.required) addProblem(reading.report, place(), missingMember(column.name, place()));
    return null;
  }
  const value = readValue(column, given);
  if (typeof value !== "object") return value;
  addProblem(reading.report, place(), value);
  return null;
}

function readKnownAt(reading: Reading, object: JsonObject, place: Place): number | null {
  const given = memberOf(object, "knownAt");
  if (given === null) return null;
  const knownAt = readInstant("knownAt", given);
  if (typeof knownAt === "number") return knownAt;
  addProblem(reading.report, { up: place, key: "knownAt" }, knownAt);
  return null;
}

/** The problem of a required member that is absent or null. */
export function missingMember(name: string, place: Place): Problem {
  return {
    code: "dossier.missing-member",
    message: `\`${nameOf(place.up)}\` has no \`${name}\``,
    fix: place.up === null ? `add \`${name}\`` : `add \`${name}\`, or leave out the whole row`,
  };
}

function addRow(
  reading: Reading,
  source: SourceLayout,
  values: readonly Value[],
  knownAt: number | null,
): Row {
  const parents = source.parent < 0 ? [] : reading.tables[source.parent]!;
  const parent = parents.length - 1;
  const happened = happenedOf(source, reading.offsetMinutes, values);
  const known =
    knownAt ??
    knownOf(source, reading.offsetMinutes, happened, parents[parent]?.known ?? -Infinity);
  const row: Row = { values, happened, known, parent };
  reading.tables[source.index]!.push(row);
  return row;
}
