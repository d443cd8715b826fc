import { evaluate } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { contextAt } from "../world/context.js";
import { addedRows, effectsOf, topUps } from "../world/effect.js";
import { horizonMonths } from "../world/horizon.js";
import { type Moment, momentOf } from "../world/moment.js";
import type { Person } from "../world/person.js";
import { layoutAt } from "../world/rows.js";
import { groupsOf, groupTables, touches, worldAt } from "../world/world.js";
import type { Reach } from "./touch.js";

/** Values of all decisive variables at a moment, with the columns that they were read from. */
export interface Glance {
  readonly moment: Moment;
  readonly context: evaluate.Context;
  /** The facts of the base: with nothing done. */
  readonly facts: evaluate.Facts;
  readonly columns: evaluate.FactColumns;
  readonly values: Float64Array;
}

/** Looks at days of the future: with nothing done, and with acts done; each look is kept. */
export interface Looker {
  readonly person: Person;
  readonly base: (day: number) => Glance;
  /** With one act done: only variables that its action reaches differ from the base. */
  readonly single: (day: number, act: Act, reach: Reach) => Glance;
  /** With several acts done, where they write to the same tables: everything from the facts. */
  readonly columnsOf: (day: number, acts: readonly Act[]) => evaluate.FactColumns;
  readonly steps: evaluate.Steps;
  /** What computes one variable and the aggregates that it needs. */
  readonly stepsFor: (variable: number) => readonly number[];
}

/** Sources of groups to which time itself brings something; the others stay as they are. */
function movingSources(person: Person): readonly number[] {
  const { continuations } = person.program;
  return groupsOf(person).flatMap(({ sources }) =>
    sources.some((source) => (continuations[source]?.kind ?? "stays") !== "stays") ? sources : [],
  );
}

function makeBase(person: Person, day: number, steps: evaluate.Steps): Glance {
  const { program } = person;
  const moment = momentOf(person, day);
  const context = contextAt(person, moment.asOf);
  const { sources } = program.definition;
  const moving = movingSources(person);
  const wanted = new Set(moving);
  const world = worldAt(person, [], moment, horizonMonths(person), wanted);
  const seen = evaluate.seeFacts(sources, program.offsetMinutes, world, moment.asOf);
  const tables = seen.tables.map((table, source) =>
    wanted.has(source) ? table : (person.facts.tables[source] ?? null),
  );
  const facts = { asOf: moment.asOf, tables };
  const columns = steps.replace(steps.columns(person.facts), facts, moving);
  const values = steps.makeValues();
  steps.run(decisiveSteps(person, steps), values, columns, context);
  return { moment, context, facts, columns, values };
}

const decisive = new WeakMap<object, readonly number[]>();

function decisiveSteps({ program }: Person, steps: evaluate.Steps): readonly number[] {
  const known = decisive.get(program);
  if (known !== undefined) return known;
  const made = steps.of(program.decisive);
  decisive.set(program, made);
  return made;
}

const single = new WeakMap<object, Map<number, readonly number[]>>();

function variableSteps({ program }: Person, steps: evaluate.Steps, variable: number) {
  const all = single.get(program) ?? new Map<number, readonly number[]>();
  single.set(program, all);
  const known = all.get(variable);
  if (known !== undefined) return known;
  const made = steps.of([variable]);
  all.set(variable, made);
  return made;
}

/** Whether all that acts do to a source is to add rows to it. */
function onlyAdds(person: Person, acts: readonly Act[]): boolean {
  return acts.every((act) =>
    effectsOf(person, act).every(
      ({ kind }) => kind === "add" || kind === "add-monthly" || kind === "top-up",
    ),
  );
}

/** Rows among those of a table that is in order, with what is seen of them at an instant. */
function inserted(
  table: readonly evaluate.Row[],
  added: readonly evaluate.Row[],
  asOf: number,
): readonly evaluate.Row[] {
  const seen = added
    .filter(({ happened, known }) => happened <= asOf && known <= asOf)
    .sort(evaluate.compareRows);
  const merged: evaluate.Row[] = [];
  let next = 0;
  for (const row of table) {
    while (next < seen.length && evaluate.compareRows(seen[next]!, row) < 0) {
      merged.push(seen[next]!);
      next += 1;
    }
    merged.push(row);
  }
  for (; next < seen.length; next += 1) merged.push(seen[next]!);
  return merged;
}

/** A list without sources below it, to which acts only add: what is there is not made anew. */
function addedTo(
  person: Person,
  base: Glance,
  source: number,
  acts: readonly Act[],
): readonly evaluate.Row[] | null {
  const table = base.facts.tables[source] ?? null;
  const { children, hideable } = layoutAt(person, source);
  const kind = person.program.continuations[source]?.kind;
  const isPlain = kind === "repeats" || kind === "stays";
  if (table === null || children.length > 0 || !isPlain || !onlyAdds(person, acts)) return null;
  const { moment } = base;
  const added = acts.flatMap((act) => addedRows(person, source, act, moment));
  const filled = acts.flatMap(
    (act) => topUps(person, source, act, moment, [...table, ...added]).rows,
  );
  const all = [...added, ...filled];
  const isPast = all.every(({ values }) =>
    hideable.every(({ column, type }) => {
      const value = values[column];
      return typeof value !== "number" || value <= (type === "day" ? moment.day : moment.asOf);
    }),
  );
  return isPast ? inserted(table, all, moment.asOf) : null;
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
  const tables: (readonly evaluate.Row[] | null)[] = sources.map(() => null);
  const ready: (readonly evaluate.Row[] | null)[] = sources.map(() => null);
  const replaced: number[] = [];
  for (const group of groupsOf(person)) {
    const own = acts.filter((act) => touches(person, act, group));
    if (own.length === 0) continue;
    replaced.push(...group.sources);
    const added = addedTo(person, base, group.top, own);
    if (added !== null) {
      ready[group.top] = added;
      continue;
    }
    const made = groupTables(person, group, own, base.moment, horizonMonths(person));
    for (const [at, source] of group.sources.entries()) tables[source] = made[at] ?? null;
  }
  const dossier = { subject: person.subject, asOf: base.moment.asOf, tables };
  const seen = tables.some((table) => table !== null)
    ? evaluate.seeFacts(sources, program.offsetMinutes, dossier, base.moment.asOf).tables
    : tables;
  const facts = { asOf: base.moment.asOf, tables: seen.map((table, at) => ready[at] ?? table) };
  return steps.replace(base.columns, facts, replaced);
}

/** A looker for one person. */
export function lookerOf(person: Person): Looker {
  const steps = evaluate.stepsOf(person.program);
  const bases = new Map<number, Glance>();
  const singles = new Map<string, Glance>();
  const base = (day: number): Glance => {
    const known = bases.get(day) ?? makeBase(person, day, steps);
    bases.set(day, known);
    return known;
  };
  const stepsFor = (variable: number) => variableSteps(person, steps, variable);
  return {
    person,
    base,
    steps,
    stepsFor,
    columnsOf: (day, acts) => withActs(person, base(day), acts, steps),
    single: (day, act, reach) => {
      const key = `${day}:${act.action}:${act.level}:${act.from}`;
      const known = singles.get(key);
      if (known !== undefined) return known;
      const from = base(day);
      const columns = withActs(person, from, [act], steps);
      const values = from.values.slice();
      for (const variable of reach.variables) {
        steps.run(stepsFor(variable), values, columns, from.context);
      }
      const made = { ...from, columns, values };
      singles.set(key, made);
      return made;
    },
  };
}
