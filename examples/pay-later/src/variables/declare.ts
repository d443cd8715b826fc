import type { define } from "@kaitong/engine";

/** Families of variables. */
export type Family =
  | "applications"
  | "identity"
  | "security"
  | "platform"
  | "report"
  | "capacity"
  | "peer"
  | "history"
  | "fulfilment"
  | "activity"
  | "behaviour"
  | "availability";

/** A variable before its name and label are added. */
export interface Declared {
  readonly family: Family;
  readonly type: define.ValueType;
  readonly unit?: define.Unit;
  readonly tags: readonly string[];
  readonly actionable: boolean;
  readonly gaming: "none" | "cheap";
  readonly expression: define.Expression;
}

type More = Partial<Pick<Declared, "tags" | "actionable" | "gaming">>;

const plain = { tags: [], actionable: false, gaming: "none" } as const;

/** Declares an integer. */
export function integer(
  family: Family,
  unit: define.Unit,
  expression: define.Typed<"integer">,
  more: More = {},
): Declared {
  return { family, type: "integer", unit, ...plain, expression, ...more };
}

/** Declares a condition. */
export function truth(
  family: Family,
  expression: define.Typed<"boolean">,
  more: More = {},
): Declared {
  return { family, type: "boolean", ...plain, expression, ...more };
}

/** Declares a value of another type. */
export function other<Type extends "day" | "instant" | "text" | "month">(
  family: Family,
  type: Type,
  expression: define.Typed<Type>,
  more: More = {},
): Declared {
  return { family, type, ...plain, expression, ...more };
}

/** What the person can change. */
export const actionable: More = Object.freeze({ actionable: true });
