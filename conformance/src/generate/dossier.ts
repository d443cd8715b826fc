import type { define } from "@kaitong/engine";
import type { Choices } from "./choices.js";
import { freeTexts, integerValues } from "./columns.js";
import type { World } from "./world.js";

type Source = define.SourceDefinition;
type Json = { [key: string]: unknown };

const rowsMost = 6;
const childRowsMost = 3;

function knownValue(choices: Choices, column: define.ColumnDefinition, world: World): unknown {
  switch (column.type) {
    case "integer": {
      const { minimum = 0, maximum = 0 } = column;
      const value = choices.pick(integerValues[column.unit ?? "number"] ?? [0]);
      return choices.oneIn(24) ? maximum : Math.min(maximum, Math.max(minimum, value));
    }
    case "boolean":
      return choices.index(2) === 0;
    case "text":
      return choices.pick(column.values ?? freeTexts);
    case "day":
      if (column.words !== undefined && choices.oneIn(10)) return Object.keys(column.words)[0];
      return choices.pick(world.days);
    case "month":
      // Most lie close together, so that there are runs of them.
      return choices.pick(choices.index(3) > 0 ? world.months.slice(0, 5) : world.months);
    case "instant":
      // The edges of windows come first.
      return choices.pick(choices.oneIn(2) ? world.instants.slice(0, 8) : world.instants);
  }
}

/** A column's value; `undefined` for one that is absent. */
function anyValue(choices: Choices, column: define.ColumnDefinition, world: World): unknown {
  if (column.required === true) return knownValue(choices, column, world);
  const fate = choices.index(10);
  if (fate === 9) return undefined;
  return fate === 8 ? null : knownValue(choices, column, world);
}

/** What is made of one definition's sources in one world. */
interface Making {
  readonly choices: Choices;
  readonly world: World;
  readonly childrenOf: (source: Source | null) => readonly Source[];
}

function makeRow(making: Making, source: Source, number: number): Json {
  const { choices, world } = making;
  const row: Json = {};
  for (const column of source.columns) {
    const isIdentity = column.name === source.identity;
    const value = isIdentity ? `id${number}` : anyValue(choices, column, world);
    if (value !== undefined) row[column.name] = value;
  }
  if (choices.oneIn(8)) row.knownAt = choices.pick(world.instants);
  for (const child of making.childrenOf(source)) place(making, child, row);
  return row;
}

function makeTable(making: Making, source: Source): unknown {
  const { choices, world } = making;
  if (source.rows === "one") return makeRow(making, source, 0);
  const most = source.parent === undefined ? rowsMost : childRowsMost;
  const count = choices.index(most + 1) + (choices.oneIn(10) ? most : 0);
  return Array.from({ length: count }, (_, number) => {
    if (source.rows === "many") return makeRow(making, source, number);
    const [column] = source.columns;
    return column === undefined ? null : (anyValue(choices, column, world) ?? null);
  });
}

/** Puts a source's table at its path: absent, null, empty or with rows. */
function place(making: Making, source: Source, top: Json): void {
  const fate = making.choices.index(16);
  if (fate === 15) return;
  let at = top;
  for (const step of source.path.slice(0, -1)) {
    at[step] ??= {};
    at = at[step] as Json;
  }
  at[source.path.at(-1) ?? ""] = fate === 14 ? null : makeTable(making, source);
}

/** A random dossier of a definition's sources as JSON. */
export function makeDossier(
  choices: Choices,
  { sources }: define.Definition,
  world: World,
): { readonly [key: string]: unknown } {
  const childrenOf = (parent: Source | null) =>
    sources.filter((source) => source.parent === parent?.name);
  const dossier: Json = { subject: "generated", asOf: world.asOf };
  for (const source of childrenOf(null)) place({ choices, world, childrenOf }, source, dossier);
  return dossier;
}
