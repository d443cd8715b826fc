import type { Level, Problem } from "./problem.js";

/** What a solver must find. */
export interface Truth {
  readonly choice: readonly number[] | null;
  readonly effort: number;
  readonly actions: number;
}

/** Whether a choice does, by the words of the problem. */
export function does({ levers, points, limits }: Problem, choice: readonly number[]): boolean {
  const taken = levers.map(({ levels }, lever) => levels[choice[lever]!]!);
  const sum = (of: (level: Level) => number) => taken.reduce((all, level) => all + of(level), 0);
  const isCheap = taken.some(({ company }) => company === "cheap");
  return (
    choice.length === levers.length &&
    sum((level) => level.points) >= points &&
    limits.every((most, limit) => sum(({ uses }) => uses[limit]!) <= most) &&
    (!isCheap || taken.some(({ company }) => company === "solid"))
  );
}

/** Every choice of a problem, in the order in which ties are decided. */
function* choicesOf({ levers }: Problem): Generator<readonly number[]> {
  const orders = levers.map(({ levels }) => {
    const indexes = levels.map((_level, index) => index);
    const isDoing = (index: number) => levels[index]!.actions > 0;
    return [...indexes.filter(isDoing), ...indexes.filter((index) => !isDoing(index))];
  });
  if (orders.some((order) => order.length === 0)) return;
  const places = orders.map(() => 0);
  for (;;) {
    yield places.map((place, lever) => orders[lever]![place]!);
    let lever = places.length - 1;
    while (lever >= 0 && places[lever] === orders[lever]!.length - 1) {
      places[lever] = 0;
      lever -= 1;
    }
    if (lever < 0) return;
    places[lever]! += 1;
  }
}

/** Looks at every choice; the first of the best ones. */
export function bruteForce(problem: Problem): Truth {
  let best: Truth = { choice: null, effort: 0, actions: 0 };
  for (const choice of choicesOf(problem)) {
    let [effort, actions] = [0, 0];
    for (const [lever, { levels }] of problem.levers.entries()) {
      effort += levels[choice[lever]!]!.effort;
      actions += levels[choice[lever]!]!.actions;
    }
    const isLess = effort < best.effort || (effort === best.effort && actions < best.actions);
    if (best.choice !== null && !isLess) continue;
    if (does(problem, choice)) best = { choice, effort, actions };
  }
  return best;
}
