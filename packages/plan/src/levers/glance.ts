import { evaluate } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { contextAt } from "../world/context.js";
import { addedRows, effectsOf, topUps } from "../world/effect.js";
import { horizonMonths } from "../world/horizon.js";
import { remembered } from "../world/memory.js";
import { type Moment, momentOf } from "../world/moment.js";
import type { Person } from "../world/person.js";
import { layoutAt } from "../world/rows.js";
import { timelineOf } from "../world/timeline.js";
import { type Group, groupsOf, groupTables, touches } from "../world/world.js";
import type { Reach } from "./touch.js";

/** Values of all decisive variables at a moment, with the columns that they were read from. */
export interface Glance {
  readonly moment: Moment;
  readonly context: evaluate.Context;
  /** The facts of the base, with nothing done; null as well where columns alone are made. */
  readonly facts: evaluate.Facts;
  readonly columns: evaluate.FactColumns;
  readonly values: Float64Array;
}

/** Looks at days of the future: with nothing done, and with acts done; each look is kept. */
export interface Looker {
  readonly person: Person;
  /** A day with nothing done, of which only some variables are worked out, in their order. */
  readonly glimpse: (day: number, variables: readonly number[]) => Glance;
  /** A day with nothing done. */
  readonly base: (day: number) => Glance;
  /**
   * With one act done: only variables that its action reaches differ from the base.
   * @param variables those that are worked out, in their order; without it all
   */
  readonly single: (day: number, act: Act, reach: Reach, variables?: readonly number[]) => Glance;
  /** With several acts done, where they write to the same tables: everything from the facts. */
  readonly columnsOf: (
    day: number,
    acts: readonly Act[],
    variables?: readonly number[],
  ) => evaluate.FactColumns;
  readonly steps: evaluate.Steps;
  /** What computes one variable and the aggregates that it needs. */
  readonly stepsFor: (variable: number) => readonly number[];
}

/** A day that is worked out as far as it is asked for. */
interface Draft extends Glance {
  readonly facts: { readonly asOf: number; readonly tables: (readonly evaluate.Row[] | null)[] };
  readonly columns: {
    readonly tables: evaluate.FactColumns["tables"][number][];
    readonly texts: evaluate.FactColumns["texts"];
  };
  /** By variable: 1 when its value is there. */
  readonly done: Uint8Array;
  /** By group: 1 when it is as this day has it; others are as today. */
  readonly made: Uint8Array;
}

function makeDraft(person: Person, day: number, steps: evaluate.Steps): Draft {
  const moment = momentOf(person, day);
  const { tables, texts } = steps.columns(person.facts);
  return {
    moment,
    context: contextAt(person, moment.asOf),
    facts: { asOf: moment.asOf, tables: [...person.facts.tables] },
    columns: { tables: [...tables], texts },
    values: steps.makeValues(),
    done: new Uint8Array(person.program.variables.length),
    made: new Uint8Array(groupsOf(person).length),
  };
}

/** Whether time itself brings something to a group. */
function isMoving({ program }: Person, { sources }: Group): boolean {
  return sources.some((source) => (program.continuations[source]?.kind ?? "stays") !== "stays");
}

/** Brings a group to the day, unless it stays as it is. */
function makeGroup(person: Person, draft: Draft, group: Group, steps: evaluate.Steps): void {
  if (!isMoving(person, group)) return;
  const { moment, facts, columns } = draft;
  const horizon = horizonMonths(person);
  const months = horizon[group.top] ?? 0;
  const timeline = timelineOf(person, steps, group.top)?.at(moment, months) ?? null;
  if (timeline !== null) {
    columns.tables[group.top] = timeline;
    facts.tables[group.top] = null;
    return;
  }
  const { definition, offsetMinutes } = person.program;
  const tables: (readonly evaluate.Row[] | null)[] = definition.sources.map(() => null);
  const rows = groupTables(person, group, [], moment, horizon);
  for (const [at, source] of group.sources.entries()) tables[source] = rows[at] ?? null;
  const dossier = { subject: person.subject, asOf: moment.asOf, tables };
  const seen = evaluate.seeFacts(definition.sources, offsetMinutes, dossier, moment.asOf);
  const replaced = steps.replace(columns, seen, group.sources);
  for (const source of group.sources) {
    facts.tables[source] = seen.tables[source] ?? null;
    columns.tables[source] = replaced.tables[source] ?? null;
  }
}

/** What a program's variables need, by index: found once, since every day asks for all. */
interface Needs {
  /** Places of the groups that a variable reads, among all. */
  readonly groups: readonly (readonly number[])[];
  /** What computes a variable and the aggregates that it needs. */
  readonly steps: readonly (readonly number[])[];
}

const needsByProgram = new WeakMap<Person["program"], Needs>();

function needsOf(person: Person, steps: evaluate.Steps): Needs {
  const { program } = person;
  const known = needsByProgram.get(program);
  if (known !== undefined) return known;
  const groups = groupsOf(person);
  const made: Needs = {
    groups: program.variables.map(({ sources }) =>
      groups.flatMap((group, at) =>
        group.sources.some((source) => sources.includes(source)) ? [at] : [],
      ),
    ),
    steps: program.variables.map((_variable, index) => steps.of([index])),
  };
  needsByProgram.set(program, made);
  return made;
}

/** Works out variables of a day, which are given each after those that it reads. */
function workOut(
  person: Person,
  draft: Draft,
  variables: readonly number[],
  steps: evaluate.Steps,
): void {
  const needs = needsOf(person, steps);
  const groups = groupsOf(person);
  for (const index of variables) {
    if (draft.done[index] === 1) continue;
    for (const at of needs.groups[index]!) {
      if (draft.made[at] === 0) makeGroup(person, draft, groups[at]!, steps);
      draft.made[at] = 1;
    }
    steps.run(needs.steps[index]!, draft.values, draft.columns, draft.context);
    draft.done[index] = 1;
  }
}

/** Whether all that acts do to a source is to add rows to it. */
function onlyAdds(person: Person, acts: readonly Act[]): boolean {
  return acts.every((act) =>
    effectsOf(person, act).every(
      ({ kind }) => kind === "add" || kind === "add-monthly" || kind === "top-up",
    ),
  );
}

/** Rows that acts add to a source by a moment, as far as they are seen, in order. */
function rowsAddedTo(
  person: Person,
  { moment, facts }: Glance,
  source: number,
  acts: readonly Act[],
): readonly evaluate.Row[] {
  const added = acts.flatMap((act) => addedRows(person, source, act, moment));
  const table = facts.tables[source] ?? null;
  // A source that is filled up has no timeline, so its rows are there.
  const filled =
    table === null
      ? []
      : acts.flatMap((act) => topUps(person, source, act, moment, [...table, ...added]).rows);
  return [...added, ...filled]
    .filter(({ happened, known }) => happened <= moment.asOf && known <= moment.asOf)
    .sort(evaluate.compareRows);
}

/** A list without sources below it, to which acts only add: what is there is not made anew. */
function addedTo(
  person: Person,
  base: Glance,
  source: number,
  acts: readonly Act[],
  steps: evaluate.Steps,
): evaluate.FactTable | null {
  const table = base.columns.tables[source] ?? null;
  const { children, hideable, time } = layoutAt(person, source);
  const kind = person.program.continuations[source]?.kind;
  const isPlain = kind === "repeats" || kind === "stays";
  if (table === null || children.length > 0 || time < 0 || !isPlain) return null;
  if (!onlyAdds(person, acts)) return null;
  const { moment } = base;
  const added = rowsAddedTo(person, base, source, acts);
  const isPast = added.every(({ values }) =>
    hideable.every(({ column, type }) => {
      const value = values[column];
      return typeof value !== "number" || value <= (type === "day" ? moment.day : moment.asOf);
    }),
  );
  return isPast ? steps.tables.joined(table, added) : null;
}

/** The columns of a day in which only the groups that acts write to are made anew. */
function withActs(
  person: Person,
  base: Glance,
  acts: readonly Act[],
  steps: evaluate.Steps,
): evaluate.FactColumns {
  const { program } = person;
  const { sources } = program.definition;
  const made = [...base.columns.tables];
  const tables: (readonly evaluate.Row[] | null)[] = sources.map(() => null);
  const replaced: number[] = [];
  for (const group of groupsOf(person)) {
    const own = acts.filter((act) => touches(person, act, group));
    if (own.length === 0) continue;
    const added = addedTo(person, base, group.top, own, steps);
    if (added !== null) {
      made[group.top] = added;
      continue;
    }
    replaced.push(...group.sources);
    const rows = groupTables(person, group, own, base.moment, horizonMonths(person));
    for (const [at, source] of group.sources.entries()) tables[source] = rows[at] ?? null;
  }
  const columns = { tables: made, texts: base.columns.texts };
  if (replaced.length === 0) return columns;
  const dossier = { subject: person.subject, asOf: base.moment.asOf, tables };
  const seen = evaluate.seeFacts(sources, program.offsetMinutes, dossier, base.moment.asOf);
  return steps.replace(columns, seen, replaced);
}

/** What computes all of some variables that an action reaches, each aggregate once. */
function stepsWithin(
  kept: Map<Reach, readonly number[]>,
  reach: Reach,
  variables: readonly number[],
  steps: evaluate.Steps,
): readonly number[] {
  const known = kept.get(reach);
  if (known !== undefined) return known;
  const wanted = new Set(variables);
  const made = steps.of(reach.variables.filter((index) => wanted.has(index)));
  kept.set(reach, made);
  return made;
}

/** Looks of some variables with one act done, and what computes them. */
interface Singles {
  readonly glances: Map<string, Glance>;
  readonly steps: Map<Reach, readonly number[]>;
}

const lookers = Symbol("lookers");

/** The looker of a person: whoever looks at a day finds what was worked out of it before. */
export function lookerOf(person: Person): Looker {
  const all = remembered<Person, Looker>(person, lookers);
  const looker = all.get(person) ?? makeLooker(person);
  all.set(person, looker);
  return looker;
}

function makeLooker(person: Person): Looker {
  const steps = evaluate.stepsOf(person.program);
  const drafts = new Map<number, Draft>();
  const { decisive } = person.program;
  const singlesOf = new Map<readonly number[], Singles>();
  const glimpse = (day: number, variables: readonly number[]): Glance => {
    const draft = drafts.get(day) ?? makeDraft(person, day, steps);
    drafts.set(day, draft);
    workOut(person, draft, variables, steps);
    return draft;
  };
  const base = (day: number): Glance => glimpse(day, decisive);
  const stepsFor = (variable: number) => needsOf(person, steps).steps[variable]!;
  return {
    person,
    glimpse,
    base,
    steps,
    stepsFor,
    columnsOf: (day, acts, variables = decisive) =>
      withActs(person, glimpse(day, variables), acts, steps),
    single: (day, act, reach, variables = decisive) => {
      const singles = singlesOf.get(variables) ?? { glances: new Map(), steps: new Map() };
      singlesOf.set(variables, singles);
      const key = `${day}:${act.action}:${act.level}:${act.from}`;
      const known = singles.glances.get(key);
      if (known !== undefined) return known;
      const from = glimpse(day, variables);
      const columns = withActs(person, from, [act], steps);
      const values = from.values.slice();
      const reached = stepsWithin(singles.steps, reach, variables, steps);
      steps.run(reached, values, columns, from.context);
      const made = { ...from, columns, values };
      singles.glances.set(key, made);
      return made;
    },
  };
}
