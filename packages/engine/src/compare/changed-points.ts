import type { PairTable, ScorecardDefinition, ScoredVariable } from "../define/definition.js";
import { step } from "../diagnostics/diagnostic.js";
import {
  type Change,
  changeOf,
  isSameJson,
  itemsChanged,
  listChanged,
  membersChanged,
  type Placed,
  placedList,
  type Says,
  sideOf,
} from "./change.js";
import type { Compared } from "./meaning.js";

const scorecardSays: Says<ScorecardDefinition> = {
  base: "decides",
  // What is proved of the score, which is never cut to it.
  minimum: "told",
  maximum: "told",
  dimensions: "apart",
  variables: "apart",
  pairs: "apart",
};

const scoredSays: Says<ScoredVariable> = {
  variable: "apart",
  dimension: "decides",
  direction: "told",
  unknown: "apart",
  authorised: "told",
  bins: "apart",
};

const pairSays: Says<PairTable> = {
  first: "apart",
  second: "apart",
  dimension: "decides",
  firstEdges: "apart",
  secondEdges: "apart",
  points: "apart",
  unknown: "apart",
};

/** A bin of two cards put on top of each other: its name, and where it lies in each. */
interface Refined {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

function nameOf(from: number | undefined, below: number | undefined): string {
  if (from === undefined) return below === undefined ? "any" : `<${below}`;
  return below === undefined ? `>=${from}` : `[${from},${below})`;
}

/** The bins that the edges of both make together. */
function refined(before: readonly number[], after: readonly number[]): readonly Refined[] {
  const edges = [...new Set([...before, ...after])].sort((a, b) => a - b);
  return [undefined, ...edges].map((from, index) => {
    const place = (own: readonly number[]) =>
      from === undefined ? 0 : own.filter((edge) => edge <= from).length;
    return { name: nameOf(from, edges[index]), before: place(before), after: place(after) };
  });
}

function edgesOf({ bins }: ScoredVariable): readonly number[] {
  return bins.slice(1).map(({ from }) => from ?? 0);
}

function isOfBooleans({ bins }: ScoredVariable): boolean {
  return bins.some((bin) => bin.is !== undefined);
}

function binsOf(was: ScoredVariable, is: ScoredVariable): readonly Refined[] {
  if (!isOfBooleans(was) && !isOfBooleans(is)) return refined(edgesOf(was), edgesOf(is));
  return ["false", "true"].map((name, index) => ({ name, before: index, after: index }));
}

function unknownChanged(
  name: string,
  was: Placed<{ readonly unknown: number }>,
  is: Placed<{ readonly unknown: number }>,
): readonly Change[] {
  if (was.item.unknown === is.item.unknown) return [];
  const before = sideOf(step(was.pointer, "unknown"), was.item.unknown);
  const after = sideOf(step(is.pointer, "unknown"), is.item.unknown);
  return [changeOf({ kind: "points", name, member: "unknown", before, after, decides: true })];
}

function pointsChanged(
  name: string,
  was: Placed<ScoredVariable>,
  is: Placed<ScoredVariable>,
): readonly Change[] {
  const bins = binsOf(was.item, is.item).flatMap((bin) => {
    const points = [was.item.bins[bin.before]?.points, is.item.bins[bin.after]?.points];
    if (points[0] === points[1]) return [];
    const before = sideOf(step(step(was.pointer, "bins"), bin.before), points[0]);
    const after = sideOf(step(step(is.pointer, "bins"), bin.after), points[1]);
    const member = bin.name;
    return [changeOf({ kind: "points", name, member, before, after, decides: true })];
  });
  return [...bins, ...unknownChanged(name, was, is)];
}

function tableChanged(
  name: string,
  was: Placed<PairTable>,
  is: Placed<PairTable>,
): readonly Change[] {
  const cellOf = ({ item, pointer }: Placed<PairTable>, row: number, column: number) =>
    sideOf(step(step(step(pointer, "points"), row), column), item.points[row]?.[column]);
  const rows = refined(was.item.firstEdges, is.item.firstEdges);
  const columns = refined(was.item.secondEdges, is.item.secondEdges);
  const cells = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const before = cellOf(was, row.before, column.before);
      const after = cellOf(is, row.after, column.after);
      if (before?.value === after?.value) return [];
      const member = `${row.name}*${column.name}`;
      return [changeOf({ kind: "points", name, member, before, after, decides: true })];
    }),
  );
  return [...cells, ...unknownChanged(name, was, is)];
}

/** Variables of a card by name; in the older one a variable has the name that it has now. */
function scoredOf(
  card: ScorecardDefinition | undefined,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, Placed<ScoredVariable>> {
  return placedList(
    "/scorecard/variables",
    card?.variables,
    ({ variable }) => renamed.get(variable) ?? variable,
  );
}

/** Pairs by the names of both; of the same two there may be several. */
function pairsOf(
  card: ScorecardDefinition | undefined,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, Placed<PairTable>> {
  const seen = new Map<string, number>();
  return placedList("/scorecard/pairs", card?.pairs, ({ first, second }) => {
    const name = `${renamed.get(first) ?? first}*${renamed.get(second) ?? second}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** What has changed of the points, each bin of both cards put on top of each other. */
export function scorecardChanged(
  { sides }: Compared,
  renamed: ReadonlyMap<string, string>,
): readonly Change[] {
  const [was, is] = [sides.before.definition.scorecard, sides.after.definition.scorecard];
  const [none, told] = [new Map<string, string>(), () => true];
  const pointer = "/scorecard";
  if (was === undefined || is === undefined) {
    if (isSameJson(was, is)) return [];
    const [before, after] = [sideOf(pointer, was), sideOf(pointer, is)];
    return [changeOf({ kind: "scorecard", name: "", before, after, decides: true })];
  }
  const card = { kind: "scorecard", name: "" } as const;
  const dimension = ({ id }: { readonly id: string }) => id;
  return [
    ...membersChanged(card, scorecardSays, { item: was, pointer }, { item: is, pointer }),
    ...itemsChanged(
      "dimension",
      { id: "apart", label: "told", subtotal: "told" },
      placedList("/scorecard/dimensions", was.dimensions, dimension),
      placedList("/scorecard/dimensions", is.dimensions, dimension),
    ),
    ...listChanged({
      kind: "points",
      before: scoredOf(was, renamed),
      after: scoredOf(is, none),
      decides: told,
      each: (name, first, second) => [
        ...membersChanged({ kind: "points", name }, scoredSays, first, second),
        ...pointsChanged(name, first, second),
      ],
    }),
    ...listChanged({
      kind: "points",
      before: pairsOf(was, renamed),
      after: pairsOf(is, none),
      decides: told,
      each: (name, first, second) => [
        ...membersChanged({ kind: "points", name }, pairSays, first, second),
        ...tableChanged(name, first, second),
      ],
    }),
  ];
}
