import { evaluate } from "@kaitong/engine";
import type { Obstacle } from "./answer.js";
import type { Candidate, Wishes } from "./levers/candidate.js";
import { type Choice, type Choices, choicesOf } from "./levers/combine.js";
import { type Component, componentsOf, firstsOf, openActions } from "./levers/component.js";
import { type Glance, type Looker, lookerOf } from "./levers/glance.js";
import { judgingOf, letsThrough, pointsAsked, valuesAt } from "./levers/judge.js";
import { bitOf, bitsMost } from "./levers/parts.js";
import { problemOf } from "./levers/problem-of.js";
import type { Work } from "./solve/problem.js";
import { solve } from "./solve/solve.js";
import type { Person } from "./world/person.js";

const { calendar } = evaluate;

/** The cheapest choice of a day, before it is verified. */
export interface Found {
  readonly day: number;
  readonly effort: number;
  readonly taken: readonly Candidate[];
}

/** What a day of application comes to. */
export interface DayResult {
  readonly day: number;
  /** Null when there is none with less effort than was asked for. */
  readonly found: Found | null;
  /** Why there is none at all; null when there is one, or when only effort stood in the way. */
  readonly obstacle: Obstacle | null;
  readonly isProved: boolean;
}

/** Looks at days of application for one person and some wishes. */
export interface Scanner {
  readonly looker: Looker;
  readonly components: readonly Component[];
  /**
   * The cheapest choice of a day. Where `isStrict` is not set, the month after the day is left to
   * whoever verifies: what is then found and holds is the cheapest of all.
   */
  readonly at: (day: number, effortBelow: number, work: Work, isStrict: boolean) => DayResult;
  /** All gates that nothing done reaches and that fail on an obstacle's day. */
  readonly obstaclesAt: (obstacle: Obstacle) => readonly Obstacle[];
}

/** A calendar month after a day, when a plan must still hold. */
export function monthAfter(day: number): number {
  return calendar.addMonths(day, 1);
}

/** The gates that nothing done reaches and that fail on a day; one that did before comes first. */
function* failingGates(
  looker: Looker,
  day: number,
  reached: ReadonlySet<number>,
  first: evaluate.ProgramGate | null = null,
): Generator<evaluate.ProgramGate> {
  const judging = judgingOf(looker.person.program);
  const failed = new Set<string>();
  const ordered = [...judging.parts.entries()].sort(
    ([, a], [, b]) => Number(b.gate === first) - Number(a.gate === first),
  );
  for (const [at, { gate, reads }] of ordered) {
    if (reached.has(at)) continue;
    // After one that fails whatever is done it is not evaluated: it is no reason of its own.
    if ((gate.definition.after ?? []).some((id) => failed.has(id))) continue;
    const glance = looker.glimpse(day, gate.slice);
    if (letsThrough(gate, valuesAt(looker.steps, glance, reads), glance.context)) continue;
    failed.add(gate.definition.id);
    yield gate;
  }
}

function baseScore(looker: Looker, { values, columns }: Glance): number {
  const { program, regime } = looker.person;
  const scorecard = program.scorecards?.[regime];
  if (scorecard === undefined) return 0;
  const wanted = [
    ...scorecard.scored.map(({ variable }) => variable),
    ...scorecard.pairs.flatMap(({ first, second }) => [first, second]),
  ];
  const read = valuesAt(looker.steps, { values, columns }, wanted);
  let total = scorecard.base;
  for (const scored of scorecard.scored) {
    total += evaluate.pointsFor(scored, read[scored.variable] ?? null);
  }
  for (const pair of scorecard.pairs) total += evaluate.pairPointsFor(pair, read);
  return total;
}

/** Points that are missing at a glance, with the margin; null when no gate asks for any. */
function missing(looker: Looker, glance: Glance, marginPoints: number): number | null {
  const asked = pointsAsked(looker.person.program, glance.context);
  return asked === null ? null : asked + marginPoints - baseScore(looker, glance);
}

/** Whether what comes first is done before what comes after it, in all that is taken. */
function isInOrder(components: readonly Component[], taken: readonly Candidate[]): boolean {
  return components.every(({ open }) =>
    open.every(({ action, after }) => {
      const own = taken.find(({ act }) => act.action === action);
      return (
        own === undefined ||
        after.every((first) => {
          const before = taken.find(({ act }) => act.action === first);
          return before !== undefined && before.until <= own.act.from;
        })
      );
    }),
  );
}

interface Setting {
  readonly person: Person;
  readonly looker: Looker;
  readonly components: readonly Component[];
  readonly marginPoints: number;
}

/** More ways than these to take what comes first are not tried: the answer then is not proved. */
const waysMost = 2_000;

/** A choice for each component that holds actions which come first; null for all others. */
type Way = readonly (Choice | null)[];

/** The ways to take all that comes first, in order and with their gates open. */
function waysOf(
  components: readonly Component[],
  all: readonly (readonly Choice[])[],
): { readonly ways: readonly Way[]; readonly isComplete: boolean } {
  const firsts = firstsOf(components.flatMap(({ open }) => open));
  const isLeading = components.map(({ open }) => open.some(({ action }) => firsts.has(action)));
  let ways: readonly Way[] = [[]];
  let isComplete = true;
  for (const [at, choices] of all.entries()) {
    const own = isLeading[at] === true ? choices.filter(isOpen) : [null];
    isComplete &&= ways.length * own.length <= waysMost;
    ways = ways.flatMap((way) => own.map((choice) => [...way, choice])).slice(0, waysMost);
  }
  const leading = components.filter((_one, at) => isLeading[at] === true);
  return { ways: ways.filter((way) => isInOrder(leading, takenBy(way))), isComplete };
}

function isOpen({ now, later }: Choice): boolean {
  return (now.failing | later.failing) === 0;
}

function takenBy(way: Way): readonly Candidate[] {
  return way.flatMap((choice) => choice?.taken ?? []);
}

/**
 * The cheapest choice: for each way to take the actions that come first, those after them are
 * cut to what then is in order, and the rest adds up.
 */
function cheapest(
  { person, components }: Setting,
  asked: Parameters<typeof problemOf>[1],
  all: readonly (readonly Choice[])[],
  effortBelow: number,
  work: Work,
): {
  readonly taken: readonly Candidate[] | null;
  readonly effort: number;
  readonly proved: boolean;
} {
  const { ways, isComplete } = waysOf(components, all);
  let best: readonly Candidate[] | null = null;
  let effort = effortBelow;
  let proved = isComplete;
  for (const way of ways) {
    const before = takenBy(way);
    const cut = all.map((choices, at) => {
      const chosen = way[at];
      if (chosen !== null && chosen !== undefined) return [chosen];
      return choices.filter(({ taken }) => isInOrder([components[at]!], [...taken, ...before]));
    });
    const { problem, open } = problemOf(person, asked, cut);
    // Of ways that take as much effort the one with fewer actions counts.
    const solution = solve(problem, work, best === null ? effort : effort + 1);
    proved &&= solution.proved;
    if (solution.choice === null) continue;
    const taken = solution.choice.flatMap((index, at) => open[at]![index]!.taken);
    const isBetter = solution.effort < effort || taken.length < (best?.length ?? Infinity);
    if (!isBetter) continue;
    best = taken;
    effort = solution.effort;
  }
  return { taken: best, effort, proved };
}

/** Why a day has no plan when some choices pass all gates and none gives what is missing. */
function pointsObstacle(
  setting: Setting,
  day: number,
  asked: Parameters<typeof problemOf>[1],
  all: readonly (readonly Choice[])[],
): Obstacle {
  const { looker, marginPoints } = setting;
  const applyOn = calendar.formatDay(day);
  const { open } = problemOf(setting.person, asked, all);
  const context = looker.base(day).context;
  const needed = (pointsAsked(setting.person.program, context) ?? 0) + marginPoints;
  const blocked = open.findIndex((choices) => choices.length === 0);
  if (blocked >= 0) return gateOfComponent(setting, day, blocked, all[blocked] ?? []);
  const most = open.reduce(
    (sum, choices) => sum + Math.max(...choices.map(({ now }) => now.points)),
    0,
  );
  const best = baseScore(looker, looker.base(day)) + most;
  const isShort = asked.points !== null && most < asked.points;
  return { kind: isShort ? "points" : "search", applyOn, best, needed };
}

/** A gate that stands in the way of every choice of a component, else the search. */
function gateOfComponent(
  { looker, components }: Setting,
  day: number,
  at: number,
  choices: readonly Choice[],
): Obstacle {
  const always = choices.reduce((bits, { now, later }) => bits & (now.failing | later.failing), -1);
  const { gates } = components[at]!;
  const place = gates.findIndex((_gate, one) => one < bitsMost && (always & bitOf(one)) !== 0);
  const found = judgingOf(looker.person.program).parts[gates[place] ?? -1];
  if (found !== undefined) return gateObstacle(looker, looker.base(day), found.gate);
  return { kind: "search", applyOn: calendar.formatDay(day), best: null, needed: 0 };
}

/** A gate that fails on a day, as an obstacle. */
function gateObstacle(looker: Looker, glance: Glance, gate: evaluate.ProgramGate): Obstacle {
  const { program } = looker.person;
  const { id } = gate.definition;
  const whole = judgingOf(program).gates.find((one) => one.gate.definition.id === id)?.gate ?? gate;
  const reads = whole.tests.flatMap(({ variable, threshold, needed }) => [
    variable,
    ...(threshold.kind === "variable" ? [threshold.index] : []),
    ...(needed?.kind === "variable" ? [needed.index] : []),
  ]);
  const values = valuesAt(looker.steps, glance, reads);
  const tested = { values, score: null, context: glance.context };
  const { combine } = whole.definition;
  const { reported } = evaluate.testsPass(whole.tests, combine, tested);
  const kind = evaluate.kindOf(program, reported);
  const show = (value: evaluate.Value) => evaluate.showValue(value, kind, program.offsetMinutes);
  return {
    kind: "gate",
    applyOn: calendar.formatDay(glance.moment.day),
    code: id,
    variable: reported.name,
    value: show(values[reported.variable] ?? null),
    needed: show(evaluate.neededValue(whole.tests, combine, reported, tested)),
    clearsOn: null,
  };
}

/** A scanner for one person: what can be done is worked out once, days one by one. */
export function scannerOf(
  person: Person,
  wishes: Wishes,
  marginPoints: number,
  lastDay: number,
): Scanner {
  const looker = lookerOf(person);
  const components = componentsOf(person, openActions(person, wishes, lastDay));
  const reached = new Set(components.flatMap(({ gates }) => gates));
  const firsts = firstsOf(components.flatMap(({ open }) => open));
  const setting: Setting = { person, looker, components, marginPoints };
  const bySize = [...components.keys()].sort(
    (a, b) => components[a]!.scored.length - components[b]!.scored.length,
  );
  let blockedBy: evaluate.ProgramGate | null = null;
  const at = (day: number, effortBelow: number, work: Work, isStrict: boolean): DayResult => {
    const after = monthAfter(day);
    const blocking =
      failingGates(looker, day, reached, blockedBy).next().value ??
      failingGates(looker, after, reached, blockedBy).next().value;
    if (blocking !== undefined) {
      blockedBy = blocking;
      const obstacle = gateObstacle(looker, looker.glimpse(day, blocking.slice), blocking);
      return { day, found: null, obstacle, isProved: true };
    }
    const [now, later] = [looker.base(day), looker.base(after)];
    const asked = {
      points: missing(looker, now, marginPoints),
      pointsLater: isStrict ? missing(looker, later, marginPoints) : null,
    };
    const days = { day, later: isStrict ? later.moment.day : null };
    const made: Choices[] = [];
    for (const place of bySize) {
      const one = choicesOf(looker, components[place]!, days, firsts, effortBelow);
      made[place] = one;
      // Where nothing opens the gates of one, the others need no look.
      if (one.isComplete && !one.choices.some(isOpen)) {
        const isAsked = effortBelow === Number.MAX_SAFE_INTEGER;
        const obstacle = isAsked ? gateOfComponent(setting, day, place, one.choices) : null;
        return { day, found: null, obstacle, isProved: true };
      }
    }
    const all = made.map(({ choices }) => choices);
    const { taken, effort, proved } = cheapest(setting, asked, all, effortBelow, work);
    const isProved = proved && made.every(({ isComplete }) => isComplete);
    if (taken !== null) {
      return { day, found: { day, effort, taken }, obstacle: null, isProved };
    }
    const isAsked = effortBelow === Number.MAX_SAFE_INTEGER;
    const obstacle = isAsked ? pointsObstacle(setting, day, asked, all) : null;
    return { day, found: null, obstacle, isProved };
  };
  const obstaclesAt = ({ applyOn }: Obstacle) => {
    const day = calendar.parseDay(applyOn);
    evaluate.assert(day !== null, "obstacles stand on days");
    const glance = looker.base(day);
    const gates = new Map(
      [...failingGates(looker, day, reached)].map((gate) => [gate.definition.id, gate]),
    );
    return [...gates.values()].map((gate) => gateObstacle(looker, glance, gate));
  };
  return { looker, components, at, obstaclesAt };
}
