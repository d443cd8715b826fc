import { type Best, branch } from "./branch.js";
import { type Grid, gridOf } from "./grid.js";
import { type Prices, priceLimits } from "./limit-price.js";
import { choiceOf, itemsOf, type Model } from "./model.js";
import { narrow } from "./narrow.js";
import type { Spending } from "./spending.js";
import { fillTable } from "./table.js";
import { markBeyond, type Row } from "./through.js";

/** The best choice that was found, and whether it is the best there is. */
interface Searched {
  readonly choice: readonly number[] | null;
  readonly isProved: boolean;
}

/** A choice of the whole problem; before there is one, what it may cost at most. */
interface Found {
  readonly ceiling: number;
  readonly choice: readonly number[] | null;
}

/** What is left to search, after all that bounds say. */
interface Left {
  readonly found: Found;
  /** Null when nothing better than what was found is left. */
  readonly search: { readonly model: Model; readonly grid: Grid; readonly rows: Row[] } | null;
  readonly prices: Prices | null;
}

/** Branches of the first search; each further one may take so many times more. */
const branchesFirst = 2_000;
const branchesTimes = 8;
/** Steps to fill a table of bounds, at most: it is filled again and again. */
const stepsMost = 300_000;
/** Rounds of looking for prices: on the whole model, and on one that has become smaller. */
const roundsFirst = 16;
const roundsAgain = 12;
/** Items are looked at again after so large a share, in percent, was left out. */
const shrinksEnough = 15;

/** Rows of cost and of each limit by itself. */
function plainRows(model: Model, grid: Grid): Row[] {
  const row = (weights: Float64Array, scale: number, rest: number): Row => {
    return { weights, table: fillTable(model, grid, weights), scale, rest };
  };
  const limits = model.uses.map((weights, limit) => row(weights, 0, model.room[limit]!));
  return [row(model.cost, 1, 0), ...limits];
}

const within = (model: Model, { ceiling, choice }: Found): Best => ({
  ceiling: ceiling - model.costSettled,
  // A choice that is gone was dominated: what is looked for is another of at most its cost.
  items: choice === null ? null : itemsOf(model, choice),
});

function ofWhole(model: Model, { ceiling, items }: Best, before: Found): Found {
  const choice = items === null ? before.choice : choiceOf(model, items);
  return { ceiling: ceiling + model.costSettled, choice };
}

/** Looks for prices and leaves out what they and the limits exclude, as long as that is much. */
function tighten(start: Model, first: Found, given: Prices | null, spending: Spending): Left {
  let [model, found, prices] = [start, first, given];
  for (;;) {
    const grid = gridOf(model, stepsMost);
    const rounds = prices === null ? roundsFirst : roundsAgain;
    const priced = priceLimits(model, grid, within(model, found), prices, rounds, spending);
    found = ofWhole(model, priced.best, found);
    prices = priced.found;
    if (priced.isProved) return { found, search: null, prices };
    const rows = plainRows(model, grid);
    if (priced.row !== null) rows.push(priced.row);
    const dead = new Uint8Array(model.cost.length);
    const { ceiling } = priced.best;
    for (const row of rows) markBeyond(model, grid, row, ceiling, dead);
    const less = narrow(model, dead);
    if (less === null) return { found, search: null, prices };
    const shrunk = model.cost.length - less.cost.length;
    if (shrunk * 100 <= shrinksEnough * model.cost.length || spending.isOver()) {
      return { found, search: { model, grid, rows }, prices };
    }
    model = less;
  }
}

/**
 * The best choice within limits: bounds first, then branches, in searches of growing length, since
 * a better choice lets bounds leave out more.
 * @param ceiling most cost
 */
export function searchLimited(model: Model, ceiling: number, spending: Spending): Searched {
  let found: Found = { ceiling, choice: null };
  let prices: Prices | null = null;
  let rest: Model = model;
  for (let most = branchesFirst; ; most *= branchesTimes) {
    const left = tighten(rest, found, prices, spending);
    found = left.found;
    if (left.search === null) return { choice: found.choice, isProved: true };
    const { grid, rows } = left.search;
    prices = left.prices;
    rest = left.search.model;
    let taken = 0;
    let ended = false;
    const goesOn = (): boolean => {
      taken += 1;
      if (taken > most) return false;
      ended = !spending.take();
      return !ended;
    };
    const searched = branch(rest, grid, rows, within(rest, found), goesOn);
    found = ofWhole(rest, searched.best, found);
    if (searched.isProved || ended) return { choice: found.choice, isProved: searched.isProved };
  }
}
