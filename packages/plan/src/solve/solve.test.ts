import { describe, expect, it } from "vitest";
import { does } from "./brute-force.fixture.js";
import { endless, knownOf, withLevels } from "./check-solver.fixture.js";
import { mostPoints } from "./most-points.js";
import type { Level, Lever, Problem } from "./problem.js";
import { randomOf, smallProblem } from "./problems.fixture.js";
import { solve } from "./solve.js";

const seeds = Array.from({ length: 600 }, (_seed, at) => 100_000 + at);

const level = (points: number, effort: number, rest: Partial<Level> = {}): Level => {
  return { points, effort, actions: effort > 0 ? 1 : 0, uses: [], company: "none", ...rest };
};

/** A problem of many levers, whose choices cannot all be looked at. */
function largeProblem(seed: number, levers: number, levels: number, limits: number): Problem {
  const random = randomOf(seed);
  const uses = (most: number) => Array.from({ length: limits }, () => random(most));
  const one = (): Level => ({
    points: 1 + random(50),
    effort: 1 + random(100),
    actions: 1,
    uses: uses(1_000),
    company: random(7) === 0 ? "cheap" : "solid",
  });
  const of = (): Lever => ({
    levels: [level(0, 0, { uses: uses(1) }), ...Array.from({ length: levels }, one)],
  });
  return {
    levers: Array.from({ length: levers }, of),
    points: 14 * levers,
    limits: Array.from({ length: limits }, () => 90 * levers),
  };
}

describe("what does not change the best choice", () => {
  it("larger units", () => {
    for (const seed of seeds) {
      const { problem, truth } = knownOf(seed, "any");
      const scaled = withLevels(problem, (of) => ({
        ...of,
        points: of.points * 7,
        effort: of.effort * 1_000_003,
        uses: of.uses.map((used) => used * 12_345),
      }));
      const limits = problem.limits.map((most) => most * 12_345);
      const found = solve({ ...scaled, points: problem.points * 7, limits }, endless);
      const effort = truth.effort * 1_000_003;
      expect(found).toEqual({ choice: truth.choice, effort, proved: true });
    }
  });

  it("a level that is worse than another", () => {
    for (const seed of seeds) {
      const problem = smallProblem(seed);
      const worse = problem.levers.map(({ levels }, at) => {
        const last = levels.at(-1)!;
        const uses = last.uses.map((used) => used + (at % 2));
        const copy = { ...last, uses, points: last.points - 1, effort: last.effort + (at % 3) };
        return { levels: [...levels, copy] };
      });
      expect(solve({ ...problem, levers: worse }, endless)).toEqual(solve(problem, endless));
    }
  });

  it("the order of levels and levers, but for ties", () => {
    for (const seed of seeds) {
      const problem = smallProblem(seed);
      const levers = problem.levers.map(({ levels }) => ({ levels: levels.toReversed() }));
      const turned = { ...problem, levers: levers.reverse() };
      const found = solve(turned, endless);
      const first = solve(problem, endless);
      expect([found.effort, found.choice === null]).toEqual([first.effort, first.choice === null]);
      if (found.choice !== null) expect(does(turned, found.choice)).toBe(true);
    }
  });
});

describe("effort below", () => {
  it("leads down to the best, and there to nothing", () => {
    for (const seed of seeds) {
      const { problem, truth } = knownOf(seed, "any");
      for (const more of [1, 2, 50, Number.MAX_SAFE_INTEGER / 4]) {
        const found = solve(problem, endless, Math.floor(truth.effort + more));
        expect(found).toEqual({ choice: truth.choice, effort: truth.effort, proved: true });
      }
      expect(solve(problem, endless, truth.effort).choice).toBeNull();
      expect(solve(problem, endless, 0).choice).toBeNull();
    }
  });
});

describe("work that ends", () => {
  const problem = largeProblem(5, 120, 6, 4);

  it.each([0, 1, 100, 3_000])("after %i branches gives what it has", (branchesMost) => {
    const found = solve(problem, { ...endless, branchesMost });
    expect(found.proved).toBe(false);
    if (found.choice !== null) expect(does(problem, found.choice)).toBe(true);
  });

  it("by the clock gives what it has", () => {
    for (const asks of [0, 1, 5, 40]) {
      let asked = 0;
      const isOver = () => {
        asked += 1;
        return asked > asks;
      };
      const found = solve(problem, { ...endless, isOver });
      expect(found.proved).toBe(false);
      expect(found.choice === null || does(problem, found.choice)).toBe(true);
      expect(asked).toBeLessThanOrEqual(asks + 3);
    }
  });

  it("gives the same again", () => {
    const work = { ...endless, branchesMost: 2_500 };
    expect(solve(problem, work)).toEqual(solve(problem, work));
  });
});

describe("the edges of problems", () => {
  const nothing: Problem = { levers: [], points: 0, limits: [] };

  it("no lever", () => {
    expect(solve(nothing, endless)).toEqual({ choice: [], effort: 0, proved: true });
    expect(solve({ ...nothing, points: 1 }, endless).choice).toBeNull();
    expect(solve({ ...nothing, limits: [-1] }, endless).choice).toBeNull();
    expect(mostPoints(nothing)).toBe(0);
  });

  it("a lever without a level", () => {
    const problem = { ...nothing, levers: [{ levels: [] }] };
    expect(solve(problem, endless)).toEqual({ choice: null, effort: 0, proved: true });
    expect(mostPoints(problem)).toBeNull();
  });

  it("no points needed, and a limit that makes something necessary", () => {
    const levels = [level(0, 0, { uses: [0] }), level(-9, 3, { uses: [-5], company: "solid" })];
    const problem = { levers: [{ levels }], points: -20, limits: [-5] };
    expect(solve(problem, endless)).toEqual({ choice: [1], effort: 3, proved: true });
    expect(solve({ ...problem, limits: [-6] }, endless).choice).toBeNull();
    expect(solve({ ...problem, points: -8 }, endless).choice).toBeNull();
    expect(mostPoints(problem)).toBe(0);
  });

  it("thousands of levels", () => {
    const random = randomOf(9);
    const levels = Array.from({ length: 5_000 }, () => level(random(1e6), 1 + random(1e6)));
    const wanted = levels.filter(({ points }) => points >= 500_000);
    const least = Math.min(...wanted.map(({ effort }) => effort));
    const problem = { levers: [{ levels }], points: 500_000, limits: [] };
    expect(solve(problem, endless).effort).toBe(least);
  });

  it("thousands of levers, each alike", () => {
    const levels = [level(0, 0), level(3, 2), level(5, 4)];
    const levers = Array.from({ length: 3_000 }, () => ({ levels }));
    const found = solve({ levers, points: 9_000, limits: [] }, endless);
    expect(found.effort).toBe(6_000);
    expect(found.choice).toEqual(levers.map(() => 1));
  });

  it.each([
    ["a fraction", level(0.5, 1)],
    ["effort below 0", level(1, -1)],
    ["a use without a limit", level(1, 1, { uses: [1] })],
    ["points beyond what is exact", level(2 ** 51, 1)],
  ])("%s is refused", (_what, of) => {
    expect(() => solve({ ...nothing, levers: [{ levels: [of] }] }, endless)).toThrow("assertion");
  });
});
