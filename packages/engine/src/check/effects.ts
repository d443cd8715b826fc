import type { Effect, SourceDefinition } from "../define/definition.js";
import type { Expression, Unit } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import type { Node } from "../program/node.js";
import type { ProgramEffect } from "../program/program.js";
import { possibleOf } from "../review/possible.js";
import { unreachable } from "../value/unreachable.js";
import { allOf } from "./aggregate.js";
import { elaborateAs } from "./expression.js";
import { keptRows } from "./leave-out.js";
import { report, unknownName } from "./scope.js";
import {
  columnNamed,
  elaborateSettings,
  type FoundColumn,
  mayBe,
  type Writing,
} from "./settings.js";

type Of<Kind extends Effect["kind"]> = Extract<Effect, { kind: Kind }>;
type ProgramOf<Kind extends Effect["kind"]> = Extract<ProgramEffect, { kind: Kind }>;

/** A source with its place. */
interface FoundSource {
  readonly index: number;
  readonly definition: SourceDefinition;
}

/** Rows of a month lie on days of their own, so that the shortest month has room for them. */
const timesMax = 28;

function sourceOf(name: string, scope: Writing, pointer: string): FoundSource | null {
  const found = scope.sources.get(name);
  if (found !== undefined) return found;
  return unknownName(scope, "source", name, scope.sources.keys(), step(pointer, "source"));
}

function wrongSource(scope: Writing, pointer: string, message: string, fix: string): null {
  return report(scope, "action.wrong-source", step(pointer, "source"), message, fix);
}

/** The rows of a source that the person may change: those that are not left out. */
function rowsWhere(
  where: Expression | undefined,
  source: SourceDefinition,
  rows: Writing,
  pointer: string,
): Node | null | "broken" {
  const kept = keptRows(rows, source);
  if (where === undefined) return kept;
  const node = elaborateAs(where, "boolean", rows, pointer)?.node;
  return node === undefined ? "broken" : allOf(kept, node);
}

function amountIn(
  unit: Unit,
  expression: Expression,
  scope: Writing,
  pointer: string,
): Node | null {
  const typed = elaborateAs(expression, "integer", scope, pointer);
  if (typed === null) return null;
  if (typed.unit === unit) return typed.node;
  const message = `expected an integer in ${unit}, but this is in ${typed.unit}`;
  return report(scope, "unit.mismatch", pointer, message, `give an integer in ${unit}`);
}

/** An integer within bounds, whatever the dossier. */
function amountWithin(
  unit: Unit,
  [least, most]: readonly [number, number],
  expression: Expression,
  scope: Writing,
  pointer: string,
): Node | null {
  const node = amountIn(unit, expression, scope, pointer);
  if (node === null) return null;
  const value = possibleOf(node, scope.possible);
  if (value.minimum >= least && value.maximum <= most) return node;
  const message = `${mayBe(value)}, where only ${least} to ${most} can be`;
  return report(scope, "action.wrong-value", pointer, message, "bound it");
}

function rowScope(scope: Writing, source: SourceDefinition): Writing {
  return { ...scope, row: source.name, view: "own", nesting: scope.nesting + 1 };
}

function elaborateSet(effect: Of<"set">, scope: Writing, pointer: string): ProgramOf<"set"> | null {
  const source = sourceOf(effect.source, scope, pointer);
  if (source === null) return null;
  const { index, definition } = source;
  if (definition.rows === "values") {
    const message = `rows of \`${definition.name}\` are plain values and have no columns to set`;
    return wrongSource(scope, pointer, message, "name a source whose rows are objects");
  }
  const rows = rowScope(scope, definition);
  const where = rowsWhere(effect.where, definition, rows, step(pointer, "where"));
  const { identity } = definition;
  if (identity !== undefined && Object.hasOwn(effect.values, identity)) {
    wrongColumn(scope, step(step(pointer, "values"), identity), identity, "tells rows apart");
  }
  const values = elaborateSettings(definition, effect.values, rows, step(pointer, "values"));
  const paid = effect.costs;
  const costs = paid === undefined ? null : amountIn("fen", paid, rows, step(pointer, "costs"));
  if (where === "broken" || values === null || (paid !== undefined && costs === null)) return null;
  return { kind: "set", source: index, where, values, costs };
}

function wrongColumn(scope: Writing, pointer: string, name: string, why: string): null {
  const message = `\`${name}\` ${why}`;
  return report(scope, "action.wrong-column", pointer, message, "leave it out, or name another");
}

/** A list at the top of the dossier, to which a row can be added. */
function listNamed(
  effect: Of<"add" | "add-monthly" | "top-up">,
  scope: Writing,
  pointer: string,
): FoundSource | null {
  const source = sourceOf(effect.source, scope, pointer);
  if (source === null) return null;
  const { name, rows, parent, time } = source.definition;
  if (rows !== "many" || parent !== undefined) {
    const message = `\`${name}\` is no list at the top of a dossier, so no row is added to it`;
    return wrongSource(scope, pointer, message, "name such a list");
  }
  if (effect.kind === "add" || time !== undefined) return source;
  const message = `rows of \`${name}\` have no time, so that none belongs to a month`;
  return wrongSource(scope, pointer, message, "name a source with a `time`");
}

/** Elaborates the columns of a row that is added: all that are required, none twice. */
function elaborateRow(
  effect: Of<"add" | "add-monthly" | "top-up">,
  { definition: source }: FoundSource,
  filled: readonly (string | undefined)[],
  scope: Writing,
  pointer: string,
) {
  const at = step(pointer, "values");
  for (const name of Object.keys(effect.values)) {
    if (filled.includes(name)) wrongColumn(scope, step(at, name), name, "is set by itself");
    else if (effect.kind !== "add" && name === source.identity) {
      wrongColumn(scope, step(at, name), name, "would be the same in each row");
    }
  }
  const missing = source.columns.filter(
    ({ name, required }) => required && !Object.hasOwn(effect.values, name),
  );
  for (const { name } of missing) {
    if (filled.includes(name)) continue;
    const message = `a row of \`${source.name}\` must have \`${name}\``;
    report(scope, "action.missing-column", at, message, `give \`${name}\` a value`);
  }
  return elaborateSettings(source, effect.values, scope, at);
}

function elaborateAdd(effect: Of<"add">, scope: Writing, pointer: string): ProgramOf<"add"> | null {
  const source = listNamed(effect, scope, pointer);
  if (source === null) return null;
  const values = elaborateRow(effect, source, [], scope, pointer);
  return values === null ? null : { kind: "add", source: source.index, values };
}

/** A column of amounts of money. */
function fenColumn(
  name: string,
  { definition: source }: FoundSource,
  scope: Writing,
  pointer: string,
): FoundColumn | null {
  const column = columnNamed(source, name, scope, pointer);
  const { type, unit } = column?.definition ?? {};
  if (column === null || (type === "integer" && unit === "fen")) return column;
  return wrongColumn(scope, pointer, name, "is no integer in fen");
}

function elaborateAmount(
  amount: NonNullable<Of<"add-monthly">["amount"]>,
  source: FoundSource,
  scope: Writing,
  pointer: string,
) {
  const column = fenColumn(amount.column, source, scope, step(pointer, "column"));
  const rows = rowScope(scope, source.definition);
  const where = rowsWhere(amount.where, source.definition, rows, step(pointer, "where"));
  if (column === null || where === "broken" || where === null) return null;
  return Object.freeze({ column: column.index, where });
}

function elaborateAmong(
  { column: name, count }: NonNullable<Of<"add-monthly">["among"]>,
  { definition: source }: FoundSource,
  scope: Writing,
  pointer: string,
) {
  const at = step(pointer, "column");
  const column = columnNamed(source, name, scope, at);
  if (column === null) return null;
  if (column.definition.type !== "text" || column.definition.values !== undefined) {
    return wrongColumn(scope, at, name, "is no text that may be anything");
  }
  return Object.freeze({ column: column.index, count });
}

function elaborateMonthly(
  effect: Of<"add-monthly">,
  scope: Writing,
  pointer: string,
): ProgramOf<"add-monthly"> | null {
  const source = listNamed(effect, scope, pointer);
  if (source === null) return null;
  const { amount: paid, among: others } = effect;
  const at = step(pointer, "times");
  const times = amountWithin("count", [0, timesMax], effect.times, scope, at);
  const amount = paid && elaborateAmount(paid, source, scope, step(pointer, "amount"));
  const among = others && elaborateAmong(others, source, scope, step(pointer, "among"));
  const filled = [source.definition.time, paid?.column, others?.column];
  const values = elaborateRow(effect, source, filled, scope, pointer);
  if (times === null || amount === null || among === null || values === null) return null;
  const { index } = source;
  const [median, named] = [amount ?? null, among ?? null];
  return { kind: "add-monthly", source: index, times, values, amount: median, among: named };
}

function elaborateTopUp(
  effect: Of<"top-up">,
  scope: Writing,
  pointer: string,
): ProgramOf<"top-up"> | null {
  const source = listNamed(effect, scope, pointer);
  if (source === null) return null;
  const column = fenColumn(effect.column, source, scope, step(pointer, "column"));
  const bounds = [0, column?.definition.maximum ?? Number.MAX_SAFE_INTEGER] as const;
  const to = amountWithin("fen", bounds, effect.to, scope, step(pointer, "to"));
  const filled = [source.definition.time, effect.column];
  const values = elaborateRow(effect, source, filled, scope, pointer);
  if (column === null || to === null || values === null) return null;
  return { kind: "top-up", source: source.index, column: column.index, to, values };
}

function elaborateObtain(
  effect: Of<"obtain">,
  scope: Writing,
  pointer: string,
): ProgramOf<"obtain"> | null {
  const source = sourceOf(effect.source, scope, pointer);
  if (source === null) return null;
  const { name, continues } = source.definition;
  if (continues?.kind === "obtained-again") return { kind: "obtain", source: source.index };
  const message = `nothing says how \`${name}\` is obtained again`;
  const fix = "name a source that continues with `obtained-again`";
  return wrongSource(scope, pointer, message, fix);
}

function elaborateKind(effect: Effect, scope: Writing, pointer: string): ProgramEffect | null {
  switch (effect.kind) {
    case "set":
      return elaborateSet(effect, scope, pointer);
    case "add":
      return elaborateAdd(effect, scope, pointer);
    case "add-monthly":
      return elaborateMonthly(effect, scope, pointer);
    case "top-up":
      return elaborateTopUp(effect, scope, pointer);
    case "obtain":
      return elaborateObtain(effect, scope, pointer);
    case "keep":
      return { kind: "keep" };
    default:
      return unreachable(effect);
  }
}

/** Checks what an action writes at the scope's level, and elaborates it; `null` when reported. */
export function elaborateEffect(
  effect: Effect,
  scope: Writing,
  pointer: string,
): ProgramEffect | null {
  const elaborated = elaborateKind(effect, scope, pointer);
  return elaborated === null ? null : Object.freeze(elaborated);
}
