import type { define } from "@kaitong/engine";
import { author, type Declared } from "@kaitong/example-real-data";

/** Families of variables. */
export const families = [
  "identity",
  "history",
  "balance",
  "conduct",
  "income",
  "spending",
  "household",
  "burden",
  "cards",
  "district",
] as const;

/** A family of variables. */
export type Family = (typeof families)[number];

/** Declares an integer of a family. */
export function integer(
  family: Family,
  unit: define.Unit,
  expression: define.Typed<"integer">,
  more: author.DeclaredMore = {},
): Declared<Family> {
  return author.integerOf(family, unit, expression, more);
}
