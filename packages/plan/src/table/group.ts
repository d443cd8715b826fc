import { evaluate, type Program } from "@kaitong/engine";
import { judgingOf } from "../levers/judge.js";
import { columnKey, directReads } from "../levers/reads.js";
import type { Level } from "./act.js";
import { type LetsThrough, letsThroughOf, type PointsOf, pairPointsOf, pointsOf } from "./judge.js";
import { closureOf } from "./layout.js";
import type { Open } from "./open.js";
import type { Cell } from "./subject.js";

/** A gate as functions of this module see it. */
interface Gate {
  readonly id: string;
  readonly letsThrough: LetsThrough;
}

/** What decides over some variables that are reached. */
export interface Deciding {
  /** What computes these variables. */
  readonly steps: readonly number[];
  readonly points: readonly PointsOf[];
  /** Of these, the points of variables that are easily faked. */
  readonly cheap: readonly PointsOf[];
  readonly gates: readonly Gate[];
}

/** One action of a group. */
export interface Lever {
  readonly action: number;
  readonly id: string;
  readonly levels: readonly Level[];
  readonly isTakeable: boolean;
  /** Whether others of its group write nothing that it reads or writes. */
  readonly isSettled: boolean;
  /** Columns that it writes. */
  readonly cells: readonly Cell[];
  /** Whether each level sets all columns to constants at once, where it sets any. */
  readonly hasConstants: boolean;
  /** What no other lever of the group has a say in; nothing where it is not settled.
   * Without what is fixed. */
  readonly own: Deciding;
  /** Of this, what no other column has a say in where constants are set: it is known beforehand. */
  readonly fixed: Deciding;
  /** Places in the group of actions that come first where they apply. */
  readonly after: readonly number[];
  /** Whether it comes first for others. */
  readonly isAwaited: boolean;
}

/** Actions that share something that decides: only their levels together say what it is. */
export interface Group extends Deciding {
  /** In declared order. */
  readonly levers: readonly Lever[];
  /** Columns that they write. */
  readonly cells: readonly Cell[];
  /** What several levers have a say in, or one that is not settled. */
  readonly joint: Deciding;
  /** How many choices there are at most. */
  readonly size: number;
}

/** Points of all together. */
export function sumOf(all: readonly PointsOf[], values: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < all.length; at += 1) sum += all[at]!(values);
  return sum;
}

/** Whether all gates let through. */
export function passes(gates: readonly Gate[], values: Float64Array): boolean {
  for (let at = 0; at < gates.length; at += 1) {
    if (!gates[at]!.letsThrough(values)) return false;
  }
  return true;
}

/** Sets that are merged by what their members share: by member, the first of its set. */
function merged(count: number, shared: readonly (readonly number[])[]): readonly number[] {
  const first = Array.from({ length: count }, (_one, index) => index);
  for (const members of shared) {
    const least = Math.min(...members.map((member) => first[member]!));
    const joined = new Set(members.map((member) => first[member]!));
    for (const [index, root] of first.entries()) if (joined.has(root)) first[index] = least;
  }
  return first;
}

/** Everything that decides, with the variables that it reads. */
export interface Decider {
  readonly reads: readonly number[];
  readonly points: PointsOf | null;
  readonly isCheap: boolean;
  readonly gate: Gate | null;
}

/** What decides at an instant: gates, and points where a gate asks for any. */
export function decidersOf(
  program: Program,
  context: evaluate.Context,
  asksForPoints: boolean,
): readonly Decider[] {
  const scorecard = asksForPoints ? program.scorecards?.[context.regime] : undefined;
  const isCheap = (variable: number) => program.definition.variables[variable]?.gaming === "cheap";
  return [
    ...judgingOf(program).gates.map(({ gate, reads }) => ({
      reads,
      points: null,
      isCheap: false,
      gate: { id: gate.definition.id, letsThrough: letsThroughOf(gate, context) },
    })),
    ...(scorecard?.scored ?? []).map((scored) => ({
      reads: [scored.variable],
      points: pointsOf(scored),
      isCheap: isCheap(scored.variable),
      gate: null,
    })),
    ...(scorecard?.pairs ?? []).map((pair) => ({
      reads: [pair.first, pair.second],
      points: pairPointsOf(pair),
      isCheap: false,
      gate: null,
    })),
  ];
}

/** Some deciders, with the steps that compute what they read and what is reached. */
function decidingOf(
  program: Program,
  reached: ReadonlySet<number>,
  deciders: readonly Decider[],
): Deciding {
  const read = closureOf(
    program,
    deciders.flatMap(({ reads }) => reads),
  );
  return {
    steps: evaluate.stepsOf(program).of(read.filter((index) => reached.has(index))),
    points: deciders.flatMap(({ points }) => points ?? []),
    cheap: deciders.flatMap(({ points, isCheap }) => (isCheap && points !== null ? [points] : [])),
    gates: deciders.flatMap(({ gate }) => gate ?? []),
  };
}

function writesAny({ writings }: Open, columns: ReadonlySet<string>): boolean {
  return writings.some(({ settings }) =>
    settings.some(({ cell }) => columns.has(columnKey(cell.source, cell.column))),
  );
}

/** Columns that actions write, by name. */
function cellsOf(open: readonly Open[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { cell } of open.flatMap(({ writings }) => writings.flatMap((one) => one.settings))) {
    cells.set(columnKey(cell.source, cell.column), cell);
  }
  return cells;
}

function reaches({ reach }: Open, { reads }: Decider): boolean {
  return reads.some((read) => reach.has(read));
}

/** Whether each level of an action sets all its columns to constants at once. */
function setsConstants({ levels }: Open, cells: ReadonlyMap<string, Cell>): boolean {
  return levels.every(({ writings: [first, ...others] }) => {
    const settings = others.length === 0 ? (first?.settings ?? []) : [];
    return settings.length === cells.size && settings.every(({ node }) => node.kind === "constant");
  });
}

/** Whether something follows from some columns alone. */
function followsFrom(program: Program, { reads }: Decider, cells: ReadonlyMap<string, Cell>) {
  const columns = directReads(program);
  return closureOf(program, reads).every((index) =>
    [...columns[index]!.columns].every((column) => cells.has(column)),
  );
}

/** One action among those of its group. */
function leverOf(program: Program, one: Open, group: readonly Open[], all: readonly Decider[]) {
  const { action, id, levels, isTakeable, after, readsOf, reach } = one;
  const others = group.filter((other) => other !== one);
  const cells = cellsOf([one]);
  const isLinked = others.some((other) => writesAny(other, readsOf));
  const isSettled = !isLinked && !others.some((other) => writesAny(other, new Set(cells.keys())));
  const own = all.filter(
    (decider) => isSettled && reaches(one, decider) && !others.some((by) => reaches(by, decider)),
  );
  const hasConstants = isSettled && setsConstants(one, cells);
  const isFixed = (decider: Decider) => hasConstants && followsFrom(program, decider, cells);
  const lever: Lever = {
    action,
    id,
    levels,
    isTakeable,
    isSettled,
    cells: [...cells.values()],
    hasConstants,
    own: decidingOf(
      program,
      reach,
      own.filter((decider) => !isFixed(decider)),
    ),
    fixed: decidingOf(program, reach, own.filter(isFixed)),
    after: after.flatMap((first) => {
      const place = group.findIndex((other) => other.action === first);
      return place < 0 ? [] : [place];
    }),
    isAwaited: others.some((other) => other.after.includes(action)),
  };
  return { lever, own };
}

function groupOf(program: Program, open: readonly Open[], all: readonly Decider[]): Group {
  const reached = new Set(open.flatMap(({ reach }) => [...reach]));
  const reaching = all.filter((decider) => open.some((one) => reaches(one, decider)));
  const levers = open.map((one) => leverOf(program, one, open, reaching));
  const apart = new Set(levers.flatMap(({ own }) => own));
  return {
    levers: levers.map(({ lever }) => lever),
    cells: [...cellsOf(open).values()],
    ...decidingOf(program, reached, reaching),
    joint: decidingOf(
      program,
      reached,
      reaching.filter((decider) => !apart.has(decider)),
    ),
    size: open.reduce((size, { levels }) => size * (levels.length + 1), 1),
  };
}

/** Splits open actions into groups that add up, in the order of their first actions. */
export function groupsOf(
  program: Program,
  open: readonly Open[],
  deciders: readonly Decider[],
): readonly Group[] {
  const shared = deciders.map(({ reads }) =>
    open.flatMap(({ reach }, at) => (reads.some((read) => reach.has(read)) ? [at] : [])),
  );
  const waiting = open.map(({ after }, at) => [
    at,
    ...open.flatMap((one, index) => (after.includes(one.action) ? [index] : [])),
  ]);
  const written = new Map<string, number[]>();
  for (const [at, { writings }] of open.entries()) {
    for (const { cell } of writings.flatMap(({ settings }) => settings)) {
      const key = columnKey(cell.source, cell.column);
      written.set(key, [...(written.get(key) ?? []), at]);
    }
  }
  const roots = merged(
    open.length,
    [...shared, ...waiting, ...written.values()].filter((members) => members.length > 1),
  );
  return [...new Set(roots)].map((root) =>
    groupOf(
      program,
      open.filter((_one, at) => roots[at] === root),
      deciders,
    ),
  );
}
