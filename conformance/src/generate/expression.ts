import type { define } from "@kaitong/engine";
import { makeBoolean } from "./boolean.js";
import { makeDay, makeMonth, makeText } from "./calendar-expression.js";
import { freeTexts, integerValues, listedTexts } from "./columns.js";
import { makeInteger } from "./integer.js";
import { makeAggregate } from "./rows.js";
import {
  below,
  columnKind,
  columnSize,
  isSame,
  type Kind,
  type Made,
  type Scope,
} from "./scope.js";

/** A random expression of a kind. */
export function make(kind: Kind, scope: Scope): Made {
  const { choices, depth } = scope;
  if (depth <= 0) return leaf(kind, scope);
  switch (choices.index(10)) {
    case 0:
    case 1:
      return leaf(kind, scope);
    case 2:
      return coalesce(kind, below(scope));
    case 3:
      return caseOf(kind, below(scope));
    case 4:
    case 5:
      return makeAggregate(kind, below(scope)) ?? byType(kind, below(scope));
    default:
      return byType(kind, below(scope));
  }
}

function byType(kind: Kind, scope: Scope): Made {
  switch (kind.type) {
    case "integer":
      return makeInteger(kind.unit ?? "number", scope);
    case "boolean":
      return { expression: makeBoolean(scope), size: 0 };
    case "day":
      return { expression: makeDay(scope), size: 0 };
    case "month":
      return { expression: makeMonth(scope), size: 0 };
    case "text":
      return { expression: makeText(scope), size: 0 };
    case "instant":
      return extreme(kind, scope);
  }
}

/** The least or greatest of a few. */
export function extreme(kind: Kind, scope: Scope): Made {
  const of = few(kind, scope);
  return {
    expression: { kind: scope.choices.pick(["least", "greatest"]), of: of.map(expressionOf) },
    size: sizeOf(of),
  };
}

function few(kind: Kind, scope: Scope): readonly Made[] {
  return Array.from({ length: 1 + scope.choices.index(3) }, () => make(kind, scope));
}

function coalesce(kind: Kind, scope: Scope): Made {
  const of = few(kind, scope);
  return { expression: { kind: "coalesce", of: of.map(expressionOf) }, size: sizeOf(of) };
}

function caseOf(kind: Kind, scope: Scope): Made {
  const thens = few(kind, scope);
  const otherwise = make(kind, scope);
  const branches = thens.map((one) => ({
    when: makeBoolean(scope),
    then: one.expression,
  }));
  const expression = { kind: "case", branches, otherwise: otherwise.expression } as const;
  return { expression, size: sizeOf([...thens, otherwise]) };
}

/** The expression alone. */
export function expressionOf(made: Made): define.Expression {
  return made.expression;
}

/** The size of the largest. */
export function sizeOf(all: readonly Made[]): number {
  return Math.max(...all.map((made) => made.size));
}

/** Something without operands: what there is to read first, constants rarely. */
export function leaf(kind: Kind, scope: Scope): Made {
  const { choices } = scope;
  if (choices.oneIn(30)) return unknown(kind);
  if (scope.row !== null && choices.index(4) < 3) return columnOf(kind, scope);
  const read = choices.index(5) < 4 ? readable(kind, scope) : [];
  return read.length > 0 ? choices.pick(read) : constantOf(kind, scope);
}

function unknown({ type, unit }: Kind): Made {
  const counted = unit === null ? {} : { unit };
  return { expression: { kind: "unknown", type, ...counted }, size: 0 };
}

/** Variables, parameters, single facts and the instant of the decision. */
function readable(kind: Kind, scope: Scope): readonly Made[] {
  const named = (of: "variable" | "parameter", list: Scope["variables"]) =>
    list
      .filter((one) => isSame(one, kind))
      .map(({ name, size }): Made => ({ expression: { kind: of, name }, size }));
  const facts = scope.sources
    .filter((source) => source.rows === "one")
    .flatMap((source) =>
      source.columns
        .filter((column) => isSame(columnKind(column), kind))
        .map((column): Made => {
          const expression = { kind: "fact", source: source.name, column: column.name } as const;
          return { expression, size: columnSize(column) };
        }),
    );
  const { type } = kind;
  const isTime = type === "day" || type === "month" || type === "instant";
  const now: Made[] = isTime ? [{ expression: { kind: "as-of", part: type }, size: 0 }] : [];
  const parameters = named("parameter", scope.parameters);
  return [...named("variable", scope.variables), ...parameters, ...facts, ...now];
}

/** A column of the row at hand, of the row before it, or of its parent. */
function columnOf(kind: Kind, scope: Scope): Made {
  const { choices, row, isPair } = scope;
  const parent = scope.sources.find((source) => source.name === row?.parent);
  const views = isPair ? (["this", "previous"] as const) : (["this"] as const);
  const columns = [
    ...(row?.columns ?? []).map((column) => ({ column, row: choices.pick(views) })),
    ...(parent?.columns ?? []).map((column) => ({ column, row: "parent" as const })),
  ].filter(({ column }) => isSame(columnKind(column), kind));
  if (columns.length === 0) {
    const read = readable(kind, scope);
    return read.length > 0 ? choices.pick(read) : constantOf(kind, scope);
  }
  const { column, row: view } = choices.pick(columns);
  const expression = { kind: "column", name: column.name, row: view } as const;
  return { expression, size: columnSize(column) };
}

/** A constant that the values of dossiers are near to. */
export function constantOf({ type, unit }: Kind, { choices }: Scope): Made {
  switch (type) {
    case "integer": {
      const value = choices.pick(integerValues[unit ?? "number"] ?? [0, 1, 2]);
      const expression = { kind: "integer", value, unit: unit ?? "number" } as const;
      return { expression, size: Math.abs(value) };
    }
    case "boolean":
      return { expression: { kind: "boolean", value: choices.index(2) === 1 }, size: 0 };
    case "text": {
      const value = choices.pick([...listedTexts, ...freeTexts]);
      return { expression: { kind: "text", value }, size: 0 };
    }
    case "day": {
      const value = choices.pick(["2024-02-29", "2024-03-01", "2023-02-28", "2024-01-31"]);
      return { expression: { kind: "day", value }, size: 0 };
    }
    case "month":
      return { expression: { kind: "as-of", part: "month" }, size: 0 };
    case "instant":
      return { expression: { kind: "as-of", part: "instant" }, size: 0 };
  }
}
