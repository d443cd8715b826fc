import { gridOf } from "./grid.js";
import { choiceOf, type Model } from "./model.js";
import { narrow } from "./narrow.js";
import { pointsBound } from "./points-bound.js";
import { pointsPrice } from "./points-price.js";
import { fillTable, leastItems } from "./table.js";

/** What the best choice is when nothing limits it but points and company. */
type Covered =
  | { readonly kind: "best"; readonly choice: readonly number[]; readonly cost: number }
  | { readonly kind: "none" }
  /** Too large for an exact table. */
  | { readonly kind: "large" };

/** Steps to fill an exact table, at most; about a quarter of a second. */
const stepsMost = 40_000_000;

/** The best choice by an exact table. */
function byTable(model: Model): Covered {
  const grid = gridOf(model, stepsMost);
  if (grid.unit > 1) return { kind: "large" };
  const table = fillTable(model, grid, model.cost);
  const items = leastItems(model, grid, model.cost, table);
  if (items === null) return { kind: "none" };
  const cost = items.reduce((sum, item) => sum + model.cost[item]!, model.costSettled);
  return { kind: "best", choice: choiceOf(model, items), cost };
}

/**
 * The best choice of at most a cost, whatever it uses. A bound comes from a price for points. It is
 * supposed that the best choice is not much above; with items only that can be in such a choice a
 * table is small. What it finds is the best; when it finds nothing, more is supposed.
 * @param ceiling most cost, settled levers included
 */
export function cover(model: Model, ceiling: number): Covered {
  const price = pointsPrice(model);
  const bound = pointsBound(model, price);
  const most = ceiling - model.costSettled;
  // What rounding to whole levels takes falls with the number of levers.
  const parts = Math.max(4, Math.ceil(model.open.length / 4));
  let gap = Math.max(1, Math.ceil((price.enough - bound.least) / parts));
  let supposed = bound.least + gap;
  for (;;) {
    if (bound.least > most) return { kind: "none" };
    const limit = Math.min(supposed, most);
    const dead = new Uint8Array(model.cost.length);
    bound.mark(limit, dead);
    const less = narrow(model, dead);
    const found: Covered = less === null ? { kind: "none" } : byTable(less);
    if (found.kind === "large") return found;
    if (found.kind === "best" && found.cost - model.costSettled <= limit) return found;
    if (limit === most) return { kind: "none" };
    gap *= 4;
    // What was found is dear, but it does: the best is not above it.
    supposed = found.kind === "best" ? found.cost - model.costSettled : bound.least + gap;
  }
}
