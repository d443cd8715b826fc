/**
 * One way to take a lever: what it gives, what it costs and what it uses. The first level of every
 * lever is the one in which nothing is done, unless a gate took it away. All numbers are integers.
 */
export interface Level {
  /** Points more than with nothing done; may be negative. */
  readonly points: number;
  /** Effort, 0 or more. */
  readonly effort: number;
  /** How many actions it stands for; 0 where nothing is done, more than 1 in a merged lever. */
  readonly actions: number;
  /** What it uses of each shared limit; may be negative. */
  readonly uses: readonly number[];
  /**
   * `cheap`: all that it does is easily faked, so that it must not be all that a plan consists of.
   * `none` where nothing is done.
   */
  readonly company: "none" | "cheap" | "solid";
}

/** Levels of which exactly one is taken. */
export interface Lever {
  /** With none at all there is no choice that does. */
  readonly levels: readonly Level[];
}

/** A multiple-choice knapsack cover with shared limits; integers throughout. */
export interface Problem {
  /** In declared order. */
  readonly levers: readonly Lever[];
  /** Points that are needed at least; 0 or less when none are. */
  readonly points: number;
  /** Most that all levels together may use of each shared limit; may be negative. */
  readonly limits: readonly number[];
}

/**
 * The best choice: least effort, then fewest actions, then the first in declared order, where at
 * the first lever in which two differ a level that does something (it has actions) is before one
 * that does not, and then the lower index is first.
 */
export interface Solution {
  /** Index of a level for each lever; null when there is no choice that does. */
  readonly choice: readonly number[] | null;
  /** Of the choice; 0 when there is none. */
  readonly effort: number;
  /** False when the work was ended before this was proved. */
  readonly proved: boolean;
}

/** How much work may be spent. */
export interface Work {
  /** Branches looked at, at most; what needs no branching is done in any case. */
  readonly branchesMost: number;
  /** Asked now and then: whether time is up. */
  readonly isOver: () => boolean;
}
