import { evaluate, type Program } from "@kaitong/engine";
import { judgingOf } from "../levers/judge.js";
import { columnKey } from "../levers/reads.js";
import type { Level } from "./act.js";
import { type LetsThrough, letsThroughOf, type PointsOf, pairPointsOf, pointsOf } from "./judge.js";
import type { Open } from "./open.js";
import type { Cell } from "./subject.js";

/** One action of a group. */
interface Lever {
  readonly action: number;
  readonly id: string;
  readonly levels: readonly Level[];
  readonly isTakeable: boolean;
  /** Whether it reads what others of the group write, so that they say what it changes. */
  readonly isLinked: boolean;
  /** Places in the group of actions that come first where they apply. */
  readonly after: readonly number[];
}

/** A gate as functions of this module see it. */
interface Gate {
  readonly id: string;
  readonly letsThrough: LetsThrough;
}

/** Actions that share something that decides: only their levels together say what it is. */
export interface Group {
  /** In declared order. */
  readonly levers: readonly Lever[];
  /** Columns that they write. */
  readonly cells: readonly Cell[];
  /** What computes the variables that they reach. */
  readonly steps: readonly number[];
  readonly points: readonly PointsOf[];
  /** Of these, the points of variables that are easily faked. */
  readonly cheap: readonly PointsOf[];
  readonly gates: readonly Gate[];
  /** How many choices there are at most. */
  readonly size: number;
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

/** Steps that compute some variables, without those that stay as they are. */
function stepsFor(program: Program, reached: ReadonlySet<number>): readonly number[] {
  const order = program.order.filter((index) => reached.has(index));
  return evaluate.stepsOf(program).of(order);
}

function writesAny({ writings }: Open, columns: ReadonlySet<string>): boolean {
  return writings.some(({ settings }) =>
    settings.some(({ cell }) => columns.has(columnKey(cell.source, cell.column))),
  );
}

function groupOf(program: Program, open: readonly Open[], all: readonly Decider[]): Group {
  const reached = new Set(open.flatMap(({ reach }) => [...reach]));
  const own = all.filter(({ reads }) => reads.some((read) => reached.has(read)));
  const cells = new Map<string, Cell>();
  for (const { cell } of open.flatMap(({ writings }) => writings.flatMap((one) => one.settings))) {
    cells.set(columnKey(cell.source, cell.column), cell);
  }
  return {
    levers: open.map(({ action, id, levels, isTakeable, after, readsOf }) => ({
      action,
      id,
      levels,
      isTakeable,
      isLinked: open.some((one) => one.action !== action && writesAny(one, readsOf)),
      after: after.flatMap((first) => {
        const place = open.findIndex((one) => one.action === first);
        return place < 0 ? [] : [place];
      }),
    })),
    cells: [...cells.values()],
    steps: stepsFor(program, reached),
    points: own.flatMap(({ points }) => points ?? []),
    cheap: own.flatMap(({ points, isCheap }) => (isCheap && points !== null ? [points] : [])),
    gates: own.flatMap(({ gate }) => gate ?? []),
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
