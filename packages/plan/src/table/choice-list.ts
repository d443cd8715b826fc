import type { Group } from "./group.js";

/** How good company is: easily faked alone, nothing, or something else. */
export const company = { cheap: 0, none: 1, solid: 2 } as const;

/** Choices of a group for one subject, those that pass all gates and that no other one covers. */
export interface Choices {
  count: number;
  /** Effort, and below one unit of it the number of actions. */
  readonly cost: Float64Array;
  /** More than with nothing done. */
  readonly points: Float64Array;
  readonly cheap: Float64Array;
  readonly fen: Float64Array;
  readonly company: Uint8Array;
  /** Number of the choice among all: the earlier in declared order, the lower. */
  readonly code: Int32Array;
  /** The most points of any choice that passes. */
  most: number;
}

/** Room for the choices of a group. */
export function makeChoices({ size }: Group): Choices {
  return {
    count: 0,
    cost: new Float64Array(size),
    points: new Float64Array(size),
    cheap: new Float64Array(size),
    fen: new Float64Array(size),
    company: new Uint8Array(size),
    code: new Int32Array(size),
    most: Number.NEGATIVE_INFINITY,
  };
}

/** Whether choice `a` does for all that choice `b` does; of equal ones the first does. */
function covers({ cost, points, cheap, fen, company: of }: Choices, a: number, b: number): boolean {
  const isNoWorse =
    points[a]! >= points[b]! && cheap[a]! <= cheap[b]! && fen[a]! <= fen[b]! && of[a]! >= of[b]!;
  // A later one that costs as much would take the place of one that is earlier in declared order.
  return isNoWorse && (a < b ? cost[a]! <= cost[b]! : cost[a]! < cost[b]!);
}

function move(choices: Choices, from: number, to: number): void {
  choices.cost[to] = choices.cost[from]!;
  choices.points[to] = choices.points[from]!;
  choices.cheap[to] = choices.cheap[from]!;
  choices.fen[to] = choices.fen[from]!;
  choices.company[to] = choices.company[from]!;
  choices.code[to] = choices.code[from]!;
}

/** Keeps the choice that stands behind those that are kept, unless one of them covers it. */
export function keep(choices: Choices): void {
  const last = choices.count;
  if (choices.points[last]! > choices.most) choices.most = choices.points[last]!;
  for (let at = 0; at < last; at += 1) if (covers(choices, at, last)) return;
  let kept = 0;
  for (let at = 0; at < last; at += 1) {
    if (covers(choices, last, at)) continue;
    if (kept < at) move(choices, at, kept);
    kept += 1;
  }
  if (kept < last) move(choices, last, kept);
  choices.count = kept + 1;
}
