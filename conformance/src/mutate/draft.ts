import type { Choices } from "../generate/choices.js";
import {
  type Branch,
  branches,
  isBranch,
  type Place,
  placesIn,
  type Tree,
  valueAt,
} from "./tree.js";

/** A definition while it is changed. */
export interface Draft {
  readonly root: Branch;
  readonly choices: Choices;
}

/** Changes a definition; `false` when there is nothing in it that it could change. */
export type Mutation = (draft: Draft) => boolean;

/** One of some items; `undefined` of none. */
export function anyOf<Item>(choices: Choices, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : choices.pick(items);
}

/** One of the places at which a value is as wanted. */
export function placeWhere(
  { root, choices }: Draft,
  fits: (value: Tree, place: Place) => boolean,
  within: Tree = root,
): Place | undefined {
  const fitting = placesIn(within).filter((place) => {
    const value = valueAt(place);
    return value !== undefined && fits(value, place);
  });
  return anyOf(choices, fitting);
}

/** One of the objects that are as wanted, wherever they stand. */
export function branchWhere(
  draft: Draft,
  fits: (branch: Branch) => boolean,
  within: Tree = draft.root,
): Branch | undefined {
  const place = placeWhere(draft, (value) => isBranch(value) && fits(value), within);
  const found = place === undefined ? undefined : valueAt(place);
  return isBranch(found) ? found : undefined;
}

/** One of the expressions (or windows) of some kinds. */
export function expressionOf(draft: Draft, ...kinds: readonly string[]): Branch | undefined {
  return branchWhere(draft, ({ kind }) => typeof kind === "string" && kinds.includes(kind));
}

/** One of the objects in a list of the definition. */
export function declaredIn({ root, choices }: Draft, list: string): Branch | undefined {
  return anyOf(choices, branches(root[list]));
}

/** A part of the definition that it may lack. */
export function partOf({ root }: Draft, member: string): Branch | undefined {
  const part = root[member];
  return isBranch(part) ? part : undefined;
}

const windowKinds: readonly unknown[] = ["days", "hours", "months"];

/** Whether an object is a window, and no expression. */
export function isWindow(branch: Branch): boolean {
  return windowKinds.includes(branch.kind) && Object.hasOwn(branch, "length");
}

/** What an action writes and what the future brings have kinds as well. */
const plannedKinds: readonly unknown[] = [
  ...["set", "add", "add-monthly", "top-up", "obtain", "keep"],
  ...["repeats", "moves-along", "seen-again", "obtained-again", "statuses"],
];

/** Whether a value is an expression. */
export function isExpression(value: Tree): value is Branch {
  if (!isBranch(value) || typeof value.kind !== "string") return false;
  return !isWindow(value) && !plannedKinds.includes(value.kind);
}

/** Whether a condition stands at a place: an expression where only a boolean may be. */
export function isCondition(value: Tree, { key }: Place): boolean {
  return isExpression(value) && ["when", "where", "unless", "consecutive"].includes(key);
}
