import { type Dossier, evaluate, type Program, type Reference } from "@kaitong/engine";
import type { Obstacle, PlanAnswer } from "./answer.js";
import { type Values, type ValuesOn, valuesOf } from "./check-values.js";
import { applyDays } from "./days.js";
import {
  type Candidate,
  candidatesOf,
  monthlyMostFen,
  openLevels,
  reachMonthsOf,
  type Wishes,
} from "./levers/candidate.js";
import { letsThrough, pointsAsked } from "./levers/judge.js";
import { monthsMost, wishesOf } from "./options.js";
import type { Act } from "./world/act.js";
import { contextAt, parameterOf } from "./world/context.js";
import { momentOf } from "./world/moment.js";
import { type Person, personOf } from "./world/person.js";
import { worldAt } from "./world/world.js";

/*
 * Confirms certificates without the code that finds plans: it tries what can be done, all of it or
 * all of it that can matter, and asks the interpreter. It is coarser and slower on purpose.
 */

/** More combinations than these are not tried: then a certificate is not confirmed. */
const combinationsMost = 60_000;

interface Checking {
  readonly person: Person;
  /** What can be done by a day, by action. */
  readonly options: readonly (readonly Candidate[])[];
  /** Actions that must be done before those that come after them. */
  readonly applies: ReadonlySet<number>;
  readonly day: number;
  readonly valuesOn: ValuesOn;
  /** What the score is the sum of, beside its base. */
  readonly parts: readonly Scored[];
}

/** `source.column` names that variables read, themselves and through others. */
function columnsRead({ program }: Person, variables: readonly number[]): ReadonlySet<string> {
  const { sources } = program.definition;
  const read = new Set<string>();
  const done = new Set<number>();
  const add = (source: number, column: string | undefined) =>
    read.add(`${sources[source]?.name}.${column}`);
  const see = (index: number): void => {
    const node = program.variables[index]?.node;
    if (done.has(index) || node === undefined) return;
    done.add(index);
    evaluate.walk(node, (inner) => {
      if (inner.kind === "column" || inner.kind === "fact") {
        add(inner.source, sources[inner.source]?.columns[inner.column]?.name);
      } else if (inner.kind === "aggregate" || inner.kind === "run") {
        add(inner.rows.source, sources[inner.rows.source]?.time);
      } else if (inner.kind === "trailing-count" || inner.kind === "source-known") {
        add(inner.source, sources[inner.source]?.time);
      }
    });
    for (const other of program.variables[index]?.reads ?? []) see(other);
  };
  for (const index of variables) see(index);
  return read;
}

/** Whether a declared change may move what is read: its column, or what follows from its rows. */
function moves({ program }: Person, change: string, read: ReadonlySet<string>): boolean {
  if (read.has(change)) return true;
  const { sources } = program.definition;
  const follows = sources.filter(
    (source, index) =>
      program.continuations[index]?.kind === "statuses" &&
      source.parent === change.slice(0, change.indexOf(".")),
  );
  const below = (name: string): boolean =>
    sources.some(
      (source) =>
        source.parent === name &&
        (below(source.name) ||
          source.columns.some((one) => read.has(`${source.name}.${one.name}`))),
    );
  const isWhole = program.continuations.some(
    ({ kind }, index) => kind === "obtained-again" && change.startsWith(`${sources[index]?.name}.`),
  );
  return (
    follows.some(({ name, columns }) => columns.some((one) => read.has(`${name}.${one.name}`))) ||
    (isWhole && below(change.slice(0, change.indexOf("."))))
  );
}

/** The actions that may move some variables, by what can be done of them. */
function touching(checking: Checking, variables: readonly number[]): Checking["options"] {
  const { person, options } = checking;
  const read = columnsRead(person, variables);
  return options.filter(([first]) => {
    const action = person.program.actions[first?.act.action ?? -1]?.definition;
    return action?.changes.some((change) => moves(person, change, read)) ?? false;
  });
}

/** Every way to take some options, or nothing of each; null when there are too many. */
function combinations(options: Checking["options"]): readonly (readonly Candidate[])[] | null {
  const size = options.reduce((product, all) => product * (all.length + 1), 1);
  if (size > combinationsMost) return null;
  return options.reduce<readonly (readonly Candidate[])[]>(
    (ways, all) => ways.flatMap((way) => [way, ...all.map((one) => [...way, one])]),
    [[]],
  );
}

function actsOf(way: readonly Candidate[]): readonly Act[] {
  return way.map(({ act }) => act);
}

/** Whether some tests of a gate stop everybody on a day or a month later, whatever is done. */
function testsStop(checking: Checking, gate: evaluate.ProgramGate): boolean | null {
  const { person, day, valuesOn } = checking;
  const reads = gate.tests.flatMap(({ variable, threshold }) =>
    threshold.kind === "variable" ? [variable, threshold.index] : [variable],
  );
  const ways = combinations(touching(checking, reads));
  if (ways === null) return null;
  const days = [day, evaluate.calendar.addMonths(day, 1)].map((one) => ({
    one,
    context: contextAt(person, momentOf(person, one).asOf),
  }));
  return ways.every((way) =>
    days.some(({ one, context }) => !letsThrough(gate, valuesOn(actsOf(way), one, reads), context)),
  );
}

/** Whether a gate stops everybody: by one of its tests, if it needs all, or as a whole. */
function gateStops(checking: Checking, code: string): boolean | null {
  const named = checking.person.program.gates.find(({ definition }) => definition.id === code);
  const gate = named === undefined ? null : besideScore(named);
  if (gate === null) return false;
  const isByOne =
    gate.definition.combine === "all" &&
    gate.tests.some((test) => testsStop(checking, { ...gate, tests: [test] }) === true);
  return isByOne || testsStop(checking, gate);
}

interface Scored {
  readonly reads: readonly number[];
  readonly points: (values: Values) => number;
}

function scoredParts(person: Person): readonly Scored[] {
  const scorecard = person.program.scorecards?.[person.regime];
  return [
    ...(scorecard?.scored ?? []).map((one) => ({
      reads: [one.variable],
      points: (values: Values) => evaluate.pointsFor(one, values[one.variable] ?? null),
    })),
    ...(scorecard?.pairs ?? []).map((pair) => ({
      reads: [pair.first, pair.second],
      points: (values: Values) => evaluate.pairPointsFor(pair, values),
    })),
  ];
}

/**
 * No more points than these on a day: each part of the score at its best by itself, whatever that
 * takes. Null when too much would have to be tried.
 */
function pointsAtMost(checking: Checking): number | null {
  const { person, day, valuesOn, parts } = checking;
  let total = person.program.scorecards?.[person.regime]?.base ?? 0;
  for (const { reads, points } of parts) {
    const ways = combinations(touching(checking, reads));
    if (ways === null) return null;
    total += Math.max(...ways.map((way) => points(valuesOn(actsOf(way), day, reads))));
  }
  return total;
}

/** What can be done by a day, by action. */
function optionsBy(person: Person, wishes: Wishes, day: number): Checking["options"] {
  const moment = momentOf(person, day);
  return person.program.actions.map((_action, action) =>
    openLevels(person, action, wishes).flatMap((level) => {
      const reach = reachMonthsOf(person, { action, level, from: person.today });
      return candidatesOf(person, action, level, moment, reach);
    }),
  );
}

/** Actions that can be done at all by the last day, and then change a fact. */
function applyingBy(person: Person, wishes: Wishes, lastDay: number): ReadonlySet<number> {
  const moment = momentOf(person, lastDay);
  const factsOf = (acts: readonly Act[]) => JSON.stringify(worldAt(person, acts, moment).tables);
  const untouched = factsOf([]);
  const isFirst = (action: number) =>
    person.program.actions.some((one) => one.after.includes(action));
  const found = optionsBy(person, wishes, lastDay).flatMap((all, action) =>
    isFirst(action) && all.some(({ act }) => factsOf([act]) !== untouched) ? [action] : [],
  );
  return new Set(found);
}

/** Whether steps come in order, and can be paid by when they are done. */
function isDoable({ person, applies }: Checking, way: readonly Candidate[]): boolean {
  const { actions } = person.program;
  const isInOrder = way.every(({ act }) =>
    (actions[act.action]?.after ?? [])
      .filter((first) => applies.has(first))
      .every((first) =>
        way.some((before) => before.act.action === first && before.until <= act.from),
      ),
  );
  const isPayable = way.every(({ monthsToPay: by }) => {
    const due = way.filter(({ monthsToPay }) => monthsToPay <= by);
    const sum = due.reduce((total, { moneyFen }) => total + moneyFen, 0);
    return sum <= monthlyMostFen(person) * by;
  });
  return isInOrder && isPayable;
}

/** Whether a way gives more by what is easily faked than is allowed, or by nothing else. */
function isFaked(checking: Checking, values: Values, base: Values, opensGates: boolean): boolean {
  const { program } = checking.person;
  const scored = program.scorecards?.[checking.person.regime]?.scored ?? [];
  const gains = scored.map((one) => ({
    isCheap: program.definition.variables[one.variable]?.gaming === "cheap",
    gain:
      evaluate.pointsFor(one, values[one.variable] ?? null) -
      evaluate.pointsFor(one, base[one.variable] ?? null),
  }));
  const cheap = gains.reduce((sum, { isCheap, gain }) => sum + (isCheap ? gain : 0), 0);
  const { plans } = program;
  if (plans !== null && cheap > parameterOf(checking.person, plans.cheapPointsMost)) return true;
  return cheap > 0 && !opensGates && gains.every(({ isCheap, gain }) => isCheap || gain <= 0);
}

/** Whether gates and points let through on a day. */
function passesOn(
  { person, parts }: Checking,
  values: Values,
  day: number,
  marginPoints: number,
): boolean {
  const { program } = person;
  const context = contextAt(person, momentOf(person, day).asOf);
  const base = program.scorecards?.[person.regime]?.base ?? 0;
  const score = parts.reduce((sum, part) => sum + part.points(values), base);
  const asked = pointsAsked(program, context);
  return opens(person, values, day) && (asked === null || score >= asked + marginPoints);
}

/** A gate without its tests on the score; null where these are all, or may be enough. */
function besideScore(gate: evaluate.ProgramGate): evaluate.ProgramGate | null {
  const tests = gate.tests.filter(({ variable }) => variable !== evaluate.scoreIndex);
  if (tests.length === gate.tests.length) return gate;
  return tests.length === 0 || gate.definition.combine === "any" ? null : { ...gate, tests };
}

/** Whether all gates let through, but for what they ask of the score. */
function opens(person: Person, values: Values, day: number): boolean {
  const context = contextAt(person, momentOf(person, day).asOf);
  return person.program.gates.every((gate) => {
    const rest = besideScore(gate);
    return rest === null || letsThrough(rest, values, context);
  });
}

/** Whether all combinations fail, each tried whole; null when there are too many. */
function nothingDoes(checking: Checking, marginPoints: number): boolean | null {
  const { person, day, valuesOn } = checking;
  const ways = combinations(checking.options);
  if (ways === null) return null;
  const valuesFor = (way: readonly Candidate[], one: number) =>
    valuesOn(actsOf(way), one, person.program.decisive);
  const base = valuesFor([], day);
  const after = evaluate.calendar.addMonths(day, 1);
  const isOpen = opens(person, base, day);
  return ways
    .filter((way) => isDoable(checking, way))
    .every((way) => {
      const values = valuesFor(way, day);
      if (!passesOn(checking, values, day, marginPoints)) return true;
      if (isFaked(checking, values, base, !isOpen)) return true;
      return !passesOn(checking, valuesFor(way, after), after, marginPoints);
    });
}

function holdsOn(checking: Checking, obstacle: Obstacle, marginPoints: number): boolean | null {
  if (obstacle.kind === "gate") return gateStops(checking, obstacle.code);
  if (obstacle.kind === "points") {
    const most = pointsAtMost(checking);
    if (most !== null && most < obstacle.needed) return true;
  }
  return nothingDoes(checking, marginPoints);
}

/**
 * Confirms the certificate of an answer from program, reference data and dossier alone: every day
 * before a plan may exist has an obstacle, and every obstacle stands. Gives what does not hold, in
 * words; nothing when the certificate does, or when there is none.
 */
export function checkCertificate(
  program: Program,
  reference: Reference,
  dossier: Dossier,
  answer: PlanAnswer,
): readonly string[] {
  const { certificate, asked } = answer;
  const asOf = evaluate.parseInstant(answer.asOf);
  if (certificate === null || answer.plans.length > 0) return [];
  evaluate.assert(asOf !== null, "an answer has an instant");
  const person = personOf(program, reference, dossier, asOf);
  const wishes = wishesOf(program, asked);
  const isShort = certificate.kind === "in-review";
  const all = applyDays(person, isShort ? asked.months : monthsMost);
  const lastDay = evaluate.calendar.addMonths(all.at(-1) ?? person.today, 1);
  const applies = applyingBy(person, wishes, lastDay);
  const shared = { person, applies, valuesOn: valuesOf(person), parts: scoredParts(person) };
  const days = all.filter(
    (day) => certificate.until === null || evaluate.calendar.formatDay(day) < certificate.until,
  );
  return days.flatMap((day) => {
    const applyOn = evaluate.calendar.formatDay(day);
    const obstacle = certificate.days.find((one) => one.applyOn === applyOn);
    if (obstacle === undefined) return [`${applyOn}: nothing is said to stand in the way`];
    const options = optionsBy(person, wishes, day).filter((some) => some.length > 0);
    const checking = { ...shared, options, day };
    const holds = holdsOn(checking, obstacle, asked.marginPoints);
    if (holds === true) return [];
    const what = obstacle.kind === "gate" ? obstacle.code : obstacle.kind;
    const why = holds === null ? "too much would have to be tried" : "it does not stand";
    return [`${applyOn}: \`${what}\`: ${why}`];
  });
}
