import { cpus } from "node:os";

/** Quantiles of what was measured, in microseconds. */
export interface Figures {
  readonly name: string;
  readonly rounds: number;
  readonly p50: number;
  readonly p99: number;
  readonly worst: number;
}

/**
 * Runs a task again and again after a warm-up and gives quantiles of the single runs. The task
 * gets the number of the round, so that it can vary its input.
 */
export function measure(
  name: string,
  rounds: number,
  warmUp: number,
  task: (round: number) => unknown,
): Figures {
  for (let round = 0; round < warmUp; round += 1) task(round);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.hrtime.bigint();
    task(round);
    times.push(Number(process.hrtime.bigint() - start) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return { name, rounds, p50: at(0.5) ?? 0, p99: at(0.99) ?? 0, worst: at(1) ?? 0 };
}

/** The machine that figures belong to. */
export function machine(): string {
  const [first] = cpus();
  return `${first?.model ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`;
}
