import { anyOf, type Draft, type Mutation, placeWhere } from "./draft.js";
import {
  extremeDays,
  extremeIntegers,
  extremeTexts,
  inheritedNames,
  trickyNames,
  wrongNumbers,
} from "./extremes.js";
import {
  type Branch,
  copyOf,
  isBranch,
  placesIn,
  remove,
  type Tree,
  valueAt,
  write,
} from "./tree.js";

/** Values of every type of JSON. */
const strangers: readonly Tree[] = [null, true, false, 0, 1, "", "x", "2024-02-29", [], {}];
const membersNowhere = ["extra", "kind", "labels", "unit", "regime", "windows", ...trickyNames];

function anyPlace(draft: Draft) {
  return placeWhere(draft, () => true);
}

function change(draft: Draft, fits: (value: Tree) => boolean, to: (value: Tree) => Tree): boolean {
  const place = placeWhere(draft, fits);
  const value = place && valueAt(place);
  if (place === undefined || value === undefined) return false;
  write(place, to(value));
  return true;
}

const isNumber = (value: Tree) => typeof value === "number";
const isText = (value: Tree) => typeof value === "string";
const isList = (value: Tree) => Array.isArray(value) && value.length > 0;
const isDay = (value: Tree) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);

/** Texts that name something, which are neither labels nor days. */
function namesIn({ root }: Draft): string[] {
  const texts = placesIn(root).map(valueAt);
  return texts.filter((text): text is string => typeof text === "string" && text.length < 40);
}

/** The name with two of its characters in the wrong order, or one too many. */
function mistyped({ choices }: Draft, name: string): string {
  const at = choices.index(Math.max(1, name.length));
  if (choices.oneIn(3)) return `${name}s`;
  return name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1);
}

/** Puts one value in place of another, or exchanges both. */
function swap(draft: Draft, fits: (value: Tree) => boolean): boolean {
  const [one, other] = [placeWhere(draft, fits), placeWhere(draft, fits)];
  const [a, b] = [one && valueAt(one), other && valueAt(other)];
  if (one === undefined || other === undefined || a === undefined || b === undefined) return false;
  // Copies: one of the two may stand inside of the other.
  const [left, right] = [copyOf(a), copyOf(b)];
  write(one, right);
  if (draft.choices.oneIn(2)) write(other, left);
  return true;
}

function withList(draft: Draft, to: (list: Tree[]) => Tree[]): boolean {
  return change(draft, isList, (list) => (Array.isArray(list) ? to(list) : list));
}

/** What may happen to any document: most of it makes a definition wrong. */
export const formMutations: Readonly<Record<string, Mutation>> = {
  "delete something": (draft) => {
    const place = anyPlace(draft);
    if (place === undefined) return false;
    remove(place);
    return true;
  },
  "add an unknown member": (draft) => {
    const holder = change(draft, isBranch, (branch) => {
      const key = draft.choices.pick(membersNowhere);
      const value = draft.choices.pick(strangers);
      write({ holder: branch as Branch, key }, copyOf(value));
      return branch;
    });
    return holder;
  },
  "change a type": (draft) =>
    change(
      draft,
      () => true,
      () => copyOf(draft.choices.pick(strangers)),
    ),
  "wrap in a list or object": (draft) =>
    change(
      draft,
      () => true,
      (value) => (draft.choices.oneIn(2) ? [value] : { value }),
    ),
  "swap anything": (draft) => swap(draft, () => true),
  "swap texts": (draft) => swap(draft, isText),
  "swap objects": (draft) => swap(draft, isBranch),
  "duplicate an item": (draft) =>
    withList(draft, (list) => {
      const item = copyOf(draft.choices.pick(list));
      const at = draft.choices.index(list.length + 1);
      return [...list.slice(0, at), item, ...list.slice(at)];
    }),
  "reverse a list": (draft) => withList(draft, (list) => [...list].reverse()),
  "rotate a list": (draft) => withList(draft, (list) => [...list.slice(1), ...list.slice(0, 1)]),
  "empty a list": (draft) => withList(draft, () => []),
  "empty an object": (draft) => change(draft, isBranch, () => ({})),
  "mistype a name": (draft) => change(draft, isText, (name) => mistyped(draft, String(name))),
  "write another name": (draft) =>
    change(draft, isText, () => anyOf(draft.choices, namesIn(draft)) ?? ""),
  "write a tricky name": (draft) => change(draft, isText, () => draft.choices.pick(trickyNames)),
  "write an inherited name": (draft) =>
    change(draft, isText, () => draft.choices.pick(inheritedNames)),
  "write an extreme text": (draft) => change(draft, isText, () => draft.choices.pick(extremeTexts)),
  "write an extreme integer": (draft) =>
    change(draft, isNumber, () => draft.choices.pick(extremeIntegers)),
  "write minus zero": (draft) => change(draft, isNumber, () => -0),
  "write a wrong number": (draft) =>
    change(draft, isNumber, () => draft.choices.pick(wrongNumbers)),
  "write another day": (draft) => change(draft, isDay, () => draft.choices.pick(extremeDays)),
  "write an impossible day": (draft) =>
    change(draft, isDay, () =>
      draft.choices.pick(["2023-02-29", "2024-13-01", "10000-01-01", "24-1-1"]),
    ),
};
