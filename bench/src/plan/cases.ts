import type { Level, Problem, Solve } from "./solver.js";

/** Draws an integer from 0 to count - 1. */
type Random = (count: number) => number;

/** Integers that follow from a seed: xorshift, the same on every machine. */
function randomOf(seed: number): Random {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  return (count) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
}

const zeros = (count: number) => Array.from({ length: count }, () => 0);

const nothing = (limits: number): Level => {
  return { points: 0, effort: 0, actions: 0, uses: zeros(limits), company: "none" };
};

/** One lever as it is today: rising points for rising effort, with noise; now and then fewer. */
function levelsOf(random: Random, count: number): readonly Level[] {
  const company = random(7) === 0 ? "cheap" : "solid";
  const each = 3 + random(12);
  const effortEach = 2 + random(30);
  return Array.from({ length: count }, (_level, at) => ({
    points: random(25) === 0 ? -random(6) : each * (at + 1) + random(9) - 4,
    effort: effortEach * (at + 1) + random(12),
    actions: 1 + (random(5) === 0 ? 1 : 0),
    uses: [],
    company,
  }));
}

/** One problem a month for two years: 30 levers of about 5 levels, 300 down to 200 points. */
export function frontierCase(seed: number): readonly Problem[] {
  const random = randomOf(seed);
  const today = Array.from({ length: 30 }, () => levelsOf(random, 3 + random(4)));
  // What is kept for longer gives more, and takes a little more.
  const later = (level: Level, month: number): Level => ({
    ...level,
    points: Math.floor((level.points * (month + 6)) / 18) + random(3),
    effort: level.effort + Math.floor((level.effort * month) / 48),
  });
  return Array.from({ length: 24 }, (_month, month) => ({
    levers: today.map((levels) => ({
      levels: [nothing(0), ...levels.map((level) => later(level, month))],
    })),
    points: 300 - 4 * month - random(8),
    limits: [],
  }));
}

/** A lever with money that counts in every limit from its deadline on. */
function paidLever(random: Random, limits: number): { readonly levels: readonly Level[] } {
  const deadline = random(limits);
  const yuanEach = random(4) === 0 ? 0 : 50 + random(1_500);
  const levels = levelsOf(random, 3 + random(4)).map((level, at) => {
    const fen = 100 * (yuanEach * (at + 1) + random(200));
    return { ...level, uses: zeros(limits).map((_none, limit) => (deadline <= limit ? fen : 0)) };
  });
  return { levels: [nothing(limits), ...levels] };
}

/**
 * One month with money that is short: 20 levers, and for 3 to 6 deadlines what may be spent until
 * then, which is 50 to 95 % of what the cheapest choice without limits would spend.
 */
export function limitedCase(seed: number, solve: Solve): Problem {
  const random = randomOf(seed);
  const limits = 3 + random(4);
  const levers = Array.from({ length: 20 }, () => paidLever(random, limits));
  const points = 150 + random(100);
  const plenty = { levers, points, limits: zeros(limits).map(() => 1e12) };
  const { choice } = solve(plenty, { branchesMost: 0, isOver: () => false });
  const usedOf = (limit: number) =>
    levers.reduce((sum, { levels }, at) => sum + levels[choice?.[at] ?? 0]!.uses[limit]!, 0);
  const limited: number[] = [];
  for (let limit = 0; limit < limits; limit += 1) {
    const share = 50 + random(46);
    limited.push(Math.max(limited.at(-1) ?? 0, Math.floor((usedOf(limit) * share) / 100)));
  }
  return { levers, points, limits: limited };
}
