import { type Diagnostic, format, type Program } from "@kaitong/engine";
import { diagnosticOf } from "../codes.js";

const place = { pointer: "/asOf" } as const;

const noInstant = diagnosticOf(
  "input.no-instant",
  "the dossier has no `asOf`, so it is not said when to decide",
  place,
);

const tooEarly = diagnosticOf(
  "input.before-definition",
  "the definition is not in effect yet at this instant",
  place,
);

const tooLate = diagnosticOf(
  "input.beyond-calendar",
  "this instant lies after the year 9999 in the definition's time zone",
  place,
);

/**
 * The instant of a decision, in milliseconds since 1970, or why nobody can be decided then;
 * `asOf` is null where nothing says when.
 */
export function instantOf({ definition }: Program, asOf: number | null): number | Diagnostic {
  if (asOf === null) return noInstant;
  const { effectiveFrom, timeZone } = definition;
  const day = format.localDay(asOf, timeZone.offsetMinutes);
  // Days compare as texts while their years have four digits.
  if (day.length !== effectiveFrom.length) return tooLate;
  return day < effectiveFrom ? tooEarly : asOf;
}
