import { type Grid, mixtureAtStart } from "./grid.js";
import type { Model } from "./model.js";
import type { Table } from "./table.js";

/** A weight that no choice may exceed, with its table. */
export interface Row {
  readonly weights: Float64Array;
  readonly table: Table;
  /** The most is `scale` × the most cost of open levers + `rest`. */
  readonly scale: number;
  readonly rest: number;
}

/** The most that a row may come to when open levers may cost so much. */
export function mostOf({ scale, rest }: Row, ceiling: number): number {
  return scale * ceiling + rest;
}

/** Cells of one stage, while going forward. */
interface Layer {
  readonly values: Float64Array;
  readonly low: number;
  readonly width: number;
}

function emptyLayer(grid: Grid, stage: number): Layer {
  const width = grid.high[stage]! - grid.low[stage]! + 1;
  const values = new Float64Array(width * grid.mixtures).fill(Number.POSITIVE_INFINITY);
  return { values, low: grid.low[stage]!, width };
}

/** Goes through one item from each cell of a layer; the least weight of a whole choice with it. */
function goThrough(
  { values, low, width }: Layer,
  to: Layer,
  [weight, gain, base]: readonly [number, number, number],
  [before, after, table]: readonly [number, number, Table],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < width; at += 1) {
    const reached = values[before * width + at]! + weight;
    const left = Math.max(0, low + at - gain);
    if (reached === Number.POSITIVE_INFINITY || left >= to.low + to.width) continue;
    const cell = after * to.width + left - to.low;
    if (reached < to.values[cell]!) to.values[cell] = reached;
    const whole = reached + table[base + cell]!;
    if (whole < least) least = whole;
  }
  return least;
}

/** Marks items that are in no choice within the most of a row: one forward pass over its grid. */
export function markBeyond(
  model: Model,
  grid: Grid,
  row: Row,
  ceiling: number,
  dead: Uint8Array,
): void {
  const { weights, table } = row;
  const most = mostOf(row, ceiling);
  let layer = emptyLayer(grid, 0);
  layer.values[mixtureAtStart(model)] = 0;
  for (let stage = 0; stage < model.open.length; stage += 1) {
    const next = emptyLayer(grid, stage + 1);
    const base = grid.offset[stage + 1]!;
    for (let item = model.starts[stage]!; item < model.starts[stage + 1]!; item += 1) {
      let least = Number.POSITIVE_INFINITY;
      for (let before = 0; before < grid.mixtures; before += 1) {
        const after = grid.after[item * grid.mixtures + before]!;
        const step = [weights[item]!, grid.gain[item]!, base] as const;
        least = Math.min(least, goThrough(layer, next, step, [before, after, table]));
      }
      if (least > most) dead[item] = 1;
    }
    layer = next;
  }
}
