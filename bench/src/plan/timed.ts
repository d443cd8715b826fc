import { quantile } from "../peers/time.js";

/** Milliseconds of single runs, by processor time (all threads together) and by the clock. */
export interface Timed {
  readonly cases: number;
  readonly p50: number;
  readonly p99: number;
  readonly wallP50: number;
  readonly wallP99: number;
}

/** Runs something once for each case, and says how long each took. */
export function timed<Case>(cases: readonly Case[], run: (one: Case) => unknown): Timed {
  const [processor, wall]: [number[], number[]] = [[], []];
  for (const one of cases) {
    const [started, start] = [process.cpuUsage(), performance.now()];
    run(one);
    wall.push(performance.now() - start);
    const { user, system } = process.cpuUsage(started);
    processor.push((user + system) / 1e3);
  }
  return {
    cases: cases.length,
    p50: quantile(processor, 0.5),
    p99: quantile(processor, 0.99),
    wallP50: quantile(wall, 0.5),
    wallP99: quantile(wall, 0.99),
  };
}

/** Integers that follow from a seed: mulberry32, the same on every machine. */
export function seeded(seed: number): (count: number) => number {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

/** One piece of work with what is to be reached. */
export interface GoalRow {
  readonly name: string;
  readonly times: Timed;
  /** In milliseconds. */
  readonly goal: string;
  readonly isHeld: boolean;
  /** What was found, in words. */
  readonly found: string;
}

/** Two lines for a row: its times, and the goal beside them. */
export function printGoal({ name, times, goal, isHeld, found }: GoalRow): readonly string[] {
  const shown = [times.p50, times.p99, times.wallP50, times.wallP99]
    .map((value) => value.toFixed(value < 1 ? 4 : 2).padStart(10))
    .join("");
  return [
    `${name.padEnd(48)}${String(times.cases).padStart(10)}${shown}`,
    `  ${isHeld ? "held    " : "NOT HELD"} ${goal}; ${found}`,
  ];
}

/** The head of such rows. */
export const goalHead = [
  "".padEnd(48),
  ...["cases", "p50 ms", "p99 ms", "wall p50", "wall p99"].map((head) => head.padStart(10)),
].join("");
