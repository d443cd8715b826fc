import { cellOf, type Grid, mixtureAtStart } from "./grid.js";
import { type Model, mixture } from "./model.js";

/** The least weight of the levers from a stage on, for each cell of a grid. */
export type Table = Float64Array;

/** Lowers cells to what they get through one item, from the cells of the next stage. */
function lower(
  table: Table,
  [to, from, count]: readonly [number, number, number],
  weight: number,
): void {
  for (let at = 0; at < count; at += 1) {
    const through = table[from + at]! + weight;
    if (through < table[to + at]!) table[to + at] = through;
  }
}

/** Fills the cells of one stage and one mixture. */
function fillStage(model: Model, grid: Grid, weights: Float64Array, table: Table) {
  const { low, high, offset, gain, after, mixtures } = grid;
  return (stage: number, before: number): void => {
    const width = high[stage]! - low[stage]! + 1;
    const nextWidth = high[stage + 1]! - low[stage + 1]! + 1;
    const own = offset[stage]! + before * width;
    for (let item = model.starts[stage]!; item < model.starts[stage + 1]!; item += 1) {
      const next = offset[stage + 1]! + after[item * mixtures + before]! * nextWidth;
      const weight = weights[item]!;
      let missing = low[stage]!;
      // All that is missing is given: the next stage has nothing missing, its first cell.
      const covered = Math.min(high[stage]!, gain[item]!);
      if (missing <= covered) {
        const through = table[next]! + weight;
        for (; missing <= covered; missing += 1) {
          const cell = own + missing - low[stage]!;
          if (through < table[cell]!) table[cell] = through;
        }
      }
      const last = Math.min(high[stage]!, high[stage + 1]! + gain[item]!);
      const from = next + missing - gain[item]! - low[stage + 1]!;
      lower(table, [own + missing - low[stage]!, from, last - missing + 1], weight);
    }
  };
}

/** Fills a table with the least sums of a weight by item; all sums must be exact. */
export function fillTable(
  model: Model,
  grid: Grid,
  weights: Float64Array,
  table: Table = new Float64Array(grid.cells),
): Table {
  table.fill(Number.POSITIVE_INFINITY);
  const end = grid.offset[model.open.length]!;
  for (let before = 0; before < grid.mixtures; before += 1) {
    table[end + before] = before === mixture.cheap ? Number.POSITIVE_INFINITY : 0;
  }
  const fill = fillStage(model, grid, weights, table);
  for (let stage = model.open.length - 1; stage >= 0; stage -= 1) {
    for (let before = 0; before < grid.mixtures; before += 1) fill(stage, before);
  }
  return table;
}

/** The least weight of all open levers together; infinite when no choice does. */
export function leastOf(model: Model, grid: Grid, table: Table): number {
  return table[cellOf(grid, 0, mixtureAtStart(model), model.need)]!;
}

/**
 * The items of the least weight, the first in declared order of equal ones; over a coarse grid
 * they may lack gain. Null when no choice does.
 */
export function leastItems(
  model: Model,
  grid: Grid,
  weights: Float64Array,
  table: Table,
): readonly number[] | null {
  const items: number[] = [];
  let before = mixtureAtStart(model);
  let units = Math.ceil(model.need / grid.unit);
  let least = leastOf(model, grid, table);
  if (least === Number.POSITIVE_INFINITY) return null;
  for (let stage = 0; stage < model.open.length; stage += 1) {
    for (let item = model.starts[stage]!; item < model.starts[stage + 1]!; item += 1) {
      const left = Math.max(0, units - grid.gain[item]!);
      if (left > grid.high[stage + 1]!) continue;
      const after = grid.after[item * grid.mixtures + before]!;
      const rest = table[cellOf(grid, stage + 1, after, left * grid.unit)]!;
      if (weights[item]! + rest !== least) continue;
      items.push(item);
      [before, units, least] = [after, left, rest];
      break;
    }
  }
  return items;
}
