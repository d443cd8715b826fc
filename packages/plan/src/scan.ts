import { evaluate } from "@kaitong/engine";
import type { Obstacle } from "./answer.js";
import type { Candidate, Wishes } from "./levers/candidate.js";
import { type Choice, choicesOf, isOpen } from "./levers/combine.js";
import { type Component, componentsOf, firstsOf, openActions } from "./levers/component.js";
import { type Glance, type Looker, lookerOf } from "./levers/glance.js";
import { judgingOf, passesOn, pointsAsked, valuesAt } from "./levers/judge.js";
import { closedAgain, isEnough, leastOf } from "./levers/least.js";
import type { Days } from "./levers/option.js";
import { bitOf, bitsMost } from "./levers/parts.js";
import { missingAt, mostGain, pointsAt } from "./levers/points.js";
import { type Asked, problemOf } from "./levers/problem-of.js";
import type { Work } from "./solve/problem.js";
import { solve } from "./solve/solve.js";
import type { Person } from "./world/person.js";

const { calendar } = evaluate;

/** The cheapest choice of a day, before it is verified. */
interface Found {
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
  /** A gate that nothing done reaches and that fails on a day or a month later; null without. */
  readonly blockedBy: (day: number) => evaluate.ProgramGate | null;
  /** Whether what comes first is done before what comes after it. */
  readonly isInOrder: (taken: readonly Candidate[]) => boolean;
  /** All gates that nothing done reaches and that fail on an obstacle's day. */
  readonly obstaclesAt: (obstacle: Obstacle) => readonly Obstacle[];
}

/** A calendar month after a day, when a plan must still hold. */
export function monthAfter(day: number): number {
  return calendar.addMonths(day, 1);
}

/** Gates that nothing done reaches, part by part. */
type Unreached = readonly ReturnType<typeof judgingOf>["parts"][number][];

/** Those that fail on a day, each once. */
function* failingGates(
  looker: Looker,
  day: number,
  unreached: Unreached,
): Generator<evaluate.ProgramGate> {
  const failed = new Set<string>();
  for (const part of unreached) {
    const { id, after = [] } = part.gate.definition;
    // After one that fails whatever is done it is not evaluated: it is no reason of its own.
    if (failed.has(id) || after.some((before) => failed.has(before))) continue;
    if (passesOn(looker, day, part)) continue;
    failed.add(id);
    yield part.gate;
  }
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
  /** Those that share gates alone. */
  readonly gateComponents: readonly Component[];
  readonly firsts: ReadonlySet<number>;
  /** The component that keeps days closed. */
  readonly closed: ReturnType<typeof closedAgain>;
  readonly marginPoints: number;
}

/** More ways than these to take what comes first are not tried: the answer then is not proved. */
const waysMost = 2_000;

/** A choice for each component that holds actions which come first; null for all others. */
type Way = readonly (Choice | null)[];

/** The ways to take all that comes first, in order and with their gates open. */
function waysOf(
  { components, firsts }: Setting,
  all: readonly (readonly Choice[])[],
): { readonly ways: readonly Way[]; readonly isComplete: boolean } {
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

function takenBy(way: Way): readonly Candidate[] {
  return way.flatMap((choice) => choice?.taken ?? []);
}

/**
 * The cheapest choice: for each way to take the actions that come first, those after them are
 * cut to what then is in order, and the rest adds up.
 */
function cheapest(
  setting: Setting,
  asked: Asked,
  all: readonly (readonly Choice[])[],
  effortBelow: number,
  work: Work,
): {
  readonly taken: readonly Candidate[] | null;
  readonly effort: number;
  readonly proved: boolean;
} {
  const { person, components } = setting;
  const { ways, isComplete } = waysOf(setting, all);
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
  asked: Asked,
  all: readonly (readonly Choice[])[],
): Obstacle {
  const { looker, components, marginPoints } = setting;
  const applyOn = calendar.formatDay(day);
  const { open } = problemOf(setting.person, asked, all);
  const base = looker.base(day);
  const needed = (pointsAsked(setting.person.program, base.context) ?? 0) + marginPoints;
  const blocked = open.findIndex((choices) => choices.length === 0);
  if (blocked >= 0) return gateOfComponent(setting, day, components[blocked]!, all[blocked] ?? []);
  const most = open.reduce(
    (sum, choices) => sum + Math.max(...choices.map(({ now }) => now.points)),
    0,
  );
  const best = pointsAt(looker, base).total + most;
  const isShort = asked.points !== null && most < asked.points;
  return { kind: isShort ? "points" : "search", applyOn, best, needed };
}

/** A gate that stands in the way of every choice of a component, else the search. */
function gateOfComponent(
  { looker }: Setting,
  day: number,
  { gates }: Component,
  choices: readonly Choice[],
): Obstacle {
  const always = choices.reduce((bits, { now, later }) => bits & (now.failing | later.failing), -1);
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

/**
 * The gate that stands in the way on a day or a month later whatever is done; null when none
 * does. The one that did on the last day asked for is looked at first: most often it still does.
 */
function blockerOf(looker: Looker, unreached: Unreached) {
  let last: Unreached[number] | null = null;
  return (day: number): evaluate.ProgramGate | null => {
    const days = [day, monthAfter(day)];
    if (last !== null && days.some((one) => !passesOn(looker, one, last!))) return last.gate;
    for (const one of days) {
      const gate = failingGates(looker, one, unreached).next().value ?? null;
      if (gate === null) continue;
      last = unreached.find((part) => part.gate === gate) ?? null;
      return gate;
    }
    return null;
  };
}

/** Nothing on a day for less effort than was found before. */
function nothingOn(day: number): DayResult {
  return { day, found: null, obstacle: null, isProved: true };
}

/** Looks at all choices of a day: what opens the gates is not enough by itself. */
function lookAtAll(
  setting: Setting,
  days: Days,
  asked: Asked,
  effortBelow: number,
  work: Work,
): DayResult {
  const { day } = days;
  const { looker, components, firsts } = setting;
  const isAsked = effortBelow === Number.MAX_SAFE_INTEGER;
  if (!isAsked && asked.points !== null && mostGain(looker, components, day) < asked.points) {
    return nothingOn(day);
  }
  const made = components.map((one) => choicesOf(looker, one, days, firsts, effortBelow));
  const all = made.map(({ choices }) => choices);
  const { taken, effort, proved } = cheapest(setting, asked, all, effortBelow, work);
  const isProved = proved && made.every(({ isComplete }) => isComplete);
  if (taken !== null) return { day, found: { day, effort, taken }, obstacle: null, isProved };
  const obstacle = isAsked ? pointsObstacle(setting, day, asked, all) : null;
  return { day, found: null, obstacle, isProved };
}

/** The cheapest choice of a day whose gates nothing but what can be done may open. */
function lookAt(
  setting: Setting,
  day: number,
  effortBelow: number,
  work: Work,
  isStrict: boolean,
): DayResult {
  const { looker, components, gateComponents, closed, marginPoints } = setting;
  const days = { day, later: isStrict ? monthAfter(day) : null };
  const least = leastOf(looker, gateComponents, days, effortBelow);
  if (least.kind === "closed") {
    const isAsked = effortBelow === Number.MAX_SAFE_INTEGER;
    const { component, choices } = least;
    closed.remember(component, day);
    const obstacle = isAsked ? gateOfComponent(setting, day, component, choices.choices) : null;
    return { day, found: null, obstacle, isProved: true };
  }
  const { taken, effort, hardest } = least;
  if (hardest !== null) closed.remember(hardest, day);
  if (least.isComplete && effort >= effortBelow) return nothingOn(day);
  const missing = (on: number) => missingAt(looker, looker.base(on), marginPoints);
  const asked = {
    points: missing(day),
    pointsLater: days.later === null ? null : missing(days.later),
  };
  const isBest =
    least.isComplete &&
    least.isSolid &&
    isInOrder(components, taken) &&
    isEnough(looker, components, days, taken, asked);
  if (!isBest) return lookAtAll(setting, days, asked, effortBelow, work);
  return { day, found: { day, effort, taken }, obstacle: null, isProved: true };
}

/** A scanner for one person: what can be done is worked out once, days one by one. */
export function scannerOf(
  person: Person,
  wishes: Wishes,
  marginPoints: number,
  lastDay: number,
): Scanner {
  const looker = lookerOf(person);
  const open = openActions(person, wishes, lastDay);
  const components = componentsOf(person, open, "all");
  const gateComponents = [...componentsOf(person, open, "gates")].sort(
    (a, b) => a.variables.length - b.variables.length,
  );
  const firsts = firstsOf(open);
  const closed = closedAgain(looker);
  const parts = { components, gateComponents, firsts, closed };
  const setting: Setting = { person, looker, ...parts, marginPoints };
  const reached = new Set(components.flatMap(({ gates }) => gates));
  const unreached = judgingOf(person.program).parts.filter((_part, at) => !reached.has(at));
  const blockedBy = blockerOf(looker, unreached);
  const at = (day: number, effortBelow: number, work: Work, isStrict: boolean): DayResult => {
    const isAsked = effortBelow === Number.MAX_SAFE_INTEGER;
    if (!isAsked && closed.isClosed(day, effortBelow)) return nothingOn(day);
    const blocking = blockedBy(day);
    if (blocking === null) return lookAt(setting, day, effortBelow, work, isStrict);
    const obstacle = gateObstacle(looker, looker.glimpse(day, blocking.slice), blocking);
    return { day, found: null, obstacle, isProved: true };
  };
  const obstaclesAt = ({ applyOn }: Obstacle) => {
    const day = calendar.parseDay(applyOn);
    evaluate.assert(day !== null, "obstacles stand on days");
    const glance = looker.base(day);
    const gates = new Map(
      [...failingGates(looker, day, unreached)].map((gate) => [gate.definition.id, gate]),
    );
    return [...gates.values()].map((gate) => gateObstacle(looker, glance, gate));
  };
  const inOrder = (taken: readonly Candidate[]) => isInOrder(components, taken);
  return { looker, components, at, blockedBy, isInOrder: inOrder, obstaclesAt };
}
