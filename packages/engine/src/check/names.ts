import type { ColumnDefinition, SourceDefinition } from "../define/definition.js";
import type { Expression } from "../define/expression.js";
import { step } from "../diagnostics/diagnostic.js";
import { makeNode, report, type Scope, type Typed, typeBounds, unknownName } from "./scope.js";

type Of<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

/** Bounds of a column's values: declared for integers, those of the type for the rest. */
function columnBounds(column: ColumnDefinition): readonly [number, number] {
  if (column.type !== "integer") return typeBounds(column.type);
  return [column.minimum ?? 0, column.maximum ?? 0];
}

const columnIndices = new WeakMap<SourceDefinition, ReadonlyMap<string, number>>();

/** Where each column of a source stands; the first of two with one name, which was reported. */
function indicesOf(source: SourceDefinition): ReadonlyMap<string, number> {
  const known = columnIndices.get(source);
  if (known !== undefined) return known;
  const places = source.columns.map(({ name }, index) => [name, index] as const);
  const indices = new Map(places.reverse());
  columnIndices.set(source, indices);
  return indices;
}

function findColumn(
  scope: Scope,
  source: string,
  name: string,
  pointer: string,
  member: "column" | "name",
): { source: number; column: number; definition: ColumnDefinition } | null {
  const found = scope.sources.get(source);
  if (found === undefined) {
    // A row has a source of its own; that its parent is none is reported where it is declared.
    if (member === "name") return null;
    return unknownName(scope, "source", source, scope.sources.keys(), step(pointer, "source"));
  }
  const index = indicesOf(found.definition).get(name) ?? -1;
  const definition = found.definition.columns[index];
  if (definition === undefined) {
    const known = found.definition.columns.map((column) => column.name);
    return unknownName(scope, "column", name, known, step(pointer, member));
  }
  return { source: found.index, column: index, definition };
}

function unitOf(column: ColumnDefinition): Typed["unit"] {
  return column.type === "integer" ? (column.unit ?? "number") : null;
}

/** Elaborates a column of a source that has one row. */
export function fact(expression: Of<"fact">, scope: Scope, pointer: string): Typed | null {
  const found = findColumn(scope, expression.source, expression.column, pointer, "column");
  if (found === null) return null;
  if (scope.sources.get(expression.source)?.definition.rows !== "one") {
    return report(
      scope,
      "expression.not-one-row",
      step(pointer, "source"),
      `\`${expression.source}\` has many rows, so \`${expression.column}\` is not one value`,
      "use an aggregate, such as `last`",
    );
  }
  const { source, column: index, definition } = found;
  const body = { kind: "fact", source, column: index } as const;
  const node = makeNode(body, definition.type, columnBounds(definition));
  return { node, unit: unitOf(definition) };
}

/** Elaborates a column of the row at hand, of the one before it, or of its parent. */
export function column(expression: Of<"column">, scope: Scope, pointer: string): Typed | null {
  if (scope.row === null) {
    return report(
      scope,
      "expression.no-row",
      pointer,
      `there is no row here whose \`${expression.name}\` could be meant`,
      "use a column only inside of an aggregate, or `fact` for a source of one row",
    );
  }
  if (expression.row === "previous" && !scope.consecutive) {
    return report(
      scope,
      "expression.no-previous",
      pointer,
      "there is no previous row here",
      "use `previous` only in `consecutive`",
    );
  }
  const row = scope.view === "parent" && expression.row === "this" ? "parent" : expression.row;
  const own = scope.sources.get(scope.row)?.definition;
  const source = row === "parent" ? own?.parent : own?.name;
  if (source === undefined || (scope.view === "parent" && expression.row !== "this")) {
    return report(
      scope,
      "expression.no-parent",
      pointer,
      `a row of \`${scope.row}\` has no such parent`,
      "give the source a `parent`, or read the column from `this` row",
    );
  }
  const found = findColumn(scope, source, expression.name, pointer, "name");
  if (found === null) return null;
  const { definition } = found;
  const body = { kind: "column", source: found.source, column: found.column, row } as const;
  const node = makeNode(body, definition.type, columnBounds(definition));
  return { node, unit: unitOf(definition) };
}

/** Elaborates a percentile of the person's cohort. */
export function percentile(
  expression: Of<"percentile">,
  scope: Scope,
  pointer: string,
): Typed | null {
  const named = scope.variable(expression.variable, step(pointer, "variable"));
  if (named === null) return null;
  if (named.type !== "integer" || !scope.cohortVariables.has(expression.variable)) {
    return report(
      scope,
      "cohort.no-histogram",
      step(pointer, "variable"),
      `cohorts keep no histogram of \`${expression.variable}\``,
      "list the variable in `cohorts.variables`",
    );
  }
  const body = {
    kind: "percentile",
    variable: named.index,
    percent: expression.percent,
  } as const;
  return { node: makeNode(body, "integer", [named.minimum, named.maximum]), unit: named.unit };
}
