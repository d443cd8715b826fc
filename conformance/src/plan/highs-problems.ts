import { type Choices, seededChoices } from "../generate/index.js";
import type { Level, Problem } from "./highs-solver.js";

/** How money is used: not at all, until deadlines, or of limits that have nothing in common. */
export type Use = "none" | "deadlines" | "any";

interface Character {
  readonly use: Use;
  readonly limits: number;
  readonly effortMost: number;
  readonly cheapOneIn: number;
  readonly negativeOneIn: number;
}

function usesOf(choices: Choices, { use, limits }: Character, deadline: number): number[] {
  const fen = 100 * choices.index(3_000);
  return Array.from({ length: limits }, (_limit, limit) => {
    if (use === "deadlines") return deadline <= limit ? fen : 0;
    const own = choices.index(1_000);
    return choices.oneIn(8) ? -own : own;
  });
}

function leverOf(choices: Choices, character: Character): { readonly levels: readonly Level[] } {
  const deadline = character.limits === 0 ? 0 : choices.index(character.limits);
  const company = choices.oneIn(character.cheapOneIn) ? "cheap" : "solid";
  const each = 2 + choices.index(14);
  const effortEach = 1 + choices.index(character.effortMost);
  const count = 2 + choices.index(5);
  const levels = Array.from({ length: count }, (_level, at): Level => {
    const points = each * (at + 1) + choices.index(9) - 4;
    return {
      points: choices.oneIn(character.negativeOneIn) ? -points : points,
      effort: effortEach * (at + 1) + choices.index(character.effortMost),
      actions: 1 + choices.index(2),
      uses: usesOf(choices, character, deadline),
      company,
    };
  });
  const uses = Array.from({ length: character.limits }, () => 0);
  return { levels: [{ points: 0, effort: 0, actions: 0, uses, company: "none" }, ...levels] };
}

/** A problem of 15 to 25 levers; some have no choice that does. */
export function largeProblem(seed: number, use: Use): Problem {
  const choices = seededChoices(seed);
  const character = {
    use,
    limits: use === "none" ? 0 : 2 + choices.index(4),
    effortMost: choices.pick([3, 20, 200]),
    cheapOneIn: choices.pick([3, 8, 1_000]),
    negativeOneIn: choices.pick([6, 1_000]),
  };
  const levers = Array.from({ length: 15 + choices.index(11) }, () => leverOf(choices, character));
  const sum = (of: (level: Level) => number) =>
    levers.reduce((all, { levels }) => all + Math.max(...levels.map(of)), 0);
  const share = 30 + choices.index(40);
  const points = Math.floor((sum((level) => level.points) * share) / 100);
  const limits = Array.from({ length: character.limits }, (_limit, limit) => {
    const percent = 25 + choices.index(30) + (use === "deadlines" ? 0 : 10);
    return Math.floor((sum(({ uses }) => uses[limit]!) * percent) / 100);
  });
  return { levers, points, limits };
}
