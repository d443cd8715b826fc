import { type Best, bruteForce } from "./brute.fixture.js";
import { randomOf } from "./random.fixture.js";
import type { tablePlanner } from "./table-planner.js";
import { makeRecord, makeWorld, plainOf, type World } from "./world.fixture.js";

/** The instant of all rows. */
export const asOf = Date.UTC(2026, 0, 15, 3);

/** A generated product with some rows and what brute force says of them. */
export interface Known {
  readonly seed: number;
  readonly world: World;
  readonly rows: readonly {
    readonly record: ReturnType<typeof makeRecord>;
    readonly best: Best | null;
  }[];
}

/** Rows of a product that follow from a seed, with the best plan for each. */
export function knownOf(seed: number, rowCount: number): Known {
  const isTight = seed % 4 === 3;
  const isPlain = isTight || seed % 3 === 0;
  const kind = { hasCheap: false, isPaid: isTight || seed % 2 === 0, isPlain, isTight };
  const world = makeWorld(seed, kind);
  const random = randomOf(1_000 + seed);
  const rows = Array.from({ length: rowCount }, () => {
    const record = makeRecord(random);
    return { record, best: bruteForce(world, plainOf(record), asOf) };
  });
  return { seed, world, rows };
}

/** What was said of the rows. */
export type Tally = Map<string, number>;

/** The first row of which a planner does not say what brute force says; null without one. */
export function firstMistake(
  make: typeof tablePlanner,
  { world, rows, seed }: Known,
  tally: Tally = new Map(),
): string | null {
  const { planner, diagnostics } = make(world.program, world.reference, asOf);
  if (planner === null) return JSON.stringify(diagnostics);
  for (const [at, { record, best }] of rows.entries()) {
    const place = `seed ${seed}, row ${at}`;
    try {
      const answer = planner(record);
      const kind =
        "plan" in answer ? "plan" : "certificate" in answer ? answer.certificate.kind : "approved";
      tally.set(kind, (tally.get(kind) ?? 0) + 1);
      if (kind === "approved") continue;
      const [got, wanted] = [
        JSON.stringify("plan" in answer ? answer.plan : null),
        JSON.stringify(best),
      ];
      if (got !== wanted) return `${place}: ${got} in place of ${wanted}`;
    } catch (error) {
      return `${place}: ${String(error)}`;
    }
  }
  return null;
}
