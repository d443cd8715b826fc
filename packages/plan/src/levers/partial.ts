import type { evaluate } from "@kaitong/engine";

/** What is known of a condition: its value, or that it may be anything. */
type Partly = evaluate.Value | undefined;

/** Values of columns of one row, as far as they are known; others may be anything. */
export type KnownColumns = ReadonlyMap<number, evaluate.Value>;

function compared(operator: string, left: Partly, right: Partly): Partly {
  if (left === null || right === null) return null;
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "=":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    default:
      return left >= right;
  }
}

/** Whether a condition can be true: `undefined` when that depends on what is not known. */
function valueOf(node: evaluate.Node, row: KnownColumns): Partly {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "column":
      return node.row === "this" ? row.get(node.column) : undefined;
    case "compare":
      return compared(node.operator, valueOf(node.left, row), valueOf(node.right, row));
    case "one-of": {
      const value = valueOf(node.value, row);
      if (value === undefined || value === null) return value;
      return typeof value !== "boolean" && node.list.includes(value);
    }
    case "not": {
      const value = valueOf(node.of, row);
      return typeof value === "boolean" ? !value : value;
    }
    case "logic": {
      const all = node.of.map((inner) => valueOf(inner, row));
      const strong = node.operator === "or";
      if (all.includes(strong)) return strong;
      if (all.includes(undefined)) return undefined;
      return all.includes(null) ? null : !strong;
    }
    default:
      return undefined;
  }
}

/** Whether a row of which some columns are known can satisfy a condition at all. */
export function canHold(condition: evaluate.Node | null, row: KnownColumns): boolean {
  if (condition === null) return true;
  const value = valueOf(condition, row);
  return value === true || value === undefined;
}
