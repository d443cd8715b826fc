import { walk } from "../program/visit.js";
import { nodeId, type Place } from "./fingerprint.js";
import { differenceOf } from "./points.js";

function readsScore({ program }: Place): boolean {
  let reads = false;
  for (const { node } of program.limit) {
    walk(node, (inner) => {
      if (inner.kind === "score") reads = true;
    });
  }
  return reads;
}

/** The amounts of which the smallest binds, and how it is cut. */
function amountsOf(place: Place): string {
  const { limit } = place.program.definition;
  if (limit === undefined) return "none";
  const ids = new Set(place.program.limit.map(({ node }) => nodeId(node, place)));
  const { roundDownToFen, maximumFen } = limit;
  return JSON.stringify([roundDownToFen, maximumFen, [...ids].sort((a, b) => a - b)]);
}

function isSameScore(before: Place, after: Place): boolean {
  const domain = new Map();
  const { low, high } = differenceOf({ place: before, domain }, { place: after, domain });
  return low === 0 && high === 0;
}

/** Whether the limit of whomever both approve is proved to be the same amount in every cell. */
export function isSameLimit(before: readonly Place[], after: readonly Place[]): boolean {
  return before.every((place, index) => {
    const other = after[index];
    if (other === undefined || amountsOf(place) !== amountsOf(other)) return false;
    return !(readsScore(place) || readsScore(other)) || isSameScore(place, other);
  });
}
