import type { Work } from "./problem.js";

/** What is left of the work that may be spent. */
export interface Spending {
  /** Takes one branch; false when none is left or time is up. */
  readonly take: () => boolean;
  /** Asks now whether time is up. */
  readonly isOver: () => boolean;
}

/** The clock is asked once in so many branches: about a tenth of a millisecond. */
const branchesBetween = 256;

/** Counts branches against what may be spent; once it is over it stays so. */
export function spendingOf({ branchesMost, isOver }: Work): Spending {
  let taken = 0;
  let ended = false;
  const ask = (): boolean => {
    ended ||= isOver();
    return ended;
  };
  const take = (): boolean => {
    if (ended || taken >= branchesMost) return false;
    taken += 1;
    return taken % branchesBetween !== 0 || !ask();
  };
  return { take, isOver: ask };
}
