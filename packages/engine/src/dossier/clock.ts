import { firstDayOfMonth, monthOfDay } from "../value/calendar.js";
import { dayOfInstant, startOfDay } from "../value/instant.js";
import { unreachable } from "../value/unreachable.js";
import type { Value } from "./dossier.js";
import type { SourceLayout } from "./layout.js";

const always = Number.NEGATIVE_INFINITY;

/** When a row happened, in milliseconds since 1970: by its time column, at the first instant. */
export function happenedOf(
  source: SourceLayout,
  offsetMinutes: number,
  values: readonly Value[],
): number {
  const time = source.time < 0 ? null : values[source.time];
  if (typeof time !== "number") return always;
  if (source.timeType === "instant") return time;
  const day = source.timeType === "day" ? time : firstDayOfMonth(time);
  return startOfDay(day, offsetMinutes);
}

/** When a row without `knownAt` is known, in milliseconds since 1970. */
export function knownOf(
  source: SourceLayout,
  offsetMinutes: number,
  happened: number,
  parentKnown: number,
): number {
  switch (source.known) {
    case "always":
      return always;
    case "time":
      return happened;
    case "parent":
      return parentKnown;
    case "month-end": {
      if (happened === always) return always;
      const month = monthOfDay(dayOfInstant(happened, offsetMinutes));
      return startOfDay(firstDayOfMonth(month + 1), offsetMinutes);
    }
    default:
      return unreachable(source.known);
  }
}
