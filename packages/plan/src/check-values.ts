import { evaluate } from "@kaitong/engine";
import type { Act } from "./world/act.js";
import { contextAt } from "./world/context.js";
import { horizonMonths } from "./world/horizon.js";
import { type Moment, momentOf } from "./world/moment.js";
import type { Person } from "./world/person.js";
import { type Group, groupsOf, touches, worldAt } from "./world/world.js";

/*
 * Values by the interpreter, for those who try combinations: these differ in a few acts only, and
 * what acts write to other sources changes nothing of a value, so it is worked out once.
 */

/** Values of variables, by index. */
export type Values = readonly (evaluate.Value | undefined)[];

/** Gives values of variables on a day when acts are done. */
export type ValuesOn = (acts: readonly Act[], day: number, variables: readonly number[]) => Values;

/** Variables that read the same groups of sources, themselves or through others. */
interface Reads {
  readonly groups: readonly Group[];
  readonly sources: ReadonlySet<number>;
}

/** What the acts that write to some groups come to on a day. */
interface Known {
  facts: evaluate.Facts | null;
  readonly values: (evaluate.Value | undefined)[];
}

interface Day {
  readonly moment: Moment;
  readonly context: evaluate.Context;
  readonly known: Map<Reads, Map<string, Known>>;
}

interface Looked {
  readonly index: number;
  readonly node: evaluate.Node;
  /** Null where its own node looks at other variables only. */
  readonly reads: Reads | null;
}

/** A variable is evaluated outside of rows, and before there is a score. */
const outside = { row: null, previous: null, score: null };

const ofFacts: ReadonlySet<evaluate.Node["kind"]> = new Set([
  "fact",
  "column",
  "source-known",
  "aggregate",
  "trailing-count",
  "run",
] as const);

function readsFacts(node: evaluate.Node): boolean {
  return ofFacts.has(node.kind) || evaluate.children(node).some(readsFacts);
}

/** Variables and all that they read, each after those; what reads the same is kept together. */
function lookedAt(
  person: Person,
  variables: readonly number[],
  all: Map<string, Reads>,
): readonly Looked[] {
  const { program } = person;
  const wanted = new Set<number>();
  const add = (index: number): void => {
    if (wanted.has(index)) return;
    wanted.add(index);
    for (const read of program.variables[index]?.reads ?? []) add(read);
  };
  for (const index of variables) add(index);
  return program.order.flatMap((index): readonly Looked[] => {
    const variable = program.variables[index];
    if (variable === undefined || !wanted.has(index)) return [];
    const { node, sources } = variable;
    if (!readsFacts(node)) return [{ index, node, reads: null }];
    const groups = groupsOf(person).filter((group) =>
      group.sources.some((source) => sources.includes(source)),
    );
    const name = groups.map(({ top }) => top).join();
    const every = new Set(groups.flatMap((group) => group.sources));
    const reads = all.get(name) ?? { groups, sources: every };
    all.set(name, reads);
    return [{ index, node, reads }];
  });
}

/** What tells apart the acts that write to some groups. */
function keyOf(person: Person, acts: readonly Act[], { groups }: Reads): string {
  let key = "";
  for (const act of acts) {
    if (!groups.some((group) => touches(person, act, group))) continue;
    key += `${act.action}:${act.level}:${act.from} `;
  }
  return key;
}

function knownOf(person: Person, { known }: Day, acts: readonly Act[], reads: Reads): Known {
  const byActs = known.get(reads) ?? new Map<string, Known>();
  known.set(reads, byActs);
  const key = keyOf(person, acts, reads);
  const one = byActs.get(key) ?? { facts: null, values: [] };
  byActs.set(key, one);
  return one;
}

function factsOn(person: Person, { moment }: Day, acts: readonly Act[], reads: Reads) {
  const { definition, offsetMinutes } = person.program;
  const world = worldAt(person, acts, moment, horizonMonths(person), reads.sources);
  return evaluate.seeFacts(definition.sources, offsetMinutes, world, moment.asOf);
}

/** A day and the month after it are looked at together, and then the next day. */
const daysKept = 3;

/** Values for one person, remembered for the last few days that were asked for. */
export function valuesOf(person: Person): ValuesOn {
  const { program } = person;
  const days = new Map<number, Day>();
  const allReads = new Map<string, Reads>();
  const slices = new Map<readonly number[], readonly Looked[]>();
  const dayOf = (at: number): Day => {
    const known = days.get(at);
    if (known !== undefined) return known;
    const moment = momentOf(person, at);
    const made: Day = { moment, context: contextAt(person, moment.asOf), known: new Map() };
    days.set(at, made);
    const [oldest] = days.keys();
    if (days.size > daysKept && oldest !== undefined) days.delete(oldest);
    return made;
  };
  return (acts, at, variables) => {
    const day = dayOf(at);
    const slice = slices.get(variables) ?? lookedAt(person, variables, allReads);
    slices.set(variables, slice);
    const values: (evaluate.Value | undefined)[] = [];
    const found = new Map<Reads, Known>();
    const frame = { program, context: day.context, values, ...outside };
    const nothing: evaluate.Facts = { asOf: day.moment.asOf, tables: [] };
    for (const { index, node, reads } of slice) {
      if (reads === null) {
        values[index] = evaluate.evaluateNode(node, { ...frame, facts: nothing });
        continue;
      }
      const known = found.get(reads) ?? knownOf(person, day, acts, reads);
      found.set(reads, known);
      if (known.values[index] === undefined) {
        known.facts ??= factsOn(person, day, acts, reads);
        known.values[index] = evaluate.evaluateNode(node, { ...frame, facts: known.facts });
      }
      values[index] = known.values[index];
    }
    return values;
  };
}
