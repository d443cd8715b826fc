import type { Best } from "./branch.js";
import { sumMost } from "./check.js";
import type { Grid } from "./grid.js";
import { type Model, mostOfLevers } from "./model.js";
import { repair } from "./repair.js";
import type { Spending } from "./spending.js";
import { fillTable, leastItems, leastOf, type Table } from "./table.js";
import { mostOf, type Row } from "./through.js";

/** Prices of limits: a choice's `scale` × cost + its priced uses is what is made least. */
export interface Prices {
  readonly scale: number;
  readonly prices: readonly number[];
}

/** What is known after prices were looked for. */
interface Priced {
  readonly best: Best;
  /** The row of the prices with the best bound; null when none was found. */
  readonly row: Row | null;
  readonly found: Prices;
  /** Whether nothing better than the best is left. */
  readonly isProved: boolean;
}

/** What prices may be at most, so that all sums are exact. */
interface Bounds {
  readonly scale: number;
  readonly most: readonly number[];
  /** By limit: the largest size of a use of all levers together. */
  readonly size: readonly number[];
}

function boundsOf(model: Model, ceiling: number): Bounds {
  const cost = Math.max(1, ceiling, mostOfLevers(model, model.cost));
  let scale = 1;
  while (scale < 2 ** 30 && 4 * scale * cost <= sumMost) scale *= 2;
  const size = model.uses.map((of, limit) => {
    return Math.max(1, mostOfLevers(model, of) + Math.abs(model.room[limit]!));
  });
  const most = size.map((one) => Math.floor(sumMost / (2 * size.length * one)));
  return { scale, most, size };
}

/**
 * A model with points as one more limit, the last: with a grid that is not exact they have a price
 * as well.
 */
function withPoints(model: Model, grid: Grid): Model {
  if (grid.unit === 1) return model;
  const uses = [...model.uses, model.gain.map((gain) => -gain)];
  return { ...model, uses, room: [...model.room, -model.need] };
}

/** The row of prices over cost; its table is filled. */
function priceRow(model: Model, grid: Grid, { scale, prices }: Prices, table: Table): Row {
  const weights = new Float64Array(model.cost.length);
  for (let item = 0; item < weights.length; item += 1) {
    let weight = scale * model.cost[item]!;
    for (let limit = 0; limit < prices.length; limit += 1) {
      weight += prices[limit]! * model.uses[limit]![item]!;
    }
    weights[item] = weight;
  }
  const rest = prices.reduce((sum, price, limit) => sum + price * model.room[limit]!, 0);
  return { weights, table: fillTable(model, grid, weights, table), scale, rest };
}

const total = (items: readonly number[], of: Float64Array) =>
  items.reduce((sum, item) => sum + of[item]!, 0);

/** The cheaper of two choices; ties are left to branching. */
function cheaper(model: Model, best: Best, items: readonly number[]): Best {
  const ceiling = total(items, model.cost);
  const isFirst = best.items === null && ceiling <= best.ceiling;
  return isFirst || ceiling < best.ceiling ? { ceiling, items } : best;
}

/**
 * Looks for prices of limits with a high bound, by steps along what the cheapest choice at the last
 * prices uses too much of; every choice on the way that keeps to the limits may be the best so far.
 * A bound holds whatever the prices are, so how they are found needs no exactness.
 */
export function priceLimits(
  limited: Model,
  grid: Grid,
  first: Best,
  given: Prices | null,
  rounds: number,
  spending: Spending,
): Priced {
  const model = withPoints(limited, grid);
  const { scale, most, size } = boundsOf(model, first.ceiling);
  const ratio = given === null ? 0 : scale / given.scale;
  let prices = most.map((cap, limit) => {
    return Math.min(cap, Math.round((given?.prices[limit] ?? 0) * ratio));
  });
  let best = first;
  let row: Row | null = null;
  let found: Prices = { scale, prices };
  let highest = Number.NEGATIVE_INFINITY;
  let spare: Table = new Float64Array(grid.cells);
  // Length of a step in 1/16 of what would close the gap if the bound went on as it goes here.
  let pace = 16;
  let stalled = 0;
  for (let round = 0; round < rounds; round += 1) {
    const next = priceRow(model, grid, { scale, prices }, spare);
    const bound = leastOf(model, grid, next.table);
    if (bound > mostOf(next, best.ceiling)) return { best, row, found, isProved: true };
    const items = leastItems(model, grid, next.weights, next.table)!;
    const over = model.uses.map((of, limit) => total(items, of) - model.room[limit]!);
    const repaired = repair(limited, size, items);
    if (repaired !== null) best = cheaper(model, best, repaired);
    const low = bound - next.rest;
    if (low > highest) {
      spare = row === null ? new Float64Array(grid.cells) : row.table;
      [row, highest, found, stalled] = [next, low, { scale, prices }, 0];
    } else {
      stalled += 1;
      if (stalled % 4 === 0) pace = Math.max(1, Math.floor(pace / 2));
    }
    if (spending.isOver()) break;
    const goal = best.items === null ? Math.ceil(((highest / scale) * 11) / 10) + 1 : best.ceiling;
    const gap = Math.max(scale, scale * Math.min(goal, best.ceiling) - low);
    const slopes = over.map((one, limit) =>
      one > 0 || prices[limit]! > 0 ? one / size[limit]! : 0,
    );
    const norm = slopes.reduce((sum, slope) => sum + slope * slope, 0);
    if (norm === 0) break;
    prices = prices.map((price, limit) => {
      const step = ((pace / 16) * gap * slopes[limit]!) / (norm * size[limit]!);
      return Math.max(0, Math.min(most[limit]!, Math.round(price + step)));
    });
  }
  return { best, row, found, isProved: false };
}
