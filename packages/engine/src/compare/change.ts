import { step } from "../diagnostics/diagnostic.js";
import { canonicalJson, type JsonValue } from "../value/canonical.js";

/** What a change is of. */
export type ChangeKind =
  | "document"
  | "layer"
  | "gate"
  | "test"
  | "parameter"
  | "variable"
  | "scorecard"
  | "points"
  | "dimension"
  | "regime"
  | "cohorts"
  | "limit"
  | "limit-component"
  | "cool-down"
  | "pre-screen"
  | "pre-screen-gate"
  | "source"
  | "column"
  | "leave-out"
  | "family"
  | "action"
  | "text";

/** Where something stands in one definition (a JSON pointer), and what it says there. */
interface Side {
  readonly pointer: string;
  readonly value: JsonValue;
}

/** The days and the regime in which something is so; null for every regime, or without end. */
export interface When {
  readonly from: string;
  readonly until: string | null;
  readonly regime: string | null;
}

/** One difference in meaning between two definitions. Things are told apart by their identity. */
export interface Change {
  readonly kind: ChangeKind;
  /** `moved`: the order among the others has changed, where it has a say. */
  readonly how: "added" | "removed" | "changed" | "renamed" | "moved";
  /** Id or name of what has changed; empty for the definition itself. */
  readonly name: string;
  /** The member that has changed; null for the whole. */
  readonly member: string | null;
  readonly before: Side | null;
  readonly after: Side | null;
  /** Only where a value differs on some days or in some regimes. */
  readonly when: When | null;
  /** Whether it can touch what is decided: outcome, score, limit, dates. Else only what is told. */
  readonly decides: boolean;
}

/** Whether a member has a say in what is decided, is only told, or is compared on its own. */
type Say = "decides" | "told" | "apart";

/** What each member of something has to say: of every member that there is. */
export type Says<Item> = { readonly [Member in keyof Required<Item>]: Say };

/** Something of a definition with its place. */
export interface Placed<Item> {
  readonly item: Item;
  readonly pointer: string;
}

/** What is compared, and what it is called. */
interface Subject {
  readonly kind: ChangeKind;
  readonly name: string;
}

/** Whether two values of a definition are the same JSON. */
export function isSameJson(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before as JsonValue) === canonicalJson(after as JsonValue);
}

/** A side of a change; null for what is not there. */
export function sideOf(pointer: string, value: unknown): Side | null {
  return value === undefined ? null : Object.freeze({ pointer, value: value as JsonValue });
}

/** A change, with what is mostly so left out. */
export function changeOf(of: Pick<Change, "kind" | "name" | "decides"> & Partial<Change>): Change {
  const { before = null, after = null, member = null, when = null } = of;
  const how = of.how ?? (before === null ? "added" : after === null ? "removed" : "changed");
  const { kind, name, decides } = of;
  // A member that is absent on one side has still changed, and not its owner.
  const kept = member === null ? how : (of.how ?? "changed");
  return Object.freeze({ kind, how: kept, name, member, before, after, when, decides });
}

/** The changes of the members of something that both definitions have. */
export function membersChanged<Item extends object>(
  { kind, name }: Subject,
  says: Says<Item>,
  before: Placed<Item>,
  after: Placed<Item>,
): readonly Change[] {
  const members = Object.keys(says) as (keyof Item & string)[];
  return members.flatMap((member) => {
    const [was, is] = [before.item[member], after.item[member]];
    const say: Say = says[member];
    if (say === "apart" || isSameJson(was, is)) return [];
    const sides = {
      before: sideOf(step(before.pointer, member), was),
      after: sideOf(step(after.pointer, member), is),
    };
    return [changeOf({ kind, name, member, ...sides, decides: say === "decides" })];
  });
}

/** Things of a list that have a name, with their places. */
export function placedList<Item>(
  pointer: string,
  list: readonly Item[] | undefined,
  nameOf: (item: Item) => string,
): ReadonlyMap<string, Placed<Item>> {
  return new Map(
    (list ?? []).map((item, index) => [nameOf(item), { item, pointer: step(pointer, index) }]),
  );
}

/** How lists of named things are compared. */
interface Listing<Item> {
  readonly kind: ChangeKind;
  readonly before: ReadonlyMap<string, Placed<Item>>;
  readonly after: ReadonlyMap<string, Placed<Item>>;
  /** Whether one that is added or removed has a say. */
  readonly decides: (item: Item) => boolean;
  readonly each: (name: string, before: Placed<Item>, after: Placed<Item>) => readonly Change[];
}

/** What was removed, added and changed among named things, in the order of the definitions. */
export function listChanged<Item>(listing: Listing<Item>): readonly Change[] {
  const { kind, before, after, decides, each } = listing;
  const changes: Change[] = [];
  for (const [name, was] of before) {
    const is = after.get(name);
    if (is !== undefined) changes.push(...each(name, was, is));
    else {
      const side = sideOf(was.pointer, was.item);
      changes.push(changeOf({ kind, name, before: side, decides: decides(was.item) }));
    }
  }
  for (const [name, is] of after) {
    if (before.has(name)) continue;
    const side = sideOf(is.pointer, is.item);
    changes.push(changeOf({ kind, name, after: side, decides: decides(is.item) }));
  }
  return changes;
}

/** What changed among named things that are compared by their members alone. */
export function itemsChanged<Item extends object>(
  kind: ChangeKind,
  says: Says<Item>,
  before: ReadonlyMap<string, Placed<Item>>,
  after: ReadonlyMap<string, Placed<Item>>,
): readonly Change[] {
  return listChanged({
    kind,
    before,
    after,
    decides: () => false,
    each: (name, was, is) => membersChanged({ kind, name }, says, was, is),
  });
}

/** Whether what two lists have in common stands in another order. */
export function isMoved(before: Iterable<string>, after: Iterable<string>): boolean {
  const [first, second] = [[...before], [...after]];
  const common = first.filter((name) => second.includes(name));
  return !isSameJson(
    common,
    second.filter((name) => first.includes(name)),
  );
}
