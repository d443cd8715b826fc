import { evaluate } from "@kaitong/engine";
import type { Person } from "./person.js";

/** A day of the future and the instant at which one applies on it. */
export interface Moment {
  readonly day: number;
  readonly asOf: number;
  readonly month: number;
}

const hour = 3_600_000;
/** People apply, and act, at ten in the morning of the product's time. */
const applyHour = 10;

/** Today is the decision's own instant; any other day is at ten in the morning. */
export function momentOf(person: Person, day: number): Moment {
  const start = evaluate.startOfDay(day, person.program.offsetMinutes);
  return {
    day,
    asOf: day === person.today ? person.asOf : start + applyHour * hour,
    month: evaluate.calendar.monthOfDay(day),
  };
}
