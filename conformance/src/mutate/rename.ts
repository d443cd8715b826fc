import { anyOf, type Draft, type Mutation } from "./draft.js";
import { extremeTexts, inheritedNames } from "./extremes.js";
import { type Branch, branches, isBranch, placesIn, textOf, valueAt, write } from "./tree.js";

/** Lists of declarations, and the member by which each is named. */
const declarations: readonly (readonly [list: string, member: string])[] = [
  ["sources", "name"],
  ["parameters", "name"],
  ["variables", "name"],
  ["families", "name"],
  ["gates", "id"],
  ["layers", "id"],
  ["actions", "id"],
];

function declaredNames({ root }: Draft): string[] {
  const part = (member: string) => (isBranch(root[member]) ? root[member] : {});
  const { scorecard, regimes, cohorts } = {
    scorecard: part("scorecard"),
    regimes: part("regimes"),
    cohorts: part("cohorts"),
  };
  const inLists = declarations.flatMap(([list, member]) =>
    branches(root[list]).map((one) => textOf(one, member)),
  );
  const columns = branches(root.sources).flatMap((source) =>
    branches(source.columns).map((column) => textOf(column, "name")),
  );
  return [
    ...inLists,
    ...columns,
    ...branches(scorecard.dimensions).map((one) => textOf(one, "id")),
    ...branches(regimes.list).map((one) => textOf(one, "name")),
    ...branches(cohorts.keys).map((one) => textOf(one, "name")),
    ...Object.keys(part("texts")),
  ].filter((name) => name !== "");
}

/** Gives an object's member another key and keeps the order of its members. */
function renameKey(branch: Branch, from: string, to: string): void {
  const members = Object.entries(branch);
  for (const key of Object.keys(branch)) delete branch[key];
  for (const [key, value] of members) {
    write({ holder: branch, key: key === from ? to : key }, value);
  }
}

/** Renames something wherever it is named, so that the definition still means the same. */
function renameAll({ root }: Draft, from: string, to: string): void {
  for (const place of placesIn(root)) {
    const value = valueAt(place);
    if (value === from) write(place, to);
    if (isBranch(value) && Object.hasOwn(value, from)) renameKey(value, from, to);
  }
}

/** Changes of names and texts that mean nothing: a definition mostly stays accepted. */
export const renameMutations: Readonly<Record<string, Mutation>> = {
  "rename to an inherited name": (draft) => {
    const from = anyOf(draft.choices, declaredNames(draft));
    if (from === undefined) return false;
    renameAll(draft, from, draft.choices.pick(inheritedNames));
    return true;
  },
  "rename to a long name": (draft) => {
    const from = anyOf(draft.choices, declaredNames(draft));
    if (from === undefined) return false;
    renameAll(draft, from, draft.choices.pick(["x".repeat(2_000), "A", "a1", "x".repeat(101)]));
    return true;
  },
  "change what people read": (draft) => {
    const texts = placesIn(draft.root).filter(
      ({ key }) => key === "en" || key === "zh-CN" || key === "reference",
    );
    const place = anyOf(draft.choices, texts);
    if (place === undefined) return false;
    write(place, draft.choices.pick(extremeTexts));
    return true;
  },
};
