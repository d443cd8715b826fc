import { type Dossier, evaluate, type Program, type Reference } from "@kaitong/engine";
import type { Obstacle, PlanAnswer } from "./answer.js";
import { applyDays } from "./days.js";
import {
  type Candidate,
  candidatesOf,
  monthlyMostFen,
  openLevels,
  reachMonthsOf,
} from "./levers/candidate.js";
import { letsThrough, pointsAsked } from "./levers/judge.js";
import { monthsMost, wishesOf } from "./options.js";
import type { Act } from "./world/act.js";
import { contextAt, parameterOf } from "./world/context.js";
import { horizonMonths } from "./world/horizon.js";
import { momentOf } from "./world/moment.js";
import { type Person, personOf } from "./world/person.js";
import { worldAt } from "./world/world.js";

/*
 * Confirms certificates without the code that finds plans: it tries what can be done, all of it or
 * all of it that can matter, and asks the interpreter. It is coarser and slower on purpose.
 */

/** More combinations than these are not tried: then a certificate is not confirmed. */
const combinationsMost = 60_000;

type Values = readonly (evaluate.Value | undefined)[];

interface Checking {
  readonly person: Person;
  /** What can be done by a day, by action. */
  readonly options: readonly (readonly Candidate[])[];
  readonly day: number;
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

/** Values of variables on a day when acts are done, by the interpreter. */
function valuesOn(
  person: Person,
  acts: readonly Act[],
  day: number,
  variables: readonly number[],
): Values {
  const { program } = person;
  const moment = momentOf(person, day);
  const wanted = new Set<number>();
  const add = (index: number): void => {
    if (wanted.has(index)) return;
    wanted.add(index);
    for (const read of program.variables[index]?.reads ?? []) add(read);
  };
  for (const index of variables) add(index);
  const sources = new Set([...wanted].flatMap((at) => program.variables[at]?.sources ?? []));
  const world = worldAt(person, acts, moment, horizonMonths(person), sources);
  const facts = evaluate.seeFacts(
    program.definition.sources,
    program.offsetMinutes,
    world,
    moment.asOf,
  );
  const order = program.order.filter((index) => wanted.has(index));
  return evaluate.interpret(program, facts, contextAt(person, moment.asOf), order);
}

/** Whether a gate stops everybody on a day or a month later, whatever is done. */
function gateStops(checking: Checking, code: string): boolean | null {
  const { person, day } = checking;
  const named = person.program.gates.find(({ definition }) => definition.id === code);
  const gate = named === undefined ? null : besideScore(named);
  if (gate === null) return false;
  const ways = combinations(touching(checking, gate.slice));
  if (ways === null) return null;
  const days = [day, evaluate.calendar.addMonths(day, 1)];
  return ways.every((way) =>
    days.some((one) => {
      const { asOf } = momentOf(person, one);
      const values = valuesOn(person, actsOf(way), one, gate.slice);
      return !letsThrough(gate, values, contextAt(person, asOf));
    }),
  );
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
  const { person, day } = checking;
  let total = person.program.scorecards?.[person.regime]?.base ?? 0;
  for (const { reads, points } of scoredParts(person)) {
    const ways = combinations(touching(checking, reads));
    if (ways === null) return null;
    total += Math.max(...ways.map((way) => points(valuesOn(person, actsOf(way), day, reads))));
  }
  return total;
}

/** Whether steps come in order, and can be paid by when they are done. */
function isDoable({ person, options }: Checking, way: readonly Candidate[]): boolean {
  const { actions } = person.program;
  const applies = new Set(
    options.flatMap(([first]) => (first === undefined ? [] : first.act.action)),
  );
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
function passesOn(person: Person, values: Values, day: number, marginPoints: number): boolean {
  const { program } = person;
  const context = contextAt(person, momentOf(person, day).asOf);
  const base = program.scorecards?.[person.regime]?.base ?? 0;
  const score = scoredParts(person).reduce((sum, part) => sum + part.points(values), base);
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
  const { person, day } = checking;
  const ways = combinations(checking.options);
  if (ways === null) return null;
  const valuesFor = (way: readonly Candidate[], one: number) =>
    valuesOn(person, actsOf(way), one, person.program.decisive);
  const base = valuesFor([], day);
  const after = evaluate.calendar.addMonths(day, 1);
  const isOpen = opens(person, base, day);
  return ways
    .filter((way) => isDoable(checking, way))
    .every((way) => {
      const values = valuesFor(way, day);
      if (!passesOn(person, values, day, marginPoints)) return true;
      if (isFaked(checking, values, base, !isOpen)) return true;
      return !passesOn(person, valuesFor(way, after), after, marginPoints);
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
  const days = applyDays(person, isShort ? asked.months : monthsMost).filter(
    (day) => certificate.until === null || evaluate.calendar.formatDay(day) < certificate.until,
  );
  return days.flatMap((day) => {
    const applyOn = evaluate.calendar.formatDay(day);
    const obstacle = certificate.days.find((one) => one.applyOn === applyOn);
    if (obstacle === undefined) return [`${applyOn}: nothing is said to stand in the way`];
    const moment = momentOf(person, day);
    const options = program.actions.map((_action, action) =>
      openLevels(person, action, wishes).flatMap((level) =>
        candidatesOf(
          person,
          action,
          level,
          moment,
          reachMonthsOf(person, { action, level, from: person.today }),
        ),
      ),
    );
    const checking = { person, options: options.filter((all) => all.length > 0), day };
    const holds = holdsOn(checking, obstacle, asked.marginPoints);
    if (holds === true) return [];
    const what = obstacle.kind === "gate" ? obstacle.code : obstacle.kind;
    const why = holds === null ? "too much would have to be tried" : "it does not stand";
    return [`${applyOn}: \`${what}\`: ${why}`];
  });
}
