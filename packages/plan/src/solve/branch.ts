import { cellOf, type Grid, mixtureAtStart } from "./grid.js";
import type { Model } from "./model.js";
import { leastOf } from "./table.js";
import { mostOf, type Row } from "./through.js";

/** The best choice so far; before there is one, only what it may cost at most. */
export interface Best {
  /** Most cost of open levers; what the items cost when there are any. */
  readonly ceiling: number;
  readonly items: readonly number[] | null;
}

/** Where a search stands. By stage: what the items before it leave. */
interface Search {
  readonly model: Model;
  readonly grid: Grid;
  readonly rows: readonly Row[];
  readonly taken: Int32Array;
  readonly missing: Float64Array;
  readonly mixture: Uint8Array;
  /** Sums by stage and row. */
  readonly sums: Float64Array;
  /** -1 when what is taken wins a tie against the best so far, 1 when it loses. */
  readonly tie: Int8Array;
  /** Items to be tried, from where those of the stage begin, the most promising last. */
  readonly trials: Int32Array;
  readonly keys: Float64Array;
  /** How many of them are left. */
  readonly left: Int32Array;
  best: Best;
}

function begin(model: Model, grid: Grid, rows: readonly Row[], best: Best): Search {
  const stages = model.open.length + 1;
  const search: Search = {
    ...{ model, grid, rows, best },
    taken: new Int32Array(stages),
    missing: new Float64Array(stages),
    mixture: new Uint8Array(stages),
    sums: new Float64Array(stages * rows.length),
    tie: new Int8Array(stages),
    trials: new Int32Array(model.cost.length),
    keys: new Float64Array(model.cost.length),
    left: new Int32Array(stages),
  };
  search.missing[0] = model.need;
  search.mixture[0] = mixtureAtStart(model);
  search.tie[0] = best.items === null ? -1 : 0;
  return search;
}

/** How an item and those before it stand in a tie against the best so far. */
function tieWith({ tie, best }: Search, stage: number, item: number): number {
  return tie[stage] === 0 ? Math.sign(item - best.items![stage]!) : tie[stage]!;
}

/**
 * The least total of the last row after one more item; infinite when a row would be exceeded
 * whatever follows. What loses a tie must cost less than the best so far.
 */
function boundOf(search: Search, stage: number, item: number): number {
  const { grid, rows, sums } = search;
  const missing = Math.max(0, search.missing[stage]! - search.model.gain[item]!);
  const after = grid.after[item * grid.mixtures + search.mixture[stage]!]!;
  const cell = cellOf(grid, stage + 1, after, missing);
  if (cell < 0) return Number.POSITIVE_INFINITY;
  const loses = tieWith(search, stage, item) > 0 ? 1 : 0;
  const ceiling = search.best.ceiling - loses;
  let total = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]!;
    total = sums[stage * rows.length + at]! + row.weights[item]! + row.table[cell]!;
    if (total > mostOf(row, ceiling)) return Number.POSITIVE_INFINITY;
  }
  return total;
}

/** Lists the items of a stage that may be taken, the least bound last. */
function listTrials(search: Search, stage: number): void {
  const { trials, keys, model } = search;
  const start = model.starts[stage]!;
  let end = start;
  for (let item = start; item < model.starts[stage + 1]!; item += 1) {
    const key = boundOf(search, stage, item);
    if (key === Number.POSITIVE_INFINITY) continue;
    let place = end;
    for (; place > start && keys[place - 1]! <= key; place -= 1) {
      keys[place] = keys[place - 1]!;
      trials[place] = trials[place - 1]!;
    }
    keys[place] = key;
    trials[place] = item;
    end += 1;
  }
  search.left[stage] = end - start;
}

/** Takes an item, and hands on to the next stage what it leaves. */
function take(search: Search, stage: number, item: number): void {
  const { grid, rows, sums, model } = search;
  search.tie[stage + 1] = tieWith(search, stage, item);
  search.taken[stage] = item;
  search.missing[stage + 1] = Math.max(0, search.missing[stage]! - model.gain[item]!);
  search.mixture[stage + 1] = grid.after[item * grid.mixtures + search.mixture[stage]!]!;
  for (let at = 0; at < rows.length; at += 1) {
    const before = sums[stage * rows.length + at]!;
    sums[(stage + 1) * rows.length + at] = before + rows[at]!.weights[item]!;
  }
}

/** Everything is taken and no row exceeded: this is the best so far. */
function accept(search: Search): void {
  const stages = search.model.open.length;
  const ceiling = search.sums[stages * search.rows.length]!;
  search.best = { ceiling, items: [...search.taken.subarray(0, stages)] };
  search.tie.fill(0);
}

/**
 * Branches on one lever after the other, in declared order; leaves out what exceeds a row.
 * @param rows the first is cost, the last decides what is tried first
 * @param goesOn asked before each branch
 * @returns the best, and whether nothing better is left
 */
export function branch(
  model: Model,
  grid: Grid,
  rows: readonly Row[],
  best: Best,
  goesOn: () => boolean,
): { readonly best: Best; readonly isProved: boolean } {
  const isBeyond = rows.some((row) => leastOf(model, grid, row.table) > mostOf(row, best.ceiling));
  if (isBeyond) return { best, isProved: true };
  const search = begin(model, grid, rows, best);
  const stages = model.open.length;
  if (stages === 0) return { best: { ceiling: 0, items: [] }, isProved: true };
  listTrials(search, 0);
  for (let stage = 0; stage >= 0; ) {
    if (search.left[stage] === 0) {
      stage -= 1;
      continue;
    }
    search.left[stage]! -= 1;
    const item = search.trials[model.starts[stage]! + search.left[stage]!]!;
    // What is best may have changed since it was listed.
    if (boundOf(search, stage, item) === Number.POSITIVE_INFINITY) continue;
    if (!goesOn()) return { best: search.best, isProved: false };
    take(search, stage, item);
    if (stage + 1 < stages) {
      stage += 1;
      listTrials(search, stage);
    } else {
      accept(search);
    }
  }
  return { best: search.best, isProved: true };
}
