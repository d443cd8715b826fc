import type { Level, Lever, Problem } from "./problem.js";

/** Integers from 0 to count - 1 that follow from a seed: mulberry32. */
export function randomOf(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

/** What small problems are like: drawn once for each, so that each has a character of its own. */
interface Character {
  readonly efforts: number;
  readonly points: number;
  readonly negativeOneIn: number;
  readonly cheapOneIn: number;
  readonly uses: number;
  readonly negativeUses: boolean;
}

function characterOf(random: (count: number) => number): Character {
  const pick = (of: readonly number[]) => of[random(of.length)]!;
  return {
    efforts: pick([2, 3, 4, 12, 100]),
    points: pick([3, 5, 10, 30, 200]),
    negativeOneIn: pick([3, 6, 1_000]),
    cheapOneIn: pick([2, 3, 1_000]),
    uses: pick([2, 4, 20]),
    negativeUses: random(3) === 0,
  };
}

function levelOf(random: (count: number) => number, of: Character, limits: number): Level {
  const size = random(of.points);
  const uses = Array.from({ length: limits }, () => {
    const used = random(of.uses);
    return of.negativeUses && random(3) === 0 ? -used : used;
  });
  const company = random(of.cheapOneIn) === 0 ? "cheap" : random(4) === 0 ? "none" : "solid";
  return {
    points: random(of.negativeOneIn) === 0 ? -size : size,
    effort: random(of.efforts),
    actions: 1 + random(2),
    uses,
    company,
  };
}

/** A lever; now and then it has no level in which nothing is done. */
function leverOf(random: (count: number) => number, of: Character, limits: number): Lever {
  const count = random(5);
  const levels = Array.from({ length: count }, () => levelOf(random, of, limits));
  const uses = Array.from({ length: limits }, () => 0);
  const nothing: Level = { points: 0, effort: 0, actions: 0, uses, company: "none" };
  return { levels: count > 0 && random(10) === 0 ? levels : [nothing, ...levels] };
}

/** A small problem: 1 to 6 levers of 1 to 5 levels, up to 3 limits; one in 200 has no lever. */
export function smallProblem(seed: number): Problem {
  const random = randomOf(seed);
  const of = characterOf(random);
  const limits = random(4);
  const count = random(200) === 0 ? 0 : 1 + random(6);
  const levers = Array.from({ length: count }, () => leverOf(random, of, limits));
  let [most, least] = [0, 0];
  for (const { levels } of levers) {
    const points = levels.map((level) => level.points);
    most += Math.max(...points);
    least += Math.min(...points);
  }
  const most2 = random(12) === 0 ? most + 2 : most;
  return {
    levers,
    points: random(8) === 0 ? most2 : least + random(Math.max(1, most2 - least + 1)),
    limits: Array.from({ length: limits }, () => random(of.uses * count + 1) - random(3)),
  };
}

/** A problem with limits that bind and many choices of the same cost: 5 levers of 4 levels. */
export function tiedProblem(seed: number): Problem {
  const random = randomOf(seed ^ 0x7ed);
  const limits = 1 + random(3);
  const levers = Array.from({ length: 5 }, (): Lever => {
    const levels = Array.from({ length: 3 }, (): Level => {
      const uses = Array.from({ length: limits }, () => random(4));
      const company = random(4) === 0 ? "cheap" : "solid";
      return { points: 1 + random(3), effort: random(2), actions: 1, uses, company };
    });
    const uses = Array.from({ length: limits }, () => 0);
    return { levels: [{ points: 0, effort: 0, actions: 0, uses, company: "none" }, ...levels] };
  });
  const most = Array.from({ length: limits }, () => 2 + random(5));
  return { levers, points: 4 + random(6), limits: most };
}
