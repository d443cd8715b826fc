import { type Application, type Gate, gates } from "./gates.js";

/** Numbers from 0 to below 1 that follow from a seed: mulberry32, the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** A value on the side of the threshold that passes or not; every tenth is the edge itself. */
function factOf(gate: Gate, passes: boolean, random: () => number): number {
  const { operator, threshold, needed } = gate;
  const distance = random() < 0.1 ? 0 : Math.floor(random() * 1_000);
  if (operator === "=") return passes ? threshold : threshold + 1 + distance;
  const rises = operator === ">=" || operator === ">";
  const edge = passes ? needed : rises ? needed - 1 : needed + 1;
  return rises === passes ? edge + distance : edge - distance;
}

const absentShare = 0.02;

/**
 * Applications as they come: of a hundred, sixty are sound and fail one gate in two hundred, thirty
 * are mixed (one in thirty), ten are weak (one in four). One fact in fifty is absent: null, or left
 * out in every eighth application.
 */
export function makeApplications(count: number, seed: number): readonly Application[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const kind = random();
    const failShare = kind < 0.6 ? 0.005 : kind < 0.9 ? 0.033 : 0.25;
    const leavesOut = random() < 0.125;
    const facts: Record<string, number | null> = {};
    for (const gate of gates) {
      if (random() >= absentShare) facts[gate.fact] = factOf(gate, random() >= failShare, random);
      else if (!leavesOut) facts[gate.fact] = null;
    }
    // As they come from outside: a parsed object is laid out in one piece.
    return JSON.parse(JSON.stringify(facts));
  });
}
