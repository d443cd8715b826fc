import { company, type Model, mixture } from "./model.js";
import type { PointsPrice } from "./points-price.js";

const infinite = Number.POSITIVE_INFINITY;

/** What a price for gain says about all choices of a model with enough gain. */
interface PointsBound {
  /** No such choice costs less; infinite when there is none. */
  readonly least: number;
  /** Marks items that are in no such choice of at most that cost. */
  readonly mark: (ceiling: number, dead: Uint8Array) => void;
}

/** The least value of each lever, with cheap items and without. */
interface Least {
  readonly any: Float64Array;
  readonly honest: Float64Array;
  readonly sumAny: number;
  readonly sumHonest: number;
  /** What it takes at least to have a solid item among those of least value. */
  readonly toSolid: number;
}

function leastValues(model: Model, values: Float64Array): Least {
  const any = new Float64Array(model.open.length);
  const honest = new Float64Array(model.open.length);
  let [sumAny, sumHonest, toSolid] = [0, 0, infinite];
  for (let stage = 0; stage < model.open.length; stage += 1) {
    let [least, leastHonest, leastSolid] = [infinite, infinite, infinite];
    for (let item = model.starts[stage]!; item < model.starts[stage + 1]!; item += 1) {
      const value = values[item]!;
      if (value < least) least = value;
      if (model.company[item] !== company.cheap && value < leastHonest) leastHonest = value;
      if (model.company[item] === company.solid && value < leastSolid) leastSolid = value;
    }
    any[stage] = least;
    honest[stage] = leastHonest;
    sumAny += least;
    sumHonest += leastHonest;
    toSolid = Math.min(toSolid, leastSolid - least);
  }
  return { any, honest, sumAny, sumHonest, toSolid };
}

/**
 * Bounds by a price: of a choice with enough gain, `scale` × cost is at least the least sum of
 * `scale` × cost - `worth` × gain over all choices, + `worth` × what is needed. These are integers,
 * so that nothing is rounded.
 */
export function pointsBound(model: Model, { worth, scale }: PointsPrice): PointsBound {
  const values = new Float64Array(model.cost.length);
  for (let item = 0; item < values.length; item += 1) {
    values[item] = scale * model.cost[item]! - worth * model.gain[item]!;
  }
  const { any, honest, sumAny, sumHonest, toSolid } = leastValues(model, values);
  const isFree = model.mixtures === 1;
  const mayBeHonest = !isFree && model.mixture === mixture.none && sumHonest < infinite;
  const least = isFree
    ? sumAny
    : Math.min(mayBeHonest ? sumHonest : infinite, sumAny + Math.max(0, toSolid));
  const through = (item: number, stage: number): number => {
    const value = values[item]!;
    const withAny = sumAny + value - any[stage]!;
    if (isFree || model.company[item] === company.solid) return withAny;
    const withSolid = withAny + toSolid;
    if (!mayBeHonest || model.company[item] === company.cheap) return withSolid;
    return Math.min(withSolid, sumHonest + value - honest[stage]!);
  };
  const mark = (ceiling: number, dead: Uint8Array): void => {
    const most = scale * ceiling - worth * model.need;
    for (let stage = 0; stage < model.open.length; stage += 1) {
      for (let item = model.starts[stage]!; item < model.starts[stage + 1]!; item += 1) {
        if (through(item, stage) > most) dead[item] = 1;
      }
    }
  };
  return { least: Math.ceil((least + worth * model.need) / scale), mark };
}
