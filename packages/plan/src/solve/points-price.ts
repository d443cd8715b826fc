import { sumMost } from "./check.js";
import { type Model, mostOfLevers } from "./model.js";

/** What gain is worth where it is bought most cheaply: `worth` / `scale` of cost for each. */
export interface PointsPrice {
  readonly worth: number;
  readonly scale: number;
  /** Cost of open levers that is enough, if company does not stand in the way. */
  readonly enough: number;
}

/** Cost and gain of one choice. */
interface Sum {
  readonly cost: number;
  readonly gain: number;
}

/** The choice of least `scale` × cost - `worth` × gain. */
function cheapest({ starts, open, cost, gain }: Model, scale: number, worth: number): Sum {
  let sumCost = 0;
  let sumGain = 0;
  for (let stage = 0; stage < open.length; stage += 1) {
    let best = starts[stage]!;
    let least = scale * cost[best]! - worth * gain[best]!;
    for (let item = best + 1; item < starts[stage + 1]!; item += 1) {
      const value = scale * cost[item]! - worth * gain[item]!;
      if (value < least || (value === least && gain[item]! > gain[best]!)) {
        [best, least] = [item, value];
      }
    }
    sumCost += cost[best]!;
    sumGain += gain[best]!;
  }
  return { cost: sumCost, gain: sumGain };
}

/** The choice of most gain, the cheapest of equal ones. */
function strongest({ starts, open, cost, gain }: Model): Sum {
  let sumCost = 0;
  let sumGain = 0;
  for (let stage = 0; stage < open.length; stage += 1) {
    let best = starts[stage]!;
    for (let item = best + 1; item < starts[stage + 1]!; item += 1) {
      const more = gain[item]! - gain[best]!;
      if (more > 0 || (more === 0 && cost[item]! < cost[best]!)) best = item;
    }
    sumCost += cost[best]!;
    sumGain += gain[best]!;
  }
  return { cost: sumCost, gain: sumGain };
}

/** The price at which a choice of less and one of more than the needed gain are worth the same. */
export function pointsPrice(model: Model): PointsPrice {
  let less = cheapest(model, 1, 0);
  if (less.gain >= model.need) return { worth: 0, scale: 1, enough: less.cost };
  let more = strongest(model);
  const [costMost, gainMost] = [mostOfLevers(model, model.cost), more.gain];
  let [worth, scale] = [0, 1];
  // Each round leaves out a choice for good; it takes less than ten rounds as a rule.
  for (let round = 0; round < 64; round += 1) {
    [worth, scale] = [more.cost - less.cost, more.gain - less.gain];
    // A rounded price gives a weaker bound, never a wrong one.
    while (scale > 1 && scale * costMost + worth * gainMost > sumMost) {
      [worth, scale] = [Math.floor(worth / 2), Math.floor(scale / 2)];
    }
    worth = Math.min(worth, Math.floor(sumMost / gainMost));
    const middle = cheapest(model, scale, worth);
    const value = (of: Sum) => scale * of.cost - worth * of.gain;
    if (value(middle) >= Math.min(value(less), value(more))) break;
    if (middle.gain >= model.need) more = middle;
    else less = middle;
  }
  return { worth, scale, enough: more.cost };
}
