import type { Lever, Problem } from "../solve/problem.js";
import { parameterOf } from "../world/context.js";
import type { Person } from "../world/person.js";
import { monthlyMostFen } from "./candidate.js";
import { type Choice, isOpen } from "./combine.js";

/** What a day asks for, apart from what components give. */
export interface Asked {
  /** Points that are missing on the day; null when no gate asks for any. */
  readonly points: number | null;
  /** The same one month later. */
  readonly pointsLater: number | null;
}

/** Shared limits in the order in which levels name what they use of them. */
interface Limits {
  readonly most: readonly number[];
  readonly usesOf: (choice: Choice) => readonly number[];
}

/** Money that a choice needs by the end of some months, this one among them. */
function moneyBy(choice: Choice, months: number): number {
  return choice.taken.reduce(
    (sum, { moneyFen, monthsToPay }) => sum + (monthsToPay <= months ? moneyFen : 0),
    0,
  );
}

function limitsOf(person: Person, asked: Asked, all: readonly (readonly Choice[])[]): Limits {
  const { plans } = person.program;
  const taken = all.flat().flatMap((choice) => choice.taken);
  const deadlines = [
    ...new Set(taken.flatMap(({ moneyFen, monthsToPay }) => (moneyFen > 0 ? [monthsToPay] : []))),
  ].sort((a, b) => a - b);
  const monthlyFen = monthlyMostFen(person);
  const cheapMost = plans === null ? null : parameterOf(person, plans.cheapPointsMost);
  const hasCheap = cheapMost !== null && all.flat().some(({ now }) => now.cheap > 0);
  return {
    most: [
      ...(asked.pointsLater === null ? [] : [-asked.pointsLater]),
      ...(hasCheap ? [cheapMost] : []),
      ...deadlines.map((months) => monthlyFen * months),
    ],
    usesOf: (choice) => [
      ...(asked.pointsLater === null ? [] : [-choice.later.points]),
      ...(hasCheap ? [choice.now.cheap] : []),
      ...deadlines.map((months) => moneyBy(choice, months)),
    ],
  };
}

/** A knapsack of what may be chosen on a day: choices whose gates fail are left out. */
export function problemOf(
  person: Person,
  asked: Asked,
  all: readonly (readonly Choice[])[],
): { readonly problem: Problem; readonly open: readonly (readonly Choice[])[] } {
  const open = all.map((choices) => choices.filter(isOpen));
  const limits = limitsOf(person, asked, open);
  const levers = open.map(
    (choices): Lever => ({
      levels: choices.map((choice) => ({
        points: choice.now.points,
        effort: choice.effort,
        actions: choice.taken.length,
        uses: limits.usesOf(choice),
        company: choice.company,
      })),
    }),
  );
  const problem = { levers, points: asked.points ?? 0, limits: limits.most };
  // Where nobody asks for points, what levels give or take of them does not matter.
  return {
    problem: asked.points === null ? withoutPoints(problem) : problem,
    open,
  };
}

function withoutPoints(problem: Problem): Problem {
  return {
    ...problem,
    points: 0,
    levers: problem.levers.map(({ levels }) => ({
      levels: levels.map((level) => ({ ...level, points: 0 })),
    })),
  };
}
