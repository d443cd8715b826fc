import { quote } from "../diagnostics/diagnostic.js";
import { didYouMean, wrongType } from "./column-read.js";
import type { DossierLimits, Row } from "./dossier.js";
import { dossierCodes } from "./dossier-codes.js";
import type { Layout } from "./layout.js";
import { addProblem, type Place, type Report } from "./report.js";
import type { Shape } from "./shape.js";

/** A dossier while it is read. */
export interface Reading {
  readonly layout: Layout;
  readonly offsetMinutes: number;
  readonly rowsMax: number;
  readonly report: Report;
  /** Rows by source, so far; the last row of a parent is the one that is being read. */
  readonly tables: readonly Row[][];
  /** By source, whether at least one object carries its list or object. */
  readonly carried: boolean[];
  rows: number;
}

/** An object of the input. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Starts the reading of one dossier. */
export function openReading(layout: Layout, offsetMinutes: number, limits: DossierLimits): Reading {
  return {
    layout,
    offsetMinutes,
    rowsMax: limits.rowsMax,
    report: { diagnostics: [], stopped: false },
    tables: layout.sources.map(() => []),
    carried: layout.sources.map(() => false),
    rows: 0,
  };
}

/** A member of an object; `null` when it is absent. What an object inherits is no member. */
export function memberOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? (object[name] ?? null) : null;
}

/** The value as an object, after reporting members that its shape does not have. */
export function openObject(
  reading: Reading,
  shape: Shape,
  value: unknown,
  place: Place | null,
): JsonObject | null {
  const { report } = reading;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    addProblem(report, place, wrongType(nameOf(place), value, "an object"));
    return null;
  }
  for (const name of Object.keys(value)) {
    if (shape.names.has(name)) continue;
    addProblem(
      report,
      { up: place, key: name },
      {
        code: "dossier.unknown-member",
        message: `${quote(name)} is no member of \`${nameOf(place)}\``,
        fix: didYouMean(name, [...shape.names], "remove it, or use one of"),
      },
    );
    if (report.stopped) return null;
  }
  return value as JsonObject;
}

/** Counts rows that are about to be read; over the limit, reading stops after one error. */
export function countRows(reading: Reading, rows: number, place: Place): boolean {
  reading.rows += rows;
  if (reading.rows <= reading.rowsMax) return true;
  addProblem(reading.report, place, {
    code: "dossier.too-many-rows",
    message: `with \`${nameOf(place)}\` there are more than ${reading.rowsMax} rows`,
    fix: dossierCodes["dossier.too-many-rows"].fix,
  });
  reading.report.stopped = true;
  return false;
}

/** What messages call the object or list at a place. */
export function nameOf(place: Place | null): string {
  if (place === null) return "dossier";
  return typeof place.key === "string" ? place.key : `${nameOf(place.up)}/${place.key}`;
}
