import { quote } from "../diagnostics/diagnostic.js";
import { wrongType } from "./column-read.js";
import type { Row } from "./dossier.js";
import type { SourceLayout } from "./layout.js";
import { readPlainRow, readRow } from "./read-row.js";
import {
  countRows,
  type JsonObject,
  memberOf,
  nameOf,
  openObject,
  type Reading,
} from "./reading.js";
import { addProblem, type Place, pointerOf } from "./report.js";
import type { Shape } from "./shape.js";

/** Reads the tables that an object's members lead to. */
export function readBelow(
  reading: Reading,
  shape: Shape,
  object: JsonObject,
  place: Place | null,
): void {
  for (const [name, below] of shape.below) {
    const value = memberOf(object, name);
    if (value === null || reading.report.stopped) continue;
    const there: Place = { up: place, key: name };
    if (below.source === null || below.source.rows === "one") {
      readObject(reading, below, value, there);
    } else {
      readList(reading, below, below.source, value, there);
    }
  }
}

/** Reads the one row of a source, or a mere step on the way to tables. */
function readObject(reading: Reading, shape: Shape, value: unknown, place: Place): void {
  const { source } = shape;
  if (source !== null && !countRows(reading, 1, place)) return;
  const object = openObject(reading, shape, value, place);
  if (object === null) return;
  if (source !== null) {
    reading.carried[source.index] = true;
    readRow(reading, source, object, place);
  }
  readBelow(reading, shape, object, place);
}

function readList(
  reading: Reading,
  shape: Shape,
  source: SourceLayout,
  value: unknown,
  place: Place,
): void {
  if (!Array.isArray(value)) {
    addProblem(reading.report, place, wrongType(nameOf(place), value, "a list"));
    return;
  }
  if (!countRows(reading, value.length, place)) return;
  reading.carried[source.index] = true;
  const identities = new Map<unknown, number>();
  for (let index = 0; index < value.length && !reading.report.stopped; index += 1) {
    const there: Place = { up: place, key: index };
    if (source.rows === "values") {
      const row = readPlainRow(reading, source, value[index], there);
      checkIdentity(reading, source, row, identities, there);
      continue;
    }
    const object = openObject(reading, shape, value[index], there);
    if (object === null) continue;
    const row = readRow(reading, source, object, there);
    checkIdentity(reading, source, row, identities, there);
    readBelowRow(reading, shape, source, object, there);
  }
}

/** Reads the tables below a row of a list, and keeps with the row which of them it lacks. */
function readBelowRow(
  reading: Reading,
  shape: Shape,
  source: SourceLayout,
  object: JsonObject,
  place: Place,
): void {
  if (source.children.length === 0) return;
  const { carried } = reading;
  const before = source.children.map((child) => carried[child]!);
  for (const child of source.children) carried[child] = false;
  const rows = reading.tables[source.index]!;
  const at = rows.length - 1;
  readBelow(reading, shape, object, place);
  const lacks = source.children.filter((child) => !carried[child]);
  if (lacks.length > 0) rows[at] = { ...rows[at]!, lacks };
  for (const [index, child] of source.children.entries()) carried[child] ||= before[index]!;
}

/** Reports a row whose identity an earlier row of the same list has; unknown ones are free. */
function checkIdentity(
  reading: Reading,
  source: SourceLayout,
  row: Row,
  identities: Map<unknown, number>,
  place: Place,
): void {
  if (source.identity < 0) return;
  const identity = row.values[source.identity] ?? null;
  if (identity === null) return;
  const first = identities.get(identity);
  if (first === undefined) {
    identities.set(identity, Number(place.key));
    return;
  }
  const { name } = source.columns[source.identity]!;
  const there = pointerOf({ up: place.up, key: first });
  addProblem(reading.report, source.rows === "values" ? place : { up: place, key: name }, {
    code: "dossier.duplicate-id",
    message: `\`${name}\` ${quote(String(identity))} stands at ${there} already`,
    fix: "remove one of the two rows, or give it an identity of its own",
  });
}
