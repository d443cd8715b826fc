import { company, type Model, mixture } from "./model.js";

/** A choice that is being changed, with its sums. */
interface Draft {
  readonly items: number[];
  /** What is used of each limit beyond its room. */
  readonly over: number[];
  missing: number;
  cheap: number;
  solid: number;
}

/** What one unit beyond a limit, or one point that is missing, counts for: size by size alike. */
interface Scale {
  readonly limits: readonly number[];
  readonly points: number;
}

function draftOf(model: Model, items: readonly number[]): Draft {
  const sum = (of: Float64Array) => items.reduce((all, item) => all + of[item]!, 0);
  const count = (kind: number) => items.filter((item) => model.company[item] === kind).length;
  const settledAs = (kind: number) => (model.mixture === kind ? 1 : 0);
  return {
    items: [...items],
    over: model.uses.map((of, limit) => sum(of) - model.room[limit]!),
    missing: model.need - sum(model.gain),
    cheap: count(company.cheap) + settledAs(mixture.cheap),
    solid: count(company.solid) + settledAs(mixture.solid),
  };
}

/** How far a draft is from keeping to all limits with enough points, after one swap. */
function distance(model: Model, scale: Scale, draft: Draft, from: number, to: number): number {
  const missing = draft.missing + model.gain[from]! - model.gain[to]!;
  let far = missing > 0 ? missing * scale.points : 0;
  for (let limit = 0; limit < draft.over.length; limit += 1) {
    const of = model.uses[limit]!;
    const over = draft.over[limit]! + of[to]! - of[from]!;
    if (over > 0) far += over * scale.limits[limit]!;
  }
  return far;
}

/** Whether company allows a draft after one swap. */
function isAllowed({ company: of }: Model, draft: Draft, from: number, to: number): boolean {
  const is = (item: number, kind: number) => (of[item] === kind ? 1 : 0);
  const cheap = draft.cheap + is(to, company.cheap) - is(from, company.cheap);
  return cheap === 0 || draft.solid + is(to, company.solid) - is(from, company.solid) > 0;
}

function swap(model: Model, draft: Draft, stage: number, to: number): void {
  const from = draft.items[stage]!;
  const is = (item: number, kind: number) => (model.company[item] === kind ? 1 : 0);
  draft.items[stage] = to;
  draft.missing += model.gain[from]! - model.gain[to]!;
  draft.cheap += is(to, company.cheap) - is(from, company.cheap);
  draft.solid += is(to, company.solid) - is(from, company.solid);
  for (const [limit, of] of model.uses.entries()) draft.over[limit]! += of[to]! - of[from]!;
}

/** Makes the swap of most merit; false when none has any. */
function improve(model: Model, draft: Draft, merit: (from: number, to: number) => number): boolean {
  let [bestStage, bestItem, most] = [-1, -1, 0];
  for (let stage = 0; stage < draft.items.length; stage += 1) {
    const from = draft.items[stage]!;
    for (let to = model.starts[stage]!; to < model.starts[stage + 1]!; to += 1) {
      if (to === from) continue;
      const gained = merit(from, to);
      if (gained > most) [bestStage, bestItem, most] = [stage, to, gained];
    }
  }
  if (bestStage >= 0) swap(model, draft, bestStage, bestItem);
  return bestStage >= 0;
}

/**
 * Makes a choice keep to limits by swaps of single items, and then cheaper: quick and often good,
 * never needed for a proof.
 * @param size by limit, a use that counts as large
 * @returns null when there are no such swaps
 */
export function repair(
  model: Model,
  size: readonly number[],
  items: readonly number[],
): readonly number[] | null {
  const first = items[0];
  if (first === undefined) return null;
  const draft = draftOf(model, items);
  const scale = { limits: size.map((one) => 1 / one), points: 1 / Math.max(1, model.need) };
  const far = (from: number, to: number) => distance(model, scale, draft, from, to);
  const dearer = (from: number, to: number) => model.cost[to]! - model.cost[from]!;
  for (let left = 4 * items.length; ; left -= 1) {
    const now = far(first, first);
    if (now === 0) break;
    const nearer = (from: number, to: number) =>
      isAllowed(model, draft, from, to) ? (now - far(from, to)) / Math.max(1, dearer(from, to)) : 0;
    if (left === 0 || !improve(model, draft, nearer)) return null;
  }
  const cheaper = (from: number, to: number) =>
    dearer(from, to) < 0 && far(from, to) === 0 && isAllowed(model, draft, from, to)
      ? -dearer(from, to)
      : 0;
  for (let left = 4 * items.length; left > 0; left -= 1) {
    if (!improve(model, draft, cheaper)) break;
  }
  return isAllowed(model, draft, first, first) ? draft.items : null;
}
