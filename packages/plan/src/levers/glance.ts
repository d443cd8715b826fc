import { evaluate } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { type Moment, momentOf } from "../world/moment.js";
import type { Person } from "../world/person.js";
import { groupsOf, groupTables, touches, worldAt } from "../world/world.js";
import type { Reach } from "./touch.js";

/** Values of all decisive variables at a moment, with the columns that they were read from. */
export interface Glance {
  readonly moment: Moment;
  readonly context: evaluate.Context;
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

function makeBase(person: Person, day: number, steps: evaluate.Steps): Glance {
  const { program } = person;
  const moment = momentOf(person, day);
  const context = evaluate.makeContext(program, person.reference, moment.asOf, person.regime);
  const { sources } = program.definition;
  const world = worldAt(person, [], moment);
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, world, moment.asOf);
  const columns = steps.columns(facts);
  const values = steps.makeValues();
  steps.run(decisiveSteps(person, steps), values, columns, context);
  return { moment, context, columns, values };
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
  const replaced: number[] = [];
  for (const group of groupsOf(person)) {
    if (!acts.some((act) => touches(person, act, group))) continue;
    const made = groupTables(person, group, acts, base.moment);
    for (const [at, source] of group.sources.entries()) {
      tables[source] = made[at] ?? null;
      replaced.push(source);
    }
  }
  const dossier = { subject: person.subject, asOf: base.moment.asOf, tables };
  const facts = evaluate.seeFacts(sources, program.offsetMinutes, dossier, base.moment.asOf);
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
