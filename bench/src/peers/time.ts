import type { Contender } from "./contender.js";
import type { Application } from "./gates.js";

/** One round: decisions a second, by the processor's time and by the clock on the wall. */
export interface Round {
  readonly processor: number;
  readonly wall: number;
}

/** The rounds of one contender. */
export interface Timed {
  readonly contender: Contender;
  readonly rounds: readonly Round[];
}

/** How long is measured, in milliseconds. */
export interface TimePlan {
  readonly rounds: number;
  readonly roundMs: number;
  readonly warmUpMs: number;
}

/** Failing gates of all answers, so that no answer is unused. */
let failing = 0;

const partMax = 512;

/** Decides for so long, over and over the same applications. */
async function run(
  { each }: Contender,
  applications: readonly Application[],
  forMs: number,
): Promise<Round> {
  const part = Math.min(applications.length, partMax);
  const parts = Array.from({ length: Math.floor(applications.length / part) }, (_part, at) =>
    applications.slice(at * part, (at + 1) * part),
  );
  const started = process.cpuUsage();
  const start = performance.now();
  let decided = 0;
  let elapsed = 0;
  for (let at = 0; elapsed < forMs; at = (at + 1) % parts.length) {
    await each(parts[at]!, (answer) => {
      failing += answer.failing.length;
    });
    decided += part;
    elapsed = performance.now() - start;
  }
  const { user, system } = process.cpuUsage(started);
  return { processor: (decided * 1e6) / (user + system), wall: (decided * 1e3) / elapsed };
}

/** Times contenders in turns, so that what disturbs the machine disturbs them all. */
export async function timeAll(
  contenders: readonly Contender[],
  applications: readonly Application[],
  { rounds, roundMs, warmUpMs }: TimePlan,
): Promise<readonly Timed[]> {
  const all = contenders.map((): Round[] => []);
  for (const contender of contenders) await run(contender, applications, warmUpMs);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, contender] of contenders.entries()) {
      all[at]!.push(await run(contender, applications, roundMs));
    }
  }
  if (failing === 0) throw new Error("some gate fails somewhere");
  return contenders.map((contender, at) => ({ contender, rounds: all[at]! }));
}

/** A quantile of numbers. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
