import type { define } from "@kaitong/engine";
import { dayOfInstant, dayText, instantText, monthText, startOfDay } from "./calendar.js";
import type { Choices } from "./choices.js";
import type { GeneratedDefinition } from "./definition.js";

/** The instant of decisions, and the times around it that facts are taken from. */
export interface World {
  readonly asOf: string;
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly instants: readonly string[];
}

const hourMilliseconds = 3_600_000;
/** The middle of the day, its first and last instants, and the last one of the day before. */
const moments = [10 * hourMilliseconds, 0, -1, 1, 24 * hourMilliseconds - 1];
const plainDays = [0, 1, -1, 2, 28, 29, 31, 366, -35];
const plainMonths = [0, -1, -2, -3, 1, -12, -24];
const timesMax = 40;

/** Lengths of windows that a definition names, by what they count. */
interface Lengths {
  readonly days: Set<number>;
  readonly hours: Set<number>;
  readonly months: Set<number>;
}

const unitOfWindow: Readonly<Record<string, keyof Lengths>> = {
  days: "days",
  hours: "hours",
  months: "months",
  "trailing-count": "days",
};

function lengthsOf({ variables, parameters }: define.Definition): Lengths {
  const found: Lengths = { days: new Set(), hours: new Set(), months: new Set() };
  const byName = new Map(parameters.map(({ name, values }) => [name, values]));
  const add = (unit: keyof Lengths, length: define.Length | undefined) => {
    if (typeof length === "number") found[unit].add(length);
    else for (const { value } of byName.get(length?.parameter ?? "") ?? []) found[unit].add(value);
  };
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const node = part as { kind?: string; length?: define.Length; days?: define.Length };
    const unit = unitOfWindow[node.kind ?? ""];
    if (unit !== undefined) add(unit, node.kind === "trailing-count" ? node.days : node.length);
    for (const below of Object.values(part)) visit(below);
  };
  for (const { expression } of variables) visit(expression);
  return found;
}

/** Numbers and their neighbours. */
function edges(of: Iterable<number>): readonly number[] {
  return [...of].flatMap((value) => [value, value - 1, value + 1]);
}

/** At most so many of the items, each once, those that come first more surely. */
function limited<Item>(choices: Choices, items: Iterable<Item>, most: number): readonly Item[] {
  const left = [...new Set(items)];
  while (left.length > most) left.splice(most / 2 + choices.index(left.length - most / 2), 1);
  return left;
}

/** A world around the day of a definition. */
export function makeWorld(choices: Choices, generated: GeneratedDefinition): World {
  const { definition, today } = generated;
  const { offsetMinutes } = definition.timeZone;
  const around = today + choices.pick([0, 1, -1, 30]);
  const asOf = startOfDay(around, offsetMinutes) + choices.pick(moments);
  const day = dayOfInstant(asOf, offsetMinutes);
  const lengths = lengthsOf(definition);
  const daysBack = limited(choices, [...plainDays, ...edges(lengths.days)], timesMax);
  const hoursBack = [...lengths.hours].slice(0, 4);
  const months = [...plainMonths, ...edges(lengths.months).map((length) => -length)];
  const instants = [
    ...hoursBack.flatMap((hours) => edges([asOf - hours * hourMilliseconds])),
    asOf,
    asOf - 1,
    asOf + 1,
    ...daysBack.flatMap((back) => {
      const start = startOfDay(day - back, offsetMinutes);
      return [start, start - 1, start + 10 * hourMilliseconds];
    }),
  ];
  const written = [offsetMinutes, 0, 480];
  return {
    asOf: instantText(asOf, offsetMinutes),
    days: daysBack.map((back) => dayText(day - back)),
    months: limited(choices, months, timesMax).map((after) => monthText(day, after)),
    instants: limited(choices, instants, timesMax).map((instant) =>
      instantText(instant, choices.pick(written)),
    ),
  };
}
