import { evaluate, type Program } from "@kaitong/engine";
import type { Act } from "../world/act.js";
import { changedRow, effectsOf } from "../world/effect.js";
import { momentOf } from "../world/moment.js";
import type { Person } from "../world/person.js";
import { staysFresh } from "../world/report.js";
import { candidatesOf, openLevels, reachMonthsOf, type Wishes } from "./candidate.js";
import { judgingOf } from "./judge.js";
import { dependsOn, type Reach, reachOf } from "./touch.js";

const { unreachable } = evaluate;

/** An action that the person may take, with what it reaches. */
interface Open {
  readonly action: number;
  readonly levels: readonly number[];
  readonly reach: Reach;
  /** Months back that matter of what is kept, by level. */
  readonly reachMonths: readonly number[];
  /** Actions that come first, where they are open as well. */
  readonly after: readonly number[];
}

/** Actions that share something that decides, so that only their levels together say what it is. */
export interface Component {
  /** In declared order. */
  readonly open: readonly Open[];
  /** Decisive variables that its actions reach, in the program's order. */
  readonly variables: readonly number[];
  readonly scored: readonly evaluate.ProgramScored[];
  readonly pairs: readonly evaluate.ProgramPair[];
  /** Indices among the gates that are judged. */
  readonly gates: readonly number[];
  /** All variables that these and the actions' variables read, in the program's order. */
  readonly slice: readonly number[];
}

/** Whether there is something to obtain anew: what was never seen cannot be told beforehand. */
function hasOld(person: Person, source: number): boolean {
  return person.facts.tables[source]?.[0] !== undefined && !staysFresh(person, source);
}

/** Whether acts write anything that is not there in any case. */
function changesAnything(person: Person, acts: readonly Act[]): boolean {
  return acts.some((act) =>
    effectsOf(person, act).some((effect) => {
      switch (effect.kind) {
        case "keep":
          return false;
        case "add":
        case "add-monthly":
        case "top-up":
          return true;
        case "obtain":
          return hasOld(person, effect.source);
        case "set":
          return (person.facts.tables[effect.source] ?? []).some((row) => {
            const { values } = changedRow(person, effect.source, row, [act]);
            return values.some((value, at) => value !== row.values[at]);
          });
        default:
          return unreachable(effect);
      }
    }),
  );
}

/** An action that can be taken, before it is known what it does. */
interface Possible {
  readonly action: number;
  readonly levels: readonly number[];
  readonly reachMonths: readonly number[];
  readonly acts: readonly Act[];
}

function possibleActions(person: Person, wishes: Wishes, lastDay: number): readonly Possible[] {
  const moment = momentOf(person, lastDay);
  return person.program.actions.flatMap((_action, action): Possible[] => {
    const reachMonths: number[] = [];
    const acts: Act[] = [];
    const levels = openLevels(person, action, wishes).filter((level) => {
      const months = reachMonthsOf(person, { action, level, from: person.today });
      // What is kept costs least a month when it is begun last: that alone tells whether it can be.
      const first = candidatesOf(person, action, level, moment, Math.min(months, 1))[0];
      if (first === undefined) return false;
      reachMonths[level] = months;
      acts.push(first.act);
      return true;
    });
    return levels.length === 0 ? [] : [{ action, levels, reachMonths, acts }];
  });
}

/** Those that change what is there today, and those that change what these have changed. */
function thatChange(person: Person, possible: readonly Possible[]): readonly Possible[] {
  const { actions } = person.program;
  const changing = new Set(possible.filter(({ acts }) => changesAnything(person, acts)));
  for (const one of changing) {
    for (const other of possible) {
      if (dependsOn(person.program, actions[other.action]!, actions[one.action]!)) {
        changing.add(other);
      }
    }
  }
  return possible.filter((one) => changing.has(one));
}

/**
 * Actions that can be taken at all by the last day that is looked at: those that reach something
 * that decides, and those that apply and must come before one of them.
 */
export function openActions(person: Person, wishes: Wishes, lastDay: number): readonly Open[] {
  const changing = thatChange(person, possibleActions(person, wishes, lastDay));
  const all = changing.map(({ action }) => action);
  const applies = new Set(all);
  const found = changing.map(({ action, levels, reachMonths, acts }): Open => {
    const reach = reachOf(person, action, acts, lastDay, all);
    const { after } = person.program.actions[action]!;
    return {
      action,
      levels,
      reach,
      reachMonths,
      after: after.filter((first) => applies.has(first)),
    };
  });
  const needed = new Set(
    found.flatMap(({ action, reach }) => (reach.variables.length === 0 ? [] : [action])),
  );
  // A set is walked on over what is added to it: so what comes first of all is found too.
  for (const action of needed) {
    for (const first of found.find((one) => one.action === action)?.after ?? []) needed.add(first);
  }
  return found.filter(({ action }) => needed.has(action));
}

/** Sets that are merged by what their members share. */
function mergeBy(size: number, shared: readonly (readonly number[])[]): readonly number[] {
  const roots = Array.from({ length: size }, (_one, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (roots[root] !== root) root = roots[root]!;
    return root;
  };
  for (const [first, ...others] of shared) {
    if (first === undefined) continue;
    for (const other of others)
      roots[Math.max(rootOf(first), rootOf(other))] = Math.min(rootOf(first), rootOf(other));
  }
  return roots.map((_root, index) => rootOf(index));
}

/** What decides: gates alone, or the score with them. */
type Deciding = "gates" | "all";

function scorecardOf(person: Person, deciding: Deciding) {
  return deciding === "all" ? person.program.scorecards?.[person.regime] : undefined;
}

/** Parts of a decision that read several variables each, by those variables. */
function decidingParts(person: Person, deciding: Deciding): readonly (readonly number[])[] {
  const scorecard = scorecardOf(person, deciding);
  return [
    ...judgingOf(person.program).parts.map(({ reads }) => reads),
    ...(scorecard?.scored ?? []).map(({ variable }) => [variable]),
    ...(scorecard?.pairs ?? []).map(({ first, second }) => [first, second]),
  ];
}

/** Splits open actions into components that add up in what they decide. */
export function componentsOf(
  person: Person,
  open: readonly Open[],
  deciding: Deciding,
): readonly Component[] {
  const reached = open.map(({ reach }) => new Set(reach.variables));
  const shared = decidingParts(person, deciding).map((reads) =>
    open.flatMap((_one, index) => (reads.some((read) => reached[index]!.has(read)) ? [index] : [])),
  );
  const roots = mergeBy(open.length, shared);
  const all = [...new Set(roots)].map((root) =>
    componentOf(
      person,
      open.filter((_one, index) => roots[index] === root),
      deciding,
    ),
  );
  const firsts = firstsOf(open);
  return all.filter(
    ({ open: own, scored, pairs, gates }) =>
      scored.length + pairs.length + gates.length > 0 ||
      own.some(({ action }) => firsts.has(action)),
  );
}

/** Actions that others wait for. */
export function firstsOf(open: readonly Open[]): ReadonlySet<number> {
  return new Set(open.flatMap(({ after }) => after));
}

function componentOf(person: Person, open: readonly Open[], deciding: Deciding): Component {
  const { program } = person;
  const reached = new Set(open.flatMap(({ reach }) => reach.variables));
  const scorecard = scorecardOf(person, deciding);
  const scored = (scorecard?.scored ?? []).filter(({ variable }) => reached.has(variable));
  const pairs = (scorecard?.pairs ?? []).filter(
    ({ first, second }) => reached.has(first) || reached.has(second),
  );
  const { parts } = judgingOf(program);
  const gates = parts.flatMap(({ reads }, index) =>
    reads.some((read) => reached.has(read)) ? [index] : [],
  );
  const decided = [
    ...scored.map(({ variable }) => variable),
    ...pairs.flatMap(({ first, second }) => [first, second]),
    ...gates.flatMap((at) => parts[at]!.reads),
  ];
  const slice = sliceOf(program, decided);
  const isRead = new Set(slice);
  const variables = slice.filter((index) => reached.has(index));
  evaluate.assert(
    decided.every((index) => index < 0 || isRead.has(index)),
    "what decides is decisive",
  );
  return { open, variables, scored, pairs, gates, slice };
}

/** Variables with all that they read, in the program's order. */
function sliceOf(program: Program, wanted: readonly number[]): readonly number[] {
  const all = new Set(wanted);
  // A set is walked on over what is added to it.
  for (const index of all) for (const read of program.variables[index]?.reads ?? []) all.add(read);
  return program.decisive.filter((index) => all.has(index));
}
