import type { define } from "@kaitong/engine";
import type { Choices } from "../generate/index.js";
import { label } from "../generate/sources.js";

/** Something with members, as JSON has it. */
export type Json = { [key: string]: unknown };

/** The day that people are made for, and the instant on it, in milliseconds since 1970. */
export interface Now {
  readonly day: number;
  readonly asOf: number;
  readonly offsetMinutes: number;
}

/**
 * What an effect writes, in plain JavaScript over plain JSON: independent of what evaluates the
 * same in a definition. Days are `YYYY-MM-DD`, instants milliseconds since 1970.
 */
export type Writing =
  | {
      readonly kind: "set";
      readonly source: string;
      /** The changed row; null where it is not one of those that are set. */
      readonly change: (row: Json, at: Act) => Json | null;
      /** Fen for a row that is set; null when unknown. */
      readonly cost?: (row: Json, level: number) => number | null;
    }
  | { readonly kind: "add"; readonly source: string; readonly row: (at: Act) => Json }
  | {
      readonly kind: "add-monthly";
      readonly source: string;
      readonly row: (at: Act) => Json;
      readonly amount?: { readonly column: string; readonly where: (row: Json) => boolean };
      readonly among?: { readonly column: string; readonly count: number };
    }
  | {
      readonly kind: "top-up";
      readonly source: string;
      readonly column: string;
      readonly row: Json;
    }
  | { readonly kind: "obtain"; readonly source: string }
  | { readonly kind: "keep" };

/** When something is done, and the value of its level. */
export interface Act {
  readonly day: string;
  readonly asOf: number;
  readonly level: number;
}

/** An action in both forms. */
export interface Deed {
  readonly definition: define.ActionDefinition;
  readonly writes: readonly Writing[];
}

/** Something that gates and scorecards may look at, with values at which it may matter. */
export interface Measure {
  readonly name: string;
  readonly type: "integer" | "boolean";
  readonly unit: define.Unit | null;
  readonly expression: define.Expression;
  readonly edges: readonly number[];
  /** Whether more of it is better. */
  readonly isGood: boolean;
  /** Ids of actions that may move it. */
  readonly movedBy: readonly string[];
  /** Whether it may be marked as easily faked. */
  readonly fakeable?: boolean;
}

/** Sources that go together, with all that is said of them. */
export interface Kit {
  readonly sources: readonly define.SourceDefinition[];
  readonly measures: readonly Measure[];
  readonly deeds: readonly Deed[];
  /** Members of somebody's dossier. */
  readonly facts: (choices: Choices, now: Now) => Json;
}

const fenMost = 5_000_000;

/** A column of money. */
export function money(name: string, more: Partial<define.ColumnDefinition> = {}) {
  return { name, type: "integer", unit: "fen", minimum: 0, maximum: fenMost, ...more } as const;
}

/** A column of numbers of things. */
export function tally(name: string, more: Partial<define.ColumnDefinition> = {}) {
  return { name, type: "integer", unit: "count", minimum: 0, maximum: 1_000, ...more } as const;
}

/** A source with what does not matter filled in. */
export function source(
  name: string,
  columns: readonly define.ColumnDefinition[],
  more: Partial<define.SourceDefinition> = {},
): define.SourceDefinition {
  return {
    name,
    label: label(name),
    path: [name],
    rows: "many",
    known: "time",
    costs: false,
    correctAt: "desk",
    columns,
    ...more,
  };
}

/** An integer to look at. */
export function integer(
  name: string,
  unit: define.Unit,
  expression: define.Expression,
  edges: readonly number[],
  movedBy: readonly string[] = [],
  more: Partial<Measure> = {},
): Measure {
  return { name, type: "integer", unit, expression, edges, isGood: true, movedBy, ...more };
}

/** A condition to look at. */
export function condition(
  name: string,
  expression: define.Expression,
  movedBy: readonly string[] = [],
): Measure {
  return { name, type: "boolean", unit: null, expression, edges: [], isGood: true, movedBy };
}

/** What is better when there is less of it. */
export const bad: Partial<Measure> = { isGood: false };

type Some = Partial<define.ActionDefinition> & Pick<define.ActionDefinition, "changes" | "effects">;

/** An action with what does not matter filled in, and levels of random effort. */
export function deed(
  choices: Choices,
  id: string,
  some: Some,
  writes: readonly Writing[],
  values: readonly number[] = [],
): Deed {
  const isKept = writes.some(({ kind }) => kind === "add-monthly" || kind === "top-up");
  const hasCost = writes.some((one) => one.kind === "set" && one.cost !== undefined);
  let once = choices.pick([1, 2, 0, 3, 5]);
  let monthly = isKept ? choices.pick([1, 0, 2, 3]) : choices.pick([0, 0, 0, 1]);
  const levels = (values.length === 0 ? [undefined] : values).map((value, at) => {
    if (at > 0) {
      once += choices.pick([2, 4, 0, 6]);
      monthly += isKept ? choices.pick([0, 1, 0]) : 0;
    }
    const perTenth = hasCost && choices.oneIn(2) ? choices.pick([1, 2, 5]) : null;
    return {
      id: value === undefined ? "done" : `to-${value}`,
      effortOnce: once,
      effortMonthly: monthly,
      ...(value === undefined ? {} : { value }),
      ...(perTenth === null ? {} : { effortPerIncomeTenth: perTenth }),
    };
  });
  const definition: define.ActionDefinition = {
    id,
    label: label(id),
    stages: ["initial"],
    levels,
    knownAfter: choices.pick([0, 1, 0, 20, 0, 1, 0, 45, 1, 30]),
    onRequest: false,
    ...some,
  };
  return { definition, writes };
}

/** Some days before today as a text, or after it. */
export function daysAgo({ day }: Now, days: number): string {
  return new Date((day - days) * 86_400_000).toISOString().slice(0, 10);
}

/** An hour of a day some days before today, as a text. */
export function hourOf({ day, offsetMinutes }: Now, days: number, hour: number): string {
  const start = (day - days) * 86_400_000 - offsetMinutes * 60_000;
  return new Date(start + hour * 3_600_000).toISOString();
}

/** A value, or now and then none. */
export function maybe<Value>(choices: Choices, value: Value, every = 8): Value | null {
  return choices.oneIn(every) ? null : value;
}
