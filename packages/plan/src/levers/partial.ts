import type { evaluate } from "@kaitong/engine";

/** What is known of a condition: its value, or that it may be anything. */
type Partly = evaluate.Value | undefined;

/** Values of columns of one row, as far as they are known; others may be anything. */
export type KnownColumns = ReadonlyMap<number, evaluate.Value>;

type Compared = Extract<evaluate.Node, { readonly kind: "compare" }>["operator"];

const comparisons: Readonly<
  Record<Compared, (left: string | number | boolean, right: string | number | boolean) => boolean>
> = {
  "=": (left, right) => left === right,
  "!=": (left, right) => left !== right,
  "<": (left, right) => left < right,
  "<=": (left, right) => left <= right,
  ">": (left, right) => left > right,
  ">=": (left, right) => left >= right,
};

function compared(operator: Compared, left: Partly, right: Partly): Partly {
  if (left === null || right === null) return null;
  if (left === undefined || right === undefined) return undefined;
  return comparisons[operator](left, right);
}

function together(operator: "and" | "or", all: readonly Partly[]): Partly {
  const strong = operator === "or";
  if (all.includes(strong)) return strong;
  if (all.includes(undefined)) return undefined;
  return all.includes(null) ? null : !strong;
}

/** The value of a condition; `undefined` when that depends on what is not known. */
function partlyOf(node: evaluate.Node, row: KnownColumns): Partly {
  if (node.kind === "constant") return node.value;
  if (node.kind === "column") return node.row === "this" ? row.get(node.column) : undefined;
  if (node.kind === "compare") {
    return compared(node.operator, partlyOf(node.left, row), partlyOf(node.right, row));
  }
  if (node.kind === "one-of") {
    const value = partlyOf(node.value, row);
    if (value === undefined || value === null) return value;
    return typeof value !== "boolean" && node.list.includes(value);
  }
  if (node.kind === "not") {
    const value = partlyOf(node.of, row);
    return typeof value === "boolean" ? !value : value;
  }
  if (node.kind !== "logic") return undefined;
  return together(
    node.operator,
    node.of.map((inner) => partlyOf(inner, row)),
  );
}

/** Whether a row of which some columns are known can satisfy a condition at all. */
export function canHold(condition: evaluate.Node | null, row: KnownColumns): boolean {
  if (condition === null) return true;
  const value = partlyOf(condition, row);
  return value === true || value === undefined;
}
