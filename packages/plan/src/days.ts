import { evaluate } from "@kaitong/engine";
import type { Person } from "./world/person.js";

const { calendar } = evaluate;

/**
 * Days on which one may apply, in order: today, the day on which nothing cools any more, the day
 * of a hold's release, and the first of each later month, up to some months from today.
 */
export function applyDays(person: Person, months: number): readonly number[] {
  const { decision, today, thisMonth } = person;
  const last = calendar.addMonths(today, months);
  const dated = [decision.reapplyOn, decision.hold?.releaseOn ?? null].flatMap((text) => {
    const day = text === null ? null : calendar.parseDay(text);
    return day === null ? [] : [day];
  });
  const firsts = Array.from({ length: months }, (_one, at) =>
    calendar.firstDayOfMonth(thisMonth + at + 1),
  );
  const all = new Set([today, ...dated, ...firsts]);
  return [...all].filter((day) => day >= today && day <= last).sort((a, b) => a - b);
}
