import type { define } from "@kaitong/engine";

/** A variable of a family before its name and label are added. */
export interface Declared<Family extends string = string> {
  readonly family: Family;
  readonly type: define.ValueType;
  readonly unit?: define.Unit;
  readonly tags: readonly string[];
  readonly actionable: boolean;
  readonly gaming: "none" | "cheap";
  readonly expression: define.Expression;
}

/** What a variable has beside its expression; without a word it is nothing of it. */
export type DeclaredMore = Partial<Pick<Declared, "tags" | "actionable" | "gaming">>;

const plain = { tags: [], actionable: false, gaming: "none" } as const;

/** Declares an integer in a unit. */
export function integerOf<Family extends string>(
  family: Family,
  unit: define.Unit,
  expression: define.Typed<"integer">,
  more: DeclaredMore = {},
): Declared<Family> {
  return { family, type: "integer", unit, ...plain, expression, ...more };
}

/** What the person can change. */
export const actionable: DeclaredMore = Object.freeze({ actionable: true });
/** Never scored, and no gate but the legal minimum age. */
export const isProtected: DeclaredMore = Object.freeze({ tags: ["protected"] });
/** Tells where somebody lives: never scored. */
export const ofRegion: DeclaredMore = Object.freeze({ tags: ["region"] });
