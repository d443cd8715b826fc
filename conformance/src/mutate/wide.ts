import {
  anyOf,
  branchWhere,
  type Draft,
  declaredIn,
  expressionOf,
  type Mutation,
  partOf,
  placeWhere,
} from "./draft.js";
import {
  type Branch,
  branches,
  copyOf,
  isBranch,
  listOf,
  type Tree,
  textOf,
  valueAt,
} from "./tree.js";

/** Lists may have 10,000 items. */
const widths = [100, 300, 1_000, 3_000, 9_900, 10_001] as const;
/** What a definition becomes at most, in values: not much more than the limit of 1,000,000. */
const valuesMost = 1_200_000;
const label = { "zh-CN": "x", en: "x" };

function sizeOf(tree: Tree): number {
  if (typeof tree !== "object" || tree === null) return 1;
  return Object.values(tree).reduce<number>((sum, below) => sum + sizeOf(below), 1);
}

/** A copy of an item under a name of its own, where it has one. */
function renamed(item: Tree, at: number): Tree {
  const copy = copyOf(item);
  if (!isBranch(copy)) return copy;
  for (const member of ["name", "id"]) {
    if (typeof copy[member] === "string") copy[member] = `w${at}`;
  }
  return copy;
}

function widen(list: Tree[], item: Tree, width: number): void {
  const most = Math.min(width, Math.floor(valuesMost / sizeOf(item)));
  for (let at = list.length; at < most; at += 1) list.push(renamed(item, at));
}

/** Makes one expression another. */
function replace(expression: Branch, by: Branch): void {
  for (const member of Object.keys(expression)) delete expression[member];
  Object.assign(expression, by);
}

/** Variables of which each reads the next, or the one before, and the last one another. */
function chain(draft: Draft, isDeclaredLate: boolean, isClosed: boolean): boolean {
  const { root, choices } = draft;
  const family = declaredIn(draft, "families");
  if (!Array.isArray(root.variables) || family === undefined) return false;
  const length = choices.pick([2, 10, 100, 1_000, 3_000, 9_000]);
  const links = Array.from({ length }, (_, at): Branch => {
    const end: Branch = isClosed
      ? { kind: "variable", name: "link0" }
      : { kind: "integer", value: 1, unit: "fen" };
    const next: Branch = { kind: "variable", name: `link${at + 1}` };
    return {
      name: `link${at}`,
      label: copyOf(label),
      family: textOf(family, "name"),
      type: "integer",
      unit: "fen",
      tags: [],
      actionable: false,
      gaming: "none",
      expression: at + 1 === length ? end : next,
    };
  });
  root.variables.push(...(isDeclaredLate ? links.reverse() : links));
  const read: Branch = { kind: "is-known", of: { kind: "variable", name: "link0" } };
  const place = placeWhere(draft, (value) => isBranch(value) && value.kind === "boolean");
  const condition = place && valueAt(place);
  if (isBranch(condition)) replace(condition, { kind: "and", of: [read] });
  return true;
}

function onList(kinds: readonly string[], member: string): Mutation {
  return (draft) => {
    const found = expressionOf(draft, ...kinds);
    const list = found === undefined ? [] : listOf(found, member);
    const item = anyOf(draft.choices, list);
    if (item === undefined) return false;
    widen(list, item, draft.choices.pick(widths));
    return true;
  };
}

/** Lists of many items and long chains: slow, so that they are rare. */
export const wideMutations: Readonly<Record<string, Mutation>> = {
  "widen any list": (draft) => {
    const place = placeWhere(draft, (value) => Array.isArray(value) && value.length > 0);
    const list = place && valueAt(place);
    if (!Array.isArray(list)) return false;
    widen(list, draft.choices.pick(list), draft.choices.pick(widths));
    return true;
  },
  "declare much": (draft) => {
    const lists = ["variables", "gates", "sources", "parameters", "families", "layers", "actions"];
    const list = draft.root[draft.choices.pick(lists)];
    const item = Array.isArray(list) ? anyOf(draft.choices, list) : undefined;
    if (!Array.isArray(list) || item === undefined) return false;
    widen(list, item, draft.choices.pick(widths));
    return true;
  },
  "have many regimes": (draft) => {
    const list = listOf(partOf(draft, "regimes"), "list");
    const item = anyOf(draft.choices, list);
    if (item !== undefined) widen(list, item, draft.choices.pick(widths));
    return item !== undefined;
  },
  "leave out by many rules": (draft) => {
    const source = branchWhere(draft, ({ leaveOut }) => Array.isArray(leaveOut));
    const [rule] = branches(source?.leaveOut);
    if (rule === undefined) return false;
    widen(listOf(source, "leaveOut"), rule, draft.choices.pick(widths));
    return true;
  },
  "branch often": onList(["case"], "branches"),
  "fall back often": onList(["coalesce"], "of"),
  "join many conditions": onList(["and", "or"], "of"),
  "take the extreme of many": onList(["least", "greatest"], "of"),
  "pair finely": (draft) => {
    const pair = anyOf(draft.choices, branches(partOf(draft, "scorecard")?.pairs));
    if (pair === undefined) return false;
    const size = draft.choices.pick([10, 100, 400, 900]);
    const edges = Array.from({ length: size }, (_, at) => at);
    Object.assign(pair, { firstEdges: edges, secondEdges: [...edges] });
    pair.points = Array.from({ length: size + 1 }, () => new Array<Tree>(size + 1).fill(1));
    return true;
  },
  "chain variables": (draft) => chain(draft, draft.choices.oneIn(2), false),
  "close a circle": (draft) => chain(draft, draft.choices.oneIn(2), true),
  "read oneself": (draft) => {
    const variable = declaredIn(draft, "variables");
    if (variable === undefined) return false;
    const found = expressionOf({ ...draft, root: { variable } }, "variable", "integer", "fact");
    if (found === undefined) return false;
    replace(found, { kind: "variable", name: textOf(variable, "name") });
    return true;
  },
};
